"""Layer 2: fields and types."""

from jscdata.catalogue.rule import Rule

STRUCTURE = (
    Rule(
        code="JSC201",
        name="wrong-type",
        why="A value of another type cannot be read as what the field holds.",
        bad='"start": "12"',
        good='"start": 12',
        hint="Write a value of the type named.",
    ),
    Rule(
        code="JSC202",
        name="missing-field",
        why="Without this field the record does not say what it must.",
        bad='{"unit": "p1", "start": 0, "end": 6}',
        good='{"unit": "p1", "start": 0, "end": 6, "exact": "Norway"}',
        hint="Add the field.",
    ),
    Rule(
        code="JSC203",
        name="unknown-field",
        why="Fields are closed, since a misspelt field would be lost without a word.",
        bad='"titel": "Joint Statement on Harbor Charts"',
        good='"title": "Joint Statement on Harbor Charts"',
        hint="Correct the name, or remove the field.",
    ),
    Rule(
        code="JSC204",
        name="malformed-value",
        why="The value has the right type and not the right form.",
        bad='"date": "17 May 2020"',
        good='"date": "2020-05-17"',
        hint="Write it in the form named.",
    ),
    Rule(
        code="JSC205",
        name="out-of-range",
        why="The value is below or above what the field can hold, or is too short or too long.",
        bad='"parties": []',
        good='"parties": ["state:NOR", "state:ISL"]',
        hint="Write a value within the limits named; into an empty list, an item.",
    ),
    Rule(
        code="JSC206",
        name="other-major-version",
        why="A record of another major version has other rules, and reading it by these would be guessing.",
        bad='"schema_version": "0.9"',
        good='"schema_version": "1.0"',
        hint="Run 'jscdata migrate', or use a library version that reads this schema version.",
    ),
    Rule(
        code="JSC207",
        name="newer-minor-version",
        why="Fields are closed, so that a record of a newer minor version cannot be read in part.",
        bad='"schema_version": "1.7"',
        good='"schema_version": "1.0"',
        hint="Read it with a newer jscdata: pip install --upgrade jscdata.",
    ),
)

__all__ = ["STRUCTURE"]
