"""Layer 1: from a path to a JSON value."""

from jscdata.catalogue.rule import Rule

READING = (
    Rule(
        code="JSC101",
        name="file-missing",
        why="A path that does not exist, or cannot be read, was checked by nobody.",
        bad="$ jscdata validate statments/x.json",
        good="$ jscdata validate statements/x.json",
        hint="Check the path and the rights to read it.",
    ),
    Rule(
        code="JSC102",
        name="nothing-to-check",
        why="A folder without any *.json or *.jsonl file holds nothing to check, and silence would look like success.",
        bad=("notes/\n  draft.docx"),
        good=("statements/\n  us-jp-scc-2024-07-28-fact-sheet.json"),
        hint="Name a statement file, a folder of statements or a data package.",
    ),
    Rule(
        code="JSC103",
        name="empty-input",
        why="An empty file is a record that was lost, not a record.",
        bad="(a file of 0 bytes)",
        good='{"schema_version": "1.0", …}',
        hint="Put the statement into the file, or leave the file out.",
    ),
    Rule(
        code="JSC104",
        name="too-large",
        why="A statement is at most 16 MB; a larger input is refused before it costs memory.",
        bad='{"text": "… 17 million characters …"}',
        good='{"text": "… the statement alone …"}',
        hint="Split the input, or leave out what is not the statement.",
    ),
    Rule(
        code="JSC105",
        name="not-utf8",
        why="The words are evidence, and bytes that are not UTF-8 have no certain words.",
        bad='"name": "M\\xfcller"            (Latin-1)',
        good='"name": "M\\xc3\\xbcller"        (UTF-8)',
        hint="Save the file as UTF-8.",
    ),
    Rule(
        code="JSC106",
        name="byte-order-mark",
        why="A byte order mark is an invisible character before the first one, and JSON forbids it.",
        bad='\\xef\\xbb\\xbf{"schema_version": "1.0"',
        good='{"schema_version": "1.0"',
        hint="Save the file as UTF-8 without a byte order mark.",
    ),
    Rule(
        code="JSC107",
        name="not-json",
        why="What is not JSON (RFC 8259) cannot be read further.",
        bad='"parties": ["state:NOR", "state:ISL",]',
        good='"parties": ["state:NOR", "state:ISL"]',
        hint="Mend the syntax at this place.",
    ),
    Rule(
        code="JSC108",
        name="duplicate-key",
        why="Of two equal keys in one object, readers silently keep one, and not all the same one.",
        bad='{"date": "2020-05-17", "date": "2020-05-18"}',
        good='{"date": "2020-05-17"}',
        hint="Keep one of the two.",
    ),
    Rule(
        code="JSC109",
        name="not-a-number",
        why="NaN, Infinity and numbers beyond the range of a double are not JSON, and readers differ on them.",
        bad='"value": NaN',
        good='"value": 0.81',
        hint="Write a finite number, or null.",
    ),
    Rule(
        code="JSC110",
        name="too-deep",
        why="A statement nests a dozen levels; more than 200 is damage or an attack.",
        bad='{"meeting": [[[[[[[[ … 201 levels … ]]]]]]]]}',
        good='{"meeting": null}',
        hint="Remove the nesting.",
    ),
    Rule(
        code="JSC111",
        name="lone-surrogate",
        why="Half of a surrogate pair is no character, and cannot be written as UTF-8.",
        bad='"title": "Charts \\ud83d"',
        good='"title": "Charts \\ud83d\\udea2"',
        hint="Write the whole character.",
    ),
)

__all__ = ["READING"]
