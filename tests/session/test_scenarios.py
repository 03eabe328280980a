"""Days of work as people have them: what was done when, and the sessions that it was."""

from datetime import UTC, datetime, timedelta

import pytest

from patinad.git.commits import Commit, FileChange
from patinad.session.boundary import Fold, Stretch, stretches
from patinad.session.signals import Signal

ADA, BOB = "ada@example.org", "bob@example.org"
MONDAY = datetime(2025, 3, 3, tzinfo=UTC)
HOUR = 3600


def at(clock: str, day: int = 0) -> int:
    hours, minutes = map(int, clock.split(":"))
    return int((MONDAY + timedelta(days=day, hours=hours, minutes=minutes)).timestamp())


def commit(
    clock: str,
    day: int = 0,
    *,
    author: str = ADA,
    path: str = "src/a.py",
    message: str = "fix: it",
    status: str = "M",
    parents: tuple[str, ...] | None = None,
    offset: int = 0,
) -> Commit:
    """A commit that is named by when it was made: `0-09:00`."""
    time = at(clock, day)
    files = (FileChange(path, status, 1, 0),)
    return Commit(f"{day}-{clock}", "", parents or (), author, author, time, offset, time, message, files)


def line(*commits: Commit) -> list[Commit]:
    """Commits of one branch: each is the next one's parent."""
    found: list[Commit] = []
    for one in commits:
        parents = (found[-1].id,) if found else ()
        found.append(
            Commit(
                one.id,
                "",
                parents,
                one.author_name,
                one.author_email,
                one.author_time,
                one.author_offset,
                one.commit_time,
                one.message,
                one.files,
            )
        )
    return found


def document(clock: str, end: str | None = None, day: int = 0, **said: str) -> Signal:
    session = said.pop("session", f"s{day}-{clock}")
    until = at(end, day) if end else None
    return Signal("document", at(clock, day), session, end_time=until, author=ADA, **said)


def transcript(clock: str, end: str, day: int = 0, **said: str) -> Signal:
    name = said.pop("session", f"t{day}-{clock}")
    return Signal("transcript", at(clock, day), name, end_time=at(end, day), author=ADA, **said)


def shown(found: list[Stretch]) -> dict[str, list[str]]:
    return {stretch.id: list(stretch.commits) for stretch in found}


def groups(found: list[Stretch]) -> list[list[str]]:
    return [list(stretch.commits) for stretch in found]


def test_a_night_lies_between_two_sessions():
    found = stretches(line(commit("16:00"), commit("16:20"), commit("08:10", 1), commit("08:30", 1)))
    assert groups(found) == [["0-16:00", "0-16:20"], ["1-08:10", "1-08:30"]]
    assert [s.source for s in found] == ["commits", "commits"]


def test_work_after_midnight_belongs_to_the_evening():
    found = stretches(line(commit("23:40"), commit("00:15", 1), commit("00:40", 1)))
    assert len(found) == 1


def test_an_id_is_the_authors_local_time():
    (found,) = stretches([commit("03:30", offset=-240)])
    day, clock, who = found.id.split("-")
    assert (day, clock) == ("20250302", "233000")
    assert len(who) == 6
    assert stretches([commit("03:30", offset=-240, author=BOB)])[0].id != found.id


def test_two_authors_at_once_have_a_session_each():
    found = stretches([commit("10:00"), commit("10:05", author=BOB), commit("10:10")])
    assert {s.author: list(s.commits) for s in found} == {
        ADA: ["0-10:00", "0-10:10"],
        BOB: ["0-10:05"],
    }


def test_two_worktrees_at_once_have_a_session_each():
    commits = [commit("10:00"), commit("10:05"), commit("10:10"), commit("10:15")]
    made = [
        Signal("made", at(clock), "", commit=f"0-{clock}", worktree="side") for clock in ("10:05", "10:15")
    ]
    found = stretches(commits, made)
    assert {s.worktree: list(s.commits) for s in found} == {
        "": ["0-10:00", "0-10:10"],
        "side": ["0-10:05", "0-10:15"],
    }


def test_a_slow_worker_pauses_for_longer():
    """The same two hours are a boundary for who commits each minute and none for who commits each hour."""

    def joined(step: int) -> bool:
        times = [at("08:00") + n * step * 60 for n in range(8)]
        times.append(times[-1] + 70 * 60)
        made = [
            Commit(str(n), "", (str(n - 1),), "", ADA, t, 0, t, "fix: it", (FileChange("a", "M", 1, 1),))
            for n, t in enumerate(times)
        ]
        # The days before are what the rhythm was learnt from.
        past = [
            Commit(f"p{day}-{n}", "", (), "", ADA, t, 0, t, "x", ())
            for day in range(1, 20)
            for n, t in enumerate(range(at("08:00", -day), at("16:00", -day), step * 60))
        ]
        found = {oid: s.id for s in stretches([*past, *made]) for oid in s.commits}
        return found["7"] == found["8"]

    assert joined(55)
    assert not joined(6)


def test_whoever_commits_session_documents_says_where_sessions_end():
    archive = {"path": "layer/sessions/20250303-090000.md", "status": "A"}
    first, second = commit("09:00"), commit("09:30")
    assert len(stretches(line(first, second), use={"commits"})) == 1
    assert len(stretches(line(first, commit("09:30", **archive)), use={"commits"})) == 2


def test_what_tags_claim_and_nothing_else_is_in_a_tagged_session():
    commits = line(commit("09:00"), commit("09:10"), commit("09:20"), commit("09:30"))
    tags = [
        Signal("tag_start", at("09:05"), "s", commit="0-09:00", author=ADA, source_id="session-s-start"),
        Signal("tag_end", at("09:25"), "s", author=ADA, commits=("0-09:10", "0-09:20")),
    ]
    before, tagged, after = stretches(commits, tags)
    assert (tagged.id, tagged.source, tagged.commits) == ("s", "tag", ("0-09:10", "0-09:20"))
    assert (tagged.started_at, tagged.ended_at, tagged.state) == (at("09:05"), at("09:25"), "closed")
    assert (tagged.starting_commit, tagged.session_tag) == ("0-09:00", "session-s-start")
    assert (before.commits, after.commits) == (("0-09:00",), ("0-09:30",))


def test_a_commit_in_two_ranges_is_in_the_session_that_holds_its_time():
    commits = line(commit("09:00"), commit("12:00"))
    both = ("0-09:00", "0-12:00")
    tags = [
        Signal("tag_start", at("08:30"), "early", author=ADA),
        Signal("tag_end", at("10:00"), "early", author=ADA, commits=both),
        Signal("tag_start", at("11:30"), "late", author=ADA),
        Signal("tag_end", at("12:30"), "late", author=ADA, commits=both),
    ]
    assert shown(stretches(commits, tags)) == {"early": ["0-09:00"], "late": ["0-12:00"]}


def test_a_session_whose_end_never_came_is_closed_by_rest():
    start = Signal("tag_start", at("09:00"), "s", author=ADA)
    commits = line(commit("09:30"), commit("11:00"), commit("09:30", 1))
    found = {s.id: s for s in stretches(commits, [start], now=at("10:00", 1))}
    assert found["s"].commits == ("0-09:30", "0-11:00")
    assert (found["s"].state, found["s"].end_reason) == ("closed", "idle")
    assert len(found) == 2


def test_sessions_without_commits_are_kept_and_not_padded():
    signals = [
        document("09:00", "09:40"),
        Signal("tag_start", at("10:00"), "tag", author=ADA),
        Signal("tag_end", at("10:30"), "tag", author=ADA, commits=()),
        transcript("11:00", "11:30"),
    ]
    found = stretches([commit("14:00")], signals, use={"tags", "documents", "transcripts", "commits"})
    assert [s.commits for s in found][:3] == [(), (), ()]
    assert [s.id for s in found][:3] == ["s0-09:00", "tag", "t0-11:00"]


def test_a_document_holds_the_work_after_its_last_entry_until_the_next_begins():
    commits = line(commit("09:30"), commit("12:10"), commit("12:20"))
    found = shown(stretches(commits, [document("09:00", "09:20"), document("12:15", "12:15")]))
    assert found == {"s0-09:00": ["0-09:30", "0-12:10"], "s0-12:15": ["0-12:20"]}


def test_what_one_document_says_in_several_commits_is_one_session():
    signals = [
        document("09:00", "09:10", session="s", title="", source_id="1"),
        document("09:00", "10:00", session="s", title="parser", source_id="2"),
    ]
    (found,) = stretches([], signals)
    assert (found.title, found.ended_at) == ("parser", at("10:00"))


def test_the_agents_transcripts_within_a_documented_session_are_part_of_it():
    signals = [document("09:00", "09:10"), transcript("09:05", "10:00"), transcript("10:10", "11:00")]
    found = stretches([commit("10:30")], signals)
    assert shown(found) == {"s0-09:00": ["0-10:30"]}
    assert found[0].ended_at == at("11:00")


def test_two_agents_in_two_worktrees():
    signals = [transcript("09:00", "11:00"), transcript("09:30", "10:30", worktree="side")]
    commits = [commit("09:45"), commit("10:00")]
    made = Signal("made", at("10:00"), "", commit="0-10:00", worktree="side")
    assert shown(stretches(commits, [*signals, made])) == {
        "t0-09:00": ["0-09:45"],
        "t0-09:30": ["0-10:00"],
    }


def test_a_range_claims_its_own_authors_commits_only():
    commits = [commit("09:10"), commit("09:15", author=BOB)]
    tags = [
        Signal("tag_start", at("09:00"), "s", author=ADA),
        Signal("tag_end", at("09:30"), "s", author=ADA, commits=("0-09:10", "0-09:15")),
    ]
    found = shown(stretches(commits, tags))
    assert found["s"] == ["0-09:10"]
    assert len(found) == 2


def test_a_signal_that_names_nobody_is_of_the_owner():
    said = Signal("transcript", at("09:00"), "t", end_time=at("10:00"))
    commits = [commit("09:30"), commit("09:40", author=BOB)]
    assert shown(stretches(commits, [said], owner=ADA))["t"] == ["0-09:30"]
    assert shown(stretches(commits, [said], owner=BOB))["t"] == ["0-09:40"]


@pytest.mark.parametrize(
    ("now", "state", "reason"), [("09:30", "open", ""), ("12:00", "idle", ""), ("23:00", "closed", "idle")]
)
def test_open_then_idle_then_closed(now, state, reason):
    (found,) = stretches([commit("09:00")], now=at(now))
    assert (found.state, found.end_reason) == (state, reason)


def test_restricted_to_what_it_may_use():
    commits = line(commit("09:30"), commit("09:35"))
    signals = [
        document("09:00", "10:00", session="d"),
        Signal("tag_start", at("09:32"), "t", author=ADA),
        Signal("tag_end", at("09:50"), "t", author=ADA, commits=("0-09:35",)),
        transcript("09:33", "09:40", session="a"),
    ]
    by_use = {
        use: [s.source for s in stretches(commits, signals, use={use, "commits"})]
        for use in ("tags", "documents", "transcripts", "commits")
    }
    assert by_use == {
        "tags": ["commits", "tag"],
        "documents": ["document"],
        "transcripts": ["commits", "transcript"],
        "commits": ["commits"],
    }


def test_an_inferred_session_is_gone_when_tags_claim_it():
    fold = Fold()
    (inferred,) = fold.advance([commit("09:10")]).stretches
    tags = [
        Signal("tag_start", at("09:00"), "s", author=ADA),
        Signal("tag_end", at("09:30"), "s", author=ADA, commits=("0-09:10",)),
    ]
    told = fold.advance([], tags)
    assert told.gone == (inferred.id,)
    assert [s.id for s in told.stretches] == ["s"]


def test_a_conversation_that_goes_on_in_the_morning_is_two_sessions():
    said = [
        transcript("20:00", "22:00", session="t"),
        transcript("22:30", "23:00", session="t"),
        transcript("08:00", "09:00", 1, session="t"),
    ]
    commits = [commit("22:15"), commit("08:30", 1)]
    for signals in (said, said[::-1]):
        assert shown(stretches(commits, signals, owner=ADA)) == {"t": ["0-22:15"], "t-2": ["1-08:30"]}


def test_a_tagged_session_ends_at_its_tag_whatever_the_agent_says_after():
    signals = [
        Signal("tag_start", at("09:00"), "s", author=ADA),
        Signal("tag_end", at("10:00"), "s", author=ADA, commits=()),
        transcript("09:10", "10:20"),
    ]
    (found,) = stretches([], signals)
    assert (found.ended_at, found.end_reason) == (at("10:00"), "tag")
