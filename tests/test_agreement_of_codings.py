"""Two codings of one statement, compared."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import jscdata
from jscdata import Statement, validate
from jscdata.agreement import compare
from jscdata.cli import main
from jscdata.shipped import data_folder
from tests.conftest import EXAMPLES, STATEMENT_ID

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def two() -> dict[str, Any]:
    """Return the shipped statement with its coding twice, by two coders."""
    value: dict[str, Any] = json.loads((data_folder() / "statements" / f"{STATEMENT_ID}.json").read_bytes())
    other = json.loads(json.dumps(value["codings"][0]))
    for act in other["acts"]:
        act["id"] = act["id"].replace("a", "b")
    value["codings"].append({**other, "id": "c2", "coder": "another"})
    return value


def differences(value: dict[str, Any]) -> list[tuple[str, str | None, str | None, str | None, str | None]]:
    found = compare([Statement.model_validate(value)], "c1", "c2", samples=20)
    return [(d.variable, d.first_id, d.second_id, d.first, d.second) for d in found.differences]


def test_a_coding_agrees_with_itself(two: dict[str, Any]) -> None:
    """All acts match, every coefficient that is defined is 1, and nothing differs."""
    found = compare([Statement.model_validate(two)], "c1", "c2", samples=50)
    assert (found.acts.shared, found.acts.first, found.acts.second, found.acts.f1) == (21, 21, 21, 1)
    assert (found.mentions.f1, found.mention_spans.f1) == (1, 1)
    assert {variable.alpha for variable in found.variables} <= {1.0, None}
    assert all(variable.agreement == 1 for variable in found.variables)
    assert found.differences == ()


def test_without_acts_that_match_nothing_can_be_computed(two: dict[str, Any], tmp_path: Path, capsys: Capture) -> None:
    """Neither a share nor a coefficient: none is told as 0."""
    two["codings"][1]["acts"] = []
    found = compare([Statement.model_validate(two)], "c1", "c2", samples=20)
    assert {(variable.n, variable.agreement, variable.alpha) for variable in found.variables} == {(0, None, None)}
    path = tmp_path / "two.json"
    path.write_text(json.dumps(two), encoding="utf-8")
    assert main(["agreement", str(path), "c1", "c2"]) == 0
    (line,) = (line for line in capsys.readouterr().out.splitlines() if line.startswith("act_type "))
    assert line.split() == ["act_type", "0", "–", "–", "not", "defined:", "no", "acts", "match"]
    assert main(["agreement", str(path), "c1", "c2", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["variables"][0]["agreement"] is None


def test_acts_that_share_a_verb_are_told_apart_by_their_other_words(two: dict[str, Any]) -> None:
    """a9 and a10 share “reiterated”, and each finds its own."""
    two["codings"][1]["acts"].reverse()
    for act in two["codings"][1]["acts"]:
        act["id"] = f"x{act['id']}"
    found = compare([Statement.model_validate(two)], "c1", "c2", samples=20)
    assert found.differences == ()


CHANGES: list[tuple[str, dict[str, Any], str, str]] = [
    ("act_type", {"act_type": "intend"}, "commit", "intend"),
    ("novelty", {"novelty": None}, "reiterated", "null"),
    ("time", {"time": "past"}, "present", "past"),
    ("actors", {"actors": []}, "state:USA", "none"),
    ("counterparts", {"counterparts": ["state:USA", "state:JPN"]}, "state:JPN", "state:JPN, state:USA"),
]


@pytest.mark.parametrize(("variable", "change", "was", "now"), CHANGES, ids=[change[0] for change in CHANGES])
def test_every_difference_is_listed_once_with_its_words(
    two: dict[str, Any], variable: str, change: dict[str, Any], was: str, now: str
) -> None:
    """Side by side."""
    act = next(act for act in two["codings"][1]["acts"] if act["id"] == "b9")
    act.update(change)
    assert differences(two) == [(variable, "a9", "b9", was, now)]


def test_words_that_were_chosen_otherwise_are_listed_side_by_side(two: dict[str, Any]) -> None:
    """The end of an act, an object, an instrument: each with what both coders took."""
    act = next(act for act in two["codings"][1]["acts"] if act["id"] == "b9")
    span = act["spans"][0]
    span["end"], span["exact"] = span["end"] - 9, span["exact"][:-9]
    act["objects"], act["instruments"] = [], []
    found = compare([Statement.model_validate(two)], "c1", "c2", samples=20)
    listed = {difference.variable: difference for difference in found.differences}
    assert set(listed) == {"words", "objects", "instruments"}
    assert str(listed["words"].first).startswith(str(listed["words"].second))
    assert (listed["objects"].second, listed["objects"].second_words) == ("none", span["exact"])
    assert listed["instruments"].first == "instrument:us-jp-mutual-security-treaty Article V"


def test_what_only_one_has_is_listed(two: dict[str, Any]) -> None:
    """An act without a match, a mention of another entity."""
    two["codings"][1]["acts"] = two["codings"][1]["acts"][1:]
    two["codings"][0]["mentions"][1]["entity"] = "state:AUS"
    assert differences(two) == [
        ("act", "a1", None, "commit", None),
        ("mention", None, None, "state:AUS", None),
        ("mention", None, None, None, "event:us-jp-scc-meeting-2024-07-28"),
    ]
    found = compare([Statement.model_validate(two)], "c1", "c2", samples=20)
    assert found.mention_spans.f1 == 1
    assert found.acts.f1 == pytest.approx(2 * 20 / 41)


@pytest.fixture
def file(two: dict[str, Any], tmp_path: Path) -> Path:
    """Return a file in which the second coder has another view of two acts."""
    two["codings"][1]["acts"][0]["act_type"] = "affirm"
    two["codings"][1]["acts"][3]["time"] = "past"
    path = tmp_path / f"{STATEMENT_ID}.json"
    path.write_text(json.dumps(two), encoding="utf-8")
    return path


def test_the_command_prints_a_page(file: Path, capsys: Capture) -> None:
    """Overlaps, variables, then the differences with their words."""
    assert main(["agreement", str(file), "c1", "c2", "--bootstrap", "50"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == f"c1 and c2, in {STATEMENT_ID}"
    assert "acts           21 shared of 21 and 21, F1 1.000" in lines
    assert any(line.startswith("act_type         21     0.952") for line in lines)
    assert "  c2 b1: affirm" in lines
    assert main(["agreement", str(file), "c1", "c2", "--bootstrap", "0"]) == 0
    (line,) = (line for line in capsys.readouterr().out.splitlines() if line.startswith("time"))
    assert line.endswith("–")


def test_the_figures_can_be_written_into_the_record(file: Path, capsys: Capture) -> None:
    """The record stays valid and in its one form, and writing again replaces them."""
    for _ in range(2):
        assert main(["agreement", str(file), "c1", "c2", "--bootstrap", "20", "--write", "--format", "json"]) == 0
        shown = json.loads(capsys.readouterr().out)
        record = jscdata.Statement.model_validate_json(file.read_bytes())
        written = {figure.variable: figure for figure in record.codings[0].reliability}
        assert set(written) == {found["name"] for found in shown["variables"] if found["alpha"] is not None}
        assert written["act_type"].n == 21
        assert written["act_type"].match_rate == 1
        assert validate(file).ok
    assert main(["fmt", "--check", str(file)]) == 0


def test_a_figure_that_is_not_defined_any_more_is_removed(tmp_path: Path) -> None:
    """No old figure stays beside new ones; what was held against another coding, or is no variable here, does."""
    value = json.loads((EXAMPLES / "valid" / "three-codings.json").read_bytes())
    old = {"coefficient": "Krippendorff's alpha", "value": -0.5, "n": 9, "match_rate": 0.5, "other": "c2"}
    kept = [{**old, "variable": "novelty", "other": "c3"}, {**old, "variable": "tone"}]
    value["codings"][0]["reliability"] = [{**old, "variable": "novelty"}, *kept]
    path = tmp_path / f"{value['id']}.json"
    path.write_text(json.dumps(value), encoding="utf-8")
    assert main(["agreement", str(path), "c1", "c2", "--bootstrap", "0", "--write"]) == 0
    written = jscdata.read(path).codings[0].reliability
    assert [figure.variable for figure in written if figure.n == 9] == ["novelty", "tone"]
    assert "novelty" not in {figure.variable for figure in written if figure.other == "c2"}
    assert {figure.n for figure in written if figure.other == "c2" and figure.variable == "act_type"} == {4}


def test_a_figure_of_another_coefficient_is_kept(file: Path, two: dict[str, Any]) -> None:
    """It was not computed anew, and nothing here says that it is wrong."""
    kappa = {"variable": "act_type", "coefficient": "Cohen's kappa", "value": 0.75, "n": 21, "other": "c2"}
    two["codings"][0]["reliability"] = [{**kappa, "match_rate": 1.0}]
    file.write_text(json.dumps(two), encoding="utf-8")
    assert main(["agreement", str(file), "c1", "c2", "--bootstrap", "0", "--write"]) == 0
    written = [figure for figure in jscdata.read(file).codings[0].reliability if figure.variable == "act_type"]
    assert [figure.coefficient for figure in written] == ["Cohen's kappa", "Krippendorff's alpha"]
    assert written[0].value == kappa["value"]


def test_what_cannot_be_compared_is_told(file: Path, tmp_path: Path, capsys: Capture) -> None:
    """A coding that is not there, codings that no statement has together, more than one file to write into."""
    assert main(["agreement", str(file), "c1", "c1"]) == 2
    assert "Two different codings" in capsys.readouterr().err
    assert main(["agreement", str(file), "c1", "c3"]) == 2
    assert "There is no coding 'c3'. Known: 'c1', 'c2'." in capsys.readouterr().err
    assert main(["agreement", str(tmp_path), "c1", "c2", "--write"]) == 2
    assert "--write needs one statement file" in capsys.readouterr().err
    assert main(["agreement", str(tmp_path / "absent.json"), "c1", "c2"]) == 1
    assert "JSC101" in capsys.readouterr().err


def test_statements_that_cannot_be_read_are_passed_over_when_that_is_asked(
    two: dict[str, Any], tmp_path: Path, capsys: Capture
) -> None:
    """They are told and counted, and the others are compared; also where no coding is found among those."""
    path = tmp_path / "two.jsonl"
    path.write_text(json.dumps({**two, "date": "2024-02-30"}) + "\n" + json.dumps({**two, "id": "x"}), encoding="utf-8")
    command = ["agreement", str(path), "c1", "c2", "--bootstrap", "0"]
    assert main(command) == 1
    assert capsys.readouterr().out == ""
    assert main([*command, "--skip-invalid"]) == 1
    printed = capsys.readouterr()
    assert printed.out.splitlines()[0] == "c1 and c2, in x"
    assert "two.jsonl:1" in printed.err
    assert printed.err.splitlines()[-1] == "1 statement was skipped."
    assert main([*command, "--skip-invalid", "--format", "json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert (told["statements"], told["skipped"], [found["line"] for found in told["findings"]]) == (["x"], 1, [1])
    assert main(["agreement", str(path), "c1", "c3", "--skip-invalid", "--format", "json"]) == 2
    assert "1 statement was skipped." in capsys.readouterr().err
