from functools import partial, reduce

from counter import add, adder, compose, make_counter, twice

increment, reset = make_counter()  #: make_counter -> counter.py make_counter
increment()  #: increment -> counter.py make_counter.increment
reset()  #: reset -> counter.py make_counter.reset
twice(add)(1)  #: twice -> counter.py twice
pipeline = compose(add, str)  #: compose -> counter.py compose
reduce(add, [1, 2])  #: reduce -> ?
plus = partial(add, 1)  #: partial -> ?
alias = add
alias(1, 2)  #: alias -> counter.py add
double = lambda x: add(x, x)  #: add -> counter.py add
double(2)  #: double -> double
sorted([3], key=lambda x: add(x, 1))  #: add -> counter.py add; sorted -> ?


def outer():
    def add(a):
        return a

    add(1)  #: add -> outer.add

    class Local:
        def go(self):
            add(2)  #: add -> outer.add
            return self

    Local().go().go()  #: Local -> outer.Local; go -> outer.Local.go; go -> outer.Local.go


def later():
    helper()  #: helper -> helper


def helper():
    adder(2)(3)  #: adder -> counter.py adder


def conditional(flag):
    action = add if flag else helper
    action()  #: action -> ?
    add = 3
