from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime


@dataclass(frozen=True)
class Tag:
    name: str

    def __str__(self) -> str:
        return f"#{self.name}"

    def matches(self, text: str) -> bool:
        return str(self) in text.split()  #: str -> ?; split -> ?


@dataclass
class Note:
    title: str
    body: str = ""
    tags: list[Tag] = field(default_factory=list)
    created: datetime = field(default_factory=datetime.now)

    @classmethod
    def from_text(cls, text: str) -> Note:
        title, _, body = text.partition("\n")  #: partition -> ?
        return cls(title, body).with_tags(*find_tags(body))  #: cls -> Note; with_tags -> Note.with_tags; find_tags -> find_tags

    def with_tags(self, *tags: Tag) -> Note:
        return replace(self, tags=[*self.tags, *tags])  #: replace -> ?

    def has(self, name: str) -> bool:
        return any(tag.name == name for tag in self.tags)

    @property
    def slug(self) -> str:
        return self.title.lower().replace(" ", "-")  #: lower -> ?; replace -> ?

    def render(self) -> str:
        tags = " ".join(map(str, self.tags))  #: map -> ?
        return f"{self.title}\n{tags}\n{self.body}"


def parse_tag(word: str) -> Tag:
    return Tag(word.lstrip("#"))  #: Tag -> Tag; lstrip -> ?


def find_tags(text: str) -> list[Tag]:
    return [parse_tag(word) for word in text.split() if word.startswith("#")]  #: parse_tag -> parse_tag
