import csv
from collections import Counter, namedtuple
from dataclasses import dataclass
from itertools import chain, groupby
from operator import attrgetter
from typing import Iterable, Iterator, Sequence

Point = namedtuple("Point", "x y")


@dataclass
class Record:
    city: str
    reading: float

    def fahrenheit(self) -> "Record":
        return Record(self.city, self.reading * 1.8 + 32)  #: Record -> Record

    def valid(self) -> bool:
        return self.reading > -273


class Batch(Sequence[Record]):
    def __init__(self, records: list[Record]) -> None:
        self._records = records

    def __getitem__(self, index):
        return self._records[index]

    def __len__(self) -> int:
        return len(self._records)

    def warmest(self) -> Record:
        return max(self._records, key=lambda record: record.fahrenheit().reading)  #: fahrenheit -> Record.fahrenheit

    def valid(self) -> "Batch":
        return Batch([record for record in self._records if record.valid()])  #: Batch -> Batch; valid -> Record.valid


def read(path: str) -> Iterator[Record]:
    with open(path) as lines:
        for row in csv.DictReader(lines):
            yield Record(row["city"], float(row["reading"]))  #: Record -> Record


def by_city(records: Iterable[Record]) -> dict[str, Batch]:
    records = sorted(records, key=attrgetter("city"))
    return {city: Batch(list(group)) for city, group in groupby(records, key=lambda r: r.city)}  #: Batch -> Batch


def merge(*batches: Batch) -> Batch:
    return Batch([r for r in chain.from_iterable(b.valid() for b in batches)])  #: Batch -> Batch; valid -> Batch.valid
