import tools
from tools import load, run, walk


def parameter(run):
    run()  #: run -> ?


def default(run=None, *load, **walk):
    run()  #: run -> ?
    load()  #: load -> ?
    walk()  #: walk -> ?


def assigned():
    load = tools.run
    load()  #: load -> tools.py run


def looped(runners):
    for run in runners:
        run()  #: run -> ?


def unpacked(pair):
    (run, (load, *walk)) = pair
    run()  #: run -> ?
    load()  #: load -> ?
    walk()  #: walk -> ?


def opened(path):
    with path as run:
        run()  #: run -> ?
    open(path)  #: open -> ?
    tools.open()  #: open -> tools.py open


def handled():
    try:
        load()  #: load -> ?
    except ValueError as load:
        load()  #: load -> ?


def comprehended(runners):
    [run() for run in runners]  #: run -> ?
    {load: load() for load in runners}  #: load -> ?
    list(walk() for one, walk in runners)  #: walk -> ?
    run()  #: run -> tools.py run
    load()  #: load -> tools.py load
    walk()  #: walk -> tools.py walk


def lambdas():
    f = lambda run: run()  #: run -> ?
    (lambda: load())()  #: load -> tools.py load
    return f


def nested():
    def run():
        pass

    run()  #: run -> nested.run
    inner()  #: inner -> inner

    class Local:
        def run(self):
            run()  #: run -> nested.run

    Local().run()  #: Local -> nested.Local; run -> nested.Local.run


def closure(load):
    def inside():
        load()  #: load -> ?
        run()  #: run -> tools.py run

    inside()  #: inside -> closure.inside


def walrus(text):
    if (run := text):
        run()  #: run -> ?


def untouched():
    run()  #: run -> tools.py run
    load()  #: load -> tools.py load
    walk()  #: walk -> tools.py walk


def matched(value):
    match value:
        case {"run": run}:
            run()  #: run -> ?
        case [load, *walk]:
            load()  #: load -> ?
            walk()  #: walk -> ?
        case tools.item() as tools:
            tools.run()  #: run -> tools.py item.run


def deleted():
    global run
    run()  #: run -> tools.py run


def inner():
    pass
