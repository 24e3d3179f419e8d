"""What a statement takes from its package, and drafts without ids."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from jscdata.mending import mend, mend_file
from jscdata.mending.walking import records
from jscdata.model import Act, Coding, Entity, Participant, Source, Statement, Unit
from tests.conftest import STATEMENT_ID
from tests.mending_drafts import SHIPPED, draft, shipped


def test_text_and_hash_are_taken_from_the_package(package: Path) -> None:
    """The file comes out as it was, CRLF or not, with a byte order mark or not."""
    path = next((package / "statements").glob("*.json"))
    value = shipped()
    del value["text"], value["source"]["sha256"]
    path.write_text(json.dumps(value), encoding="utf-8")
    assert mend_file(path).text == SHIPPED.decode()
    source = package / value["source"]["file"]
    source.write_bytes(source.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))
    again = json.loads(mend_file(path).text or "")
    assert again["text"] == shipped()["text"]
    assert again["source"]["sha256"] == hashlib.sha256(source.read_bytes()).hexdigest()
    source.write_bytes(b"\xef\xbb\xbf" + source.read_bytes())
    assert json.loads(mend_file(path).text or "")["text"] == shipped()["text"]


def test_a_source_that_is_not_utf8_is_told(package: Path) -> None:
    """No text is made up from it."""
    path = next((package / "statements").glob("*.json"))
    value = shipped()
    del value["text"]
    (package / value["source"]["file"]).write_bytes(b"\xff")
    path.write_text(json.dumps(value), encoding="utf-8")
    (finding,) = mend_file(path).report.findings
    assert finding.code == "JSC506"
    assert "--encoding" in str(finding.hint)


def test_a_source_may_be_larger_than_a_statement(package: Path) -> None:
    """Up to the size that validation reads; what is larger is told where the statement names it."""
    path = next((package / "statements").glob("*.json"))
    value = shipped()
    value["source"]["file"] = "sources/large.pdf"
    del value["source"]["sha256"]
    path.write_text(json.dumps(value), encoding="utf-8")
    with (package / "sources" / "large.pdf").open("wb") as file:
        file.truncate(17 * 1024 * 1024)
        assert len(json.loads(mend_file(path).text or "")["source"]["sha256"]) == 64
        file.truncate(65 * 1024 * 1024)
    (finding,) = mend_file(path).report.findings
    assert (finding.code, finding.pointer) == ("JSC711", "/source/file")


@pytest.mark.parametrize(
    ("identifier", "file"), [("../secret", "../secret.txt"), (5, 5), ("secret", "sources/secret.txt")]
)
def test_nothing_is_read_from_outside_of_the_package(package: Path, identifier: object, file: object) -> None:
    """Neither by a path that climbs out nor by a link; the text is missing then."""
    (package.parent / "secret.txt").write_text("secret", encoding="utf-8")
    (package / "sources" / "secret.txt").symlink_to(package.parent / "secret.txt")
    path = package / "statements" / "x.json"
    value = {"id": identifier, "source": {"file": file}, "units": []}
    path.write_text(json.dumps(value), encoding="utf-8")
    result = mend_file(path)
    assert [finding.code for finding in result.report.findings] == ["JSC202"]


def test_an_entity_of_which_the_id_alone_is_given_is_copied_from_the_register(package: Path) -> None:
    """What is given stays, also where the register says something else; what it does not know stays as it is."""
    path = package / "statements" / f"{STATEMENT_ID}.json"
    value = json.loads(path.read_bytes())
    whole = value["entities"][-1]
    value["entities"][-1] = {"id": whole["id"], "members": whole["members"]}
    value["entities"][0]["name"] = "Another name"
    path.write_text(json.dumps(value), encoding="utf-8")
    entities = json.loads(mend_file(path).text or "")["entities"]
    assert entities[-1] == whole
    assert entities[0]["name"] == "Another name"


def test_outside_of_a_package_nothing_is_filled(tmp_path: Path) -> None:
    """There is no source to read."""
    path = tmp_path / "x.json"
    path.write_text(json.dumps({**draft(), "id": "x", "source": {"file": "x.txt"}}), encoding="utf-8")
    assert json.loads(mend_file(path).text or "")["source"].get("sha256") is None


def test_the_walk_finds_all_records() -> None:
    """As many as the models hold; what is no object or list where one belongs is passed over."""
    statement = Statement.model_validate_json(SHIPPED)
    found = [model for _, model, _ in records(shipped())]
    for model, number in ((Unit, 27), (Entity, 43), (Act, 21), (Coding, 1), (Source, 1)):
        assert found.count(model) == number
    assert found.count(Participant) == len(statement.participants)
    assert [model for _, model, _ in records({"codings": {}, "source": [], "units": [1]})] == [Statement]


def test_in_a_draft_without_ids_units_are_named_by_those_that_they_will_have() -> None:
    """A parent stands before what it governs, and spans name units as the structure does."""
    value = draft()
    text = "TITLE\n\nA HEADING\n\nThe item:\n\n- one\n\n- two one"
    parts = [
        ("title", "TITLE", None, None),
        ("heading", "A HEADING", None, None),
        ("paragraph", "The item:", "s1", None),
        ("item", "one", "s1.p1", "-"),
        ("item", "two one", "s1.p1", "-"),
    ]
    value["text"] = text
    value["units"] = [
        {"kind": kind, "text": words, "parent": parent, "marker": marker} for kind, words, parent, marker in parts
    ]
    value["codings"] = [{"mentions": [{"span": {"unit": "s1.p1.i2", "exact": "one"}}]}]
    mended = json.loads(mend(json.dumps(value).encode()).text or "")
    assert [unit["id"] for unit in mended["units"]] == ["title1", "s1", "s1.p1", "s1.p1.i1", "s1.p1.i2"]
    assert mended["codings"][0]["mentions"][0]["span"] == {"unit": "s1.p1.i2", "start": 4, "end": 7, "exact": "one"}


def test_a_parent_that_a_draft_without_ids_does_not_have_is_told() -> None:
    """By the id that was named."""
    value = draft()
    value["text"] = "One"
    value["units"] = [{"kind": "paragraph", "text": "One", "parent": "s1"}]
    value["codings"] = []
    mended = mend(json.dumps(value).encode())
    assert mended.text is None
    assert mended.report.counts == {"JSC403": 1}
