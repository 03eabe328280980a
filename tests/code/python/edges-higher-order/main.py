import functools
import threading

from jobs import retry, traced, work


def apply(function, *arguments):
    return function(*arguments)  #: function -> ?


def compose(f, g):
    def composed(x):
        return f(g(x))  #: f -> ?; g -> ?

    return composed


@functools.lru_cache
def cached():
    return work()  #: work -> jobs.py work


@retry(times=3)  #: retry -> jobs.py retry
def fragile():
    pass


@traced  #: traced -> jobs.py traced
class Traced:
    @traced  #: traced -> jobs.py traced
    def go(self):
        pass


def main():
    apply(work)  #: apply -> apply
    apply(lambda: work())  #: apply -> apply; work -> jobs.py work
    list(map(work, []))
    sorted([], key=work)
    threading.Thread(target=work)
    composed = compose(work, cached)  #: compose -> compose
    composed(1)  #: composed -> compose.composed
    partial = functools.partial(work, 1)
    partial()  #: partial -> ?
    table = {"a": work, "b": cached}
    table["a"]()
    table.get("a")()
    getattr(main, "work")()
    fragile()  #: fragile -> fragile
    cached()  #: cached -> cached
    Traced().go()  #: Traced -> Traced; go -> Traced.go
    alias = work
    alias()  #: alias -> jobs.py work
    compose(work, work)(1)  #: compose -> compose
