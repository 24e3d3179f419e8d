"""Coders' layers: the one that was written with the text, and others that differ from it here and there."""

from __future__ import annotations

import datetime as dt
import json

from jscdata.versions import SCHEMA
from synthesis.sentences import Draw
from synthesis.sheet import Json, Sheet

_LIKE = ("affirm", "support", "welcome")
"""Act types that two coders may well see in one verb."""


def codings(draw: Draw, sheet: Sheet) -> list[Json]:
    """Return one layer, two, or two with a third that settles them."""
    number = draw.one((1,) * 14 + (2,) * 5 + (3,))
    first = _layer(draw, "c1", "Coder One", {"mentions": sheet.mentions, "acts": sheet.acts})
    if number == 1:
        first["status"] = draw.one(("single", "single", "reviewed", "draft"))
        return [first]
    first["status"] = "single"
    layers = [first, {**_layer(draw, "c2", "Coder Two", _second_look(draw, first)), "status": "single"}]
    layers[1]["reliability"] = [_agreement(draw, len(first["acts"]))]
    if number > len(layers):
        layers.append({**_layer(draw, "c3", "Panel", _copied(first, "c")), "status": "adjudicated"})
    return layers


def _layer(draw: Draw, name: str, coder: str, found: Json) -> Json:
    day = dt.date(2025, 1, 1) + dt.timedelta(days=draw.number(0, 364))
    return {
        "id": name,
        "coder": coder,
        "method": draw.one(("human", "human", "model", "rule")),
        "codebook_version": SCHEMA,
        "date": day.isoformat(),
        "status": "single",
        "reliability": [],
        "note": draw.one((None, "Made for tests; the text is invented.")),
        "mentions": found["mentions"],
        "acts": found["acts"],
    }


def _copied(layer: Json, letter: str) -> Json:
    """Return mentions and acts of a layer anew, so that no two layers share a list; ids of acts begin otherwise."""
    copy: Json = json.loads(json.dumps({"mentions": layer["mentions"], "acts": layer["acts"]}))
    for act in copy["acts"]:
        act["id"] = letter + act["id"][1:]
    return copy


def _second_look(draw: Draw, layer: Json) -> Json:
    """Return what another coder found: some mentions and acts fewer, some types and times otherwise."""
    copy = _copied(layer, "b")
    copy["mentions"] = [found for found in copy["mentions"] if not draw.chance(0.05)]
    copy["acts"] = [act for act in copy["acts"] if not draw.chance(0.05)]
    for act in copy["acts"]:
        if act["act_type"] in _LIKE:
            act["act_type"] = draw.one((act["act_type"], act["act_type"], draw.one(_LIKE)))
        if draw.chance(0.1):
            act["time"] = draw.one(("past", "present", "future"))
    return copy


def _agreement(draw: Draw, acts: int) -> Json:
    return {
        "variable": "act_type",
        "coefficient": "Krippendorff's alpha",
        "value": draw.number(60, 98) / 100,
        "n": acts,
        "match_rate": draw.one((None, 0.95)),
        "other": "c1",
    }


__all__ = ["codings"]
