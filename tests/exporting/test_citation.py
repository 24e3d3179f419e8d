"""Citations."""

from __future__ import annotations

import json
from typing import Any

import pytest

from jscdata import Statement
from jscdata.exporting.citation import CITATION_FORMS, cite
from jscdata.versions import LIBRARY, SCHEMA


def _cite(form: str, statement: Statement | None = None) -> str:
    return cite(form, data_version="1.2.3", created="2031-01-01T00:00:00Z", statement=statement)


def test_the_data_are_cited_with_all_versions() -> None:
    """Who, when, what, and the three versions."""
    assert _cite("text") == (
        "The jscdata maintainers (2031). jscdata: alliance statements, coded act by act. "
        f"Data version 1.2.3. Schema {SCHEMA}, library {LIBRARY}."
    )


def test_a_statement_is_cited_with_its_date_id_and_publisher(small: dict[str, Any]) -> None:
    """The reader finds the record and knows whose words they are."""
    citation = _cite("text", Statement.model_validate(small))
    assert "A Note on Lighthouses, 2001-05-02: text and coding. In jscdata: " in citation
    assert "Record no-is-2001-05-02-joint-statement; text by Invented for this example." in citation


def test_bibtex_braces_balance_whatever_the_title(small: dict[str, Any]) -> None:
    """What BibTeX would read as a command is escaped."""
    small["title"] = r"50% & {more}_#1 \alpha"
    lines = _cite("bibtex", Statement.model_validate(small)).splitlines()
    assert lines[0] == "@misc{no-is-2001-05-02-joint-statement,"
    assert lines[2].startswith(r"  title = {{50\% \& \{more\}\_\#1 /alpha, 2001-05-02")
    assert lines[-1] == "}"
    bare = "".join(lines).replace(r"\{", "").replace(r"\}", "")
    assert bare.count("{") == bare.count("}")


def test_csl_json_is_a_list_of_one_data_set(small: dict[str, Any]) -> None:
    """The form that reference managers read."""
    (item,) = json.loads(_cite("json", Statement.model_validate(small)))
    assert item["type"] == "dataset"
    assert item["id"] == "no-is-2001-05-02-joint-statement"
    assert item["author"] == [{"literal": "The jscdata maintainers"}]
    assert item["issued"] == {"date-parts": [[2031]]}
    assert item["version"] == "1.2.3"


@pytest.mark.parametrize("form", CITATION_FORMS)
def test_words_of_a_file_are_safe_to_print(form: str, small: dict[str, Any]) -> None:
    """A title cannot turn the direction of the terminal's text round."""
    small["title"] = "A\u202eB"
    assert "\u202e" not in _cite(form, Statement.model_validate(small))


def test_another_form_is_refused() -> None:
    """There is no silent default."""
    with pytest.raises(KeyError):
        _cite("docx")
