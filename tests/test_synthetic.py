"""The synthetic corpus: valid where it says so, and with exactly the faults that it tells."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from jscdata import validate, vocabulary
from jscdata.building import build
from jscdata.bundles import Folder
from jscdata.catalogue import RULES
from jscdata.importing import read_back

SCRIPT = Path(__file__).parents[1] / "benchmarks" / "synthetic.py"
if not SCRIPT.is_file():
    pytest.skip("The benchmarks are not part of what is installed.", allow_module_level=True)

SAMPLE = 500
NOT_OF_ONE_STATEMENT = {"JSC405", "JSC410", "JSC506"}
WITHOUT_CAUSE = {"JSC302", "JSC515", "JSC516"}
"""No code is deprecated yet, places are chosen in mending alone, and a marker among words moves the spans there."""


def loaded() -> ModuleType:
    """Return the script as a module; its parts lie beside it."""
    spec = importlib.util.spec_from_file_location("synthetic", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.path.insert(0, str(SCRIPT.parent))
    try:
        spec.loader.exec_module(module)
    finally:
        sys.path.remove(str(SCRIPT.parent))
    return module


synthetic = loaded()


@pytest.fixture(scope="module")
def sample() -> list[dict[str, Any]]:
    """Return statements without faults, which no test changes."""
    return list(synthetic.statements(SAMPLE, seed=7))


def nodes(value: Any) -> Iterator[Any]:
    """Go through all objects and lists of a JSON value."""
    if isinstance(value, dict | list):
        yield value
        for item in value.values() if isinstance(value, dict) else value:
            yield from nodes(item)


def codes(sample: list[dict[str, Any]], field: str) -> set[str]:
    """Return all values that a field has anywhere."""
    found: set[str] = set()
    for node in nodes(sample):
        value = node.get(field) if isinstance(node, dict) else None
        found.update(value if isinstance(value, list) else [value] if value else [])
    return found


def test_statements_without_faults_have_no_finding(sample: list[dict[str, Any]]) -> None:
    """Not even a warning."""
    for value in sample[:150]:
        assert validate(value).findings == (), value["id"]


def test_a_statement_is_the_same_whatever_number_is_asked_for(sample: list[dict[str, Any]]) -> None:
    """It depends on the seed and its own number alone."""
    assert list(synthetic.statements(20, seed=7)) == sample[:20]
    assert list(synthetic.statements(20, seed=8)) != sample[:20]
    assert len({value["id"] for value in sample}) == SAMPLE


def test_what_is_given_out_is_the_readers_own() -> None:
    """No list or object is held twice, so that a change at one place is a change at that place alone."""
    for value in synthetic.statements(30, seed=7):
        places = [id(node) for node in nodes(value)]
        assert len(places) == len(set(places))


def test_what_a_reader_changes_changes_nothing_that_comes_later() -> None:
    """Neither a statement nor the register is handed out of what the next one is made from."""
    before = json.dumps([next(synthetic.statements(1, seed=7)), synthetic.register()])
    for value in (next(synthetic.statements(1, seed=7)), synthetic.register()):
        for node in list(nodes(value)):
            node.clear()
    assert json.dumps([next(synthetic.statements(1, seed=7)), synthetic.register()]) == before


def test_each_faulty_statement_has_its_fault_and_no_other() -> None:
    """The code of the one finding is told beforehand, and every fault of the list comes up."""
    told = synthetic.faults(300, seed=5, faulty=1.0)
    for number, value in enumerate(synthetic.statements(300, seed=5, faulty=1.0)):
        found = [finding.code for finding in validate(value).findings]
        assert found == [told[number]], value["id"]
    assert set(told.values()) == set(synthetic.CODES)


def test_every_rule_that_a_statement_alone_can_break_has_a_fault() -> None:
    """Of structure, vocabulary, references, text and policy."""
    of_layers = {code for code in RULES if "JSC2" < code < "JSC7"}
    assert set(synthetic.CODES) == of_layers - NOT_OF_ONE_STATEMENT - WITHOUT_CAUSE


def test_a_share_is_faulty_and_the_rest_stays_as_it_is(sample: list[dict[str, Any]]) -> None:
    """A tenth of the statements differs from the stream without faults, and these are the ones told."""
    told = synthetic.faults(100, seed=7, faulty=0.1)
    pairs = zip(synthetic.statements(100, seed=7, faulty=0.1), sample[:100], strict=True)
    assert {number for number, (one, other) in enumerate(pairs) if one != other} == set(told)
    assert len(told) == 10
    assert synthetic.faults(100, seed=7, faulty=0.0) == {}


@pytest.mark.parametrize(
    ("field", "wanted"),
    [
        ("act_type", vocabulary.ACT_TYPES),
        ("topics", vocabulary.TOPICS),
        ("flag", vocabulary.PRECISION_FLAGS),
        ("novelty", vocabulary.NOVELTY),
        ("time", vocabulary.TIME),
        ("document_type", vocabulary.DOCUMENT_TYPES),
        ("role", vocabulary.ROLES),
        ("type", vocabulary.RELATION_TYPES),
        ("method", vocabulary.METHODS),
    ],
)
def test_every_code_occurs(sample: list[dict[str, Any]], field: str, wanted: Any) -> None:
    """A benchmark passes by no branch that depends on a code."""
    assert codes(sample, field) == set(wanted.codes)


def test_every_kind_and_status_occurs(sample: list[dict[str, Any]]) -> None:
    """Units and entities of all kinds, layers and legal force of all statuses."""
    units = {unit["kind"] for value in sample for unit in value["units"]}
    entities = {entity["kind"] for value in sample for entity in value["entities"]}
    statuses = {coding["status"] for value in sample for coding in value["codings"]}
    binding = {value["binding"] and value["binding"]["status"] for value in sample}
    assert units == set(vocabulary.UNIT_KINDS.codes)
    assert entities == set(vocabulary.ENTITY_KINDS.codes)
    assert statuses == set(vocabulary.STATUSES.codes)
    assert binding == {None, *vocabulary.BINDING.codes}


def test_shapes_that_are_hard_occur(sample: list[dict[str, Any]]) -> None:
    """Acts in several pieces, shared verbs, conditions, parts without a topic, lists in lists, layers and relations."""
    acts = [act for value in sample for act in value["codings"][0]["acts"]]
    verbs = [json.dumps([value["id"], act["verb"]]) for value in sample for act in value["codings"][0]["acts"]]
    assert len(set(verbs)) < len(verbs)
    assert max(len(act["spans"]) for act in acts) > 3
    assert max(len(act["objects"]) for act in acts) > 2
    assert any(act["conditions"] for act in acts)
    assert any(found["topic"] is None for act in acts for found in act["objects"])
    assert any(act["instruments"] and act["against"] and act["delegates"] for act in acts)
    assert {unit["level"] for value in sample for unit in value["units"]} == {None, 1, 2}
    assert {len(value["codings"]) for value in sample} == {1, 2, 3}
    assert len({value["language"] for value in sample}) == 3
    assert len({value["date"][:3] for value in sample}) > 3
    assert any(relation["target"] for value in sample for relation in value["relations"])


def test_sizes_are_spread_around_the_shipped_statement(sample: list[dict[str, Any]]) -> None:
    """Few are large, none is below 5 units or above 120."""
    sizes = sorted(len(value["units"]) for value in sample)
    mean, middle = sum(sizes) / SAMPLE, sizes[SAMPLE // 2]
    assert (sizes[0], sizes[-1]) == (5, 120)
    assert 18 < middle < mean < 32


def test_a_package_builds_and_is_clean(tmp_path: Path) -> None:
    """All rules are run: the sources, the register, the tables and the relations agree."""
    synthetic.package(tmp_path / "made", 20, seed=3)
    assert build(tmp_path / "made").written
    report = validate(tmp_path / "made")
    assert (report.findings, report.not_checked) == ((), ())
    assert len(report.checked) == 21


def test_shards_are_named_by_number_and_hold_what_is_asked(tmp_path: Path, sample: list[dict[str, Any]]) -> None:
    """The last one holds the rest, and one statement stands on a line."""
    paths = synthetic.shards(tmp_path / "made", 25, 10, seed=7)
    assert [path.name for path in paths] == ["shard-00000.jsonl", "shard-00001.jsonl", "shard-00002.jsonl"]
    assert sorted((tmp_path / "made").iterdir()) == paths
    lines = [path.read_text(encoding="utf-8").splitlines() for path in paths]
    assert [len(found) for found in lines] == [10, 10, 5]
    assert [json.loads(line) for found in lines for line in found] == sample[:25]


def test_tables_tell_the_statements_again(tmp_path: Path) -> None:
    """An import of a built package gives all its files again, to the byte, and has nothing to say."""
    folder = tmp_path / "made"
    synthetic.package(folder, 50, seed=7)
    build(folder)
    kept = [folder / "entities.json", *(folder / "statements").iterdir()]
    imported = read_back(Folder(folder))
    assert (imported.report.findings, imported.report.not_checked, imported.notes) == ((), (), ())
    assert imported.files == {path.relative_to(folder).as_posix(): path.read_bytes() for path in kept}
    assert imported.changed == {}


def test_the_script_writes_the_same_bytes_in_every_process(tmp_path: Path) -> None:
    """Neither the order of sets nor the process counts; how far it has come is told apart from what it writes."""
    command = [sys.executable, str(SCRIPT), "15", "--seed", "4", "--faulty", "0.2", "-o", str(tmp_path / "theirs")]
    environment = {**os.environ, "PYTHONHASHSEED": "12"}
    done = subprocess.run([*command, "--per-shard", "10"], check=True, capture_output=True, text=True, env=environment)
    assert done.stdout == ""
    assert "15 statements written" in done.stderr
    ours = synthetic.shards(tmp_path / "ours", 15, 10, seed=4, faulty=0.2)
    theirs = [tmp_path / "theirs" / path.name for path in ours]
    assert [path.read_bytes() for path in theirs] == [path.read_bytes() for path in ours]


@pytest.mark.parametrize("extra", [[], ["--package"]])
def test_a_folder_that_holds_something_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], extra: list[str]
) -> None:
    """Nothing in it is touched."""
    (tmp_path / "notes.txt").write_text("Mine.", encoding="utf-8")
    assert synthetic.main(["3", "-o", str(tmp_path), *extra]) == 2
    assert capsys.readouterr().err == f"The folder {tmp_path} is not empty.\n"
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


@pytest.mark.parametrize("wrong", [["-1"], ["3", "--faulty", "1.5"], ["3", "--per-shard", "0"]])
def test_numbers_without_sense_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], wrong: list[str]
) -> None:
    """The usage says which are meant."""
    with pytest.raises(SystemExit) as stopped:
        synthetic.main([*wrong, "-o", str(tmp_path / "made")])
    assert stopped.value.code == 2
    assert not (tmp_path / "made").exists()
    assert "--faulty lies between 0 and 1" in capsys.readouterr().err


def test_a_package_with_faults_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It could not be built."""
    with pytest.raises(SystemExit):
        synthetic.main(["3", "--faulty", "0.5", "--package", "-o", str(tmp_path / "made")])
    assert "leave out --faulty" in capsys.readouterr().err
    assert not (tmp_path / "made").exists()
