from __future__ import annotations

import abc
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property, singledispatchmethod

from .money import Money


class Employee(abc.ABC):
    def __init__(self, name: str) -> None:
        self.name = name
        self.history: list[Payment] = []

    @abc.abstractmethod
    def gross(self) -> Money:
        """What is earned in a month."""

    @property
    @abc.abstractmethod
    def rate(self) -> int: ...

    def bonus(self) -> Money:
        return Money.of(0)  #: of -> payroll/money.py Money.of

    def pay(self, run: int) -> Payment:
        payment = Payment(self, self.gross() + self.bonus(), run)  #: Payment -> Payment; gross -> Employee.gross; bonus -> Employee.bonus
        self.history.append(payment)  #: append -> ?
        return payment


class Salaried(Employee):
    def __init__(self, name: str, salary: Money) -> None:
        super().__init__(name)  #: __init__ -> Employee.__init__
        self.salary = salary

    def gross(self) -> Money:
        return self.salary.rounded()  #: rounded -> payroll/money.py Money.rounded

    @property
    def rate(self) -> int:
        return 40


class Manager(Salaried):
    reports: list[Employee]

    def __init__(self, name: str, salary: Money, reports: Iterable[Employee] = ()) -> None:
        Salaried.__init__(self, name, salary)  #: __init__ -> Salaried.__init__
        self.reports = list(reports)  #: list -> ?

    def bonus(self) -> Money:
        base = super().bonus()  #: bonus -> Employee.bonus
        for report in self.reports:
            if report.bonus() > base:  #: bonus -> Employee.bonus
                base = report.bonus()  #: bonus -> Employee.bonus
        return base

    @cached_property
    def largest(self) -> Payment:
        return max((person.pay(0) for person in self.reports), key=Payment.net)  #: pay -> Employee.pay; max -> ?


@dataclass(order=True)
class Payment:
    to: Employee
    amount: Money
    run: int = 0
    notes: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.note(f"run {self.run}")  #: note -> Payment.note

    @singledispatchmethod
    def note(self, text: object) -> None:
        self.notes.append(str(text))

    def net(self) -> Money:
        return tax(self.amount, self.to.rate)  #: tax -> tax


def tax(amount: Money, percent: int) -> Money:
    return Money(amount.amount * percent / 100, amount.currency).rounded()  #: Money -> payroll/money.py Money; rounded -> payroll/money.py Money.rounded
