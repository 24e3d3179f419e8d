"""What a word of the data means."""

from __future__ import annotations

import subprocess
import sys

import pytest

from jscdata.errors import UnknownIdError
from jscdata.exporting import glossary
from jscdata.exporting.glossary import look_up
from jscdata.vocabulary import ACT_TYPES, VOCABULARIES, Deprecation, Example, Term, Vocabulary


def test_a_code_tells_all_that_is_known_of_it() -> None:
    """Definition, what belongs to it, what does not, an example with its source, what compares."""
    (entry,) = look_up("act_types.commit")
    term = ACT_TYPES["commit"]
    assert (entry.name, entry.kind) == ("act_types.commit", "code")
    assert dict(entry.facts) == {
        "": f"{term.label}. {term.definition}",
        "includes": term.include,
        "excludes": term.exclude,
        "example": f"“{term.example.words}” ({term.example.statement})",
        "PLOVER": "AGREE",
    }


def test_an_invented_example_is_marked() -> None:
    """Nobody takes our own sentence for a released one."""
    (entry,) = look_up("binding.binding")
    assert dict(entry.facts)["example"].endswith("(invented)")


def test_a_deprecated_code_tells_what_replaces_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Since when, why, and what to use."""
    parts = {"label": "L", "definition": "D", "include": "I", "exclude": "E", "example": Example(words="W")}
    old = Deprecation(version="1.1", reason="Too broad.", replaced_by="newer")
    gone = Deprecation(version="1.2", reason="Never used.")
    terms = (Term(code="old", deprecated=old, **parts), Term(code="gone", deprecated=gone, **parts))  # type: ignore[arg-type]
    vocabulary = Vocabulary(name="things", title="Things", description="All.", terms=terms)
    monkeypatch.setattr(glossary, "VOCABULARIES", (vocabulary,))
    assert dict(look_up("old")[0].facts)["deprecated"] == "Since 1.1. Too broad. Use newer."
    assert dict(look_up("things.gone")[0].facts)["deprecated"] == "Since 1.2. Never used."


def test_a_vocabulary_lists_its_codes_with_definitions() -> None:
    """In the order of the codebook, after its description."""
    (entry,) = look_up("act_types")
    assert entry.facts[0] == ("", ACT_TYPES.description)
    assert entry.facts[1:] == tuple((term.code, term.definition) for term in ACT_TYPES)


def test_a_word_with_several_meanings_tells_all() -> None:
    """A bare name may be a vocabulary, a code and a field at once."""
    assert [entry.name for entry in look_up("topics")] == ["topics", "Act.topics"]
    assert {entry.kind for entry in look_up("binding")} == {"vocabulary", "code", "field"}


@pytest.mark.parametrize(
    ("field", "holds", "required"),
    [
        ("Act.counterparts", "list of EntityId", "no, may be left out"),
        ("Act.act_type", "ActType", "always"),
        ("Statement.meeting", "Meeting or null", "no, may be left out"),
        ("Reliability.n", "integer", "always"),
    ],
)
def test_a_field_tells_what_it_holds(field: str, holds: str, required: str) -> None:
    """Its meaning, its type, and whether it may be left out."""
    (entry,) = look_up(field)
    facts = dict(entry.facts)
    assert facts[""]
    assert (facts["holds"], facts["required"]) == (holds, required)


def test_a_field_without_words_of_its_own_tells_those_of_its_record() -> None:
    """The schema does not repeat them, a reader needs them."""
    (entry,) = look_up("Statement.source")
    assert entry.facts[0] == ("", "The release that the text was taken from.")


def test_a_record_lists_its_fields() -> None:
    """Each with what it means."""
    (entry,) = look_up("Span")
    assert [label for label, _ in entry.facts] == ["", "end", "exact", "start", "unit"]
    assert all(words for _, words in entry.facts)


def test_everything_has_a_meaning() -> None:
    """Each code of each vocabulary is found under its full name."""
    for vocabulary in VOCABULARIES:
        for code in vocabulary.codes:
            assert len(look_up(f"{vocabulary.name}.{code}")) == 1


@pytest.mark.parametrize(("word", "near"), [("comit", "commit"), ("Act.counterpart", "Act.counterparts")])
def test_an_unknown_word_names_the_nearest(word: str, near: str) -> None:
    """Codes and fields alike."""
    with pytest.raises(UnknownIdError, match=f"There is no term '{word}'. Did you mean '{near}'"):
        look_up(word)


@pytest.mark.parametrize(
    ("word", "listed"),
    [
        ("topics.nuclear", "'jscdata describe topics' tells what it has."),
        ("strength", "'jscdata describe' lists the vocabularies."),
    ],
)
def test_of_a_word_that_is_near_to_nothing_it_is_told_where_to_look(word: str, listed: str) -> None:
    """No wild guess."""
    with pytest.raises(UnknownIdError) as raised:
        look_up(word)
    assert str(raised.value) == f"There is no term '{word}'. {listed}"


def test_no_models_are_needed() -> None:
    """Meanings of fields come from the released schema, so that the answer is quick."""
    code = (
        "import sys; from jscdata.cli import main; main(['describe', 'Act.note']); sys.exit('pydantic' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
