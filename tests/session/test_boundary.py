"""Laws of the fold over commits and signals, and scenarios as people work."""

import random
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from patinad.git.commits import Commit, FileChange
from patinad.session import boundary
from patinad.session.boundary import Fold, Stretch, stretches
from patinad.session.signals import Signal

MINUTE, HOUR, DAY = 60, 3600, 86400
START = 1_700_000_000
ADA, BOB = "ada@example.org", "bob@example.org"


def commit(number: int, time: int, author: str = ADA, *paths: str, message: str = "fix: it") -> Commit:
    files = tuple(FileChange(path, "M", 1, 1) for path in paths or ("src/a.py",))
    return Commit(f"{number:040x}", "", (), author.partition("@")[0], author, time, 60, time, message, files)


GAPS = st.one_of(
    st.integers(0, 20 * MINUTE), st.integers(0, 5 * HOUR), st.integers(0, 3 * DAY), st.integers(0, 50 * DAY)
)


@st.composite
def histories(draw: st.DrawFn) -> tuple[list[Commit], list[Signal]]:
    """Commits of two authors, with sessions that tags, documents and transcripts name, over hours or over years."""
    time, commits, times = START, [], []
    for number in range(draw(st.integers(0, 25))):
        time += draw(GAPS)
        author = draw(st.sampled_from((ADA, ADA, BOB)))
        scope = draw(st.sampled_from(("fix: it", "feat(git): it", "docs(git): it")))
        path = draw(st.sampled_from(("src/a.py", "src/b/c.py", "README.md")))
        commits.append(commit(number, time, author, path, message=scope))
        times.append(time)
    signals: list[Signal] = []
    for number in range(draw(st.integers(0, 6))):
        kind = draw(st.sampled_from(("tag", "tag", "start", "document", "transcript", "note")))
        author = draw(st.sampled_from((ADA, BOB)))
        begin = draw(st.sampled_from(times or [START])) + draw(st.integers(-2 * HOUR, 2 * HOUR))
        end = begin + draw(st.integers(0, 6 * HOUR))
        session = f"s{number}"
        if kind in {"tag", "start"}:
            signals.append(Signal("tag_start", begin, session, author=author))
        if kind == "tag":
            claim = draw(st.lists(st.sampled_from([c.id for c in commits]), max_size=5)) if commits else []
            signals.append(Signal("tag_end", end, session, author=author, commits=tuple(sorted(set(claim)))))
        if kind in {"document", "transcript"}:
            worktree = draw(st.sampled_from(("", "", "side")))
            signals.append(Signal(kind, begin, session, end_time=end, author=author, worktree=worktree))
            again = draw(st.sampled_from((0, HOUR, 8 * HOUR, 40 * DAY)))
            if kind == "transcript" and again:  # the conversation goes on later
                signals.append(Signal(kind, end + again, session, end_time=end + again + HOUR, author=author))
        if kind == "note":
            other = f"s{draw(st.integers(0, 6))}"
            signals.append(Signal("note", begin, other, author=author))
    aside = draw(st.lists(st.sampled_from(commits), max_size=4)) if commits else []
    signals += [Signal("made", c.author_time, "", commit=c.id, worktree="side") for c in aside]
    return commits, signals


def watched(batches: list[tuple[list[Commit], list[Signal]]], *, dump: bool = False) -> dict[str, Stretch]:
    """The sessions as a ledger keeps them that is told of one batch after the other."""
    fold, kept = Fold(), {}
    seen: tuple[list[Commit], list[Signal]] = ([], [])
    for commits, signals in batches:
        seen[0].extend(commits)
        seen[1].extend(signals)
        found = fold.advance(commits, signals)
        if found.late:
            fold, kept = Fold(), {}
            found = fold.advance(*seen)
        for session in found.gone:
            del kept[session]
        kept |= {stretch.id: stretch for stretch in found.stretches}
        if dump:
            loaded = Fold.load(fold.dump())
            assert loaded is not None
            fold = loaded
    return kept


def by_id(found: list[Stretch]) -> dict[str, Stretch]:
    assert len({stretch.id for stretch in found}) == len(found)
    return {stretch.id: stretch for stretch in found}


@given(histories(), st.data())
def test_any_split_of_any_order_gives_what_the_whole_gives(history, data):
    commits, signals = history
    events: list[Commit | Signal] = [*commits, *signals]
    if data.draw(st.booleans()):
        events = data.draw(st.permutations(events))
    else:  # as they come in life: in order, a few of them late
        events.sort(key=lambda e: e.author_time if isinstance(e, Commit) else e.end_time or e.time)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(events)), max_size=6)))
    batches = [events[a:b] for a, b in zip([0, *cuts], [*cuts, len(events)], strict=True)]
    split = [
        ([e for e in batch if isinstance(e, Commit)], [e for e in batch if isinstance(e, Signal)])
        for batch in batches
    ]
    assert watched(split, dump=data.draw(st.booleans())) == by_id(stretches(commits, signals))


@given(histories())
def test_one_by_one_and_twice_over(history):
    commits, signals = history
    split = [([c], []) for c in commits] + [([], [s]) for s in signals]
    assert watched([*split, *split]) == by_id(stretches(commits, signals))


@given(histories())
def test_each_commit_is_in_one_session_and_each_named_session_is_kept(history):
    commits, signals = history
    found = stretches(commits, signals)
    placed = [oid for stretch in found for oid in stretch.commits]
    assert sorted(placed) == sorted(c.id for c in commits)
    named = {s.session for s in signals if s.kind in {"tag_start", "document"}}
    assert named <= {stretch.id for stretch in found}
    authors = {c.id: c.author_email for c in commits}
    for stretch in found:
        assert {authors[oid] for oid in stretch.commits} <= {stretch.author}
        assert stretch.started_at <= stretch.ended_at
        assert stretch.source != "commits" or stretch.commits


@given(histories(), st.integers(0, 30))
def test_what_comes_later_moves_no_earlier_boundary(history, keep):
    """From commits alone: what a prefix of the history says of its commits, the whole says too."""
    commits, _ = history
    before = stretches(commits[:keep])
    after = {oid: stretch.id for stretch in stretches(commits) for oid in stretch.commits}
    for stretch in before:
        assert {after[oid] for oid in stretch.commits} == {stretch.id}


def test_a_state_stays_small_over_years():
    chance = random.Random(7)
    fold, time, size = Fold(), START, 0
    for number in range(700):
        time += chance.choice((5 * MINUTE, HOUR, 14 * HOUR))
        assert not fold.advance([commit(number, time)]).late
        size = max(size, len(fold.dump()))
    assert time - START > 100 * DAY
    assert size < 100_000


def test_of_authors_who_left_little_is_kept():
    paths = [f"module-{n}/of/some/depth/file.py" for n in range(30)]
    commits = [commit(n, START + n * HOUR, f"author-{n % 200}@example.org", *paths) for n in range(24 * 90)]
    fold = Fold()
    fold.advance(commits)
    before = len(fold.dump())
    last = START + 24 * 90 * HOUR
    assert not fold.advance([commit(10_000 + n, last + n * 5 * DAY) for n in range(1, 40)]).late
    assert not fold.advance([commit(20_000, last + 200 * DAY)]).late
    assert len(fold.state.lanes) > 190
    assert len(fold.dump()) < min(before, 60_000)


def test_where_thousands_of_commits_are_made_less_is_held(monkeypatch):
    monkeypatch.setattr(boundary, "MOST_HELD", 50)
    commits = [commit(n, START + n * 20 * MINUTE + n // 12 * 20 * HOUR) for n in range(400)]
    batches = [(commits[n : n + 10], []) for n in range(0, 400, 10)]
    fold = Fold()
    for batch in batches:
        assert not fold.advance(*batch).late
        assert len(fold.state.traces) < 70
    assert watched(batches) == by_id(stretches(commits))


def test_a_state_of_another_make_is_told():
    assert Fold.load(b"\x00nonsense") is None
    fold = Fold()
    fold.state.version += 1
    assert Fold.load(fold.dump()) is None


def test_what_is_settled_is_not_changed_in_silence():
    fold = Fold()
    fold.advance([commit(n, START + n * DAY) for n in range(90)])
    old = replace(commit(1000, START + 3 * DAY + MINUTE))
    state = fold.dump()
    assert fold.advance([old]).late
    assert fold.dump() == state
