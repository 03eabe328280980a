"""Types and expressions as text: what is stored of a value whose definition another file may hold.

A spelling is a type as written, or a path of steps: `make()` is what a call of make returns, `Server.conn` what that
member of Server holds, `users.[]` each of users, `table.[0]` what stands at a place of it, `pair.1` the second of
several, `@2.load` the third definition of this name in its file, `job.~` what waiting for it gives, `found.?` what is left without failure, `make().@call` what the function
gives that make returns. A written type that is no plain
name stands in braces before steps: `{list[User]}.[]`. Where a value may come from several places, all of them are spelled;
it is known if all come to the same.
"""

import re
from functools import lru_cache

from patinad.code.modules import NameRules

INFERRED = "="  # stands before a type that nobody declared: the spelling of what it comes from
OWN = "@own"  # behind a function: the object that it makes, whose members stand in it
PROVIDED = "@provided"  # behind a parameter of no type: what the function of its name gives that provides it
CALLED = "@call"  # what calling a value gives that is a function
GIVEN = "@in"  # with a number, behind a function: what it is given as its argument of that place
EACH, ITEM, AWAIT = "[]", "[0]", "~"
AWAIT_ALL = "&"  # of several what waiting for each of them gives
EITHER = "\N{BROKEN BAR}"  # between spellings of one value that may come from each of several places
NARROWED = (
    "\N{SUPERSET OF}"  # between a type in braces and each condition that a value of it meets (narrowing.py)
)
MOST = 3  # of them
LONGEST = 240  # characters of a spelling

_STEP = r"(?:[^\W\d][\w$]*|\$[\w$]*|#\w+|\[0?\]|~|&|\?|!|<-|\d+|@own|@call|@provided|@in\d+|@\d+)"
STEP = re.compile(rf"(?:^|\?\.|\.|::|->)\s*({_STEP})(\(\))?")
PATH = re.compile(rf"(?:(?:^|\?\.|\.|::|->)\s*{_STEP}(?:\(\))?)+")
SPELLED = re.compile(r"\(\)|\.(?:[\[?!<~@]|\d)")  # what no written type has, outside of brackets
_PLAIN = re.compile(r"[^\W\d][\w$]*(?:(?:\.|::|->)[\w$#]+)*(?:\(\))?\Z")
_GENERICS = re.compile(r"[<\[]")
_LIFETIME = re.compile(r"'\w+\Z")
_OPENING, _CLOSING = "<[({", ">])}"


def with_step(spelled: str, step: str) -> str:
    """A spelling and one more step; "" where there is none, or it gets too long."""
    if not spelled:
        return ""
    plain = spelled[0] == "{" or _PLAIN.match(spelled) or PATH.fullmatch(spelled)
    found = f"{spelled}.{step}" if plain else f"{{{spelled}}}.{step}"
    return found if len(found) <= LONGEST else ""


def split(spelled: str) -> tuple[str, str]:
    """The written type in braces with which a spelling begins, and the steps behind it; ("", spelled) without one."""
    depth = 0
    for place, letter in enumerate(spelled if spelled.startswith("{") else ""):
        depth += {"{": 1, "}": -1}.get(letter, 0)
        if depth == 0:
            return spelled[1:place], spelled[place + 1 :].lstrip(".")
    return "", spelled


@lru_cache(maxsize=20_000)
def core(rules: NameRules, text: str) -> str:
    """A written type without what does not change whose members are meant: pointers, nothing, wrappers; "" if several."""
    text = text.strip().strip("\"'")
    noise = re.match(rules.type_noise, text)
    text = text[noise.end() :] if noise else text
    if "|" in text:
        rest = [part for part in parts_of(text, "|") if part not in rules.nothing]
        return "" if len(rest) != 1 else core(rules, rest[0]) if rest[0] != text else text
    text = text.rstrip("*& ?")
    name, arguments = generic(text)
    if arguments is None or last_name(name) not in rules.transparent:
        return text
    inner = [part for part in arguments if part not in rules.nothing and not _LIFETIME.match(part)]
    if last_name(name) in rules.first_counts:
        inner = inner[:1]
    return core(rules, inner[0]) if len(inner) == 1 else ""


@lru_cache(maxsize=20_000)
def variables_in(rules: NameRules, text: str) -> tuple[str, ...]:
    """The words of a written type that are called as variables are which stand for types."""
    return tuple(
        dict.fromkeys(word for word in re.findall(r"\w+", text) if re.fullmatch(rules.type_variables, word))
    )


def last_name(path: str) -> str:
    """The last name of a path: of `typing.List` it is `List`."""
    return re.split(r"[.:]+", path)[-1]


def generic(text: str) -> tuple[str, list[str] | None]:
    """A type's name and its arguments; None for a type without any. Of `T[]` the name is empty and T the argument."""
    if text.endswith("[]"):
        return "", [text[:-2].strip().removeprefix("(").removesuffix(")")]
    cut = _GENERICS.search(text)
    if cut is None or cut.start() == 0 or text[0] == "(" or text[-1] not in _CLOSING:
        return text, None
    return text[: cut.start()].rstrip(":"), parts_of(text[cut.end() : -1], ",")


def parts_of(text: str, separator: str) -> list[str]:
    """What stands between separators that are in no brackets."""
    depth, start, found = 0, 0, []
    for place, letter in enumerate(text):
        if letter in _OPENING:
            depth += 1
        elif letter in _CLOSING and text[place - 1 : place + 1] not in {"=>", "->"}:
            depth -= 1
        elif letter == separator and depth == 0:
            found.append(text[start:place].strip())
            start = place + 1
    found.append(text[start:].strip())
    return [part for part in found if part]


def member_said(written: str, steps: str) -> str | None:
    """The spelling of what steps into an object lead to whose type is written out: `{ user: User }`; None if it is none."""
    name, _, rest = steps.partition(".")
    for part in parts_of(written.replace(";", ","), ","):
        key, colon, type_ = part.partition(":")
        if colon and key.removeprefix("readonly ").strip().rstrip("?") == name:
            spelled = type_.strip()
            for step in filter(None, rest.split(".")):
                spelled = with_step(spelled, step)
            return spelled
    return None
