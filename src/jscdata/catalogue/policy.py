"""Layer 6: rules of the codebook."""

from jscdata.catalogue.rule import Rule

POLICY = (
    Rule(
        code="JSC601",
        name="kind-mismatch",
        why="A reference points at the kind of entity that its field is for.",
        bad='"parties": ["instrument:coast-treaty"]',
        good='"parties": ["state:NOR", "state:ISL"]',
        hint="Refer to an entity of the kind named.",
    ),
    Rule(
        code="JSC602",
        name="actor-missing",
        why=(
            "Acts of the types commit, intend, decide, task, warn and report say whose conduct they are about, so "
            "somebody must be named."
        ),
        bad='{"act_type": "decide", "actors": [], …}',
        good='{"act_type": "decide", "actors": ["state:NOR"], …}',
        hint="Add the actors.",
    ),
    Rule(
        code="JSC603",
        name="unassessed-adjudication",
        why="An adjudicated layer settles two or more layers of other coders, which the record must hold.",
        bad='"codings": [{"id": "c1", "coder": "A", "status": "adjudicated", …}]',
        good=(
            '"codings": [{"id": "c1", "coder": "A", "status": "single", …},\n'
            '            {"id": "c2", "coder": "B", "status": "single", …},\n'
            '            {"id": "c3", "coder": "C", "status": "adjudicated", …}]'
        ),
        hint="Add the layers it rests on, or set another status.",
    ),
    Rule(
        code="JSC604",
        name="two-adjudicated",
        why="Readers get the one adjudicated layer, so there is at most one.",
        bad='{"id": "c3", "status": "adjudicated", …},\n{"id": "c4", "status": "adjudicated", …}',
        good='{"id": "c3", "status": "reviewed", …},\n{"id": "c4", "status": "adjudicated", …}',
        hint="Set the status of one of them back.",
    ),
    Rule(
        code="JSC605",
        name="codebook-version",
        why="The codebook's version is the schema's.",
        bad='{"schema_version": "1.0", …, "codebook_version": "0.9"}',
        good='{"schema_version": "1.0", …, "codebook_version": "1.0"}',
        hint="Write the version of the schema.",
    ),
    Rule(
        code="JSC606",
        name="meeting-dates",
        why="A meeting cannot end before it starts.",
        bad='"meeting": {…, "start": "2020-05-17", "end": "2020-05-15"}',
        good='"meeting": {…, "start": "2020-05-15", "end": "2020-05-17"}',
        hint="Correct the dates.",
    ),
    Rule(
        code="JSC607",
        name="dated-before-meeting",
        why="A document is released on or after the first day of its meeting, a day allowed for time zones.",
        bad='"date": "2020-05-01",\n"meeting": {…, "start": "2020-05-15", "end": "2020-05-17"}',
        good='"date": "2020-05-17",\n"meeting": {…, "start": "2020-05-15", "end": "2020-05-17"}',
        hint="Check the two dates.",
        severity="warning",
    ),
    Rule(
        code="JSC608",
        name="date-in-future",
        why="A date after today is most likely a slip.",
        bad='"date": "2202-05-17"',
        good='"date": "2020-05-17"',
        hint="Check the date.",
        severity="warning",
    ),
    Rule(
        code="JSC609",
        name="repeated-value",
        why="A list names each thing once.",
        bad='"actors": ["state:NOR", "state:NOR"]',
        good='"actors": ["state:NOR"]',
        hint="Remove the repeat.",
    ),
    Rule(
        code="JSC610",
        name="level-mismatch",
        why="Headings and items have a level, other units have none.",
        bad='{"kind": "heading", "level": null, …},\n{"kind": "paragraph", "level": 1, …}',
        good='{"kind": "heading", "level": 1, …},\n{"kind": "paragraph", "level": null, …}',
        hint="Add the level, or remove it.",
    ),
    Rule(
        code="JSC611",
        name="binding-without-words",
        why="A claim on legal force rests on words of the document.",
        bad='"binding": {"status": "non_binding", "span": null}',
        good='"binding": {"status": "non_binding", "span": {…, "exact": "is not legally binding"}}',
        hint="Add the span, or set the status to not_stated.",
    ),
    Rule(
        code="JSC612",
        name="compared-with-itself",
        why="A layer agrees with itself always, so that a figure of that tells nothing.",
        bad='{"id": "c1", "reliability": [{"variable": "act_type", …, "other": "c1"}]}',
        good='{"id": "c1", "reliability": [{"variable": "act_type", …, "other": "c2"}]}',
        hint="Name the layer that this one was compared with.",
    ),
    Rule(
        code="JSC613",
        name="entities-unsorted",
        why="Entities sorted by id keep the changes of a record small.",
        bad='"entities": [{"id": "state:NOR", …}, {"id": "state:ISL", …}]',
        good='"entities": [{"id": "state:ISL", …}, {"id": "state:NOR", …}]',
        hint="Run 'jscdata fmt', which sorts them.",
        severity="warning",
    ),
    Rule(
        code="JSC614",
        name="id-tells-otherwise",
        why="The id of a statement tells its date and its type, and whoever reads the id alone takes it at its word.",
        bad='"id": "no-is-2020-05-17-joint-statement",\n"date": "2020-05-18"',
        good='"id": "no-is-2020-05-17-joint-statement",\n"date": "2020-05-17"',
        hint="Correct what is wrong of the two; the id of a record that was released stays.",
        severity="warning",
    ),
    Rule(
        code="JSC615",
        name="coded-before-release",
        why="What is not released cannot be coded, a day allowed for time zones.",
        bad='"date": "2020-05-17",\n"codings": [{"id": "c1", "date": "2019-05-20", …}]',
        good='"date": "2020-05-17",\n"codings": [{"id": "c1", "date": "2020-05-20", …}]',
        hint="Check the two dates.",
        severity="warning",
    ),
    Rule(
        code="JSC616",
        name="unknown-language",
        why="A language tag begins with the code of a language in ISO 639, the one of two letters where there is one.",
        bad='"language": "eng"',
        good='"language": "en"',
        hint="Write the code that ISO 639 gives the language, such as en, ja or ko.",
    ),
)

__all__ = ["POLICY"]
