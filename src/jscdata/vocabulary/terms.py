"""What a code of the codebook consists of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A sentence that shows a code in use.

    ``statement`` names the released statement whose exact words these are. Where it is
    None the sentence is our own, made up for the codebook, and ``invented`` says so.
    """

    words: str
    statement: str | None = None

    @property
    def invented(self) -> bool:
        """Whether the sentence was made up for the codebook."""
        return self.statement is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Deprecation:
    """Why a code is no longer to be used, since when, and what to use instead."""

    version: str
    reason: str
    replaced_by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One code: what it means, what belongs to it, what does not."""

    code: str
    label: str
    definition: str
    include: str
    exclude: str
    example: Example
    since: str = "1.0"
    deprecated: Deprecation | None = None
    crosswalks: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """A closed list of codes for one variable, in the order of the codebook."""

    name: str
    title: str
    description: str
    terms: tuple[Term, ...]

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes, in the order of the codebook."""
        return tuple(term.code for term in self.terms)

    def __getitem__(self, code: str) -> Term:
        """Return the term with this code; raise KeyError where there is none."""
        for term in self.terms:
            if term.code == code:
                return term
        raise KeyError(code)

    def __iter__(self) -> Iterator[Term]:
        """Go through the terms in the order of the codebook."""
        return iter(self.terms)


FACT_SHEET = "us-jp-scc-2024-07-28-fact-sheet"
"""Id of the released statement from which the real examples come."""


def quoted(words: str) -> Example:
    """Exact words of the released statement."""
    return Example(words=words, statement=FACT_SHEET)


def invented(words: str) -> Example:
    """A sentence made up for the codebook."""
    return Example(words=words)


__all__ = ["FACT_SHEET", "Deprecation", "Example", "Term", "Vocabulary", "invented", "quoted"]
