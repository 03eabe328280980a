from .store import Store
from .model import Task as T
from . import model


def add(store: Store, args):
    task = T(args.title)  #: T -> todo/model.py Task
    task.validate()  #: validate -> todo/model.py Task.validate
    store.put(task)  #: put -> todo/store.py Store.put


def done(store: Store, args):
    for task in store.find(args.title):  #: find -> todo/store.py Store.find
        task.finish()  #: finish -> todo/model.py Task.finish
        log(task)  #: log -> log


def show(store, args):
    print(store.find(args.title))
    print(model.render([]))  #: render -> todo/model.py render; print -> ?


def log(task):
    print(task.title)


COMMANDS = {"add": add, "done": done, "show": show}
