"""Markdown as blocks: headings, paragraphs, list items and table rows, each with the lines on which it stands.

The structure is markdown-it's; the words of a block are unwrapped to one line, without emphasis and links, code between
backticks. Nothing here knows what a block is about.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.token import Token

MAX_CHARS = 1 << 20  # of a document; what lies beyond is not read
MAX_BLOCK = 4_000  # characters of one block; a longer one is not prose
_MARKDOWN = MarkdownIt("commonmark").enable("table").disable("inline")
_SPACE = re.compile(r"\s+")
_BOX = re.compile(r"\[([ xX])\]\s+")
_BULLET = re.compile(r"[•◦▪‣·]\s+")

BlockKind = Literal["heading", "paragraph", "item", "row", "code"]


@dataclass(frozen=True, slots=True)
class Block:
    """One block. Lines count from 0; `last` is that of its innermost child, `own_last` that of its own words."""

    kind: BlockKind
    first: int
    own_last: int
    last: int
    text: str
    lead: str = ""  # the bold words that it begins with, without their colon
    rest: str = ""  # what follows the lead
    level: int = 0  # of a heading
    ticked: bool | None = None  # of an item with a box
    children: tuple["Block", ...] = ()


def blocks_of(text: str) -> tuple[Block, ...]:
    """The blocks of a text, in order; items of a list stand in the sequence like paragraphs, with what they hold inside."""
    text = text[:MAX_CHARS]
    stream = _Stream(_MARKDOWN.parse(text))
    return tuple(_blocks(stream, None))


class _Stream:
    """Tokens, read once from front to back."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.at = 0

    def next(self) -> Token | None:
        if self.at >= len(self.tokens):
            return None
        self.at += 1
        return self.tokens[self.at - 1]


def _blocks(stream: _Stream, closing: str | None) -> Iterator[Block]:
    """The blocks up to the token `closing`."""
    while (token := stream.next()) is not None and token.type != closing:
        if token.type in ("paragraph_open", "heading_open"):
            yield from _worded(stream, token)
        elif token.type == "list_item_open":
            yield _item(stream, token)
        elif token.type == "tr_open":
            yield from _row(stream, token)
        elif token.type in ("fence", "code_block", "html_block"):
            first, last = _lines(token)
            yield Block("code", first, last, last, "")


def _worded(stream: _Stream, opening: Token) -> Iterator[Block]:
    inline = stream.next()
    stream.next()
    if inline is None or len(inline.content) > MAX_BLOCK:
        return
    first, last = _lines(opening)
    heading = opening.type == "heading_open"
    block = worded("heading" if heading else "paragraph", inline.content, first, last)
    yield replace(block, level=int(opening.tag[1:])) if heading else block


def _item(stream: _Stream, opening: Token) -> Block:
    """An item: its first paragraph is its words, all else its children."""
    inner = list(_blocks(stream, "list_item_close"))
    first, last = _lines(opening)
    last = max((block.last for block in inner), default=first)
    if not inner or inner[0].kind != "paragraph" or inner[0].first != first:
        return Block("item", first, first, last, "", children=tuple(inner))
    words = inner[0]
    return replace(words, kind="item", last=last, children=tuple(inner[1:]))


def _row(stream: _Stream, opening: Token) -> Iterator[Block]:
    """A table's row: its first cell leads, the others follow. A row of head cells says nothing by itself."""
    cells, head = [], False
    while (token := stream.next()) is not None and token.type != "tr_close":
        head |= token.type == "th_open"
        if token.type == "inline":
            cells.append(plain(token.content[:MAX_BLOCK]))
    first, last = _lines(opening)
    said = [cell for cell in cells[1:] if cell]
    if not head and cells:
        yield Block(
            "row", first, last, last, ": ".join([cells[0], "; ".join(said)]), cells[0], "; ".join(said)
        )


def _lines(token: Token) -> tuple[int, int]:
    first, after = token.map or (0, 1)
    return first, max(after - 1, first)


def worded(kind: BlockKind, content: str, first: int, last: int) -> Block:
    """A block of inline markdown."""
    box = _BOX.match(content)
    ticked = None
    if box and kind == "paragraph":
        ticked, content = box[1] != " ", content[box.end() :]
    content = _BULLET.sub("", content, count=1) if _BULLET.match(content) else content
    lead, rest = _led(content)
    return Block(kind, first, last, last, plain(content), lead, rest, ticked=ticked)


def _led(content: str) -> tuple[str, str]:
    """The bold words at the beginning of inline markdown, and what follows them."""
    head = content.lstrip()
    mark = head[:2]
    if mark not in ("**", "__"):
        return "", ""
    end = head.find(mark, 2)
    if end < 0 or ("\n" in head[2:end].strip() and end > 200):
        return "", ""
    bold, after = plain(head[2:end]), plain(head[end + 2 :])
    if after and not bold.endswith(":") and not re.match(r"[:–—→(-]|[=✅✓]", after):
        return "", ""  # bold words in a sentence
    return bold.rstrip(" :"), re.sub(r"^(?::|–|—|-(?=\s))\s*", "", after)


_LINK = re.compile(r"!?\[([^\]\[]{0,300})\]\((?:[^()\s]{0,500})(?:\s+\"[^\"]{0,200}\")?\)")
_EMPHASIS = re.compile(
    r"(?<![\w*`])\*{1,3}(?=[^\s*])|(?<=[^\s*])\*{1,3}(?![\w*`])|(?<=[\w.)\"'`])\*\*|\*\*(?=[\w\"'`(])"
)
_STRUCK = re.compile(r"~~")


def plain(content: str) -> str:
    """Inline markdown as one line of plain words; code keeps its backticks, and what is in them stays as it is."""
    pieces = content.split("`")
    if len(pieces) % 2 == 0:  # a backtick without its fellow
        pieces = ["`".join(pieces)]
    for number in range(0, len(pieces), 2):
        pieces[number] = _STRUCK.sub("", _LINK.sub(r"\1", pieces[number]))
    return _SPACE.sub(" ", _unmarked("`".join(pieces))).strip()


def _unmarked(text: str) -> str:
    """Text without the marks of emphasis outside code."""
    pieces = text.split("`")
    if len(pieces) % 2 == 0:
        return _EMPHASIS.sub("", text)
    # The neighbours of a mark decide, so the code around it stays in view while marks are looked for.
    marks: list[str] = []
    for number, piece in enumerate(pieces):
        if number % 2:
            marks.append(f"`{piece}`")
        else:
            before = "`" if number else ""
            after = "`" if number + 1 < len(pieces) else ""
            cleaned = _EMPHASIS.sub("", before + piece + after)
            marks.append(cleaned.removeprefix("`").removesuffix("`") if before or after else cleaned)
    return "".join(marks)
