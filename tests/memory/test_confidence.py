"""Confidence: monotone in independent evidence, moved by no duplicate and no order, back to the prior with age."""

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from patinad.memory.confidence import (
    DAY_S,
    HALF_LIFE_DAYS,
    PRIOR,
    Posterior,
    Weighed,
    below,
    posterior,
    quantile,
)

NOW = 1_800_000_000.0
PIECES = st.lists(
    st.builds(
        Weighed,
        source=st.sampled_from([f"s{n}" for n in range(8)]),
        supports=st.booleans(),
        reliability=st.floats(0.05, 1),
        observed_at=st.one_of(st.none(), st.floats(NOW - 900 * DAY_S, NOW)),
    ),
    max_size=12,
)


@given(PIECES, st.floats(0.05, 1), st.booleans())
def test_new_evidence_moves_it_to_its_side(pieces: list[Weighed], reliability: float, supports: bool) -> None:
    before = posterior(pieces, NOW).mean
    after = posterior([*pieces, Weighed("new", supports, reliability, NOW)], NOW).mean
    assert after > before if supports else after < before


@given(PIECES, st.randoms())
def test_neither_order_nor_repetition_moves_it(pieces: list[Weighed], random: object) -> None:
    shuffled = [*pieces, *pieces]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert posterior(shuffled, NOW) == posterior(pieces, NOW)


@given(PIECES)
def test_age_brings_it_back_to_the_prior(pieces: list[Weighed]) -> None:
    dated = [replace(one, observed_at=one.observed_at or NOW) for one in pieces]
    means = [posterior(dated, NOW + years * 365 * DAY_S).mean for years in (0, 1, 5, 100)]
    distances = [abs(mean - 0.5) for mean in means]
    assert distances[-1] < 1e-6
    assert distances[-1] <= distances[0] + 1e-12


def test_half_of_it_is_left_after_the_half_life() -> None:
    old = posterior([Weighed("a", True, 0.8, NOW - HALF_LIFE_DAYS * DAY_S)], NOW)
    assert math.isclose(old.alpha, PRIOR + 0.4)


@pytest.mark.parametrize(
    ("x", "alpha", "beta", "expected"),
    # Beta(1, b), Beta(a, 1) and Beta(2, 2) have closed forms; the last is from tables.
    [(0.3, 1, 1, 0.3), (0.3, 1, 3, 1 - 0.7**3), (0.6, 4, 1, 0.6**4), (0.25, 2, 2, 0.15625), (0.5, 20, 20, 0.5), (0.9, 300, 40, 0.84905)],
)  # fmt: skip
def test_the_distribution_is_that_of_beta(x: float, alpha: float, beta: float, expected: float) -> None:
    assert below(x, alpha, beta) == pytest.approx(expected, abs=2e-2 if alpha > 100 else 1e-9)


@given(st.floats(0.01, 0.99), st.floats(0.5, 400), st.floats(0.5, 400))
def test_a_quantile_is_where_the_distribution_says(share: float, alpha: float, beta: float) -> None:
    assert below(quantile(share, alpha, beta), alpha, beta) == pytest.approx(share, abs=1e-6)


def test_the_interval_narrows_with_evidence() -> None:
    widths = [high - low for low, high in (Posterior(n, n).interval() for n in (1, 2, 8, 50))]
    assert widths == sorted(widths, reverse=True)
    assert widths[0] == pytest.approx(0.9)
