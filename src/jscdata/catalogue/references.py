"""Layer 4: ids and what they point at."""

from jscdata.catalogue.rule import Rule

REFERENCES = (
    Rule(
        code="JSC401",
        name="duplicate-id",
        why="An id that stands for two things points at neither.",
        hint="Give one of them another id.",
    ),
    Rule(
        code="JSC402",
        name="unknown-entity",
        why="An entity id must be among the entities of the statement.",
        hint="Add the entity to 'entities', or correct the id.",
    ),
    Rule(
        code="JSC403",
        name="unknown-unit",
        why="A unit id must be among the units of the statement.",
        hint="Correct the id of the unit.",
    ),
    Rule(
        code="JSC404",
        name="unknown-coding",
        why="A reliability figure compares two layers of the statement, and the other one must be there.",
        hint="Correct the id, or add the layer.",
    ),
    Rule(
        code="JSC405",
        name="unknown-statement",
        why="The target of a relation must be a statement of the package.",
        hint="Add the statement, or leave the target null.",
    ),
    Rule(
        code="JSC406",
        name="circular-parents",
        why="A unit or an entity cannot be above itself.",
        hint="Break the circle of 'parent' or 'part_of'.",
    ),
    Rule(
        code="JSC407",
        name="unit-id-structure",
        why="Unit ids follow the structure, so that anyone can tell the place from the id.",
        hint="Give the unit the id named.",
    ),
    Rule(
        code="JSC408",
        name="unused-entity",
        why="An entity that nothing refers to is a leftover.",
        hint="Remove it, or add its mentions.",
    ),
    Rule(
        code="JSC409",
        name="state-code-mismatch",
        why="The code in the id of a state is its ISO 3166-1 alpha-3 code.",
        hint="Make 'xrefs.iso3166' and the id agree.",
    ),
    Rule(
        code="JSC410",
        name="file-name",
        why="The file of a statement bears its id, so that it can be found.",
        hint="Rename the file, or correct the id.",
    ),
)

__all__ = ["REFERENCES"]
