from typing import Protocol, runtime_checkable

from payroll.people import Employee, Payment


@runtime_checkable
class Sink(Protocol):
    def write(self, line: str) -> int: ...


class Exporter:
    sink: Sink

    def __init__(self, sink: Sink) -> None:
        self.sink = sink

    def export(self, payments: list[Payment]) -> None:
        for index, payment in enumerate(payments):
            self.sink.write(f"{index} {payment.net()}")  #: write -> Sink.write; net -> payroll/people.py Payment.net
        for number in range(3):
            self.sink.write(str(number))  #: write -> Sink.write

    def export_all(self, staff: dict[str, Employee]) -> None:
        self.export([person.pay(1) for person in staff.values()])  #: export -> Exporter.export; pay -> payroll/people.py Employee.pay
        for name, person in staff.items():
            print(name, person.gross())  #: gross -> payroll/people.py Employee.gross


class ListSink(list[str]):
    def write(self, line: str) -> int:
        self.append(line)  #: append -> ?
        return len(line)


def to_list(payments: list[Payment]) -> list[str]:
    sink = ListSink()  #: ListSink -> ListSink
    Exporter(sink).export(payments)  #: Exporter -> Exporter; export -> Exporter.export
    sink.write("end")  #: write -> ListSink.write
    if isinstance(sink, Sink):
        return sink
    return []
