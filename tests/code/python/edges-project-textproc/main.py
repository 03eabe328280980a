from pathlib import Path

import textproc.filters as flt
from textproc.filters import Chain, Filter, Matching, Short, counted
from textproc.tokens import Cache, Peekable, Word, Words


def words(path: Path) -> Words:
    found = (Word(text, at) for at, text in enumerate(path.read_text().split()))  #: Word -> textproc/tokens.py Word
    return Words(found)  #: Words -> textproc/tokens.py Words


def main() -> None:
    stream = words(Path("x.txt"))  #: words -> words
    chain = Short(r"\w+") | Matching("a")  #: Short -> textproc/filters.py Short; Matching -> textproc/filters.py Matching
    head = stream.peek()  #: peek -> textproc/tokens.py Peekable.peek
    if head:
        head.lower().lower()  #: lower -> textproc/tokens.py Word.lower; lower -> textproc/tokens.py Word.lower
    for word in stream.take(3):  #: take -> textproc/tokens.py Peekable.take
        word.lower()  #: lower -> textproc/tokens.py Word.lower
    long = stream.next_long(5)  #: next_long -> textproc/tokens.py Words.next_long
    print(long and long.lower())  #: lower -> textproc/tokens.py Word.lower
    cache: Cache[Word, Filter] = Cache()  #: Cache -> textproc/tokens.py Cache
    cache.put(Word("a"), Filter.named("short")).keeps(Word("b"))  #: put -> textproc/tokens.py Cache.put; Word -> textproc/tokens.py Word; named -> textproc/filters.py Filter.named; keeps -> textproc/filters.py Filter.keeps; Word -> textproc/tokens.py Word
    for key, value in cache.items():  #: items -> textproc/tokens.py Cache.items
        key.lower()  #: lower -> textproc/tokens.py Word.lower
        value.keeps(key)  #: keeps -> textproc/filters.py Filter.keeps
    kept = list(map(Word.lower, Chain(Short("x"))(stream)))  #: Chain -> textproc/filters.py Chain; Short -> textproc/filters.py Short
    kept[0].lower()  #: lower -> textproc/tokens.py Word.lower
    lengths = dict(zip(("a", "b"), kept))
    lengths["a"].lower()  #: lower -> textproc/tokens.py Word.lower (missed)
    flt.counted(stream, flt.Chain().first()).most_common(3)  #: counted -> textproc/filters.py counted; Chain -> textproc/filters.py Chain; first -> textproc/filters.py Chain.first


main()  #: main -> main
