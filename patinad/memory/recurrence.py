"""What recurs: observations that say the same, in sessions that are independent of each other.

A group is what hangs together by sentences that say the same, whatever came first. What it gives depends on the group alone.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from patinad.memory.ground import Ground
from patinad.memory.observed import Observed
from patinad.memory.sameness import SAME_SHARE, same
from patinad.memory.worth import EVENTS, may_be_believed

OPINIONS = frozenset({"decision", "pattern"})  # what recurs may be a belief; a problem or a tool is none
PROBLEMS = frozenset({"challenge"})
RECURS = 2  # independent sessions in which the same is observed, for a belief
Fetch = Callable[[str], Observed | None]  # an observation that stands, by its uid


@dataclass(frozen=True, slots=True)
class Recurring:
    """A sentence that recurs, with the observations that say the same."""

    text: str
    since: str | None
    group: tuple[Observed, ...]


def neighbours(ground: Ground, uid: str, text: str, kinds: frozenset[str]) -> list[str]:
    """The other observations that say the same."""
    near = ground.near(text, SAME_SHARE, kinds)
    return [one.uid for one in near if one.uid != uid and same(text, one.text, ground.weights)]


def groups(ground: Ground, seeds: Iterable[str], fetch: Fetch, kinds: frozenset[str]) -> list[list[Observed]]:
    """The groups that these observations are in."""
    done: set[str] = set()
    found = []
    for seed in sorted(set(seeds)):
        waiting, group = [seed], []
        while waiting:
            uid = waiting.pop()
            if uid in done:
                continue
            done.add(uid)
            one = fetch(uid)
            if one is not None and one.kind in kinds:
                group.append(one)
                waiting += neighbours(ground, uid, one.text, kinds)
        if group:
            found.append(sorted(group, key=rank))
    return found


def rank(one: Observed) -> tuple[float, str, int, str, str]:
    """Whose words are taken: the most to be believed, then the first to say so, whose words stay as more say the same."""
    return -one.reliability, one.first or "~", len(one.text), one.text, one.uid


def stated_in(group: Sequence[Observed], ground: Ground) -> list[str]:
    """What trailers state in a group; of those that say the same the first."""
    since: dict[str, str] = {}
    for one in group:
        for statement in one.stated:
            since[statement] = min(since.get(statement, "~"), one.first or "~")
    chosen: list[str] = []
    for statement in sorted(since, key=lambda statement: (since[statement], statement)):
        if not any(same(statement, other, ground.weights) for other in chosen):
            chosen.append(statement)
    return chosen


def recurring_in(
    group: Sequence[Observed], ground: Ground, but: Sequence[str] = (), *, believed: bool = True
) -> list[Recurring]:
    """What several sessions say in a group, beside what is said already (`but`). `believed`: as a belief, or as a problem.

    What most say comes first, and each observation speaks for one sentence only: else two that say nearly the same
    would both stand on the same few.
    """
    eligible = [
        one for one in group if not believed or (one.category not in EVENTS and may_be_believed(one.text))
    ]
    left = [one for one in group if not any(same(one.text, said, ground.weights) for said in but)]
    chosen: list[Recurring] = []
    while True:
        found = [
            (one, saying)
            for one in eligible
            if one in left and voices(saying := saying_so(one, left, ground)) >= RECURS
        ]
        if not found:
            return chosen
        one, saying = max(found, key=lambda pair: (voices(pair[1]), -group.index(pair[0])))
        first = min((other.first for other in saying if other.first), default=None)
        chosen.append(Recurring(one.text, first, tuple(saying)))
        left = [other for other in left if other not in saying]


def saying_so(one: Observed, others: Sequence[Observed], ground: Ground) -> list[Observed]:
    """Those that say the same as one of them, itself too."""
    return [other for other in others if same(one.text, other.text, ground.weights)]


def voices(saying: Sequence[Observed]) -> int:
    """How many speak, independently: one session is one voice, and so are sessions that got it from one patch or document."""
    root: dict[str, str] = {}

    def find(key: str) -> str:
        while root.setdefault(key, key) != key:
            key = root[key]
        return key

    for one in saying:
        for key in _sources(one):
            root[find(key)] = find(one.source)
    return len({find(one.source) for one in saying})


def _sources(one: Observed) -> set[str]:
    """What an observation came from, as far as others may have come from the same."""
    patches = {f"patch {piece.patch_id}" for piece in one.evidence if piece.patch_id}
    pages = {
        f"page {piece.source_id.partition(':')[2]}"
        for piece in one.evidence
        if piece.source_kind == "document" and ":" in piece.source_id
    }
    return patches | pages | {one.source}
