"""Layer 4: ids and what they point at."""

from jscdata.catalogue.rule import Rule

REFERENCES = (
    Rule(
        code="JSC401",
        name="duplicate-id",
        why="An id that stands for two things points at neither.",
        bad='{"id": "a1", "act_type": "decide", …},\n{"id": "a1", "act_type": "welcome", …}',
        good='{"id": "a1", "act_type": "decide", …},\n{"id": "a2", "act_type": "welcome", …}',
        hint="Remove one of them where it was pasted again; otherwise give it another id.",
    ),
    Rule(
        code="JSC402",
        name="unknown-entity",
        why="An entity id must be among the entities of the statement.",
        bad='"entities": [{"id": "state:NOR", …}],\n"actors": ["state:ISL"]',
        good='"entities": [{"id": "state:ISL", …}, {"id": "state:NOR", …}],\n"actors": ["state:ISL"]',
        hint="Add the entity to 'entities', or correct the id.",
    ),
    Rule(
        code="JSC403",
        name="unknown-unit",
        why="A unit id must be among the units of the statement.",
        bad='"units": [{"id": "p1", …}],\n"span": {"unit": "p2", …}',
        good='"units": [{"id": "p1", …}],\n"span": {"unit": "p1", …}',
        hint="Correct the id of the unit.",
    ),
    Rule(
        code="JSC404",
        name="unknown-coding",
        why="A reliability figure compares two layers of the statement, and the other one must be there.",
        bad='"reliability": [{"variable": "act_type", …, "other": "c9"}]',
        good='"reliability": [{"variable": "act_type", …, "other": "c2"}]',
        hint="Correct the id, or add the layer.",
    ),
    Rule(
        code="JSC405",
        name="unknown-statement",
        why="The target of a relation must be another statement of the package.",
        bad='"relations": [{"type": "summarizes", …, "target": "no-such-statement"}]',
        good='"relations": [{"type": "summarizes", …, "target": null}]',
        hint="Add the statement, or leave the target null.",
    ),
    Rule(
        code="JSC406",
        name="circular-parents",
        why="A unit or an entity cannot be above itself.",
        bad='{"id": "s1", "parent": "s2", …},\n{"id": "s2", "parent": "s1", …}',
        good='{"id": "s1", "parent": null, …},\n{"id": "s2", "parent": null, …}',
        hint="Break the circle of 'parent' or 'part_of'.",
    ),
    Rule(
        code="JSC407",
        name="unit-id-structure",
        why="Unit ids follow the structure, so that anyone can tell the place from the id.",
        bad='{"id": "p1", …},\n{"id": "p3", …}',
        good='{"id": "p1", …},\n{"id": "p2", …}',
        hint="Give the unit the id named; 'jscdata fmt' does it, and moves the references along.",
    ),
    Rule(
        code="JSC408",
        name="unused-entity",
        why="An entity that nothing refers to is a leftover.",
        bad='"entities": [{"id": "org:nato", …}]\n(and no mention, act or participant names it)',
        good='"entities": [{"id": "org:nato", …}],\n"mentions": [{"entity": "org:nato", …}]',
        hint="Remove it, or add its mentions.",
    ),
    Rule(
        code="JSC409",
        name="state-code-mismatch",
        why="The code in the id of a state is its ISO 3166-1 alpha-3 code.",
        bad='{"id": "state:NOR", "xrefs": {"iso3166": "SWE"}}',
        good='{"id": "state:NOR", "xrefs": {"iso3166": "NOR"}}',
        hint="Give the code of ISO 3166-1, or the one that a former state once had, in the id and in 'iso3166' alike.",
    ),
    Rule(
        code="JSC410",
        name="file-name",
        why="The file of a statement bears its id, so that it can be found.",
        bad='statements/draft-2.json\n  {"id": "no-is-2020-05-17-joint-statement", …}',
        good='statements/no-is-2020-05-17-joint-statement.json\n  {"id": "no-is-2020-05-17-joint-statement", …}',
        hint="Rename the file, or correct the id.",
    ),
)

__all__ = ["REFERENCES"]
