"""The public names, and what importing the package costs."""

from __future__ import annotations

import subprocess
import sys

import pytest

import jscdata
from jscdata.versions import LIBRARY

ID = "us-jp-scc-2024-07-28-fact-sheet"
PUBLIC = [
    "Act",
    "Binding",
    "BrokenInstallationError",
    "CodedAct",
    "CodedMention",
    "Coding",
    "Corpus",
    "CorpusTable",
    "Entity",
    "Finding",
    "InvalidArgumentError",
    "InvalidStatementError",
    "Invoked",
    "JscdataError",
    "Meeting",
    "Mention",
    "MissingExtraError",
    "NotChecked",
    "Object",
    "Participant",
    "Precision",
    "Register",
    "RegisteredEntity",
    "Relation",
    "Reliability",
    "Report",
    "Source",
    "Span",
    "Statement",
    "Unit",
    "UnknownIdError",
    "Xrefs",
    "__version__",
    "corpus",
    "load",
    "read",
    "statement_ids",
    "validate",
    "validate_each",
]


def _run(code: str) -> str:
    """Return what Python code prints in a process of its own."""
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True, encoding="utf-8")
    return done.stdout.strip()


def test_the_public_names_are_frozen() -> None:
    """A name that is added or taken away is a change of the interface, and is made here too."""
    assert jscdata.__all__ == PUBLIC


@pytest.mark.parametrize("name", PUBLIC)
def test_every_public_name_is_there_and_listed(name: str) -> None:
    """Names load when first used, and ``dir`` tells them before."""
    assert getattr(jscdata, name) is not None
    assert name in dir(jscdata)


@pytest.mark.parametrize("name", ["load", "read", "statement_ids", "validate"])
def test_a_public_function_stays_one(name: str) -> None:
    """No module bears the name of a public function, else importing the module would replace it."""
    _run(f"import jscdata, importlib; getattr(jscdata, {name!r}); assert callable(jscdata.{name})")
    with pytest.raises(ModuleNotFoundError):
        __import__(f"jscdata.{name}")


def test_a_misspelt_name_is_an_attribute_error() -> None:
    """The lazy loading hides no slip."""
    with pytest.raises(AttributeError, match="module 'jscdata' has no attribute 'laod'"):
        jscdata.laod  # type: ignore[attr-defined]  # noqa: B018 - the access is what is tested.


def test_the_version_is_that_of_the_library() -> None:
    """The number stands in one place."""
    assert jscdata.__version__ == LIBRARY


def test_importing_loads_next_to_nothing() -> None:
    """Neither pydantic nor typing is imported, since each costs more than the interpreter itself."""
    loaded = _run(
        "import sys; before = set(sys.modules); import jscdata; print(*sorted(set(sys.modules) - before))"
    ).split()
    assert [name for name in loaded if not name.startswith("jscdata")] == []
    assert len(loaded) <= 2


def test_importing_touches_no_file_of_the_data_and_no_network() -> None:
    """Python's own audit hook sees no file opened but those of modules, and no socket."""
    opened = _run(
        "import sys\n"
        "seen = []\n"
        "def look(event, args):\n"
        "    if event.startswith('socket') or (event == 'open' and not str(args[0]).endswith(('.py', '.pyc'))):\n"
        "        seen.append((event, str(args[0])))\n"
        "sys.addaudithook(look)\n"
        "import jscdata\n"
        "print(seen)"
    )
    assert opened == "[]"


def test_loading_needs_no_rules() -> None:
    """A shipped statement is loaded without the modules of validation."""
    loaded = _run(f"import sys, jscdata; jscdata.load({ID!r}); print('jscdata.rules' in sys.modules)")
    assert loaded == "False"
