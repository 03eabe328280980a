"""Work in portions: each piece is drawn by one process, and a language by as few as can be."""

from hypothesis import given
from hypothesis import strategies as st

from patinad.code.portions import LEFT_TO_OTHERS, PORTION_BYTES, Item, Portions

ITEMS = st.lists(st.builds(Item, st.integers(0, 300_000), st.sampled_from(["c", "cpp", "go"])), max_size=60)


@given(ITEMS, st.lists(st.integers(0, 2), max_size=80))
def test_each_item_is_drawn_once_whoever_draws_when(items: list[Item], turns: list[int]) -> None:
    work = Portions(items)
    try:
        hands = [work.hand(slot) for slot in range(3)]
        drawn = [position for turn in turns for position in hands[turn].draw()]
        for hand in hands:
            while portion := hand.draw():
                drawn += portion
    finally:
        work.close()
    assert sorted(drawn) == list(range(len(items)))


def test_two_processes_begin_with_different_languages() -> None:
    items = [Item(PORTION_BYTES, "c")] * 20 + [Item(PORTION_BYTES, "cpp")] * 5
    work = Portions(items)
    try:
        first, second = work.hand(0), work.hand(1)
        assert items[first.draw()[0]].language == "c"
        assert [items[second.draw()[0]].language for _ in range(6)] == ["cpp"] * 5 + ["c"]
    finally:
        work.close()


def test_the_last_portions_of_a_language_are_left_to_who_has_begun_it() -> None:
    items = [Item(PORTION_BYTES, "c")] * 6 + [Item(PORTION_BYTES - 1, "go")] * 6
    work = Portions(items)
    try:
        first, second = work.hand(0), work.hand(1)
        while second.order and items[second.draw()[0]].language == "go":
            pass
        drawn = [position for _ in range(4) for position in first.draw()]
        assert [items[p].language for p in drawn] == ["c"] * 4
        assert work.pipes[0].left() == 1 < LEFT_TO_OTHERS
        assert work.hand(2).draw() == []
    finally:
        work.close()
