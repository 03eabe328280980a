from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from typing import Any, ClassVar, Iterator, Self


def slugify(text: str) -> str:
    return "-".join(text.lower().split())


@dataclass(frozen=True)
class Tag:
    name: str

    def matches(self, prefix: str) -> bool:
        return self.name.startswith(prefix)

    @property
    def slug(self) -> str:
        return slugify(self.name)  #: slugify -> slugify


@dataclass
class Note:
    KIND: ClassVar[str] = "note"
    title: str
    body: str = ""
    tags: list[Tag] = field(default_factory=list)
    parent: Note | None = None
    extra: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def from_dict(cls, raw: dict[str, Any]) -> Self:
        tags = [Tag(name) for name in raw.get("tags", ())]  #: Tag -> Tag
        return cls(raw["title"], raw.get("body", ""), tags)  #: cls -> Note

    @classmethod
    def loads(cls, text: str) -> Note:
        return cls.from_dict(json.loads(text))  #: from_dict -> Note.from_dict

    def root(self) -> Note:
        note = self
        while note.parent is not None:
            note = note.parent
        return note

    def renamed(self, title: str) -> Note:
        return replace(self, title=title)

    def tagged(self, prefix: str) -> bool:
        return any(tag.matches(prefix) for tag in self.tags)  #: matches -> Tag.matches

    def ancestors(self) -> Iterator[Note]:
        if self.parent:
            yield self.parent
            yield from self.parent.ancestors()  #: ancestors -> Note.ancestors

    def dumps(self) -> str:
        return json.dumps(asdict(self))


class Todo(Note):
    KIND = "todo"
    done: bool = False

    def finish(self) -> Self:
        self.done = True
        return self
