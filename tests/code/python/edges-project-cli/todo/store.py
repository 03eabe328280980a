import json
from contextlib import contextmanager
from pathlib import Path
from typing import Iterator

from todo.model import Task


class Store:
    def __init__(self, path: Path):
        self._path = path
        self._tasks: dict[str, Task] = {}

    def put(self, task: Task):
        self._tasks[task.title] = task

    def find(self, title) -> list[Task]:
        return [t for t in self._tasks.values() if t.title == title]

    def get(self, title):
        return self._tasks.get(title)  #: get -> ?

    def save(self):
        self._path.write_text(json.dumps(list(self._tasks)))

    def finish_all(self):
        for task in self._tasks.values():
            task.finish()  #: finish -> todo/model.py Task.finish
        for title, task in self._tasks.items():
            task.validate()  #: validate -> todo/model.py Task.validate
        self.get("x").finish()  #: get -> Store.get; finish -> todo/model.py Task.finish


@contextmanager
def open_store(path) -> Iterator[Store]:
    store = Store(Path(path))  #: Store -> Store; Path -> ?
    try:
        yield store
    finally:
        store.save()  #: save -> Store.save
