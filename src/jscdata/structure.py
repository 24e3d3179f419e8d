"""From a JSON value to a record, or to the same record with holes.

A sound document becomes a record in one call of pydantic. A faulty one is read field by field:
what is sound is kept, what is not becomes a hole, and a rule that touches a hole is told so. In
that way a wrong field hides no fault elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Collection, KeysView
from contextlib import suppress
from functools import cache
from typing import Any, TypeVar

from pydantic import ConfigDict, TypeAdapter, ValidationError

from jscdata import versions
from jscdata.findings import MAX_FAULTS, Fault
from jscdata.migrations import way
from jscdata.model import Source, Span, Statement, Unit
from jscdata.model.base import Record
from jscdata.model.shape import FieldShape, shape
from jscdata.model.types import CodeOf, Form
from jscdata.nearest import did_you_mean, misspelt, suggestions
from jscdata.positions import Steps
from jscdata.quoting import quote
from jscdata.vocabulary import CODES

R = TypeVar("R", bound=Record)

_KINDS: dict[type, str] = {
    dict: "an object",
    list: "a list",
    str: "a string",
    int: "a whole number",
    float: "a number",
    bool: "true or false",
    type(None): "null",
}
_FEW = 50
"""Items and fields in one place up to which a part of a document is handed to pydantic whole."""

_WRONG_TYPE = {"string_type": "a string", "int_type": "a whole number", "int_from_float": "a whole number"}
_WRONG_TYPE |= {"float_type": "a number", "date_type": "a string"}


_FILLED: dict[type[Record], frozenset[str]] = {
    Statement: frozenset({"text"}),
    Source: frozenset({"sha256"}),
    Unit: frozenset({"id", "start", "end"}),
    Span: frozenset({"start", "end"}),
}
"""The fields that mending works out where they are missing."""


class HoleTouchedError(Exception):
    """A rule touched a field that a fault has made a hole; ``path`` is the fault's.

    It is between the rules and what runs them. Were it to leave them, that would be a bug, so it
    is no exception of the library.
    """

    def __init__(self, path: Steps) -> None:
        """Keep the path of the fault."""
        super().__init__(path)
        self.path = path


class Holed:
    """A record some of whose fields are holes; the others are attributes, as in the record itself."""

    __slots__ = ("__dict__", "holes", "model")

    def __init__(self, model: type[Record], sound: dict[str, Any], holes: dict[str, Steps]) -> None:
        """Keep the sound fields, and for each hole the path of its fault."""
        self.model = model
        self.holes = holes
        self.__dict__.update(sound)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - it stands for fields of every type.
        """Raise HoleTouchedError for a hole."""
        if name in self.holes:
            raise HoleTouchedError(self.holes[name])
        raise AttributeError(name)


class Hole:
    """Stands in a list for a plain value that is faulty."""

    def __init__(self, path: Steps) -> None:
        """Keep the path of the fault."""
        self.path = path


class _FullError(Exception):
    """The document has more faults than are told."""


class _Faults(list[Fault]):
    """Faults of one document, at most one more than are told, and the places of those that reading has told already."""

    def __init__(self, doubted: Collection[Steps] = ()) -> None:
        super().__init__()
        self.doubted = frozenset(doubted)

    def add(self, code: str, message: str, path: Steps, hint: str | None = None, *, at_key: bool = False) -> None:
        if len(self) > MAX_FAULTS:
            raise _FullError
        self.append(Fault(code=code, message=message, path=path, hint=hint, at_key=at_key))


def version_fault(value: object) -> Fault | None:
    """Return the fault that a record's schema version is not one that this library reads."""
    version = value.get("schema_version") if isinstance(value, dict) else None
    parts = version.split(".") if isinstance(version, str) else []
    if len(parts) != 2 or not all(part.isascii() and part.isdigit() and len(part) < 5 for part in parts):  # noqa: PLR2004
        return None
    major, minor = map(int, parts)
    known_major, known_minor = map(int, versions.SCHEMA.split("."))
    if major != known_major:
        message = f"The record follows schema version {version}, and this library reads {versions.SCHEMA}."
        return Fault(code="JSC206", message=message, path=("schema_version",), hint=_way_hint(str(version)))
    if minor > known_minor:
        message = f"The record follows schema version {version}, which is newer than {versions.SCHEMA}."
        return Fault(code="JSC207", message=message, path=("schema_version",))
    return None


def _way_hint(version: str) -> str:
    """Say how a record of another major version can be read."""
    if way(version) is not None:
        return "Run 'jscdata migrate' on the file."
    major, known = (int(number.partition(".")[0]) for number in (version, versions.SCHEMA))
    if major < known:
        return f"No way leads from {version} to {versions.SCHEMA}; read it with an older jscdata."
    return "Read it with a newer jscdata: pip install --upgrade jscdata."


def build(model: type[R], value: object, doubted: Collection[Steps] = ()) -> tuple[R | None, list[Fault]]:
    """Return the record with the faults of layers 2 and 3.

    What stands at the ``doubted`` paths has a finding already, and becomes a hole without another.

    With faults the record has holes: it is a ``Holed``, told to the type checker as the record
    that it stands for. It is None where the number of faults broke off the reading.
    """
    if doubted:
        return _with_holes(model, value, doubted)
    try:
        return model.model_validate(value), []
    except ValidationError:
        return _with_holes(model, value, doubted)


def build_large(model: type[R], value: object, doubted: Collection[Steps] = ()) -> tuple[R | None, list[Fault]]:
    """Do the same field by field from the start, so that a million faults cost no memory."""
    return _with_holes(model, value, doubted)


def _with_holes(model: type[R], value: object, doubted: Collection[Steps]) -> tuple[R | None, list[Fault]]:
    faults = _Faults(doubted)
    try:
        record: Any = _record(model, value, (), faults)
    except _FullError:
        return None, faults
    return record, faults


def _record(model: type[Record], value: object, path: Steps, faults: _Faults) -> Record | Holed:
    fields = shape(model)
    if type(value) is not dict:
        _wrong_type(value, "an object", path, faults)
        return Holed(model, {}, {field.name: path for field in fields})
    if not faults.doubted and _is_small(value):
        with suppress(ValidationError):
            return model.model_validate(value)
    forgiven = {} if value.keys() <= keys(model) else _unknown(keys(model), value, path, faults)
    sound: dict[str, Any] = {}
    holes: dict[str, Steps] = {}
    missing: list[FieldShape] = []
    for field in fields:
        here = (*path, field.key)
        before = len(faults)
        if here in faults.doubted:
            found = Hole(here)
        elif field.key in value:
            found = _field(field, value[field.key], here, faults)
        elif field.key in forgiven:
            here = (*path, forgiven[field.key])
            found = Hole(here)
        elif not field.required:
            continue
        else:
            holes[field.name] = path
            missing.append(field)
            continue
        if isinstance(found, Hole):
            holes[field.name] = faults[before].path if len(faults) > before else here
        else:
            sound[field.name] = found
    _missing(model, missing, path, faults)
    if holes and not value:
        # An empty object does not even tell that its lists are empty.
        holes = {field.name: path for field in fields}
    return _finish(model, sound, holes)


def _missing(model: type[Record], missing: list[FieldShape], path: Steps, faults: _Faults) -> None:
    """Tell the fields that are missing; those that mending works out are one finding, whose mend is one command."""
    filled = _FILLED.get(model, ())
    for field in missing:
        if field.key not in filled:
            # An installation without its sources has no descriptions.
            hint = f"Add it. {field.description}" if field.description else None
            faults.add("JSC202", f"The field {quote(field.key)} is missing.", path, hint)
    absent = [quote(field.key) for field in missing if field.key in filled]
    if len(absent) == 1:
        faults.add("JSC202", f"The field {absent[0]} is missing.", path, "Run 'jscdata fmt', which works it out.")
    elif absent:
        names = f"{', '.join(absent[:-1])} and {absent[-1]}"
        faults.add("JSC202", f"The fields {names} are missing.", path, "Run 'jscdata fmt', which works them out.")


def _is_small(value: dict[str, Any] | list[Any]) -> bool:
    """Return whether a value has few parts, so that pydantic, which tells all faults at once, tells few of it."""
    waiting: list[Any] = [value]
    while waiting:
        part = waiting.pop()
        if len(part) > _FEW:
            return False
        inner = part.values() if isinstance(part, dict) else part
        waiting += [found for found in inner if isinstance(found, dict | list)]
    return True


def _finish(model: type[Record], sound: dict[str, Any], holes: dict[str, Steps]) -> Record | Holed:
    """Return the record itself where all of it is sound, else a record with holes."""
    if not holes and not any(map(_has_holes, sound.values())):
        return _blank(model).model_copy(update=sound)
    values = {**_blank(model).__dict__, **sound}
    return Holed(model, {name: value for name, value in values.items() if name not in holes}, holes)


@cache
def _blank(model: type[Record]) -> Record:
    """Return a record of defaults, for a copy costs a fraction of a new one; what has no default is None in it."""
    required = (name for name, info in model.model_fields.items() if info.is_required())
    return model.model_construct(_fields_set=set(), **dict.fromkeys(required))


def _has_holes(value: object) -> bool:
    if isinstance(value, tuple):
        return any(isinstance(item, Holed | Hole) for item in value)
    return isinstance(value, Holed)


def _field(field: FieldShape, value: object, path: Steps, faults: _Faults) -> Any:  # noqa: ANN401
    """Return the sound value of a field, or a hole."""
    if value is None and field.nullable:
        return None
    if not field.many:
        return _single(field, value, path, faults)
    if type(value) is not list:
        _wrong_type(value, "a list", path, faults)
        return Hole(path)
    if len(value) < field.min_length:
        hint = f"Add one. {field.description}" if field.description else "Add one."
        faults.add("JSC205", "The list is empty, and needs one item at least.", path, hint)
        return Hole(path)
    return tuple(_single(field, item, (*path, index), faults) for index, item in enumerate(value))


def _single(field: FieldShape, value: object, path: Steps, faults: _Faults) -> Any:  # noqa: ANN401
    if field.record is not None:
        return _record(field.record, value, path, faults)
    try:
        return _adapter(field).validate_python(value)
    except ValidationError as error:
        _leaf_fault(field, value, error, path, faults)
        return Hole(path)


@cache
def _adapter(field: FieldShape) -> TypeAdapter[Any]:
    return TypeAdapter(field.leaf, config=ConfigDict(strict=True, allow_inf_nan=False))


def _leaf_fault(field: FieldShape, value: object, error: ValidationError, path: Steps, faults: _Faults) -> None:
    first = error.errors(include_url=False, include_input=False)[0]
    code = field.marker(CodeOf)
    if code and not isinstance(value, str):
        _wrong_type(value, "a string", path, faults)
    elif code:
        told = unknown_code(str(value), code.vocabulary, path)
        faults.add(told.code, told.message, told.path, told.hint)
    elif first["type"] in _WRONG_TYPE:
        _wrong_type(value, _WRONG_TYPE[first["type"]], path, faults)
    elif value == "":
        faults.add("JSC205", "The string is empty.", path, "Write the words, or null where the field may be null.")
    elif form := field.marker(Form) if "pattern" in first["type"] or first["type"].startswith("date") else None:
        faults.add("JSC204", f"{quote(value)} is not in the form of this field.", path, _form_hint(form, str(value)))
    else:
        faults.add("JSC205", f"{quote(value)} is outside the limits: {_limit(first['msg'])}.", path)


def _form_hint(form: Form, value: str) -> str:
    """Say what the form is, or what to do about a slip, with the string that was meant where that is certain."""
    slips = (slip.hint for slip in form.slips if re.match(slip.pattern, value))
    hint = next(slips, f"Write {form.words}.")
    meant = form.meant(value) if form.meant else None
    return f"{hint} Did you mean {meant}?" if meant else hint


def _limit(message: str) -> str:
    return message.replace("Input ", "it ").replace("String ", "the string ").rstrip(".")


def _wrong_type(value: object, wanted: str, path: Steps, faults: _Faults) -> None:
    kind = _KINDS.get(type(value), f"a Python {type(value).__name__}, which JSON does not have")
    faults.add("JSC201", f"This is {kind}, and {wanted} is needed.", path)


@cache
def keys(model: type[Record]) -> KeysView[str]:
    """Return the keys of a model's fields, in their order."""
    return dict.fromkeys(field.key for field in shape(model)).keys()


def _unknown(known: Collection[str], value: dict[str, Any], path: Steps, faults: _Faults) -> dict[str, str]:
    """Tell the unknown fields; return those that were meant by them and are missing, each with what stands there."""
    meant: dict[str, str] = {}
    for key, near in misspelt(value, known):
        told = unknown_field(path, key, near)
        faults.add(told.code, told.message, told.path, told.hint, at_key=True)
        if near and near not in value:
            meant[near] = key
    return meant


def unknown_field(path: Steps, key: str, near: str | None) -> Fault:
    """Return the fault that the object at a path has an unknown field, with the one that was meant, if any."""
    message = f"The field {quote(key)} is unknown here."
    return Fault(code="JSC203", message=message, path=(*path, key), hint=did_you_mean(near), at_key=True)


def unknown_code(code: str, vocabulary: str, path: Steps) -> Fault:
    """Return the fault that a vocabulary does not have a code, with those that were meant, or where all are listed."""
    listed = f"Use one of its codes; 'jscdata describe {vocabulary}' lists them."
    message = f"{quote(code)} is no code of the vocabulary {vocabulary!r}."
    return Fault(
        code="JSC301", message=message, path=path, hint=did_you_mean(*suggestions(code, CODES[vocabulary])) or listed
    )


def items(record: object) -> dict[str, Any]:
    """Return the sound fields of a record, with or without holes."""
    return record.__dict__


__all__ = [
    "Hole",
    "HoleTouchedError",
    "Holed",
    "build",
    "build_large",
    "items",
    "keys",
    "unknown_code",
    "unknown_field",
    "version_fault",
]
