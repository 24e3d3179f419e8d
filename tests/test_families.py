"""Act types that share a colour."""

from __future__ import annotations

from jscdata.families import FAMILIES, family_of
from jscdata.vocabulary import ACT_TYPES


def test_every_act_type_is_in_one_family() -> None:
    """A new act type must be given a colour, and no act type has two."""
    grouped = [act_type for family in FAMILIES for act_type in family.act_types]
    assert sorted(grouped) == sorted(ACT_TYPES.codes)


def test_an_act_type_finds_its_family() -> None:
    """The family is the one that lists the act type."""
    assert family_of("condemn").name == "judge"
    assert family_of("commit").name == "undertake"
