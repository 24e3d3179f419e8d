"""Act types that share a colour wherever acts are shown.

Fourteen colours cannot be told apart, five can. The families serve the eye alone; they are no
variable of the data and no scale of the literature.
"""

from __future__ import annotations

from dataclasses import dataclass

from jscdata.vocabulary import ActTypeCode


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """Act types of one colour. ``name`` is the key of the colour, ``words`` tell what they share."""

    name: str
    words: str
    act_types: tuple[ActTypeCode, ...]


FAMILIES = (
    Family(name="undertake", words="undertake something", act_types=("commit", "intend", "decide")),
    Family(name="settle", words="put something in force", act_types=("establish", "stipulate")),
    Family(name="judge", words="favour or disapprove", act_types=("support", "welcome", "condemn")),
    Family(name="direct", words="ask, charge or warn others", act_types=("call_on", "task", "warn")),
    Family(name="state", words="say what is so", act_types=("affirm", "report", "describe")),
)
"""The families, each act type in exactly one."""


def family_of(act_type: ActTypeCode) -> Family:
    """Return the family of an act type."""
    return next(family for family in FAMILIES if act_type in family.act_types)


__all__ = ["FAMILIES", "Family", "family_of"]
