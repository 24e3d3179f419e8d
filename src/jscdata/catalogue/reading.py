"""Layer 1: from a path to a JSON value."""

from jscdata.catalogue.rule import Rule

READING = (
    Rule(
        code="JSC101",
        name="file-missing",
        why="A path that does not exist, or cannot be read, was checked by nobody.",
        hint="Check the path and the rights to read it.",
    ),
    Rule(
        code="JSC102",
        name="nothing-to-check",
        why="A folder without any *.json or *.jsonl file holds nothing to check, and silence would look like success.",
        hint="Name a statement file, a folder of statements or a data package.",
    ),
    Rule(
        code="JSC103",
        name="empty-input",
        why="An empty file is a record that was lost, not a record.",
        hint="Put the statement into the file, or leave the file out.",
    ),
    Rule(
        code="JSC104",
        name="too-large",
        why="A statement is at most 16 MB; a larger input is refused before it costs memory.",
        hint="Split the input, or leave out what is not the statement.",
    ),
    Rule(
        code="JSC105",
        name="not-utf8",
        why="The words are evidence, and bytes that are not UTF-8 have no certain words.",
        hint="Save the file as UTF-8.",
    ),
    Rule(
        code="JSC106",
        name="byte-order-mark",
        why="A byte order mark is an invisible character before the first one, and JSON forbids it.",
        hint="Save the file as UTF-8 without a byte order mark.",
    ),
    Rule(
        code="JSC107",
        name="not-json",
        why="What is not JSON (RFC 8259) cannot be read further.",
        hint="Mend the syntax at this place.",
    ),
    Rule(
        code="JSC108",
        name="duplicate-key",
        why="Of two equal keys in one object, readers silently keep one, and not all the same one.",
        hint="Keep one of the two.",
    ),
    Rule(
        code="JSC109",
        name="not-a-number",
        why="NaN, Infinity and numbers beyond the range of a double are not JSON, and readers differ on them.",
        hint="Write a finite number, or null.",
    ),
    Rule(
        code="JSC110",
        name="too-deep",
        why="A statement nests a dozen levels; more than 200 is damage or an attack.",
        hint="Remove the nesting.",
    ),
    Rule(
        code="JSC111",
        name="lone-surrogate",
        why="Half of a surrogate pair is no character, and cannot be written as UTF-8.",
        hint="Write the whole character.",
    ),
)

__all__ = ["READING"]
