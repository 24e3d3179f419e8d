"""Layer 7, the head of a descriptor: what people write there, apart from the resources, which are generated.

Source: the profile of Data Package, version 2.0 (datapackage.org), with names and versions as this
project gives them.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from jscdata.findings import Fault
from jscdata.nearest import near_hint
from jscdata.positions import Steps
from jscdata.quoting import quote

_REQUIRED = ("name", "version", "licenses", "resources")

_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})")


def _is_moment(text: str) -> bool:
    """Return whether a text is a real date and time of RFC 3339."""
    try:
        dt.datetime.fromisoformat(text)
    except ValueError:
        return False
    return _MOMENT.fullmatch(text) is not None


def _like(pattern: str) -> Callable[[str], bool]:
    """Return what tells whether a text as a whole has a pattern."""
    compiled = re.compile(pattern)
    return lambda text: compiled.fullmatch(text) is not None


@dataclass(frozen=True, slots=True)
class _Words:
    """The form of a string: in words, and as a test."""

    words: str
    holds: Callable[[str], bool] = bool


@dataclass(frozen=True, slots=True)
class _Item:
    """The form of an object in a list: what it is called, its properties, and those of which it has one at least."""

    noun: str
    properties: Mapping[str, _Words | _Many]
    one_of: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Many:
    """The form of a list, and the number of items that it has at least."""

    item: _Words | _Item
    least: int = 1


_TEXT = _Words("a string that is not empty")
_NAME = _Words(
    "lower-case letters, digits, full stops, hyphens and underscores, such as harbor-statements", _like(r"[a-z0-9._-]+")
)
_VERSION = _Words(
    "MAJOR.MINOR.PATCH, such as 1.0.0",
    _like(r"(0|[1-9][0-9]*)(\.(0|[1-9][0-9]*)){2}(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?"),
)
_CREATED = _Words("a real date and time with its zone, such as 2026-11-28T00:00:00Z", _is_moment)
_ADDRESS = _Words("a web address that starts with https:// or http://", _like(r"https?://[^\x00-\x20\x7f-\x9f]+"))
_LICENSE_NAME = _Words(
    "letters, digits, full stops, hyphens and underscores, such as CC0-1.0", _like(r"[A-Za-z0-9._-]+")
)

_LICENSE = _Item("license", {"name": _LICENSE_NAME, "path": _TEXT, "title": _TEXT}, ("name", "path"))
_SOURCE_PROPERTIES = dict.fromkeys(("title", "path", "email", "version"), _TEXT)
_SOURCE = _Item("source", _SOURCE_PROPERTIES, tuple(_SOURCE_PROPERTIES))
_CONTRIBUTOR_PROPERTIES: dict[str, _Words | _Many] = {
    **dict.fromkeys(("title", "givenName", "familyName", "path", "email", "organization"), _TEXT),
    "roles": _Many(_TEXT),
}
_CONTRIBUTOR = _Item("contributor", _CONTRIBUTOR_PROPERTIES, tuple(_CONTRIBUTOR_PROPERTIES))

_HEAD: dict[str, _Words | _Many] = {
    **dict.fromkeys(("$schema", "id", "title", "description", "image"), _TEXT),
    "name": _NAME,
    "version": _VERSION,
    "created": _CREATED,
    "homepage": _ADDRESS,
    "keywords": _Many(_TEXT),
    "licenses": _Many(_LICENSE),
    "sources": _Many(_SOURCE, least=0),
    "contributors": _Many(_CONTRIBUTOR),
}
"""The properties of a descriptor apart from its resources, and the form of each."""


def head_faults(descriptor: Mapping[str, Any]) -> Iterator[Fault]:
    """Go through the faults of a descriptor apart from those of its resources, each told once, at its place."""
    yield from _unknown(descriptor, (*_HEAD, "resources"), "data package", ())
    for key in _REQUIRED:
        if descriptor.get(key) in (None, ""):
            yield _fault(f"The property {quote(key)} is missing or empty.")
    for key, form in _HEAD.items():
        if key in descriptor and not (key in _REQUIRED and descriptor[key] in (None, "")):
            yield from _in_form(descriptor[key], form, (key,))


def _fault(message: str, path: Steps = ()) -> Fault:
    return Fault(code="JSC701", message=message, path=path)


def _unknown(value: Mapping[str, Any], known: tuple[str, ...], noun: str, path: Steps) -> Iterator[Fault]:
    for key in value:
        if key not in known:
            message = f"The property {quote(key)} is not one of a {noun}."
            hint = near_hint(key, sorted(known))
            yield Fault(code="JSC701", message=message, path=(*path, key), hint=hint, at_key=True)


def _in_form(value: object, form: _Words | _Many, path: Steps) -> Iterator[Fault]:
    """Go through what of the value at a path, which ends with its property, is not in its form."""
    name = quote(path[-1])
    if isinstance(form, _Words):
        if not isinstance(value, str) or not form.holds(value):
            yield _fault(f"The property {name} is to be {form.words}.", path)
    elif not isinstance(value, list) or len(value) < form.least:
        yield _fault(f"The property {name} is to be a list{' of one item at least' if form.least else ''}.", path)
    else:
        for number, item in enumerate(value):
            yield from _in_list(item, form.item, (*path, number))


def _in_list(value: object, form: _Words | _Item, path: Steps) -> Iterator[Fault]:
    if isinstance(form, _Words):
        if not isinstance(value, str) or not form.holds(value):
            yield _fault(f"Each of the {quote(path[-2])} is to be {form.words}.", path)
        return
    if not isinstance(value, dict):
        yield _fault(f"A {form.noun} is an object.", path)
        return
    yield from _unknown(value, tuple(form.properties), form.noun, path)
    # One that is misspelt may be the one that is asked for.
    if value.keys() <= form.properties.keys() and not any(name in value for name in form.one_of):
        names = " or ".join(quote(name) for name in form.one_of)
        yield _fault(f"A {form.noun} has a {names}, and this one has none.", path)
    for key, found in form.properties.items():
        if key in value:
            yield from _in_form(value[key], found, (*path, key))


__all__ = ["head_faults"]
