"""The codebook: every code defined, every example real or marked as invented."""

from __future__ import annotations

from typing import get_args

import pytest

import jscdata
from jscdata import vocabulary
from jscdata.model import Record, Statement
from jscdata.model.shape import shape
from jscdata.model.types import CodeOf
from jscdata.vocabulary import VOCABULARIES, Term, Vocabulary
from tests.conftest import STATEMENT_ID

TERMS = [(found, term) for found in VOCABULARIES for term in found]
LITERALS = {
    "document_types": vocabulary.DocumentTypeCode,
    "unit_kinds": vocabulary.UnitKindCode,
    "entity_kinds": vocabulary.EntityKindCode,
    "act_types": vocabulary.ActTypeCode,
    "topics": vocabulary.TopicCode,
    "novelty": vocabulary.NoveltyCode,
    "time": vocabulary.TimeCode,
    "precision_flags": vocabulary.PrecisionCode,
    "binding": vocabulary.BindingCode,
    "roles": vocabulary.RoleCode,
    "relation_types": vocabulary.RelationCode,
    "methods": vocabulary.MethodCode,
    "statuses": vocabulary.StatusCode,
}


def codes_used(record: Record) -> set[tuple[str, str]]:
    """Return vocabulary and code of every coded field in a record and below it."""
    found: set[tuple[str, str]] = set()
    for field in shape(type(record)):
        value = getattr(record, field.name)
        mark = field.marker(CodeOf)
        for item in value if field.many else () if value is None else (value,):
            if field.record:
                found |= codes_used(item)
            elif mark:
                found.add((mark.vocabulary, item))
    return found


@pytest.mark.parametrize("found", VOCABULARIES, ids=lambda found: found.name)
def test_types_and_terms_list_the_same_codes(found: Vocabulary) -> None:
    """What a type checker knows is what the codebook defines, in its order."""
    assert get_args(LITERALS[found.name]) == found.codes
    assert len(set(found.codes)) == len(found.codes)


@pytest.mark.parametrize(("found", "term"), TERMS, ids=[f"{found.name}.{term.code}" for found, term in TERMS])
def test_a_term_says_what_is_in_and_what_is_out(found: Vocabulary, term: Term) -> None:
    """Whole sentences, and a label."""
    assert term.label
    for words in (found.description, term.definition, term.include, term.exclude):
        assert words.endswith(".")
        assert "  " not in words
    assert term.example.words


@pytest.mark.parametrize(("found", "term"), TERMS, ids=[f"{found.name}.{term.code}" for found, term in TERMS])
def test_examples_are_real_where_the_statement_uses_the_code(found: Vocabulary, term: Term) -> None:
    """A real example has words of the statement; a code that it does not use has an invented one."""
    statement = jscdata.load(STATEMENT_ID)
    used = (found.name, term.code) in codes_used(statement)
    if found.name in ("methods", "statuses"):
        assert term.example.invented  # They are about the coding, and no words of the document show them.
        return
    assert term.example.invented is not used
    if used:
        assert term.example.words in statement.text


@pytest.mark.parametrize("name", ["act_types", "topics", "novelty", "time"])
def test_real_examples_of_acts_are_words_of_acts_with_the_code(name: str) -> None:
    """The example shows the code where it was given."""
    statement = jscdata.load(STATEMENT_ID)
    field = {"act_types": "act_type", "topics": "topics", "novelty": "novelty", "time": "time"}[name]
    for term in next(found for found in VOCABULARIES if found.name == name):
        if not term.example.invented:
            words = [
                " ".join(span.exact for span in act.spans)
                for act in statement.acts
                if term.code in (getattr(act, field) if field == "topics" else [getattr(act, field)])
            ]
            assert any(term.example.words in found for found in words), term.code


def test_a_code_that_is_not_there_is_a_key_error() -> None:
    """A vocabulary is read like a mapping from codes to terms."""
    assert vocabulary.ACT_TYPES["commit"].label == "Commit"
    with pytest.raises(KeyError):
        vocabulary.ACT_TYPES["comit"]


def test_every_coded_field_has_a_vocabulary() -> None:
    """No field names a list that does not exist."""
    assert {name for name, _ in codes_used(jscdata.load(STATEMENT_ID))} <= set(LITERALS)
    assert issubclass(Statement, Record)
