"""What there is to say of a statement and of an act."""

from __future__ import annotations

from typing import Any

import jscdata
from jscdata import Statement
from jscdata.exporting.facts import act_codes, act_details, act_people, named, plain, statement_facts

NAMES = {"state:NOR": "Norway", "state:ISL": "Iceland", "instrument:coast-treaty": "Coast Treaty"}


def _facts(value: dict[str, Any]) -> list[tuple[str, str]]:
    return list(statement_facts(Statement.model_validate(value)))


def _act(value: dict[str, Any], **fields: Any) -> jscdata.Act:
    return jscdata.Act.model_validate({**value["codings"][0]["acts"][1], **fields})


def test_words_are_on_one_line_and_safe() -> None:
    """White space is one blank, invisible characters are shown by their code point."""
    assert plain(" a\n\tb\u202e ") == "a b\\u202e"


def test_an_entity_without_a_name_keeps_its_id() -> None:
    """A record that was not validated can be shown, too."""
    assert named(["state:NOR", "state:XXX"], NAMES) == "Norway, state:XXX"


def test_the_facts_of_a_statement(small: dict[str, Any]) -> None:
    """Labels in order; an empty label goes on with the last one."""
    small["participants"].append(
        {**small["participants"][0], "office": "Ministers of Iceland", "represents": "state:ISL"}
    )
    small["relations"] = [{"type": "supersedes", "title": "A"}, {"type": "annexes", "title": "B"}]
    assert _facts(small) == [
        ("id", "no-is-2001-05-02-joint-statement"),
        ("document", "joint_statement, released 2001-05-02, language en"),
        ("meeting", "Coast meeting, 2001-05-01 to 2001-05-02, place not stated"),
        ("issued by", "Norway"),
        ("speaks for", "Norway, Iceland"),
        ("participants", "Ministers of Norway (principal for Norway)"),
        ("", "Ministers of Iceland (principal for Iceland)"),
        ("legal force", "not_stated"),
        ("relations", "supersedes: A"),
        ("", "annexes: B"),
        (
            "source",
            "Invented for this example; web address not known; sources/no-is-2001-05-02-joint-statement.txt",
        ),
        ("coding", "c1 by example, 2026-01-01; method human, status single, codebook 1.0"),
        ("reliability", "not assessed"),
        ("holds", "6 units, 4 entities, 7 mentions, 4 acts"),
    ]


def test_what_is_known_is_told(small: dict[str, Any]) -> None:
    """Place, web address, reliability and the note of the coding."""
    small["meeting"] |= {"place": "Bergen", "end": "2001-05-01"}
    small["source"]["url"] = "https://www.example.org/a"
    coding = small["codings"][0]
    coding["note"] = "Read twice."
    coding["reliability"] = [
        {"variable": "act_type", "coefficient": "alpha", "value": 0.8123, "n": 20, "match_rate": None, "other": "c2"}
    ]
    facts = dict(_facts(small))
    assert facts["meeting"] == "Coast meeting, 2001-05-01, Bergen"
    assert facts["source"].split("; ")[1] == "https://www.example.org/a"
    assert facts["reliability"] == "act_type: alpha 0.81 (n = 20)"
    assert facts["note"] == "Read twice."


def test_what_is_absent_has_no_label(small: dict[str, Any]) -> None:
    """No meeting, no legal status read for, no finished layer."""
    small |= {"meeting": None, "binding": None, "codings": []}
    facts = dict(_facts(small))
    assert not {"meeting", "legal force", "note", "reliability"} & set(facts)
    assert facts["coding"] == "no finished layer"
    assert facts["holds"] == "6 units, 4 entities, 0 mentions, 0 acts"


def test_the_people_of_an_act(small: dict[str, Any]) -> None:
    """Whose conduct it is about, and toward whom."""
    assert act_people(_act(small, actors=["state:NOR"]), NAMES) == "Norway"
    assert act_people(_act(small, actors=["state:NOR"], counterparts=["state:ISL"]), NAMES) == "Norway → Iceland"
    assert act_people(_act(small, actors=[], counterparts=["state:ISL"]), NAMES) == "nobody named → Iceland"


def test_the_codes_of_an_act_are_those_that_it_has(small: dict[str, Any]) -> None:
    """Only topics and time are always there."""
    bare = _act(small, instruments=[], precision=[])
    assert act_codes(bare, NAMES) == "on maritime_security; time future"


def test_all_codes_of_an_act(small: dict[str, Any]) -> None:
    """Each under a label; a repeated flag is told once."""
    act = small["codings"][0]["acts"][1]
    full = _act(
        small,
        topics=["maritime_security", "energy"],
        novelty="new",
        against=["state:ISL"],
        delegates=["state:NOR"],
        instruments=[{"entity": "instrument:coast-treaty", "article": "Article 5"}, {"entity": "state:NOR"}],
        precision=[act["precision"][0], act["precision"][0]],
        conditions=[act["verb"]],
    )
    assert act_codes(full, NAMES) == (
        "on maritime_security, energy; novelty new; time future; against Iceland; tasked Norway; "
        "under Coast Treaty (Article 5), Norway; precise by specific_action; provided “committed”"
    )


def test_the_details_of_an_act(small: dict[str, Any]) -> None:
    """Who says it, objects with their topics, the precise words, the reason."""
    assert list(act_details(_act(small, speakers=["state:NOR"]), NAMES)) == [
        ("said by", "Norway"),
        ("object", "“repair the lighthouses under the Coast Treaty” (maritime_security)"),
        ("precise", "“repair the lighthouses” (specific_action)"),
        ("because", "An invented example."),
    ]
    objects = [{"span": small["codings"][0]["acts"][1]["verb"], "topic": None}]
    told = list(act_details(_act(small, speakers=[], objects=objects, precision=[]), NAMES))
    assert told[:2] == [("said by", "the document itself"), ("object", "“committed”")]
