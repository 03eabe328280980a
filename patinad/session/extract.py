"""What commits show: the observations of one message, and what only the commits of a whole session show together.

Commits, their messages and manifests in; values out. What cannot be told is left out, and counted.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from patinad.git.commits import Commit
from patinad.ledger.rows import Challenge, Decision, Evidence, Observation, Pattern
from patinad.session import habits, manifests, message
from patinad.session.blocks import Block, plain
from patinad.session.clauses import choice_in, sentence_case, sentences
from patinad.session.cues import Said, observation_in
from patinad.session.items import observations_under, short_name
from patinad.session.manifests import ManifestChange
from patinad.session.message import MIN_WRAPPED, Message
from patinad.session.sections import Section, section_of
from patinad.session.source import Source
from patinad.session.standing import begins_with_deed, is_title, prescribes, stands_alone
from patinad.session.trailers import Trailer, fixes_up

# Bodies under these heads tell what was run, listed or is to come; what they say is no observation.
_PASSED_OVER = frozenset(
    [
        "testing",
        "test plan",
        "tests",
        "test results",
        "results",
        "files",
        "files changed",
        "changed files",
        "next",
        "next steps",
        "todo",
        "todos",
        "usage",
        "example",
        "examples",
        "remaining",
        "still need",
        "column mappings",
        "dependencies",
        "breaking changes",
        "impact",
        "stats",
        "statistics",
        "status",
    ]
)
# Types whose subject is no choice in the product: what their bodies list is housekeeping.
_HOUSEKEEPING = frozenset(
    {
        "wip",
        "checkpoint",
        "session",
        "merge",
        "release",
        "style",
        "docs",
        "doc",
        "chore",
        "test",
        "tests",
        "ci",
    }
)


MAX_STEPS = 2
_MARKER = re.compile(r"^[ \t>]*(?:[-*+•]|\d{1,9}[.)])[ \t]+")


@dataclass(frozen=True, slots=True)
class Extraction:
    """What a message gave, and how much of it gave nothing."""

    observations: tuple[Observation, ...]
    sentences: int  # of the body and the trailers
    used: int  # those that an observation was taken from


def observations_of(commit: Commit, patch_id: str | None = None) -> list[Observation]:
    """The observations that a commit's message gives."""
    return list(extraction_of(commit, patch_id).observations)


def extraction_of(commit: Commit, patch_id: str | None = None) -> Extraction:
    """The same, with the share of the message that gave nothing."""
    if commit.is_merge or fixes_up(commit.message) is not None:
        return Extraction((), 0, 0)
    read = message.read(commit, observed_at(commit), patch_id)
    found: list[Observation] = []
    seen = used = 0
    for sections, block in _sections(read.blocks):
        if sections is not None:
            made = [one for one in observations_under(sections, [block], read.source) if _is_whole(one)]
            found += made
            seen, used = seen + 1, used + bool(made)
            continue
        for said in _said(read, block):
            seen += 1
            if (observation := observation_in(said)) is not None:
                found.append(observation)
                used += 1
    if (observation := _of_subject(read)) is not None:
        found.insert(0, observation)
    found = _joined(_without_steps(found))
    from_trailers = list(_of_trailers(read))
    return Extraction(
        tuple(_once([*found, *from_trailers])), seen + len(from_trailers), used + len(from_trailers)
    )


def observations_of_session(
    commits: Sequence[Commit],
    changes: Mapping[str, Sequence[ManifestChange]],
    patch_ids: Mapping[str, str] | None = None,
    known_modules: frozenset[str] | None = None,
) -> list[Observation]:
    """What the commits of a session show together; `changes` are what each did to manifests, by its id.

    `known_modules` are the folders (`habits.modules_of`) that were there before; None: not known, none is called new.
    """
    ids = patch_ids or {}
    whole = [commit for commit in commits if not commit.is_merge]
    found: list[Observation] = []
    for commit in whole:
        told = message.read(commit, observed_at(commit), ids.get(commit.id))
        evidence = Evidence(
            "manifest", commit.id, patch_id=ids.get(commit.id), observed_at=observed_at(commit)
        )
        found += manifests.observations(changes.get(commit.id, ()), evidence, _told(told))
    found += habits.habits_of(whole, ids, known_modules)
    return _once(found)


def observed_at(commit: Commit) -> str:
    """A commit's author time, in UTC."""
    try:
        when = datetime.fromtimestamp(commit.author_time, UTC)
    except (OverflowError, ValueError, OSError):
        when = datetime.fromtimestamp(0, UTC)
    return when.isoformat(timespec="seconds").replace("+00:00", "Z")


def _sections(blocks: Sequence[Block]) -> Iterator[tuple[Section | None, Block]]:
    """Each block of a message, with the section that a line before it announces."""
    announced: Section | None = None
    passed_over = False
    for block in blocks:
        heads = block.kind == "heading" or (block.kind == "paragraph" and block.text.endswith(":"))
        if heads:
            words = block.text.rstrip(": ").lower()
            announced = section_of(block.text)
            announced = (
                announced if announced and announced.kind in ("decision", "challenge", "pattern") else None
            )
            passed_over = words in _PASSED_OVER
        elif block.kind == "paragraph":
            announced, passed_over = None, False
            yield None, block
        elif block.kind == "item" and not passed_over:
            yield announced, block


def _is_whole(one: Observation) -> bool:
    """Whether an item under a heading says by itself what it is about: in a message the list is all there is."""
    if isinstance(one, Decision):
        return stands_alone(one.choice)
    if isinstance(
        one, Pattern
    ):  # under `Lessons` people list findings too; a way of working tells what to do
        said = one.description or ""
        return stands_alone(said) and prescribes(said)
    return not isinstance(one, Challenge) or len(one.problem.split()) >= 4


def _without_steps(found: Sequence[Observation]) -> list[Observation]:
    """Without choices that only list the steps of one: many `Replace A with B` in one message, none with its reason."""
    steps = [one for one in found if isinstance(one, Decision) and _is_step(one)]
    return [one for one in found if one not in steps] if len(steps) > MAX_STEPS else list(found)


def _joined(found: Sequence[Observation]) -> list[Observation]:
    """One message's reasons for the same choice, made one."""
    kept: dict[object, Observation] = {}
    for one in found:
        key: object = ("choice", one.choice) if isinstance(one, Decision) else one
        before = kept.get(key)
        if isinstance(one, Decision) and isinstance(before, Decision):
            told = dict.fromkeys(reason for reason in (before.rationale, one.rationale) if reason)
            kept[key] = replace(
                before,
                rationale="; ".join(told) or None,
                alternatives=tuple(dict.fromkeys((*before.alternatives, *one.alternatives))),
                evidence=(*before.evidence, *one.evidence),
            )
        else:
            kept[key] = one
    return list(kept.values())


def _is_step(one: Decision) -> bool:
    return not one.rationale and one.choice.lower().startswith("replace")


def _said(read: Message, block: Block) -> Iterator[Said]:
    """The sentences of a block and of what stands inside it, with where they stand."""
    if read.type in ("wip", "checkpoint", "merge", "release"):
        return
    for inner in message.worded((block,)):
        if inner.kind == "heading":
            continue
        yield from _sentences(read, inner)


def _sentences(read: Message, block: Block) -> Iterator[Said]:
    about = read.about if _says_what(read) else ""
    for first, last in _unbroken(read.source, block):
        text = plain(_MARKER.sub("", "\n".join(read.source.lines[first : last + 1])))
        for start, end in sentences(text):
            evidence = _cited(read.source, first, last, text[start:end])
            if evidence is not None:
                yield Said(text[start:end], about, read.is_fix, read.type in _HOUSEKEEPING, evidence)


def _unbroken(source: Source, block: Block) -> Iterator[tuple[int, int]]:
    """The lines of a block, parted where a line ends although the next one's first word had room on it."""
    first = block.first
    for number in range(block.first, block.own_last):
        line, following = source.lines[number].rstrip(), source.lines[number + 1].strip()
        word = following.split(" ", 1)[0]
        if word[:1].isupper() and len(line) + 1 + len(word) <= MIN_WRAPPED:
            yield first, number
            first = number + 1
    yield first, block.own_last


def _cited(source: Source, first: int, last: int, sentence: str) -> Evidence | None:
    """Where a sentence of these lines stands: found again by its words, whatever the wrapping."""
    lines = "\n".join(source.lines[first : last + 1])
    words = sentence.split()
    at = lines.find(words[0])
    while at >= 0:
        end = _runs(lines, at, words)
        if end is not None:
            return source.evidence(first, last, (at, end))
        at = lines.find(words[0], at + 1)
    return source.evidence(first, last)


def _runs(lines: str, at: int, words: Sequence[str]) -> int | None:
    """Where the words end if they stand from `at` on, with white space between them."""
    for word in words:
        while at < len(lines) and lines[at].isspace():
            at += 1
        if not lines.startswith(word, at):
            return None
        at += len(word)
    return at


def _of_subject(read: Message) -> Observation | None:
    """What a subject says that gives its reason, or what it was chosen over: one that does not is only a title."""
    if read.type in _HOUSEKEEPING or not read.about:
        return None
    text = read.about
    if read.is_fix and not begins_with_deed(text):
        text = f"Fix {text[0].lower()}{text[1:]}"
    evidence = _cited(read.source, 0, read.titled - 1, read.about)
    if evidence is None:
        return None
    found = observation_in(Said(text, "", read.is_fix, is_housekeeping=False, evidence=evidence))
    if isinstance(found, Decision) and not (found.rationale or found.alternatives):
        return None
    return None if isinstance(found, Challenge) and not found.solution else found


def _says_what(read: Message) -> bool:
    """Whether a subject says what the commit did, well enough to stand in a row."""
    return read.type not in _HOUSEKEEPING and len(read.about.split()) >= 3 and is_title(read.about)


def _of_trailers(read: Message) -> Iterator[Observation]:
    """What trailers say: each its own kind, but for a rejected alternative, which belongs to the commit's choice."""
    rejected, constraints = [], []
    for trailer in read.trailers:
        key, value = trailer.key.lower(), trailer.value
        cited = _trailer_evidence(read.source, trailer)
        if cited is None or not value:
            continue
        if key == "rejected":
            rejected.append((value, cited))
        elif key == "constraint":
            constraints.append((value, cited))
        elif key == "decision":
            told = choice_in(value)
            yield Decision(sentence_case(told.choice), told.rationale, told.alternatives, "trailer", (cited,))
        elif key in ("directive", "belief"):
            yield Pattern(short_name(value), sentence_case(value), key, (cited,))
    yield from _chosen(read, rejected, constraints)


def _chosen(
    read: Message, rejected: Sequence[tuple[str, Evidence]], constraints: Sequence[tuple[str, Evidence]]
) -> Iterator[Observation]:
    """The commit's own choice, with what was rejected and what bound it."""
    if not (rejected or constraints):
        return
    told = [_rejection(value) for value, _ in rejected]
    reasons = [f"{name}: {why}" if len(told) > 1 else why for name, why in told if why]
    rationale = "; ".join([*(sentence_case(value) for value, _ in constraints), *reasons]) or None
    cited = (*(cited for _, cited in rejected), *(cited for _, cited in constraints))
    yield Decision(read.about, rationale, tuple(name for name, _ in told), "trailer", cited)
    for value, evidence in constraints:
        if stands_alone(value):
            yield Pattern(short_name(value), sentence_case(value), "constraint", (evidence,))


def _rejection(value: str) -> tuple[str, str | None]:
    """`X | because Y`, `X: Y`, `X (Y)`: what was rejected, and why."""
    for cut in (" | ", " because ", " - ", " — ", ": ", "; ", " ("):
        name, found, why = value.partition(cut)
        if found and name.strip():
            return name.strip().rstrip(","), sentence_case(
                why.strip().rstrip(").") if cut == " (" else why.strip().rstrip(".")
            )
    return value.rstrip("."), None


def _trailer_evidence(source: Source, trailer: Trailer) -> Evidence | None:
    found = source.evidence(trailer.first, trailer.last)
    return replace(found, source_kind="trailer") if found else None


def _told(read: Message) -> Iterator[str]:
    """What a message says, sentence by sentence, the subject first."""
    yield read.about
    for block in message.worded(read.blocks):
        for start, end in sentences(block.text):
            yield block.text[start:end]


def _once(found: Iterable[Observation]) -> list[Observation]:
    """Each observation once; the evidence of those that say the same is brought together."""
    kept: dict[Observation, list[Evidence]] = {}
    for one in found:
        kept.setdefault(replace(one, evidence=()), []).extend(one.evidence)
    return [replace(one, evidence=tuple(dict.fromkeys(evidence))) for one, evidence in kept.items()]
