"""Packages in zip archives: what is read, and what is refused."""

from __future__ import annotations

import os
import pickle
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from jscdata import archives, validate
from jscdata.archives import Archive
from jscdata.bundles import Bundle, Folder
from jscdata.findings import Fault
from tests.conftest import STATEMENT_ID

STATEMENT = f"statements/{STATEMENT_ID}.json"


def pack(package: Path, archive: Path, top: str = "") -> Path:
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
        for path in sorted(package.rglob("*")):
            file.write(path, top + path.relative_to(package).as_posix())
    return archive


@pytest.mark.parametrize("top", ["", "jscdata-data-1.0.0/"])
def test_a_zipped_package_is_checked_like_its_folder(package: Path, tmp_path: Path, top: str) -> None:
    """At the top of the archive or in the one folder there; nothing is written to disk."""
    archive = pack(package, tmp_path / "package.zip", top)
    before = sorted(tmp_path.rglob("*"))
    report = validate(archive)
    assert report.findings == ()
    assert report.not_checked == ()
    assert len(report.checked) == 2
    assert sorted(tmp_path.rglob("*")) == before


def test_a_fault_in_an_archive_has_the_place_that_it_has_in_the_folder(package: Path, tmp_path: Path) -> None:
    """Path in the archive, line and column."""
    file = package / STATEMENT
    file.write_bytes(file.read_bytes().replace(b'"commit"', b'"comit"', 1))
    (in_folder,) = (finding for finding in validate(package).findings if finding.code == "JSC301")
    archive = pack(package, tmp_path / "package.zip")
    (in_archive,) = (finding for finding in validate(archive).findings if finding.code == "JSC301")
    assert (in_archive.line, in_archive.column) == (in_folder.line, in_folder.column)
    assert in_archive.path == f"{archive}/{STATEMENT}"


@pytest.mark.parametrize("kind", [Folder, Archive])
def test_both_kinds_tell_the_same_of_a_package(package: Path, tmp_path: Path, kind: type[Folder | Archive]) -> None:
    """Names, bytes and absence, also after a trip to another process."""
    path = package if kind is Folder else pack(package, tmp_path / "package.zip")
    bundle: Bundle = pickle.loads(pickle.dumps(kind(path)))  # noqa: S301 - it was pickled here.
    assert bundle.names() == Folder(package).names()
    assert bundle.has(STATEMENT)
    assert not bundle.has("statements")
    assert bundle.read(STATEMENT) == (package / STATEMENT).read_bytes()
    assert not bundle.is_link(STATEMENT)
    missing, large = bundle.read("absent.json"), bundle.read(STATEMENT, 100)
    assert isinstance(missing, Fault)
    assert isinstance(large, Fault)
    assert (missing.code, large.code) == ("JSC101", "JSC104")


def as_link(archive: zipfile.ZipFile) -> None:
    info = zipfile.ZipInfo("sources/link.txt")
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    archive.writestr(info, "/etc/passwd")


def encrypted(path: Path) -> None:
    """Set the flag of encryption in the headers of the last entry."""
    data = bytearray(path.read_bytes())
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.rindex(signature) + flags] |= 1
    path.write_bytes(data)


def twice(archive: zipfile.ZipFile) -> None:
    with pytest.warns(UserWarning, match="Duplicate name"):
        archive.writestr("entities.json", "{}")


def bomb(archive: zipfile.ZipFile) -> None:
    archive.writestr("sources/zeros.txt", b"0" * 10_000_000, zipfile.ZIP_DEFLATED)


ATTACKS: list[tuple[str, Callable[[zipfile.ZipFile], None], str]] = [
    ("link", as_link, "The entry 'sources/link.txt' is a link or a device."),
    ("twice", twice, "The entry 'entities.json' stands in the archive more than once."),
    ("climbs", lambda a: a.writestr("../x.txt", "x"), "The entry '../x.txt' has a name that leads out of the archive."),
    ("absolute", lambda a: a.writestr("/x.txt", "x"), "The entry '/x.txt' has a name that leads out of the archive."),
    ("drive", lambda a: a.writestr("C:/x.txt", "x"), "The entry 'C:/x.txt' has a name that leads out of the archive."),
    ("bomb", bomb, "The entry 'sources/zeros.txt' is more than 200 times as large as it is packed."),
    (
        "method",
        lambda a: a.writestr("x.txt", "x" * 99, zipfile.ZIP_BZIP2),
        "The entry 'x.txt' is packed in a way that is not read.",
    ),
]


@pytest.mark.parametrize(("name", "attack", "message"), ATTACKS, ids=[name for name, _, _ in ATTACKS])
def test_an_unsafe_archive_is_refused_as_a_whole(
    package: Path, tmp_path: Path, name: str, attack: Callable[[zipfile.ZipFile], None], message: str
) -> None:
    """One finding, and nothing of it is read."""
    path = pack(package, tmp_path / f"{name}.zip")
    with zipfile.ZipFile(path, "a") as archive:
        attack(archive)
    (finding,) = validate(path).findings
    assert (finding.code, finding.message) == ("JSC712", message)


def test_an_encrypted_entry_is_refused(package: Path, tmp_path: Path) -> None:
    """It is told by its flag, and no password is asked for."""
    path = pack(package, tmp_path / "package.zip")
    encrypted(path)
    (finding,) = validate(path).findings
    assert (finding.code, finding.message[-14:]) == ("JSC712", " is encrypted.")


def test_an_archive_is_bounded(package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By the number of its entries and by what they hold."""
    path = pack(package, tmp_path / "package.zip")
    monkeypatch.setattr(archives, "MAX_ENTRIES", 5)
    assert [finding.code for finding in validate(path).findings] == ["JSC712"]
    monkeypatch.undo()
    monkeypatch.setattr(archives, "MAX_ARCHIVE_BYTES", 1000)
    assert [finding.code for finding in validate(path).findings] == ["JSC712"]


def test_many_small_bombs_are_refused_as_one_large_one(package: Path, tmp_path: Path) -> None:
    """None of them is larger than a megabyte, and together they are more than the archive may hold unpacked."""
    path = pack(package, tmp_path / "package.zip")
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        for number in range(100):
            archive.writestr(f"sources/zeros{number}.txt", b"0" * 1_000_000)
    (finding,) = validate(path).findings
    message = "What the archive holds is more than 200 times as large as it is packed."
    assert (finding.code, finding.message) == ("JSC712", message)


@pytest.mark.parametrize("told", [1, 0xFFFF])
def test_entries_are_counted_before_records_are_made_of_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, told: int
) -> None:
    """Whatever number the archive tells at its end."""
    path = tmp_path / "package.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(20):
            archive.writestr(f"{number}", b"")
    data = bytearray(path.read_bytes())
    at = data.rindex(b"PK\x05\x06")
    data[at + 8 : at + 12] = told.to_bytes(2, "little") * 2
    path.write_bytes(data)
    monkeypatch.setattr(archives, "MAX_ENTRIES", 10)
    monkeypatch.setattr(zipfile, "ZipInfo", None)
    (finding,) = validate(path).findings
    assert (finding.code, finding.message[:39]) == ("JSC712", "The archive has more than 10 entries, a")


def test_a_list_of_entries_that_is_too_long_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor held in memory."""
    path = tmp_path / "package.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("x" * 200, b"")
    monkeypatch.setattr(archives, "_MAX_LIST_BYTES", 100)
    assert [finding.code for finding in validate(path).findings] == ["JSC712"]


def test_names_may_end_in_capitals(package: Path, tmp_path: Path) -> None:
    """As some systems write them: an archive, a statement, and lines of statements."""
    assert len(validate(pack(package, tmp_path / "PACKAGE.ZIP")).checked) == 2
    data = (package / STATEMENT).read_bytes()
    (tmp_path / "plain").mkdir()
    (tmp_path / "plain" / "A.JSON").write_bytes(data)
    (tmp_path / "plain" / "B.JSONL").write_bytes(b"".join(data.split(b"\n")))
    report = validate(tmp_path / "plain")
    assert (len(report.checked), report.lines) == (2, 1)
    assert report.counts == {"JSC401": 1}


@pytest.mark.parametrize("data", [b"", b"PK", b"no archive" * 100])
def test_what_is_no_archive_is_a_finding(tmp_path: Path, data: bytes) -> None:
    """Its name ends with .zip, and that is all."""
    path = tmp_path / "package.zip"
    path.write_bytes(data)
    (finding,) = validate(path).findings
    assert finding.code == "JSC101"
    assert finding.message == "The archive cannot be read: it is no zip archive."


def test_a_damaged_entry_is_a_finding_on_it(package: Path, tmp_path: Path) -> None:
    """Bytes that do not unpack, or not to what the checksum says."""
    path = pack(package, tmp_path / "package.zip")
    with zipfile.ZipFile(path) as archive:
        at = archive.getinfo(STATEMENT).header_offset
    data = bytearray(path.read_bytes())
    data[at + 500 : at + 600] = os.urandom(100)
    path.write_bytes(data)
    codes = {finding.code for finding in validate(path).findings if finding.path.endswith(STATEMENT)}
    assert codes == {"JSC101"}


def test_an_archive_without_a_descriptor_holds_nothing_to_check(tmp_path: Path) -> None:
    """A zip of statements alone is no package."""
    path = tmp_path / "package.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.json", "{}")
    assert [finding.code for finding in validate(path).findings] == ["JSC102"]
