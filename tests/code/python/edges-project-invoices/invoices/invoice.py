import itertools
import logging
from collections import defaultdict
from contextlib import ExitStack, closing, contextmanager
from typing import Any, Callable, ClassVar, DefaultDict, Dict, Iterator, Set

from invoices.lines import Goods, Hours, Line
from invoices.money import Money
from invoices.tax import Kind

logger = logging.getLogger(__name__)
_numbers = itertools.count(1)


class Invoice:
    registry: ClassVar[Dict[int, "Invoice"]] = {}
    hooks: ClassVar[Set[Callable[["Invoice"], None]]] = set()

    def __init__(self, *lines: Line, **extra: Any) -> None:
        self.number = next(_numbers)
        self.lines = list(lines)
        self.registry[self.number] = self

    def __iter__(self) -> Iterator[Line]:
        yield from self.lines

    def __getitem__(self, at: int) -> Line:
        return self.lines[at]

    def __len__(self) -> int:
        return len(self.lines)

    def total(self) -> Money:
        return Money.total(line.gross() for line in self)  #: total -> invoices/money.py Money.total; gross -> invoices/lines.py Line.gross

    @classmethod
    def find(cls, number: int) -> "Invoice":
        found = cls.registry.get(number)
        if found is None:
            raise Missing(number)  #: Missing -> Missing
        return found

    def by_kind(self) -> DefaultDict[Kind, list[Line]]:
        groups: DefaultDict[Kind, list[Line]] = defaultdict(list)
        for line in self.lines:
            for tax in line.taxes:
                groups[tax.kind].append(line)
        return groups


class Missing(KeyError):
    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number

    def hint(self) -> str:
        return str(self.nearest())  #: nearest -> Missing.nearest

    def nearest(self) -> int:
        return min(Invoice.registry, default=0)


@contextmanager
def draft(*lines: Line) -> Iterator[Invoice]:
    invoice = Invoice(*lines)  #: Invoice -> Invoice
    yield invoice
    logger.info("%s", invoice.total())  #: total -> Invoice.total


def report(number: int) -> str:
    try:
        invoice = Invoice.find(number)  #: find -> Invoice.find
    except Missing as missing:
        return missing.hint()  #: hint -> Missing.hint
    rows = [line.describe() for line in invoice]  #: describe -> invoices/lines.py Line.describe
    first = invoice[0].gross()  #: gross -> invoices/lines.py Line.gross
    for kind, lines in invoice.by_kind().items():  #: by_kind -> Invoice.by_kind
        rows += [str(kind.rate())] + [each.describe() for each in lines]  #: rate -> invoices/tax.py Kind.rate; describe -> invoices/lines.py Line.describe
    hours = [line for line in invoice.lines if isinstance(line, Hours)]
    goods = next((line for line in invoice if isinstance(line, Goods)), None)
    if goods is not None:
        goods.gross()  #: gross -> invoices/lines.py Line.gross
    with draft(*hours) as other, ExitStack() as stack:  #: draft -> draft
        other.total().rounded(3)  #: total -> Invoice.total; rounded -> invoices/money.py Money.rounded
    kind = Kind("full")  #: Kind -> invoices/tax.py Kind
    kind.tax.on(first)  #: on -> invoices/tax.py Tax.on
    return "\n".join(rows)
