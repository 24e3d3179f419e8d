"""Layer 2: fields and types."""

from jscdata.catalogue.rule import Rule

STRUCTURE = (
    Rule(
        code="JSC201",
        name="wrong-type",
        why="A value of another type cannot be read as what the field holds.",
        hint="Write a value of the type named.",
    ),
    Rule(
        code="JSC202",
        name="missing-field",
        why="Without this field the record does not say what it must.",
        hint="Add the field.",
    ),
    Rule(
        code="JSC203",
        name="unknown-field",
        why="Fields are closed, since a misspelt field would be lost without a word.",
        hint="Correct the name, or remove the field.",
    ),
    Rule(
        code="JSC204",
        name="malformed-value",
        why="The value has the right type and not the right form.",
        hint="Write it in the form named.",
    ),
    Rule(
        code="JSC205",
        name="out-of-range",
        why="The value is below or above what the field can hold, or is too short or too long.",
        hint="Write a value within the limits named.",
    ),
    Rule(
        code="JSC206",
        name="other-major-version",
        why="A record of another major version has other rules, and reading it by these would be guessing.",
        hint="Run 'jscdata migrate', or use a library version that reads this schema version.",
    ),
    Rule(
        code="JSC207",
        name="newer-minor-version",
        why="Fields are closed, so that a record of a newer minor version cannot be read in part.",
        hint="Read it with a newer jscdata: pip install --upgrade jscdata.",
    ),
)

__all__ = ["STRUCTURE"]
