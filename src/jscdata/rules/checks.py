"""The rules on a statement: over what each goes, and how all are run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from jscdata.findings import MAX_FAULTS, Fault, NotChecked
from jscdata.model import Record
from jscdata.positions import Steps, pointer
from jscdata.rules.document import Document
from jscdata.structure import HoleTouchedError


@dataclass(frozen=True, slots=True)
class Check:
    """One rule: over which items of a document it goes, and how it tests one."""

    code: str
    over: Callable[[Document], Iterable[tuple[Steps, Any]]]
    test: Callable[[Document, Steps, Any], Iterator[Fault]]


def each(model: type[Record]) -> Callable[[Document], Iterable[tuple[Steps, Any]]]:
    """Return what goes over all records of a class."""
    return lambda document: document.each(model)


def dangling(kind: str) -> Callable[[Document], Iterable[tuple[Steps, Any]]]:
    """Return what goes over the ids that refer to no record of a kind: where each is used first, and how often."""
    return lambda document: [(path, (value, uses)) for value, (path, uses) in document.missing(kind).items()]


def references(kind: str) -> Callable[[Document], Iterable[tuple[Steps, Any]]]:
    """Return what goes over all ids that refer to records of a kind."""
    return lambda document: document.references(kind)


def whole(document: Document) -> Iterable[tuple[Steps, Any]]:
    """Go over the statement itself, once."""
    return [((), document.statement)]


def run(checks: Iterable[Check], document: Document) -> tuple[list[Fault], list[NotChecked]]:
    """Run each rule over each of its items; what a hole or a doubt stops is recorded as not checked.

    With more than ``MAX_FAULTS`` faults, or as many places not checked, nothing further is run.
    """
    faults: list[Fault] = []
    not_checked: list[NotChecked] = []
    for check in checks:
        for path, item in check.over(document):
            if document.copies and document.is_copied(path):
                continue
            try:
                for fault in check.test(document, path, item):
                    faults.append(fault)
                    if len(faults) > MAX_FAULTS:
                        return faults, not_checked
            except HoleTouchedError as hole:
                not_checked.append(NotChecked(rule=check.code, place=pointer(path), because=pointer(hole.path)))
                if len(not_checked) >= MAX_FAULTS:
                    return faults, not_checked
    return faults, not_checked


__all__ = ["Check", "dangling", "each", "references", "run", "whole"]
