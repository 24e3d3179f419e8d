"""One condition has one exit code, whichever command meets it: 0 no error, 1 errors, 2 misuse of the command."""

from __future__ import annotations

import json
import shlex
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

import pytest

from jscdata import cli
from jscdata.cli import main
from jscdata.errors import MisuseError, UnknownIdError
from jscdata.exporting.dataset import OutputExistsError
from jscdata.replacing import WouldBeLostError

ID = "us-jp-scc-2024-07-28-fact-sheet"

COMMANDS = [
    found.name.rstrip("_")
    for found in iter_modules(cli.__path__)
    if hasattr(import_module(f"{cli.__name__}.{found.name}"), "add_parser")
]

SOUND = (
    "agreement small.json c1 c2",
    "build package",
    "build --check package",
    "changes small.json small.json",
    "cite",
    f"cite {ID}",
    "describe commit",
    "draft release.txt",
    "draft release.txt -o full/file --force",
    "explain JSC301",
    "export small.json -o out",
    "export small.json -o tables --force",
    "fmt --check small.json",
    "import package",
    "import package -o out",
    "import package -o other --force",
    "list",
    "migrate small.json",
    "review small.json",
    "review bad.json -o full/file --force",
    "schema",
    f"show {ID}",
    "show small.json --coding c2",
    "validate small.json",
)

FINDINGS = (
    "build bad_package",
    "build --check bad_package",
    "changes small.json bad.json",
    "agreement bad.json c1 c2",
    "export bad.json -o out",
    "export bad.json -o out --skip-invalid",
    "fmt --check unordered.json",
    "import bad_package",
    "migrate bad.json",
    "review list.json",
    "show bad.json",
    "validate bad.json",
)
"""What is named has errors, or would be changed."""

ABSENT = (
    "agreement absent.json c1 c2",
    "build absent",
    "build --check absent",
    "changes absent small.json",
    "changes small.json absent.json",
    "draft absent.txt",
    "export absent.json -o out",
    "fmt absent.json",
    "fmt small.json --old absent.json",
    "import absent",
    "import --check absent",
    "migrate absent.json",
    "review absent.json",
    "show absent.json",
    "validate absent",
    "validate absent.json",
)
"""What is named as a path does not exist."""

FAILURES = (
    "build full",
    "draft release.txt -o full/file/draft.json",
    "export small.json -o full/file/out",
    "import full",
    "review small.json -o full/file/page.html",
)
"""There is something in the way of doing it."""

UNKNOWN = (
    "agreement small.json c1 c9",
    "cite nothing",
    "describe nothing",
    "draft release.txt --as nothing",
    "draft release.txt --encoding nothing",
    "explain nothing",
    "export small.json -o out --table nothing",
    "export small.json -o out --format nothing",
    "nothing",
    "show nothing",
    "show small.json --coding c9",
    "validate small.json --select nothing",
    "validate small.json --ignore nothing",
)
"""A name stands for nothing."""

TAKEN = (
    "draft release.txt -o full/file",
    "draft release.txt -o out --text full/file",
    "draft release.txt -o full",
    "export small.json -o full",
    "export small.json -o full --force",
    "export small.json -o full/file",
    "export small.json -o tables",
    "review small.json -o full --force",
    "import package -o full",
    "import package -o full --force",
    "import package -o full/file",
    "import package -o other",
    "review small.json -o full/file",
    "review small.json -o small.json --force",
)
"""Something is in the place of the output that is not to be replaced."""

NUMBERS = (
    "agreement small.json c1 c2 --bootstrap abc",
    "agreement small.json c1 c2 --bootstrap -1",
    "agreement small.json c1 c2 --seed 1.5",
    "export small.json -o out --jobs two",
    f"show {ID} --width wide",
    f"show {ID} --width -5",
    "validate small.json --jobs -1",
    "validate small.json --max ''",
)

MISUSE = (
    "",
    "agreement small.json c1 c1",
    "agreement package c1 c2 --write",
    "draft release.txt --format json",
    "draft release.txt -o release.txt --force",
    "fmt small.json bad.json --old small.json",
    "fmt - --register",
    "import package -o package/inside",
    "validate small.json --lines",
    *(f"{command} --no-such-option" for command in COMMANDS),
)
"""Options that are unknown, or do not go together."""

CASES = [
    *((line, 0) for line in SOUND),
    *((line, 1) for line in (*FINDINGS, *ABSENT, *FAILURES)),
    *((line, 2) for line in (*UNKNOWN, *TAKEN, *NUMBERS, *MISUSE)),
]


@pytest.fixture(autouse=True)
def _places(tmp_path: Path, package: Path, small: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in a folder with all that the lines name, save what is absent."""
    monkeypatch.chdir(tmp_path)
    acts = [{**act, "id": f"{act['id']}x"} for act in small["codings"][0]["acts"]]
    small["codings"].append({**small["codings"][0], "id": "c2", "acts": acts})
    write("small.json", small)
    write("unordered.json", dict(reversed(small.items())))
    write("bad.json", {**small, "schema_version": "0.9"})
    write("list.json", [])
    Path("release.txt").write_text("Joint Statement\n\nMay 1, 2020\n\nNorway decided to share charts.\n", "utf-8")
    for name in ("full", "tables"):
        Path(name).mkdir()
    Path("full/file").write_bytes(b"mine")
    Path("tables/acts.csv").write_bytes(b"id\n")
    for name in ("other", "bad_package"):
        copy(package, Path(name))
    write(f"bad_package/statements/{ID}.json", {})
    Path("bad_package/tables/acts.csv").write_bytes(b"id\n")


def write(name: str, value: object) -> None:
    """Write a statement as ``fmt`` does."""
    Path(name).write_text(json.dumps(value, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def copy(folder: Path, to: Path) -> None:
    for path in folder.rglob("*"):
        if path.is_file():
            place = to / path.relative_to(folder)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(path.read_bytes())


@pytest.mark.usefixtures("only_the_fact_sheet")
@pytest.mark.parametrize(("line", "code"), CASES)
def test_a_condition_has_one_exit_code(line: str, code: int, capsys: pytest.CaptureFixture[str]) -> None:
    """What is amiss is told in words, and never by a traceback; misuse prints no result."""
    assert main(shlex.split(line)) == code
    output, complaint = capsys.readouterr()
    if code:
        assert output + complaint
    if code == 2:
        assert output == ""


@pytest.mark.parametrize("line", NUMBERS)
def test_what_is_no_number_is_told_in_words(line: str, capsys: pytest.CaptureFixture[str]) -> None:
    """With the option, and what it takes; never by the name of a function."""
    main(shlex.split(line))
    told = capsys.readouterr().err.splitlines()[-1]
    assert "error: argument --" in told
    assert told.endswith(("is no whole number.", "is no whole number from 0 on."))


def test_every_command_is_in_the_table() -> None:
    """A new one is held to the same."""
    for lines in (SOUND, [line for line, code in CASES if code == 2]):
        assert {line.partition(" ")[0] for line in lines} >= set(COMMANDS)


@pytest.mark.parametrize("error", [UnknownIdError, OutputExistsError, WouldBeLostError])
def test_misuse_is_told_from_failures_by_its_class(error: type[Exception]) -> None:
    """A command says what is amiss, and one place what that is worth."""
    assert issubclass(error, MisuseError)
