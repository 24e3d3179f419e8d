"""Scales of the literature, worked out from what is coded.

The data hold no score of strength. These functions say what an act is in the terms of others;
which of our codes falls into which of their classes is our reading, and is told here.

Sources:
    Searle 1976, "A classification of illocutionary acts", Language in Society 5.
    Kirton, Kokotsis and the G7 and G20 Research Groups on commitments: a commitment is a
    discrete, specific and future-oriented promise of collective action.
    Abbott, Keohane, Moravcsik, Slaughter and Snidal 2000, "The concept of legalization",
    International Organization 54: obligation, precision, delegation.
"""

from __future__ import annotations

from typing import Final, Literal, get_args

from jscdata.model import Act, Binding

Illocution = Literal["assertive", "directive", "commissive", "expressive", "declaration"]
Degree = Literal["low", "moderate", "high"]

CLASSES: Final[tuple[str, ...]] = get_args(Illocution)
"""Searle's classes."""

DEGREES: Final[tuple[str, ...]] = get_args(Degree)
"""The degrees of legalization, from less to more."""

ILLOCUTIONS: dict[str, Illocution] = {
    "commit": "commissive",
    "intend": "commissive",
    "decide": "commissive",
    "warn": "commissive",
    "call_on": "directive",
    "task": "directive",
    "support": "expressive",
    "welcome": "expressive",
    "condemn": "expressive",
    "affirm": "assertive",
    "report": "assertive",
    "describe": "assertive",
    "establish": "declaration",
    "stipulate": "declaration",
}
"""Searle's class of each act type. A warning announces consequences, and so commits its speakers, as a threat does."""

_PROMISES = ("commit", "intend", "decide")
_OBLIGES = ("commit", "decide", "task", "establish", "stipulate")
_MANY = 2


def illocution(act: Act) -> Illocution:
    """Return Searle's class of what is done in saying it."""
    return ILLOCUTIONS[act.act_type]


def commitment(act: Act) -> bool:
    """Return whether an act is a commitment in the sense of the G7 and G20 Research Groups.

    It promises (commit, intend, decide), it is specific (something makes it precise), and it is
    about the future.
    """
    return act.act_type in _PROMISES and act.time == "future" and bool(act.precision)


def obligation(act: Act, binding: Binding | None) -> Degree:
    """Return how far an act obliges: high in a binding document, moderate elsewhere, low where it obliges nobody."""
    if act.act_type not in _OBLIGES:
        return "low"
    return "high" if binding is not None and binding.status == "binding" else "moderate"


def precision(act: Act) -> Degree:
    """Return how precise an act is: high with two kinds of what makes it precise, moderate with one, low with none."""
    kinds = len({found.flag for found in act.precision})
    return "high" if kinds >= _MANY else "moderate" if kinds else "low"


def delegation(act: Act) -> Degree:
    """Return how far an act delegates: moderate where a body is tasked with it, else low."""
    return "moderate" if act.delegates else "low"


def measures(act: Act) -> int:
    """Return the number of measures: the coordinated objects of the verb, one at least.

    Of the two rules of counting, one counts a commitment a target, which is one an act, since an
    act has one set of actors and counterparts; the other counts one a measure.
    """
    return max(1, len(act.objects))


__all__ = [
    "ILLOCUTIONS",
    "Degree",
    "Illocution",
    "commitment",
    "delegation",
    "illocution",
    "measures",
    "obligation",
    "precision",
]
