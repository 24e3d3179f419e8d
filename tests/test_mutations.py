"""The validator neither crashes nor overlooks: what happens when a sound statement is changed at random."""

from __future__ import annotations

import hashlib
import json
import random
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from jscdata import Statement, validate
from jscdata.model import Register
from jscdata.reading import parse
from jscdata.structure import build
from tests.conftest import EXAMPLES, STATEMENT_ID, one_statement
from tests.mutations import changed_at, mutated, mutated_bytes, same, values
from tests.promises import keep

VALID = EXAMPLES / "valid"
FILE = f"statements/{STATEMENT_ID}.json"
SHIPPED: dict[str, Any] = json.loads((one_statement() / FILE).read_bytes())
SOUND: list[dict[str, Any]] = [SHIPPED, *(json.loads(path.read_bytes()) for path in sorted(VALID.glob("*.json")))]


@st.composite
def changed_values(draw: st.DrawFn, value: Any, most: int = 1) -> Any:
    """Return the value with one change, or up to ``most``."""
    for _ in range(draw(st.integers(1, most))):
        value = mutated(value, lambda number: draw(st.integers(0, number - 1)))
    return value


@st.composite
def changed_bytes(draw: st.DrawFn, data: bytes, most: int = 1) -> bytes:
    """Return the bytes with one change, or up to ``most``."""
    for _ in range(draw(st.integers(1, most))):
        data = mutated_bytes(data, lambda number: draw(st.integers(0, number - 1)))
    return data


def to_bytes(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1).encode("utf-8")


@settings(max_examples=250)
@given(changed_values(SHIPPED, most=3))
def test_no_changed_value_breaks_a_promise(value: Any) -> None:
    """Nothing raises, and each finding has code, place and hint; the value and its bytes are told alike."""
    data = to_bytes(value)
    report = validate(data)
    keep(report, data.decode("utf-8"))
    if isinstance(value, dict) and "JSC110" not in report.counts:
        of_value = validate(value)
        keep(of_value)
        assert Counter((f.code, f.pointer) for f in of_value.findings) == Counter(
            (f.code, f.pointer) for f in report.findings
        )


@settings(max_examples=400)
@given(changed_bytes(to_bytes(SHIPPED), most=3))
def test_no_changed_bytes_break_a_promise(data: bytes) -> None:
    """Flipped, lost, inserted and repeated bytes are findings at their places, in the order of the document."""
    keep(validate(data), parse(data).text)


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(changed_values(SHIPPED).map(to_bytes) | changed_bytes(to_bytes(SHIPPED)))
def test_no_change_of_the_record_passes_unseen_in_a_package(package: Path, data: bytes) -> None:
    """Even where the new value is sound by itself and the descriptor has its hash, words and tables tell it."""
    assume(not _is_shipped(data))
    statement, descriptor = package / FILE, package / "datapackage.json"
    kept = {path: path.read_bytes() for path in (statement, descriptor)}
    try:
        statement.write_bytes(data)
        descriptor.write_bytes(_with_hash(kept[descriptor], kept[statement], data))
        assert not validate(package).ok
    finally:
        for path, content in kept.items():
            path.write_bytes(content)


def _is_shipped(data: bytes) -> bool:
    """Return whether the bytes hold the record that is shipped, however they write it."""
    parsed = parse(data)
    if not parsed.sound:
        return False
    return same(parsed.value, SHIPPED) or (
        validate(data).ok and Statement.model_validate(parsed.value) == Statement.model_validate(SHIPPED)
    )


def _with_hash(descriptor: bytes, old: bytes, new: bytes) -> bytes:
    """Return the descriptor with the size and the hash of the new bytes, so that these tell nothing."""
    told = [_size_and_hash(data) for data in (old, new)]
    for before, after in zip(*told, strict=True):
        descriptor = descriptor.replace(before, after)
    return descriptor


def _size_and_hash(data: bytes) -> tuple[bytes, bytes]:
    """Return size and hash of a file as a descriptor has them."""
    return b'"bytes": %d,' % len(data), hashlib.sha256(data).hexdigest().encode()


REGISTER, DESCRIPTOR = "entities.json", "datapackage.json"
BESIDE = sorted(
    path.relative_to(one_statement()).as_posix()
    for path in (one_statement() / REGISTER, *one_statement().glob("sources/*"), *one_statement().glob("tables/*"))
)
"""The files of the package beside its statement, its descriptor and its data card."""


def _registered(data: bytes) -> Register | None:
    """Return the register that some bytes hold, however they write it, None where they hold none."""
    parsed = parse(data)
    register = build(Register, parsed.value)[0] if parsed.sound and not parsed.faults else None
    return register if isinstance(register, Register) else None


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(BESIDE), st.data())
def test_no_change_of_register_sources_and_tables_passes_unseen(package: Path, name: str, data: st.DataObject) -> None:
    """Even where the descriptor has the hash of the changed file, statements, tables and hashes tell it."""
    before = (one_statement() / name).read_bytes()
    after = data.draw(changed_bytes(before, most=2))
    if name == REGISTER:
        value = data.draw(st.none() | changed_values(json.loads(before)))
        after = after if value is None else to_bytes(value)
        assume(_registered(after) != _registered(before))
    assume(after != before)
    descriptor = (one_statement() / DESCRIPTOR).read_bytes()
    try:
        (package / name).write_bytes(after)
        (package / DESCRIPTOR).write_bytes(_with_hash(descriptor, before, after))
        assert not validate(package).ok
    finally:
        (package / name).write_bytes(before)
        (package / DESCRIPTOR).write_bytes(descriptor)


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_no_change_of_the_resources_of_the_descriptor_passes_unseen(package: Path, data: st.DataObject) -> None:
    """Its head is kept by hand, and may say what it likes where its form is right."""
    before = (one_statement() / DESCRIPTOR).read_bytes()
    value = data.draw(st.none() | changed_values(json.loads(before)))
    after = data.draw(changed_bytes(before)) if value is None else to_bytes(value)
    parsed = parse(after)
    is_kept = isinstance(parsed.value, dict) and same(parsed.value.get("resources"), json.loads(before)["resources"])
    assume(not (parsed.sound and is_kept))
    try:
        (package / DESCRIPTOR).write_bytes(after)
        assert not validate(package).ok
    finally:
        (package / DESCRIPTOR).write_bytes(before)


def test_hash_and_size_tell_nothing_in_the_tests_above(package: Path) -> None:
    """A file that is only written in another way, with its new hash in the descriptor, has no finding."""
    statement, descriptor = package / FILE, package / "datapackage.json"
    data = json.dumps(SHIPPED).encode()
    descriptor.write_bytes(_with_hash(descriptor.read_bytes(), statement.read_bytes(), data))
    statement.write_bytes(data)
    assert validate(package).findings == ()


OF_ENTITIES = frozenset(
    (
        *("entity", "part_of", "person", "represents", "members", "issuers", "parties"),
        *("speakers", "actors", "counterparts", "against", "delegates"),
    )
)
"""The fields that refer to entities."""

OF_SPANS = frozenset({"unit", "start", "end", "exact"})
OF_UNITS = frozenset({"id", "parent", "marker", "start", "end", "text"})


def is_evidence(path: tuple[str | int, ...]) -> bool:
    """Return whether the words of the statement, or what points at something, stand at this place."""
    if path in (("text",), ("units",)):
        return True
    names = [part for part in path if isinstance(part, str)]
    if not names or names[0] == "meeting":
        return False
    if names[0] == "units":
        return names[-1] in OF_UNITS
    return names[-1] in OF_SPANS | OF_ENTITIES | {"id", "other", "target"}


EVIDENCE = [[path for path, _ in values(document) if is_evidence(path)] for document in SOUND]

Excuse = Callable[[tuple[str | int, ...], dict[str, Any], dict[str, Any]], bool]
"""Gets the place of a change, and the statement before and after; tells whether the change may pass."""


def white_space_between_units(path: tuple[str | int, ...], before: dict[str, Any], after: dict[str, Any]) -> bool:
    """Blanks and lines between units are layout, not words; in a package the text is compared with its source."""
    if path != ("text",):
        return False
    end = max(unit["end"] for unit in before["units"])
    is_kept = all(after["text"][unit["start"] : unit["end"]] == unit["text"] for unit in before["units"])
    return is_kept and before["text"].split() == after["text"].split() and not after["text"][end:].strip()


def free_id(path: tuple[str | int, ...], before: dict[str, Any], _after: dict[str, Any]) -> bool:
    """What nothing refers to may have any id; a package compares the id with the file's name and the tables."""
    is_name = path == ("id",) or (path[0] == "codings" and path[-1] == "id")
    return is_name and _at(before, path) not in [v for found, v in values(before) if found and found[-1] == "other"]


def other_known_entity(path: tuple[str | int, ...], _before: dict[str, Any], after: dict[str, Any]) -> bool:
    """Whom the words mean is judged by people, as far as the one named exists and is of the right kind."""
    name = [part for part in path if isinstance(part, str)][-1]
    found = _at(after, path)
    named = found if isinstance(found, list) else [found] if found is not None else []
    return name in OF_ENTITIES and set(named) <= {entity["id"] for entity in after["entities"]}


def other_known_layer(path: tuple[str | int, ...], _before: dict[str, Any], after: dict[str, Any]) -> bool:
    """With which layer a coefficient compares cannot be worked out, as long as there is that layer."""
    return path[-1] == "other" and _at(after, path) in [coding["id"] for coding in after["codings"]]


def target_elsewhere(path: tuple[str | int, ...], _before: dict[str, Any], _after: dict[str, Any]) -> bool:
    """Other statements are known in a package only; alone, the report says that JSC405 was not checked."""
    return path[-1] == "target"


EXCUSES: tuple[Excuse, ...] = (
    white_space_between_units,
    free_id,
    other_known_entity,
    other_known_layer,
    target_elsewhere,
)


def _at(value: Any, path: tuple[str | int, ...]) -> Any:
    """Return the value at a path; None where the change has taken it away."""
    for part in path:
        is_there = part in value if isinstance(value, dict) else isinstance(part, int) and part < len(value)
        value = value[part] if is_there else None
        if value is None:
            return None
    return value


@st.composite
def changed_evidence(draw: st.DrawFn) -> tuple[tuple[str | int, ...], dict[str, Any], Any]:
    """Return the place of a change, and a sound statement before and after it; half of the time the shipped one."""
    number = max(0, draw(st.integers(1 - len(SOUND), len(SOUND) - 1)))
    path = EVIDENCE[number][draw(st.integers(0, len(EVIDENCE[number]) - 1))]
    return path, SOUND[number], changed_at(SOUND[number], path, lambda count: draw(st.integers(0, count - 1)))


@settings(max_examples=1000)
@given(changed_evidence())
def test_no_change_of_the_evidence_passes_unseen(
    change: tuple[tuple[str | int, ...], dict[str, Any], dict[str, Any]],
) -> None:
    """Text, units, spans, ids and references prove each other; what passes has its reason in ``EXCUSES``."""
    path, before, after = change
    if validate(to_bytes(after)).ok and Statement.model_validate(after) != Statement.model_validate(before):
        assert any(excuse(path, before, after) for excuse in EXCUSES), (path, _at(before, path), _at(after, path))


@pytest.mark.parametrize(
    ("excuse", "example", "path", "new"),
    [
        (
            white_space_between_units,
            "small",
            ("text",),
            f"{json.loads((VALID / 'small.json').read_bytes())['text']} ",
        ),
        (free_id, "small", ("id",), "no-is-2001-05-03-joint-statement"),
        (free_id, "small", ("codings", 0, "id"), "c9"),
        (free_id, "small", ("codings", 0, "acts", 0, "id"), "a99"),
        (other_known_entity, "small", ("codings", 0, "acts", 0, "actors"), ["state:ISL"]),
        (other_known_entity, "small", ("codings", 0, "mentions", 1, "entity"), "state:ISL"),
        (other_known_entity, "small", ("parties",), ["state:ISL", "state:NOR"]),
        (other_known_layer, "layers-and-lists", ("codings", 1, "reliability", 0, "other"), "final"),
        (target_elsewhere, "layers-and-lists", ("relations", 0, "target"), "x"),
    ],
)
def test_each_excuse_is_needed(excuse: Excuse, example: str, path: tuple[str | int, ...], new: Any) -> None:
    """An excuse for what is refused anyway would only hide a gap; no other excuse covers the same change."""
    before = json.loads((VALID / f"{example}.json").read_bytes())
    after = json.loads((VALID / f"{example}.json").read_bytes())
    _at(after, path[:-1])[path[-1]] = new
    assert validate(after).ok
    assert [found for found in EXCUSES if found(path, before, after)] == [excuse]


def written(value: Any, chance: random.Random) -> str:
    """Return the value as JSON with white space, order of keys and escapes as they come."""

    def blank() -> str:
        return "".join(chance.choices(" \t\r\n", k=chance.choice((0, 0, 0, 1, 3))))

    if isinstance(value, dict):
        items = [f"{blank()}{_string(key, chance)}{blank()}:{written(value[key], chance)}" for key in value]
        chance.shuffle(items)
        return f"{blank()}{{{','.join(items) or blank()}}}{blank()}"
    if isinstance(value, list):
        return f"{blank()}[{','.join(written(item, chance) for item in value) or blank()}]{blank()}"
    return f"{blank()}{_string(value, chance) if isinstance(value, str) else json.dumps(value)}{blank()}"


def _string(words: str, chance: random.Random) -> str:
    return f'"{"".join(_character(character, chance) for character in words)}"'


def _character(character: str, chance: random.Random) -> str:
    """Return a character as it is where JSON lets it be, or as an escape in either case of letters."""
    if chance.random() < 0.8:
        return json.dumps(character, ensure_ascii=False)[1:-1]
    units = character.encode("utf-16-be")
    return "".join(
        chance.choice(("\\u%04x", "\\u%04X")) % int.from_bytes(units[at : at + 2]) for at in range(0, len(units), 2)
    )


@settings(max_examples=60)
@given(st.sampled_from(SOUND), st.integers(0, 2**32))
def test_white_space_order_of_keys_and_escapes_mean_nothing(value: dict[str, Any], seed: int) -> None:
    """However JSON writes a record, it is the same one, and has no findings."""
    data = written(value, random.Random(seed)).encode()  # noqa: S311 - nothing is secret here.
    assert same(parse(data).value, value)
    assert validate(data).findings == ()
