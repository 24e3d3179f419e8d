"""Krippendorff's alpha."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jscdata.alpha import alpha, interval, masi, nominal

PAIRS = st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("abc")), min_size=1, max_size=30)


def test_the_example_of_two_observers_and_two_values() -> None:
    """Krippendorff 2011, section A: ten units, six of them alike, alpha 0.095."""
    first, second = "0100000000", "1110010100"
    pairs = list(zip(first, second, strict=True))
    assert alpha(pairs) == pytest.approx(0.095, abs=0.0005)


def test_the_example_of_two_observers_and_many_values() -> None:
    """Krippendorff 2011, section B: twelve units, five values, alpha 0.692."""
    first, second = "aabbdcccedda", "babbbccceddd"
    assert alpha(list(zip(first, second, strict=True))) == pytest.approx(0.692, abs=0.0005)


@given(PAIRS)
def test_it_is_the_definition_written_out(pairs: list[tuple[str, str]]) -> None:
    """One less the observed disagreement over that of all pairs of values."""
    values = [value for pair in pairs for value in pair]
    total = len(values)
    expected = sum(one != other for i, one in enumerate(values) for j, other in enumerate(values) if i != j)
    observed = sum(one != other for one, other in pairs) / len(pairs)
    found = alpha(pairs)
    if not expected:
        assert found is None
    else:
        assert found == pytest.approx(1 - observed / (expected / (total * (total - 1))))


@given(PAIRS)
def test_it_does_not_matter_who_is_first(pairs: list[tuple[str, str]]) -> None:
    """Nor in which order the units come."""
    swapped = [(other, one) for one, other in reversed(pairs)]
    assert alpha(swapped) == (None if alpha(pairs) is None else pytest.approx(alpha(pairs)))


def test_agreement_is_one_and_nothing_that_varies_is_not_defined() -> None:
    """Of one value alone nobody can tell whether coders agree or cannot see."""
    assert alpha([("a", "a"), ("b", "b")]) == 1
    assert alpha([("a", "a"), ("a", "a")]) is None
    assert alpha([]) is None


def test_the_distance_of_sets() -> None:
    """Equal, one within the other, crossing, apart (Passonneau 2006)."""
    ab, a, bc, c = frozenset("ab"), frozenset("a"), frozenset("bc"), frozenset("c")
    assert masi(ab, ab) == masi(frozenset(), frozenset()) == 0
    assert masi(ab, a) == masi(a, ab) == pytest.approx(1 - (2 / 3) * (1 / 2))
    assert masi(ab, bc) == pytest.approx(1 - (1 / 3) * (1 / 3))
    assert masi(ab, c) == masi(a, frozenset()) == 1
    assert nominal("a", "b") == 1


def test_the_interval_holds_the_coefficient_and_is_the_same_each_time() -> None:
    """By the seed."""
    pairs = [("a", "a")] * 12 + [("b", "b")] * 10 + [("a", "b")] * 4
    found = interval(pairs, samples=400, seed=7)
    assert found is not None
    assert found == interval(pairs, samples=400, seed=7)
    assert found.low < (alpha(pairs) or 0) < found.high <= 1
    assert interval([("a", "a")], samples=50, seed=1) is None
    assert interval([], samples=50, seed=1) is None
