"""The exported JSON Schema and codebook."""

from __future__ import annotations

import errno
import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import jscdata
from jscdata import schema
from jscdata.shipped import schema_folder
from jscdata.vocabulary import VOCABULARIES

RELEASED = schema_folder() / "1.0"

needs_generator = pytest.mark.skipif(
    not schema.generator_installed(), reason=f"The schema is generated with pydantic {schema.GENERATOR}."
)


def _released(name: str) -> Any:
    return json.loads((RELEASED / name).read_text(encoding="utf-8"))


@needs_generator
def test_the_committed_files_are_what_the_code_says() -> None:
    """Models, vocabularies and the files that others read never drift apart."""
    assert schema.drift(RELEASED) == []


def test_released_files_never_change() -> None:
    """The files have the hashes that were recorded when they were released."""
    recorded = dict(
        line.split("  ")[::-1] for line in (RELEASED / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    )
    assert sorted(recorded) == [schema.CODEBOOK_FILE, schema.STATEMENT_FILE]
    for name, digest in recorded.items():
        assert hashlib.sha256((RELEASED / name).read_bytes()).hexdigest() == digest


def test_the_schema_names_dialect_id_and_title() -> None:
    """A reader can tell what it is; the id is a URN, which nobody has to own."""
    found = _released(schema.STATEMENT_FILE)
    assert found["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert found["$id"] == "urn:jscdata:schema:1.0:statement"
    assert found["title"] == "Statement"


def test_every_record_is_closed() -> None:
    """A misspelt field is refused everywhere."""
    found = _released(schema.STATEMENT_FILE)
    records = [found, *(part for part in found["$defs"].values() if part["type"] == "object")]
    assert all(record["additionalProperties"] is False for record in records)
    assert len(records) == 17


def test_everything_is_described() -> None:
    """Each definition has a title and a description, each field its own or that of the record it holds."""
    found = _released(schema.STATEMENT_FILE)
    for part in [found, *found["$defs"].values()]:
        assert part["title"]
        assert part["description"]
        for field in part.get("properties", {}).values():
            assert "description" in field or field["$ref"].startswith("#/$defs/")


def test_every_closed_list_is_a_definition_with_its_codes_and_meanings() -> None:
    """Codes stand in the order of the codebook, and the description tells what each means."""
    definitions = _released(schema.STATEMENT_FILE)["$defs"].values()
    by_title = {part["title"]: part for part in definitions if "enum" in part}
    assert set(by_title) == {vocabulary.title for vocabulary in VOCABULARIES}
    for vocabulary in VOCABULARIES:
        part = by_title[vocabulary.title]
        assert part["enum"] == list(vocabulary.codes)
        assert all(f"- {term.code}: {term.definition}" in part["description"] for term in vocabulary)


def _with_examples() -> list[tuple[str, dict[str, Any]]]:
    return [(name, part) for name, part in _released(schema.STATEMENT_FILE)["$defs"].items() if "examples" in part]


@pytest.mark.parametrize(("name", "part"), _with_examples(), ids=[name for name, _ in _with_examples()])
def test_the_examples_of_the_schema_follow_it(name: str, part: dict[str, Any]) -> None:
    """An example that the definition refuses would mislead."""
    whole = _released(schema.STATEMENT_FILE)
    reference = {"$ref": f"#/$defs/{name}", "$defs": whole["$defs"], "$schema": whole["$schema"]}
    validator = Draft202012Validator(reference, format_checker=Draft202012Validator.FORMAT_CHECKER)
    assert all(validator.is_valid(example) for example in part["examples"])


@pytest.mark.parametrize("name", ["Span", "Mention"])
def test_the_example_spans_are_from_the_released_statement(name: str) -> None:
    """The words stand where the example says."""
    example = _released(schema.STATEMENT_FILE)["$defs"][name]["examples"][0]
    span = example.get("span", example)
    unit = jscdata.load("us-jp-scc-2024-07-28-fact-sheet").unit(span["unit"])
    assert unit.text[span["start"] : span["end"]] == span["exact"]


def test_the_codebook_holds_all_that_is_known_of_each_code() -> None:
    """All vocabularies, in their order, with every field of every term."""
    found = _released(schema.CODEBOOK_FILE)
    assert (found["$id"], found["version"]) == ("urn:jscdata:schema:1.0:codebook", "1.0")
    assert [part["name"] for part in found["vocabularies"]] == [vocabulary.name for vocabulary in VOCABULARIES]
    for part, vocabulary in zip(found["vocabularies"], VOCABULARIES, strict=True):
        for row, term in zip(part["terms"], vocabulary, strict=True):
            assert row["example"] == {
                "words": term.example.words,
                "statement": term.example.statement,
                "invented": term.example.invented,
            }
            assert (row["code"], row["label"], row["definition"]) == (term.code, term.label, term.definition)
            assert (row["include"], row["exclude"], row["since"]) == (term.include, term.exclude, term.since)
            assert row["crosswalks"] == {scheme: list(codes) for scheme, codes in term.crosswalks.items()}


@pytest.mark.parametrize("name", [schema.STATEMENT_FILE, schema.CODEBOOK_FILE])
def test_the_files_are_sorted_text(name: str) -> None:
    """UTF-8, keys sorted, line ends LF, a line end at the end: so that two versions can be compared."""
    data = (RELEASED / name).read_bytes()
    assert b"\r" not in data
    assert data == (json.dumps(json.loads(data), ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()


@needs_generator
def test_drift_names_the_file_that_differs(tmp_path: Path) -> None:
    """A changed and a missing file are named, a right one is not."""
    folder = tmp_path / "new"
    assert schema.write_schema(folder) == [schema.STATEMENT_FILE, schema.CODEBOOK_FILE]
    assert schema.drift(folder) == []
    (folder / schema.CODEBOOK_FILE).write_text("{}", encoding="utf-8")
    assert schema.drift(folder) == [schema.CODEBOOK_FILE]
    (folder / schema.STATEMENT_FILE).unlink()
    assert schema.write_schema(folder) == [schema.STATEMENT_FILE, schema.CODEBOOK_FILE]
    assert schema.drift(folder) == []


@needs_generator
def test_both_files_are_written_or_none(tmp_path: Path) -> None:
    """Where one cannot be, the other stays as it was, and nothing is left beside it."""
    (tmp_path / schema.STATEMENT_FILE).write_text("{}", encoding="utf-8")
    (tmp_path / schema.CODEBOOK_FILE).mkdir()
    with pytest.raises(OSError, match=schema.CODEBOOK_FILE):
        schema.write_schema(tmp_path)
    assert (tmp_path / schema.STATEMENT_FILE).read_text(encoding="utf-8") == "{}"
    assert sorted(path.name for path in tmp_path.iterdir()) == [schema.CODEBOOK_FILE, schema.STATEMENT_FILE]


@needs_generator
def test_on_a_full_disk_no_schema_is_written_and_the_file_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor is the folder."""

    def full(path: Path, _data: bytes) -> int:
        path.touch()
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="No space left") as stopped:
        schema.write_schema(tmp_path / "new")
    assert stopped.value.filename == str(tmp_path / "new" / schema.STATEMENT_FILE)
    assert list(tmp_path.iterdir()) == []


def test_the_generator_is_told_by_its_minor_version(monkeypatch: pytest.MonkeyPatch) -> None:
    """Patches of pydantic word the schema alike, other minor versions do not."""
    monkeypatch.setattr("pydantic.VERSION", f"{schema.GENERATOR}.99")
    assert schema.generator_installed()
    monkeypatch.setattr("pydantic.VERSION", "2.9.1")
    assert not schema.generator_installed()
