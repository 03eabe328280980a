"""How sure one may be of a belief: a Beta posterior over its evidence, computed whenever it is asked for.

A piece of evidence adds its reliability to one side, once for each independent source (a patch, a session), and less
the older it is: half of it after HALF_LIFE_DAYS. So a belief that nothing speaks of any more goes back to its prior.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass

# Half of what was said a year ago still holds; decisions about tools and layouts live about that long.
HALF_LIFE_DAYS = 365.0
CREDIBLE = 0.9  # the share of the posterior between the ends of the interval
# Both sides of the prior of a belief. Most are plainly so or plainly not: below 1, one good source already says much.
# A statement that is only asked about has another (validate.py).
PRIOR = 0.1
DAY_S = 86_400


@dataclass(frozen=True, slots=True)
class Weighed:
    """One piece of evidence, as far as confidence goes."""

    source: (
        str  # what it is independent of all others by: a patch id, else the session, else the source itself
    )
    supports: bool
    reliability: float  # 0 to 1
    observed_at: float | None  # seconds since 1970; None: unknown, and then it does not fade


@dataclass(frozen=True, slots=True)
class Posterior:
    """Beta(alpha, beta) after the evidence."""

    alpha: float
    beta: float

    @property
    def mean(self) -> float:
        """The probability that the belief holds."""
        return self.alpha / (self.alpha + self.beta)

    def interval(self) -> tuple[float, float]:
        """Where it lies with CREDIBLE probability, cut off evenly at both ends."""
        rest = (1 - CREDIBLE) / 2
        return quantile(rest, self.alpha, self.beta), quantile(1 - rest, self.alpha, self.beta)


def posterior(
    evidence: Iterable[Weighed], now: float, alpha: float = PRIOR, beta: float = PRIOR
) -> Posterior:
    """The posterior after `evidence`. Of one source, each side counts once, by its weightiest piece."""
    best: dict[tuple[str, bool], float] = {}
    for one in evidence:
        key = one.source, one.supports
        best[key] = max(best.get(key, 0.0), one.reliability * fading(one.observed_at, now))
    # Summed in order of size: the order in which evidence came must not move the last digit.
    return Posterior(
        alpha + math.fsum(weight for (_, supports), weight in best.items() if supports),
        beta + math.fsum(weight for (_, supports), weight in best.items() if not supports),
    )


def fading(observed_at: float | None, now: float) -> float:
    """What is left of a piece of evidence at `now`, 0 to 1."""
    if observed_at is None:
        return 1.0
    return float(0.5 ** (max(0.0, now - observed_at) / DAY_S / HALF_LIFE_DAYS))


def quantile(share: float, alpha: float, beta: float) -> float:
    """Below which value Beta(alpha, beta) lies with probability `share`."""
    low, high = 0.0, 1.0
    for _ in range(60):
        middle = (low + high) / 2
        if below(middle, alpha, beta) < share:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def below(x: float, alpha: float, beta: float) -> float:
    """The probability that Beta(alpha, beta) lies below `x`: the regularised incomplete beta function.

    By the continued fraction of DLMF 8.17.22, which converges fast on the side that is chosen.
    """
    if x <= 0 or x >= 1:
        return float(x >= 1)
    if x > (alpha + 1) / (alpha + beta + 2):
        return 1 - below(1 - x, beta, alpha)
    front = math.exp(
        math.lgamma(alpha + beta)
        - math.lgamma(alpha)
        - math.lgamma(beta)
        + alpha * math.log(x)
        + beta * math.log1p(-x)
    )
    fraction = 1.0
    # From the inside out, a number of terms that is enough for every alpha and beta that evidence adds up to.
    for m in range(40 + int(math.sqrt(max(alpha, beta))) * 4, 0, -1):
        even = m * (beta - m) * x / ((alpha + 2 * m - 1) * (alpha + 2 * m))
        fraction = 1 + even / fraction
        k = m - 1
        odd = -(alpha + k) * (alpha + beta + k) * x / ((alpha + 2 * k) * (alpha + 2 * k + 1))
        fraction = 1 + odd / fraction
    return front / (alpha * fraction)
