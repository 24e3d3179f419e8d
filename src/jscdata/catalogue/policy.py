"""Layer 6: rules of the codebook."""

from jscdata.catalogue.rule import Rule

POLICY = (
    Rule(
        code="JSC601",
        name="kind-mismatch",
        why="A reference points at the kind of entity that its field is for.",
        hint="Refer to an entity of the kind named.",
    ),
    Rule(
        code="JSC602",
        name="actor-missing",
        why="This act type says whose conduct it is about, so somebody must be named.",
        hint="Add the actors.",
    ),
    Rule(
        code="JSC603",
        name="unassessed-adjudication",
        why="An adjudicated layer settles two or more layers of other coders, which the record must hold.",
        hint="Add the layers it rests on, or set another status.",
    ),
    Rule(
        code="JSC604",
        name="two-adjudicated",
        why="Readers get the one adjudicated layer, so there is at most one.",
        hint="Set the status of one of them back.",
    ),
    Rule(
        code="JSC605",
        name="codebook-version",
        why="The codebook's version is the schema's.",
        hint="Write the version of the schema.",
    ),
    Rule(
        code="JSC606",
        name="meeting-dates",
        why="A meeting cannot end before it starts.",
        hint="Correct the dates.",
    ),
    Rule(
        code="JSC607",
        name="dated-before-meeting",
        why="A document is released on or after the first day of its meeting, a day allowed for time zones.",
        hint="Check the two dates.",
        severity="warning",
    ),
    Rule(
        code="JSC608",
        name="date-in-future",
        why="A date after today is most likely a slip.",
        hint="Check the date.",
        severity="warning",
    ),
    Rule(
        code="JSC609",
        name="repeated-value",
        why="A list names each thing once.",
        hint="Remove the repeat.",
    ),
    Rule(
        code="JSC610",
        name="level-mismatch",
        why="Headings and items have a level, other units have none.",
        hint="Add the level, or remove it.",
    ),
    Rule(
        code="JSC611",
        name="binding-without-words",
        why="A claim on legal force rests on words of the document.",
        hint="Add the span, or set the status to not_stated.",
    ),
)

__all__ = ["POLICY"]
