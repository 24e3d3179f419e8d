"""The shipped data, pinned by counts and by what the words say."""

from __future__ import annotations

import hashlib
from collections import Counter
from pathlib import Path

import pytest

import jscdata
from jscdata import BrokenInstallationError, shipped
from tests.conftest import STATEMENT_ID

SOURCE_SHA256 = "ca7a07f06cdc60db3879e07b3918d04cc03f668b3bbb0be04d5cd5c562aec988"


@pytest.fixture
def statement() -> jscdata.Statement:
    return jscdata.load(STATEMENT_ID)


def test_the_source_is_the_release(statement: jscdata.Statement) -> None:
    """Byte for byte."""
    data = (shipped.data_folder() / "sources" / f"{STATEMENT_ID}.txt").read_bytes()
    assert hashlib.sha256(data).hexdigest() == SOURCE_SHA256 == statement.source.sha256
    assert data.decode() == statement.text


def test_counts(statement: jscdata.Statement) -> None:
    """A change of these is a change of the data's version."""
    assert len(statement.units) == 27
    assert len(statement.mentions) == 98
    assert len(statement.acts) == 21
    assert len(statement.entities) == 43
    assert Counter(unit.kind for unit in statement.units) == {
        "label": 1,
        "title": 1,
        "dateline": 1,
        "heading": 3,
        "paragraph": 5,
        "item": 15,
        "frame": 1,
    }


def test_every_line_of_the_source_is_in_a_unit(statement: jscdata.Statement) -> None:
    """Lines and units are the same here, apart from markers and white space."""
    lines = [line.strip().removeprefix("- ▶ ").removeprefix("- ") for line in statement.text.splitlines()]
    assert [line for line in lines if line] == [unit.text for unit in statement.units]


def test_four_participants_with_office_and_state(statement: jscdata.Statement) -> None:
    """The Prime Minister of 10 April is mentioned, and takes no part."""
    assert [(p.name, p.represents) for p in statement.participants] == [
        ("Lloyd J. Austin III", "state:USA"),
        ("Antony Blinken", "state:USA"),
        ("Kihara Minoru", "state:JPN"),
        ("Kamikawa Yoko", "state:JPN"),
    ]
    assert all(p.office for p in statement.participants)
    mentioned = {mention.entity for mention in statement.mentions}
    assert "person:kishida-fumio" in mentioned - {p.person for p in statement.participants}


def test_three_acts_of_one_sentence(statement: jscdata.Statement) -> None:
    """The last item supports, reaffirms and welcomes."""
    acts = [act for act in statement.acts if act.verb.unit == "s3.i3"]
    assert [(act.act_type, act.verb.exact) for act in acts] == [
        ("support", "supported"),
        ("affirm", "reaffirmed"),
        ("welcome", "welcomed"),
    ]
    assert acts[2].actors == ("state:JPN",)


def test_one_act_with_four_objects_of_four_topics(statement: jscdata.Statement) -> None:
    """Its words run over the lead-in and four items."""
    (act,) = [act for act in statement.acts if act.verb.unit == "s3.i2"]
    assert len({found.topic for found in act.objects}) == len(act.objects) == 4
    assert [span.unit for span in act.spans] == ["s3.i2", "s3.i2.1", "s3.i2.2", "s3.i2.3", "s3.i2.4"]


def test_two_acts_share_a_verb(statement: jscdata.Statement) -> None:
    """The United States is bound toward Japan, and Japan's role is affirmed."""
    first, second = [act for act in statement.acts if act.verb.unit == "s1.i3"]
    assert first.verb == second.verb
    assert (first.act_type, first.actors, first.counterparts) == ("commit", ("state:USA",), ("state:JPN",))
    assert (second.act_type, second.actors) == ("affirm", ("state:JPN",))


def test_participles_and_descriptions(statement: jscdata.Statement) -> None:
    """A participle can be performative, and a sentence can merely describe."""
    acts = {act.verb.exact: act.act_type for act in statement.acts}
    assert acts["recognizing"] == "affirm"
    assert acts["increase"] == acts["be"] == "describe"


def test_the_coding_says_how_it_was_made(statement: jscdata.Statement) -> None:
    """By a model, finished by one coder, with no reliability claimed."""
    coding = statement.coding
    assert coding is not None
    assert (coding.method, coding.status, coding.reliability) == ("model", "single", ())
    assert coding.note is not None
    assert "not assessed" in coding.note
    assert all(act.note for act in coding.acts)


def test_what_is_not_known_is_null(statement: jscdata.Statement) -> None:
    """The document says neither its address nor the place of the meeting."""
    assert statement.source.url is None
    assert statement.meeting is not None
    assert statement.meeting.place is None
    assert statement.relations[0].target is None


def test_the_folders_that_travel_along_are_found() -> None:
    """Data and schema are where the library looks for them."""
    assert (shipped.data_folder() / "entities.json").is_file()
    assert (shipped.schema_folder() / "1.0" / "codebook.json").is_file()
    assert shipped.data_version() == "1.1.0"


def test_a_broken_installation_is_an_exception(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Missing or damaged files are not the user's fault, and the message says what to do."""
    monkeypatch.setattr(shipped, "_ROOTS", (tmp_path,))
    with pytest.raises(BrokenInstallationError, match="Install jscdata again"):
        shipped.data_folder()
    (tmp_path / "datapackage").mkdir()
    (tmp_path / "datapackage" / "datapackage.json").write_text("{", encoding="utf-8")
    with pytest.raises(BrokenInstallationError, match="damaged"):
        shipped.data_version()
