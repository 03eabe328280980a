from payroll.export import Exporter, to_list
from payroll.money import Money
from payroll.people import Manager, Salaried


def main() -> None:
    ada = Salaried("Ada", Money.of("4000"))  #: Salaried -> payroll/people.py Salaried; of -> payroll/money.py Money.of
    grace = Manager("Grace", Money.of(5000), [ada])  #: Manager -> payroll/people.py Manager; of -> payroll/money.py Money.of
    people = [ada, grace]
    payments = [person.pay(1) for person in people]  #: pay -> payroll/people.py Employee.pay
    grace.largest.net()  #: net -> payroll/people.py Payment.net
    grace.bonus()  #: bonus -> payroll/people.py Manager.bonus
    ada.bonus()  #: bonus -> payroll/people.py Employee.bonus
    print(*to_list(payments))  #: to_list -> payroll/export.py to_list
    with open("out", "w") as out:
        Exporter(out).export_all({person.name: person for person in people})  #: Exporter -> payroll/export.py Exporter; export_all -> payroll/export.py Exporter.export_all
        out.write("end")  #: write -> ?


if __name__ == "__main__":
    main()  #: main -> main
