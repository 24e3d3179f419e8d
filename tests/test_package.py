"""The descriptor, and the outside judge of the package."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path
from typing import Any

import frictionless
import pytest

from jscdata import shipped, validate
from jscdata.building import build
from jscdata.mending.canonical import as_text
from jscdata.package import Release, all_tables, measure, resources, with_resources
from jscdata.vocabulary import ACT_TYPES
from tests.conftest import STATEMENT_ID
from tests.pdf_writing import Words, pdf


def descriptor(folder: Path) -> dict[str, Any]:
    value: dict[str, Any] = json.loads((folder / "datapackage.json").read_bytes())
    return value


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make every socket an error."""

    def refuse(*_: object, **__: object) -> None:
        pytest.fail("a socket was opened")

    monkeypatch.setattr("socket.socket.connect", refuse)


@pytest.fixture
def releases(package: Path) -> Path:
    """Return a package with three statements: of a plain text, of a PDF and of a web page in another encoding."""
    page = "<!doctype html><meta charset='windows-1252'><p>“Harbor”</p>".encode("cp1252")
    for number, (ending, media_type, data) in enumerate(
        [("pdf", "application/pdf", pdf([[Words(72, 700, "Harbor")]])), ("html", "text/html", page)], start=2
    ):
        name = f"{STATEMENT_ID}-{number}"
        (package / "sources" / f"{name}.{ending}").write_bytes(data)
        (package / "sources" / f"{name}.txt").write_bytes((package / "sources" / f"{STATEMENT_ID}.txt").read_bytes())
        value = json.loads((package / "statements" / f"{STATEMENT_ID}.json").read_bytes())
        value["id"] = name
        value["source"] |= {
            "file": f"sources/{name}.{ending}",
            "media_type": media_type,
            "sha256": hashlib.sha256(data).hexdigest(),
            "reader": "a reader 1.0",
        }
        (package / "statements" / f"{name}.json").write_text(as_text(value), encoding="utf-8", newline="\n")
    build(package)
    return package


def resource(folder: Path, path: str) -> dict[str, Any]:
    """Return what the descriptor tells of a file, apart from its size and hash."""
    (found,) = (found for found in descriptor(folder)["resources"] if found["path"] == path)
    return {name: value for name, value in found.items() if name not in ("path", "bytes", "hash")}


def test_a_release_that_is_no_text_is_described_as_what_it_is(releases: Path) -> None:
    """With the media type that its statement tells, and no encoding, which nobody has checked."""
    assert validate(releases).findings == ()
    assert resource(releases, f"sources/{STATEMENT_ID}-2.pdf") == {
        "name": f"{STATEMENT_ID}-2-source-pdf",
        "description": "The source as released, byte for byte.",
        "format": "pdf",
        "mediatype": "application/pdf",
    }
    assert resource(releases, f"sources/{STATEMENT_ID}-3.html") == {
        "name": f"{STATEMENT_ID}-3-source-html",
        "description": "The source as released, byte for byte.",
        "format": "html",
        "mediatype": "text/html",
    }


def test_a_text_is_described_by_how_it_was_made(releases: Path) -> None:
    """By a reader out of a release, or by whoever released it."""
    told = {"format": "txt", "mediatype": "text/plain", "encoding": "utf-8"}
    assert resource(releases, f"sources/{STATEMENT_ID}-2.txt") == {
        "name": f"{STATEMENT_ID}-2-source",
        "description": "The text that a reader made of the source.",
        **told,
    }
    assert resource(releases, f"sources/{STATEMENT_ID}.txt") == {
        "name": f"{STATEMENT_ID}-source",
        "description": "The source text as released, byte for byte.",
        **told,
    }


def test_of_a_file_that_no_statement_names_nothing_is_claimed(package: Path) -> None:
    """But its name, its form and its bytes; a name is made fit for a descriptor."""
    (package / "sources" / "Annex_1.PDF").write_bytes(b"%PDF-")
    (package / "sources" / "notes").write_bytes(b"x")
    build(package)
    assert validate(package).findings == ()
    told = {"description": "A file among the sources that no statement names."}
    assert resource(package, "sources/Annex_1.PDF") == {"name": "annex_1-source-pdf", **told, "format": "pdf"}
    assert resource(package, "sources/notes") == {"name": "notes-source", **told}
    assert frictionless.validate(str(package / "datapackage.json")).valid


def test_no_two_resources_have_one_name() -> None:
    """Whatever statements and sources are called."""
    files = [
        *("entities.json", "statements/acts.json", "statements/register.json", "statements/a.json"),
        *("statements/a-source.json", "statements/acts-2.json", "statements/a-source-pdf.json"),
        *("sources/a.txt", "sources/a.pdf", "sources/a.PDF", "sources/A.pdf", "sources/a", "tables/acts.csv"),
    ]
    names = [found["name"] for found in resources(dict.fromkeys(files, measure(b"")), ())]
    assert len(set(names)) == len(files)
    assert set(names) >= {"register", "acts", "a", "a-source"}


def test_a_table_is_a_resource_under_its_own_name(package: Path) -> None:
    """As the manual, the columns and ``jscdata export --table`` call it."""
    read = frictionless.Package(str(package / "datapackage.json"))
    assert [read.get_resource(name).path for name in all_tables()] == [f"tables/{name}.csv" for name in all_tables()]


@pytest.mark.parametrize("has_statements", [True, False], ids=["with statements", "tables alone"])
def test_a_name_or_a_file_that_stands_twice_is_told(releases: Path, *, has_statements: bool) -> None:
    """As a descriptor that does not say what is generated, whether there are statements to generate it from."""
    if not has_statements:
        shutil.rmtree(releases / "statements")
    file = releases / "datapackage.json"
    value = descriptor(releases)
    value["resources"] = [
        found for found in value["resources"] if has_statements or not found["path"].startswith("statements/")
    ]
    text = json.dumps(value, ensure_ascii=False, indent=2) + "\n"
    file.write_text(text, encoding="utf-8", newline="\n")
    assert validate(releases).findings == ()
    file.write_text(text.replace('-2-source-pdf"', '-2-source"'), encoding="utf-8", newline="\n")
    (found,) = validate(releases).findings
    assert (found.code, found.pointer) == ("JSC710", "/resources/1/name")
    value["resources"].append(value["resources"][1])
    file.write_text(json.dumps(value, ensure_ascii=False, indent=2) + "\n", encoding="utf-8", newline="\n")
    (found,) = validate(releases).findings
    assert (found.code, found.pointer) == ("JSC710", f"/resources/{len(value['resources']) - 1}")
    assert "stands twice" in found.message


def test_a_name_that_stands_twice_is_told_of_a_table_that_is_stale_too(package: Path) -> None:
    """Its name does not follow from its rows."""
    (package / "tables" / "acts.csv").write_bytes(b"a\n")
    file = package / "datapackage.json"
    text = file.read_text(encoding="utf-8").replace('"name": "acts",', '"name": "units",', 1)
    file.write_text(text, encoding="utf-8", newline="\n")
    assert [found.code for found in validate(package).findings] == ["JSC705", "JSC710"]


@pytest.mark.usefixtures("no_network")
@pytest.mark.parametrize("name", ["package", "releases"])
def test_frictionless_finds_the_package_sound(name: str, request: pytest.FixtureRequest) -> None:
    """Offline, all resources, with keys and foreign keys; with releases that are no text, too."""
    package: Path = request.getfixturevalue(name)
    report = frictionless.validate(str(package / "datapackage.json"))
    assert report.valid, report.flatten(["title", "message"])
    assert len(report.tasks) == len(descriptor(package)["resources"])


@pytest.mark.parametrize(
    ("table", "old", "new", "error"),
    [
        ("acts", ",commit,", ",comit,", "constraint-error"),
        ("act_topics", ",a1,1,", ",a99,1,", "foreign-key"),
        ("units", ",1,label1,", ",x,label1,", "type-error"),
    ],
)
def test_frictionless_reads_enums_keys_and_types(package: Path, table: str, old: str, new: str, error: str) -> None:
    """What the descriptor says is what an outside reader checks."""
    path = package / "tables" / f"{table}.csv"
    text = path.read_bytes().decode()
    assert old in text
    path.write_bytes(text.replace(old, new, 1).encode())
    report = frictionless.validate(str(package / "datapackage.json"))
    assert error in {kind for (kind,) in report.flatten(["type"])}


def test_the_head_of_the_descriptor_is_kept(package: Path) -> None:
    """Only the resources are made anew; keys keep their order, unknown words theirs."""
    known = descriptor(package)
    files = {found["path"]: measure((package / found["path"]).read_bytes()) for found in known["resources"]}
    release = Release(
        statement_id=STATEMENT_ID,
        file=f"sources/{STATEMENT_ID}.txt",
        sha256="0" * 64,
        media_type="text/plain",
        reader=None,
    )
    made = json.loads(with_resources({**known, "resources": [], "title": "Other"}, files, [release]))
    assert list(made) == list(known)
    assert made["title"] == "Other"
    assert made["resources"] == known["resources"]


@pytest.mark.parametrize(
    ("reader", "description"),
    [
        (None, "The source text as released, byte for byte."),
        ("jscdata 0.2.0, from utf-16-le", "The text that a reader made of the source."),
    ],
)
def test_a_text_that_a_reader_decoded_is_not_called_the_release(reader: str | None, description: str) -> None:
    """Where the package keeps it alone, and the statement says so."""
    file = "sources/x.txt"
    release = Release(statement_id="x", file=file, sha256="0" * 64, media_type="text/plain", reader=reader)
    (told,) = resources({file: measure(b"x")}, [release])
    assert (told["description"], told["mediatype"], told["encoding"]) == (description, "text/plain", "utf-8")


def test_the_descriptor_tells_what_a_reader_needs(package: Path) -> None:
    """Version, licence, sources and people, as they are kept by hand; no date of building."""
    known = descriptor(package)
    assert {**known, "resources": []} == {**shipped.descriptor(), "resources": []}
    assert known["licenses"][0]["name"] == "CC0-1.0"
    assert known["sources"]
    assert known["contributors"]


def test_tables_have_schemas_with_enums_keys_and_descriptions(package: Path) -> None:
    """All of it comes from the models."""
    resources = {found["name"]: found for found in descriptor(package)["resources"]}
    acts = resources["acts"]["schema"]
    fields = {field["name"]: field for field in acts["fields"]}
    assert acts["primaryKey"] == ["statement_id", "coding_id", "act_id"]
    assert fields["act_type"]["constraints"] == {"required": True, "enum": list(ACT_TYPES.codes)}
    assert all(field["description"] for field in acts["fields"])
    assert set(all_tables()) <= set(resources)
