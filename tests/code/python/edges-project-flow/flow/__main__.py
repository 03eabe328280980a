import sys
from functools import partial, reduce

from flow import records
from flow.records import Batch, Record, by_city, merge, read
from flow.stages import Stage, named, note, retry, stage


@stage  #: stage -> flow/stages.py stage
def load(path: str) -> list[Record]:
    return list(read(path))  #: read -> flow/records.py read


@named("clean")  #: named -> flow/stages.py named
def clean(rows: list[Record]) -> Batch:
    return Batch(rows).valid()  #: Batch -> flow/records.py Batch; valid -> flow/records.py Batch.valid


@retry(3)  #: retry -> flow/stages.py retry
def publish(batch: Batch) -> int:
    print(batch.warmest().valid())  #: warmest -> flow/records.py Batch.warmest; valid -> flow/records.py Record.valid
    return len(batch)


def count(batches: dict[str, Batch]) -> int:
    total = 0
    for city, batch in batches.items():
        hottest = batch.warmest()  #: warmest -> flow/records.py Batch.warmest
        total += publish(batch) if hottest.valid() else 0  #: publish -> publish; valid -> flow/records.py Record.valid
    return total


def main() -> None:
    load.apply("x.csv")  #: apply -> flow/stages.py Stage.apply (missed)
    pipeline = load.then(clean)  #: then -> flow/stages.py Stage.then (missed)
    batch = pipeline.apply(sys.argv[1])  #: apply -> flow/stages.py Stage.apply (missed)
    publish(batch)  #: publish -> publish
    print(batch.warmest().fahrenheit())  #: warmest -> flow/records.py Batch.warmest (missed); fahrenheit -> flow/records.py Record.fahrenheit (missed)
    cities = by_city(r for r in batch if r.valid())  #: by_city -> flow/records.py by_city; valid -> flow/records.py Record.valid (missed)
    print(count(cities))  #: count -> count
    everything = reduce(merge, cities.values())
    merged = merge(*cities.values())  #: merge -> flow/records.py merge
    merged.warmest()  #: warmest -> flow/records.py Batch.warmest
    warn = partial(note, ValueError("x"))
    warn()
    for record in map(Record.fahrenheit, merged):
        record.valid()  #: valid -> flow/records.py Record.valid
    first, *rest = [records.Record("a", 1.0), records.Record("b", 2.0)]  #: Record -> flow/records.py Record; Record -> flow/records.py Record
    first.valid()  #: valid -> flow/records.py Record.valid
    rest[0].valid()  #: valid -> flow/records.py Record.valid (missed)


if __name__ == "__main__":
    main()  #: main -> main
