"""Scales of the literature."""

from __future__ import annotations

from typing import Any, get_args

import pytest

import jscdata
from jscdata import Act, Binding
from jscdata.scales import ILLOCUTIONS, Illocution, commitment, delegation, illocution, measures, obligation, precision
from jscdata.vocabulary import ACT_TYPES
from tests.conftest import STATEMENT_ID


def act(**changes: Any) -> Act:
    found = next(found for found in jscdata.load(STATEMENT_ID).acts if found.id == "a5")
    return found.model_copy(update=changes)


def test_every_act_type_has_a_class_of_searle() -> None:
    """And every class has an act type."""
    assert set(ILLOCUTIONS) == set(ACT_TYPES.codes)
    assert set(ILLOCUTIONS.values()) == set(get_args(Illocution))
    assert illocution(act()) == "commissive"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [({}, True), ({"act_type": "welcome"}, False), ({"time": "present"}, False), ({"precision": ()}, False)],
)
def test_a_commitment_is_a_specific_promise_about_the_future(changes: dict[str, Any], *, expected: bool) -> None:
    """Where one of the three is missing it is none."""
    assert commitment(act(**changes)) is expected


def test_obligation_rests_on_the_document() -> None:
    """High in a binding one, moderate elsewhere, low for acts that oblige nobody."""
    span = act().verb
    assert obligation(act(), Binding(status="binding", span=span)) == "high"
    assert obligation(act(), Binding(status="not_stated")) == "moderate"
    assert obligation(act(), None) == "moderate"
    assert obligation(act(act_type="affirm"), Binding(status="binding", span=span)) == "low"


def test_precision_counts_kinds() -> None:
    """Two flags of one kind are one."""
    (first, *_) = act().precision
    assert precision(act(precision=())) == "low"
    assert precision(act(precision=(first, first))) == "moderate"
    assert precision(act()) == "high"


def test_delegation_and_measures() -> None:
    """A body tasked; one measure an object, and one where there is none."""
    assert delegation(act(delegates=())) == "low"
    assert delegation(act(delegates=("body:x",))) == "moderate"
    assert measures(act(objects=())) == 1
    assert measures(act()) == len(act().objects)
