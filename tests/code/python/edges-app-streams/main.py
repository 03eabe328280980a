from streams.core import Stream
from streams.memo import counter, factorial, fibonacci
from streams.ops import apply, fetch, normal, square, twice
from streams import ops as operations


def double(value):
    return value + value


def run(values):
    stream = Stream(values).map(double).filter(lambda value: value > square(2))  #: Stream -> streams/core.py Stream; map -> streams/core.py Stream.map; filter -> streams/core.py Stream.filter; square -> streams/ops.py square
    small = stream.take(3)  #: take -> streams/core.py Stream.take
    print(small.sum(), small.list())  #: sum -> streams/core.py Stream.sum; list -> streams/core.py Stream.list
    print(sum(values), list(map(double, values)))  #: sum -> ?; list -> ?; map -> ?
    return [operations.double(value) + double(value) for value in values]  #: double -> streams/ops.py double; double -> double


def shadow(square, double=None):
    def fetch(url):
        return double(url)  #: double -> ?

    square(2)  #: square -> ?
    return fetch("x")  #: fetch -> shadow.fetch


increment, reset = counter(3)  #: counter -> streams/memo.py counter
increment()  #: increment -> streams/memo.py counter.increment
reset()  #: reset -> streams/memo.py counter.reset
fibonacci(10)  #: fibonacci -> streams/memo.py fibonacci
factorial(3)  #: factorial -> streams/memo.py factorial
twice(square)(2)  #: twice -> streams/ops.py twice
apply("double", fetch("http://x"))  #: apply -> streams/ops.py apply; fetch -> streams/ops.py fetch
sorted(run([1, 2]), key=lambda value: operations.clamp(0, 1, value))  #: run -> run; clamp -> streams/ops.py clamp
normal(3)  #: normal -> ?
