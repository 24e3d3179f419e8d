"""Krippendorff's alpha."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jscdata.alpha import MASI, NOMINAL, Distance, Pair, Units

PAIRS = st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("abc")), min_size=1, max_size=30)
SETS = st.frozensets(st.sampled_from("abcde"), max_size=4)
SET_PAIRS = st.lists(st.tuples(SETS, SETS), max_size=30)


def test_the_example_of_two_observers_and_two_values() -> None:
    """Krippendorff 2011, section A: ten units, six of them alike, alpha 0.095."""
    first, second = "0100000000", "1110010100"
    pairs = list(zip(first, second, strict=True))
    assert Units(pairs).alpha() == pytest.approx(0.095, abs=0.0005)


def test_the_example_of_two_observers_and_many_values() -> None:
    """Krippendorff 2011, section B: twelve units, five values, alpha 0.692."""
    first, second = "aabbdcccedda", "babbbccceddd"
    assert Units(list(zip(first, second, strict=True))).alpha() == pytest.approx(0.692, abs=0.0005)


@given(PAIRS)
def test_it_is_the_definition_written_out(pairs: list[tuple[str, str]]) -> None:
    """One less the observed disagreement over that of all pairs of values."""
    values = [value for pair in pairs for value in pair]
    total = len(values)
    expected = sum(one != other for i, one in enumerate(values) for j, other in enumerate(values) if i != j)
    observed = sum(one != other for one, other in pairs) / len(pairs)
    found = Units(pairs).alpha()
    if not expected:
        assert found is None
    else:
        assert found == pytest.approx(1 - observed / (expected / (total * (total - 1))))


def written_out(pairs: list[Pair], distance: Distance) -> float | None:
    """Return the coefficient by its definition, going through all pairs of values."""
    values = [value for pair in pairs for value in pair]
    expected = sum(distance.between(one, other) for one in values for other in values)
    observed = 2 * sum(distance.between(one, other) for one, other in pairs)
    return 1 - (len(values) - 1) * observed / expected if expected else None


@given(SET_PAIRS)
def test_of_sets_it_is_the_definition_written_out_in_each_sample(pairs: list[Pair]) -> None:
    """To twelve digits, though only sets that share something are compared, and once for all samples."""
    plain = written_out(pairs, MASI)
    assert Units(pairs, MASI).alpha() == (None if plain is None else pytest.approx(plain, abs=1e-12))
    draw = random.Random(3)  # noqa: S311 - samples, not secrets.
    drawn = [written_out(draw.choices(pairs, k=len(pairs)), MASI) for _ in range(5 if pairs else 0)]
    defined = sorted(value for value in drawn if value is not None)
    found = Units(pairs, MASI).interval(samples=5, seed=3)
    assert (found is None) == (not defined)
    if found:
        assert (found.low, found.high) == pytest.approx((defined[0], defined[-1]), abs=1e-12)


def test_what_shares_nothing_is_not_compared_and_nothing_is_compared_again() -> None:
    """Of 300 pairs of sets each is compared, and each set with the one other that shares a part with it."""
    compared = 0

    def counting(one: frozenset[str], other: frozenset[str]) -> float:
        nonlocal compared
        compared += 1
        return MASI.between(one, other)

    pairs = [(frozenset([f"a{number}"]), frozenset([f"a{number}", f"b{number}"])) for number in range(300)]
    units = Units(pairs, Distance(between=counting, parts=MASI.parts))
    assert units.alpha() is not None
    assert units.interval(samples=20, seed=1) is not None
    assert compared == 600


@given(PAIRS)
def test_it_does_not_matter_who_is_first(pairs: list[tuple[str, str]]) -> None:
    """Nor in which order the units come."""
    swapped = [(other, one) for one, other in reversed(pairs)]
    assert Units(swapped).alpha() == (None if Units(pairs).alpha() is None else pytest.approx(Units(pairs).alpha()))


def test_agreement_is_one_and_nothing_that_varies_is_not_defined() -> None:
    """Of one value alone nobody can tell whether coders agree or cannot see."""
    assert Units([("a", "a"), ("b", "b")]).alpha() == 1
    assert Units([("a", "a"), ("a", "a")]).alpha() is None
    assert Units([]).alpha() is None


def test_the_distance_of_sets() -> None:
    """Equal, one within the other, crossing, apart (Passonneau 2006)."""
    ab, a, bc, c = frozenset("ab"), frozenset("a"), frozenset("bc"), frozenset("c")
    assert MASI.between(ab, ab) == MASI.between(frozenset(), frozenset()) == 0
    assert MASI.between(ab, a) == MASI.between(a, ab) == pytest.approx(1 - (2 / 3) * (1 / 2))
    assert MASI.between(ab, bc) == pytest.approx(1 - (1 / 3) * (1 / 3))
    assert MASI.between(ab, c) == MASI.between(a, frozenset()) == 1
    assert NOMINAL.between("a", "b") == 1


def test_the_interval_holds_the_coefficient_and_is_the_same_each_time() -> None:
    """By the seed."""
    pairs = [("a", "a")] * 12 + [("b", "b")] * 10 + [("a", "b")] * 4
    found = Units(pairs).interval(samples=400, seed=7)
    assert found is not None
    assert found == Units(pairs).interval(samples=400, seed=7)
    assert found.low < (Units(pairs).alpha() or 0) < found.high <= 1
    assert Units([("a", "a")]).interval(samples=50, seed=1) is None
    assert Units([]).interval(samples=50, seed=1) is None
