"""Written types taken apart: the arguments of a generic one, what is in a container, the parts of a tuple."""

import re
from functools import lru_cache

from patinad.code.modules import NameRules
from patinad.code.typetext import generic, parts_of

_NAMED_RESULT = re.compile(r"\w+\s+(\S.*)")
_NO_NAME = re.compile(r"(?:chan|func|map|struct|interface|<-)\b")
_FILLED = re.compile(r"\{(-?\d*)\}")
_PARAMETER = re.compile(r"(?:const\s+|type\s+|typename\s+|class\s+)?(\w+)\s*(?::|\bextends\b)?\s*(.*)")
_DEFAULT = re.compile(r"(?:typename\s+|class\s+)?(\w+)[^=]*=(?!>)(.+)")
_IMPLEMENTS = re.compile(r"\s*(?:unsafe\s+)?impl\s*")
_WHERE = re.compile(r"\bwhere\b|\{")
_ASSOCIATED = re.compile(r"\w+\s*=\s*")


def arguments(rules: NameRules, text: str) -> tuple[str, list[str]]:
    """The name of a container's type and what it is made of: `[]T` and `map[K]V` as much as `Vec<T>`."""
    for pattern in rules.elements:
        found = re.fullmatch(pattern, text)
        if found:
            return "", [found[1].strip()]
    name, some = generic(text)
    some = [_ASSOCIATED.sub("", part) for part in some or () if not part.startswith("'")]
    return name, some


def fill(template: str, text: str, some: list[str]) -> str:
    """A template's type: `{0}` is the first argument, `{-1}` the last, `{}` the type itself; "" where one is missing."""

    def part(found: re.Match[str]) -> str:
        if not found[1]:
            return text
        place = int(found[1])
        return some[place] if -len(some) <= place < len(some) else "\0"

    made = _FILLED.sub(part, template)
    return "" if "\0" in made else made


def nth(text: str, place: int) -> str:
    """One part of several, `(A, B)`, with or without names, `(a A, err error)`; the type itself where it is but one."""
    if not (text.startswith("(") and text.endswith(")")):
        return text if place == 0 else ""
    parts = parts_of(text[1:-1], ",")
    named = _NAMED_RESULT.fullmatch(parts[-1]) if parts else None
    if named and not _NO_NAME.match(parts[-1]):
        types = [""] * len(parts)
        following = named[1]
        for number in range(len(parts) - 1, -1, -1):
            said = _NAMED_RESULT.fullmatch(parts[number])
            following = said[1] if said else following
            types[number] = following
        parts = types
    return parts[place] if place < len(parts) else ""


def taken(rules: NameRules, text: str) -> str:
    """What a function of a written type takes, in parentheses: of `impl Fn(&A, B) -> C` it is `(&A, B,)`; "" of no function."""
    said = re.match(rules.functions_take, text)
    if said is None:
        return ""
    depth = 0
    for place in range(said.end(), len(text)):
        depth += {"(": 1, ")": -1}.get(text[place], 0)
        if depth == 0:
            return text[said.end() : place] + ",)"
    return ""


def result(rules: NameRules, text: str) -> str:
    """What a function of a written type gives: `func(int) (A, error)`; "" where that is no such type."""
    said = re.match(rules.functions_take, text)
    if said is not None:
        return text[said.end() + len(taken(rules, text)) - 1 :].strip().removeprefix("->").lstrip()
    begin = text.removeprefix(rules.function_type).lstrip() if rules.function_type else text
    if begin == text or not begin.startswith("("):
        return ""
    depth = 0
    for place, letter in enumerate(begin):
        depth += {"(": 1, ")": -1}.get(letter, 0)
        if depth == 0:
            return begin[place + 1 :].strip()
    return ""


@lru_cache(maxsize=4_000)
def generics(name: str, signature: str) -> tuple[tuple[str, str], ...]:
    """The type parameters that a signature names, each with its bound as written: `fn f<T: A>(x: T)`, `func f[T A](x T)`."""
    parts, bracket, behind = bracketed(name, signature)
    found: list[tuple[str, str]] = []
    for part in reversed(parts):
        said = _PARAMETER.match(part)
        if said is None or part.startswith("'"):
            continue
        bound = said[2].partition("=")[0].strip()
        if not bound and found and bracket == "[":  # `T, U any`
            bound = found[-1][1]
        where = re.search(rf"\bwhere\b.*?\b{said[1]}\s*:\s*([^,{{]+)", behind)
        found.append((said[1], bound or (where[1].strip() if where else "")))
    return tuple(reversed(found))


@lru_cache(maxsize=4_000)
def defaults(name: str, signature: str) -> tuple[tuple[str, str], ...]:
    """The type parameters that need not be told, each with what it is then: `type Result<T, E = Error>`."""
    said = (_DEFAULT.match(part) for part in bracketed(name, signature)[0])
    return tuple((found[1], found[2].strip()) for found in said if found)


@lru_cache(maxsize=4_000)
def stands_on(head: str) -> str:
    """The type that an implementation is for, as its head says: of `impl<T: A> B for C<T> where T: D` it is `C<T>`."""
    text = _IMPLEMENTS.sub("", head)
    if text.startswith("<"):
        text = bracketed("impl", "impl" + text)[2].lstrip("> ")
    return _WHERE.split(text)[0].rpartition(" for ")[2].strip()


def member_type(head: str, name: str) -> str:
    """A type that an implementation says is a member of its type: of `impl A for B {Output = C}` it is `C`."""
    said = re.search(rf"[{{;]\s*{name} = ([^;]+?)(?:;|\}}$)", head)
    return said[1] if said else ""


def bracketed(name: str, signature: str) -> tuple[list[str], str, str]:
    """What stands in the brackets behind a name, which these are, and what stands behind them."""
    begin = re.search(rf"(?<!\w){re.escape(name)}\s*[<\[]", signature) or re.search(r"(?:^|\s)<", signature)
    if begin is None:
        return [], "", ""
    depth, end = 0, len(signature)
    for place in range(begin.end() - 1, len(signature)):
        letter = signature[place]
        if letter != ">" or signature[place - 1] not in "-=":
            depth += {"<": 1, "[": 1, "(": 1, ">": -1, "]": -1, ")": -1}.get(letter, 0)
        if depth == 0:
            end = place
            break
    return parts_of(signature[begin.end() : end], ","), begin[0][-1], signature[end:]


def of_parameters(name: str, signature: str) -> list[str]:
    """What a definition says of its type parameters: what each is bound by, and what is meant where it is not told."""
    return [text for _, text in (*generics(name, signature), *defaults(name, signature)) if text]


def function_parts(text: str) -> tuple[str, str] | None:
    """The parameters and the result of the type of a function that is written out: `(user: User) => void`; None of others."""
    begin = text.find("(") if text.startswith("<") else 0
    if begin < 0 or not text.startswith("(", begin):
        return None
    depth = 0
    for place in range(begin, len(text)):
        depth += {"(": 1, ")": -1}.get(text[place], 0)
        if depth == 0:
            behind = text[place + 1 :].lstrip()
            return (text[begin + 1 : place], behind[2:].strip()) if behind.startswith("=>") else None
    return None


def parameter_type(text: str) -> str:
    """The type that a parameter is declared to be of: `fn: (value: T) => void`, `{ a, b }: Props = {}`; "" without one."""
    depth, begin = 0, -1
    for place, letter in enumerate(text):
        if letter in "<[({":
            depth += 1
        elif letter in ">])}" and text[place - 1 : place + 1] != "=>":
            depth -= 1
        elif letter == ":" and depth == 0 and begin < 0:
            begin = place + 1
        elif letter == "=" and depth == 0 and text[place : place + 2] != "=>":
            return text[begin:place].strip() if begin >= 0 else ""
    return text[begin:].strip() if begin >= 0 else ""


def member_of(text: str, name: str) -> str:
    """The type of a member of an object whose type is written out; of a method that of a function; "" where it has none."""
    if not (text.startswith("{") and text.endswith("}")):
        return ""
    for part in (one for some in parts_of(text[1:-1], ";") for one in parts_of(some, ",")):
        said = re.match(rf"(?:readonly\s+)?['\"]?{re.escape(name)}['\"]?\??\s*(?=[:(<])", part)
        if said is None:
            continue
        behind = part[said.end() :]
        if behind.startswith(":"):
            return behind[1:].strip()
        end = behind.rfind("):")
        return f"{behind[: end + 1]} => {behind[end + 2 :].strip()}" if end > 0 else ""
    return ""


def indexed(text: str) -> str:
    """The type of what stands at a place of an object: `{ [name: string]: User }`; "" where it has no places."""
    said = re.fullmatch(r"\{\s*(?:readonly\s+)?\[[^\]]+\]\??\s*:\s*(.+?)[;,]?\s*\}", text)
    return said[1] if said else ""
