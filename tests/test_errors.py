"""The exceptions."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from jscdata import InvalidStatementError, JscdataError, MissingExtraError, Report, UnknownIdError, errors, validate
from jscdata.exporting.dataset import OutputExistsError


def test_one_root() -> None:
    """Whoever catches JscdataError catches them all."""
    for name in errors.__all__:
        assert issubclass(getattr(errors, name), JscdataError)


def test_an_unknown_id_names_the_nearest() -> None:
    """What was asked for can be read off the exception, too."""
    error = UnknownIdError("unit", "s1.i22", ["s1.i2", "p1"])
    assert str(error) == "There is no unit 's1.i22'. Did you mean 's1.i2'?"
    assert (error.kind, error.wanted) == ("unit", "s1.i22")
    assert str(UnknownIdError("unit", "zzz", ["s1"])) == "There is no unit 'zzz'. Known: 's1'."
    assert str(UnknownIdError("unit", "zzz", [f"s{n}" for n in range(9)])) == "There is no unit 'zzz'."


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b'{"schema_version": "9.0"}', ":1:20: JSC206 The record follows schema version 9.0"),
        (b"", ": JSC103 The input is empty."),
    ],
)
def test_an_invalid_statement_tells_its_first_error(data: bytes, message: str) -> None:
    """With its place, and the number of the others; the report is kept."""
    report = validate(data)
    error = InvalidStatementError(report)
    assert message in str(error)
    assert error.report is report
    two = validate(b'{"schema_version": "1.0"}')
    assert str(InvalidStatementError(two)).endswith(f" and {len(two.findings) - 1} more")


def test_an_invalid_statement_without_an_error_still_says_something() -> None:
    """A report of warnings, or of nothing, is no reason to fail otherwise."""
    assert str(InvalidStatementError(Report())) == "The record is not valid, and its report tells no error."


@pytest.mark.parametrize(
    "error",
    [
        UnknownIdError("unit", "s1.i22", ["s1.i2"]),
        InvalidStatementError(validate(b"")),
        MissingExtraError("pyarrow", "arrow"),
        OutputExistsError(Path("out")),
    ],
)
def test_an_exception_crosses_to_another_process(error: JscdataError) -> None:
    """With its message and its fields, however it is made."""
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - made right here.
    assert (type(again), str(again), again.__dict__) == (type(error), str(error), error.__dict__)
