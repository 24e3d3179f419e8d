"""What a package must hold: its statements are gone through one by one."""

from __future__ import annotations

import weakref
from pathlib import Path

import pytest

from jscdata.bundles import Folder
from jscdata.contents import KeptStatements
from tests.conftest import STATEMENT_ID

NAME = f"statements/{STATEMENT_ID}.json"


def test_statements_are_read_in_turn_and_not_held(package: Path) -> None:
    """However many a package has, the memory is that of one; they can be gone through again."""
    statements = KeptStatements(Folder(package), [NAME, NAME, NAME])
    for _ in range(2):
        read = map(weakref.ref, statements)
        first, second = next(read), next(read)
        assert first() is None
        assert second() is not None


def test_a_statement_that_is_sound_no_more_is_told_with_its_place(package: Path) -> None:
    """Somebody edits it while the package is checked."""
    statements = KeptStatements(Folder(package), [NAME])
    (package / NAME).write_bytes(b"{}")
    with pytest.raises(OSError, match="changed while it was read") as raised:
        list(statements)
    assert raised.value.filename == str(package / NAME)
