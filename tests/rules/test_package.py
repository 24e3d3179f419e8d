"""Layer 7, and the rules of other layers that need a package around."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

import pytest

from jscdata import statement_ids, validate
from jscdata.building import build
from jscdata.bundles import Folder
from jscdata.catalogue import RULES
from jscdata.findings import MAX_FAULTS, Fault
from jscdata.reading import MAX_BYTES
from jscdata.rules.package import check_package, read_descriptor
from jscdata.rules.register import read_register
from jscdata.selection import Selection
from tests.conftest import STATEMENT_ID
from tests.package_edits import (
    SOURCE,
    STATEMENT,
    Spoil,
    append,
    edit,
    first_entity,
    found_in,
    leave_out,
    remove,
    resource,
    swap,
    text,
    write,
)


def rename(folder: Path) -> None:
    (folder / STATEMENT).rename(folder / "statements" / "other.json")


SPOILS: list[tuple[str, str, Spoil]] = [
    ("a descriptor that is no object", "JSC701", write("datapackage.json", "[]\n")),
    ("a misspelt property", "JSC701", edit("datapackage.json", lambda d: d.update(licences=[]))),
    ("a property that is missing", "JSC701", edit("datapackage.json", lambda d: d.pop("version"))),
    ("resources that are no list", "JSC701", edit("datapackage.json", lambda d: d.update(resources={}))),
    ("a resource that is no object", "JSC701", edit("datapackage.json", lambda d: d["resources"].append(1))),
    ("a resource without path", "JSC701", resource(SOURCE, path=None)),
    ("another hash algorithm", "JSC701", resource(SOURCE, hash="sha1:" + "0" * 40)),
    ("a remote path", "JSC702", resource(SOURCE, path="https://example.org/x.csv")),
    ("a path that climbs out", "JSC702", resource(SOURCE, path="../secret.txt")),
    ("an absolute path", "JSC702", resource(SOURCE, path="/etc/passwd")),
    ("a remote schema", "JSC702", resource("tables/acts.csv", schema="https://example.org/schema.json")),
    ("a table that is missing", "JSC703", remove("tables/units.csv")),
    ("a register that is missing", "JSC703", remove("entities.json")),
    ("a resource without file", "JSC703", resource("tables/acts.csv", path="tables/absent.csv")),
    ("other bytes", "JSC704", resource("entities.json", bytes=1)),
    ("a cell", "JSC705", text("tables/acts.csv", ",commit,", ",intend,")),
    ("a header", "JSC705", text("tables/acts.csv", "act_type", "act_kind")),
    ("a row too many", "JSC705", lambda folder: append(folder / "tables" / "relations.csv")),
    ("a stray file", "JSC706", write("tables/notes.csv", "a\n1\n")),
    ("an entity that is not registered", "JSC707", edit("entities.json", lambda r: r["entities"].pop())),
    ("a name told differently", "JSC708", first_entity(name="Department of War")),
    ("a register out of order", "JSC709", edit("entities.json", swap)),
    ("an entity with the id of another", "JSC401", edit(STATEMENT, lambda s: s["entities"][32].update(id="state:USA"))),
    ("a description of a table", "JSC710", resource("tables/acts.csv", description="Acts.")),
    ("a resource that is left out", "JSC710", edit("datapackage.json", lambda d: d["resources"].pop())),
    ("a source that is missing", "JSC711", remove(SOURCE)),
    ("a source that differs by a word", "JSC711", text(SOURCE, "decided to upgrade", "decided to update")),
    ("a file under another name", "JSC410", rename),
    ("a relation to itself", "JSC405", edit(STATEMENT, lambda s: s["relations"][0].update(target=STATEMENT_ID))),
    ("a relation to an absent statement", "JSC405", edit(STATEMENT, lambda s: s["relations"][0].update(target="x"))),
]


def test_the_shipped_package_has_no_finding(shipped_package: Path) -> None:
    """All layers, warnings included."""
    report = validate(shipped_package)
    assert report.findings == ()
    assert report.not_checked == ()
    assert len(report.checked) == 1 + len(statement_ids())


@pytest.mark.parametrize(("what", "code", "spoil"), SPOILS, ids=[what for what, _, _ in SPOILS])
def test_one_fault_in_a_package(package: Path, what: str, code: str, spoil: Spoil) -> None:
    """The rule is told, with the file; that the package was not built since is told once beside it."""
    spoil(package)
    findings = found_in(package)
    followers = {"JSC704"} if code in FOLLOWED else set()
    assert code in {finding.code for finding in findings}
    assert {finding.code for finding in findings} - followers - ALSO.get(what, set()) == {code}
    assert all(str(package) in finding.path for finding in findings)


FOLLOWED = {"JSC401", "JSC405", "JSC708", "JSC707"}
"""After a change of a statement or the register it is told as well that it was not built."""

ALSO = {
    "a resource without file": {"JSC710"},
    "a register out of order": {"JSC704"},
}
"""Faults that are two: the table that is there has no resource, and the register was changed since the last build."""


def test_a_changed_cell_is_told_with_row_and_field(package: Path) -> None:
    """One finding a table, at its first difference."""
    text("tables/acts.csv", ",commit,", ",intend,")(package)
    (finding,) = found_in(package)
    assert (finding.row, finding.field) == (1, "act_type")
    assert "'intend'" in finding.message
    assert "'commit'" in finding.message


class Unreserved(Folder):
    """A folder whose files are read without first making room for the largest that are read."""

    def read(self, name: str, limit: int = MAX_BYTES) -> bytes | Fault:
        """Return the bytes of a file that is known to be small."""
        del limit
        return (self.path / name).read_bytes()


@pytest.mark.parametrize("is_built", [False, True])
def test_a_rebuild_is_compared_without_being_held(package: Path, is_built: bool) -> None:  # noqa: FBT001 - one of two.
    """A register of some megabytes makes a table of a million rows, of which memory has some at a time."""
    aliases = [f"a{number}" for number in range(40_000)]
    edit("entities.json", lambda register: register["entities"][0].update(aliases=aliases))(package)
    table = package / "tables" / "entity_aliases.csv"
    before = table.read_bytes()
    build(package)
    if not is_built:
        table.write_bytes(before)
    bundle = Unreserved(package)
    register = read_register(bundle).register
    tracemalloc.start()
    try:
        findings, _ = check_package(bundle, register)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert [finding.code for finding in findings] == ([] if is_built else ["JSC705"])
    assert peak < 5_000_000


def test_a_damaged_statement_hides_no_fault_of_the_descriptor(package: Path) -> None:
    """Each file is checked for itself; what needs all of them is left out."""
    (package / STATEMENT).write_bytes(b"{")
    edit("datapackage.json", lambda d: d.pop("version"))(package)
    assert {finding.code for finding in found_in(package)} == {"JSC107", "JSC701"}


@pytest.mark.parametrize("name", ["datapackage.json", "entities.json"])
@pytest.mark.parametrize("data", [b"", b"{", b"\xff", b"3", b"[" * 500, b'{"a": 1, "a": 2}', b'{"resources": [{}]}'])
def test_no_damage_is_an_exception(package: Path, name: str, data: bytes) -> None:
    """Whatever stands in the descriptor or the register, there are findings."""
    (package / name).write_bytes(data)
    assert found_in(package)


def test_a_statement_in_a_package_is_checked_with_it(package: Path) -> None:
    """Its source is looked at also when only its file is named, and a changed source is one finding."""
    text(SOURCE, "FACT", "FAKT")(package)
    assert {finding.code for finding in validate(package / STATEMENT).findings} == {"JSC711"}


@pytest.mark.parametrize("spoil", [remove(SOURCE), leave_out(SOURCE)])
def test_a_source_that_is_missing_is_told_once(package: Path, spoil: Spoil) -> None:
    """By the statement, whether or not the descriptor still names it."""
    spoil(package)
    (finding,) = found_in(package)
    assert (finding.code, finding.pointer, finding.path) == ("JSC711", "/source/file", str(package / STATEMENT))


def test_a_path_that_leads_to_no_source_is_told(package: Path) -> None:
    """The text of the statement alone does not stand for its release."""
    edit(STATEMENT, lambda statement: statement["source"].update(file="sources/misspelt.txt"))(package)
    told = [(finding.code, finding.pointer) for finding in found_in(package) if STATEMENT in finding.path]
    assert told == [("JSC711", "/source/file")]


def test_a_text_that_is_missing_is_told_beside_a_release_that_is_there(package: Path) -> None:
    """A release in another form comes with its text."""
    (package / SOURCE).rename(package / "sources" / "release.txt")
    edit(STATEMENT, lambda statement: statement["source"].update(file="sources/release.txt"))(package)
    told = [(finding.code, finding.pointer) for finding in found_in(package) if STATEMENT in finding.path]
    assert told == [("JSC506", "/text")]


def test_a_file_that_a_resource_names_and_that_is_missing_is_told_as_missing(package: Path) -> None:
    """Not as one for which there is no place."""
    resource("tables/acts.csv", path="tables/absent.csv")(package)
    (message,) = [finding.message for finding in found_in(package) if finding.code == "JSC703"]
    assert message == "The package has no file 'tables/absent.csv', which this resource names."


def test_the_descriptor_stands_for_its_folder(package: Path) -> None:
    """Either path leads to the same report."""
    assert validate(package / "datapackage.json") == validate(package)


def test_every_rule_of_the_layer_is_tested() -> None:
    """A rule without a spoilt package could be dead; archives, tables and the outside judge have tests of their own."""
    tested = {code for _, code, _ in SPOILS} | {"JSC712", "JSC713", "JSC714", "JSC715", "JSC716", "JSC717"}
    assert tested == {code for code in RULES if code.startswith("JSC7")} | {"JSC401", "JSC405", "JSC410"}


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (remove("entities.json"), "JSC703"),
        (write("entities.json", '{"entities": 1}'), "JSC201"),
        (write("datapackage.json", "[]"), "JSC701"),
    ],
)
def test_a_fault_for_which_nothing_is_compared_is_told_whatever_rules_are_chosen(
    package: Path, spoil: Spoil, code: str
) -> None:
    """Without register or descriptor no table is looked at, and that must not pass for sound."""
    spoil(package)
    report = validate(package)
    ignored = tuple({found.code for found in report.findings})
    assert code in ignored
    assert code in Selection(ignore=ignored).of(report).counts


@pytest.mark.parametrize("resource", [{}, 1, {"path": "tables/acts.csv"}, {"path": "../x"}])
def test_as_many_faulty_resources_are_looked_at_as_are_told(package: Path, resource: object) -> None:
    """With one more it is seen that there are others."""
    edit("datapackage.json", lambda descriptor: descriptor.update(resources=[resource] * 5000))(package)
    descriptor, findings = read_descriptor(Folder(package))
    assert (descriptor, len(findings)) == (None, MAX_FAULTS + 1)
    assert validate(package).truncated
