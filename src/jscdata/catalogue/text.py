"""Layer 5: words, units and spans."""

from jscdata.catalogue.rule import Rule

TEXT = (
    Rule(
        code="JSC501",
        name="text-not-covered",
        why="Every word of the source is in a unit, so that nothing is left out of sight.",
        bad='"text": "One.\\n\\nTwo.",\n"units": [{"id": "p1", "start": 0, "end": 4, "text": "One."}]',
        good=(
            '"text": "One.\\n\\nTwo.",\n'
            '"units": [{"id": "p1", "start": 0, "end": 4, "text": "One."},\n'
            '          {"id": "p2", "start": 6, "end": 10, "text": "Two."}]'
        ),
        hint="Extend a unit, or add one, so that these words are in it.",
    ),
    Rule(
        code="JSC502",
        name="units-out-of-order",
        why="Units follow one another in the text and do not overlap.",
        bad='{"id": "p1", "start": 0, "end": 8, …},\n{"id": "p2", "start": 6, "end": 10, …}',
        good='{"id": "p1", "start": 0, "end": 4, …},\n{"id": "p2", "start": 6, "end": 10, …}',
        hint="Put the units in the order of the text; 'jscdata fmt' works out their places.",
    ),
    Rule(
        code="JSC503",
        name="unit-words-differ",
        why="A unit's text is what stands at its place in the statement's text.",
        bad='"text": "One.\\n\\nTwo.",\n{"id": "p2", "start": 6, "end": 10, "text": "To."}',
        good='"text": "One.\\n\\nTwo.",\n{"id": "p2", "start": 6, "end": 10, "text": "Two."}',
        hint="Copy the words from the text; 'jscdata fmt' works out their place.",
    ),
    Rule(
        code="JSC504",
        name="span-words-differ",
        why="A span proves itself: 'exact' is what stands at its place in the unit.",
        bad=(
            '"text": "Norway and Iceland met."       (unit p1)\n'
            '{"unit": "p1", "start": 10, "end": 17, "exact": "Iceland"}'
        ),
        good=(
            '"text": "Norway and Iceland met."       (unit p1)\n'
            '{"unit": "p1", "start": 11, "end": 18, "exact": "Iceland"}'
        ),
        hint="Copy the words from the unit; 'jscdata fmt' works out their place.",
    ),
    Rule(
        code="JSC505",
        name="span-outside-unit",
        why="A span lies within one unit and holds at least one character.",
        bad=(
            '"text": "Norway and Iceland met."       (unit p1, 23 characters)\n'
            '{"unit": "p1", "start": 19, "end": 30, "exact": "met."}'
        ),
        good=(
            '"text": "Norway and Iceland met."       (unit p1, 23 characters)\n'
            '{"unit": "p1", "start": 19, "end": 23, "exact": "met."}'
        ),
        hint="Name the unit that has the words; 'jscdata fmt' works out their place.",
    ),
    Rule(
        code="JSC506",
        name="text-differs-from-source",
        why="The statement's text is the source file in UTF-8, with line feeds at the ends of lines, and nothing else.",
        bad='sources/ID.txt: Norway and Iceland met.\n"text": "Norway and Iceland have met."',
        good='sources/ID.txt: Norway and Iceland met.\n"text": "Norway and Iceland met."',
        hint="Restore the source file, or leave out 'text' and run 'jscdata fmt', which copies it from there.",
    ),
    Rule(
        code="JSC507",
        name="verb-outside-words",
        why="The verb of an act is part of its words.",
        bad='"verb": {…, "exact": "decided"},\n"spans": [{…, "exact": "to share harbor charts"}]',
        good='"verb": {…, "exact": "decided"},\n"spans": [{…, "exact": "decided to share harbor charts"}]',
        hint="Extend 'spans' over the verb, or correct the verb.",
    ),
    Rule(
        code="JSC508",
        name="acts-overlap",
        why="The words of two acts do not overlap, save that acts may share a verb.",
        bad=(
            'a1 "spans": [{…, "exact": "decided to share charts and welcomed the survey"}]\n'
            'a2 "spans": [{…, "exact": "welcomed the survey"}]'
        ),
        good=(
            'a1 "spans": [{…, "exact": "decided to share charts"}]\na2 "spans": [{…, "exact": "welcomed the survey"}]'
        ),
        hint="Cut the spans so that each word belongs to one act.",
    ),
    Rule(
        code="JSC509",
        name="mentions-overlap",
        why="Two mentions of one entity cannot share words.",
        bad=(
            '{"entity": "org:nato", "span": {…, "exact": "North Atlantic Treaty Organization (NATO)"}},\n'
            '{"entity": "org:nato", "span": {…, "exact": "NATO"}}'
        ),
        good='{"entity": "org:nato", "span": {…, "exact": "North Atlantic Treaty Organization (NATO)"}}',
        hint="Keep the longer mention; of two that are equal, remove one.",
    ),
    Rule(
        code="JSC510",
        name="words-not-in-span",
        why="Name and office of a participant stand in the words of the span, where a line's end counts as a blank.",
        bad='"office": "Minister of Defense",\n"span": {…, "exact": "the Minister for Harbors"}',
        good='"office": "Minister for Harbors",\n"span": {…, "exact": "the Minister for Harbors"}',
        hint="Copy name and office as printed, or extend the span.",
    ),
    Rule(
        code="JSC511",
        name="spans-out-of-order",
        why="Spans of one list stand in document order and do not overlap.",
        bad='"mentions": [{…, "span": {"unit": "p2", …}},\n             {…, "span": {"unit": "p1", …}}]',
        good='"mentions": [{…, "span": {"unit": "p1", …}},\n             {…, "span": {"unit": "p2", …}}]',
        hint="Sort them by their place in the text; 'jscdata fmt' does it with mentions.",
    ),
    Rule(
        code="JSC512",
        name="object-outside-words",
        why=(
            "Objects of an act, and what makes it precise, lie within its words; a deadline may stand before the "
            "subject, as conditions may, in a unit that has words of the act."
        ),
        bad=(
            '"spans": [{…, "exact": "decided to share"}],\n"objects": [{"span": {…, "exact": "share harbor charts"}}]'
        ),
        good=(
            '"spans": [{…, "exact": "decided to share harbor charts"}],\n'
            '"objects": [{"span": {…, "exact": "share harbor charts"}}]'
        ),
        hint="Extend 'spans', or correct the span of the part.",
    ),
    Rule(
        code="JSC513",
        name="marker-differs",
        why="The marker of a unit is what stands in the text right before it.",
        bad='"text": "1. Boats sail.",\n{"id": "i1", "marker": "2.", "start": 3, "end": 14, …}',
        good='"text": "1. Boats sail.",\n{"id": "i1", "marker": "1.", "start": 3, "end": 14, …}',
        hint="Copy the marker as printed.",
    ),
    Rule(
        code="JSC514",
        name="invisible-character",
        why="A zero-width or direction-changing character in a label makes two names that look alike differ.",
        bad='"name": "Nor\\u200bway"',
        good='"name": "Norway"',
        hint="Type the label anew, without the invisible character.",
    ),
    Rule(
        code="JSC515",
        name="place-unclear",
        why="Words that stand at several places prove nothing until one of the places is chosen.",
        bad='"text": "Norway thanked Norway’s neighbors."       (unit p1)\n{"unit": "p1", "exact": "Norway"}',
        good=(
            '"text": "Norway thanked Norway’s neighbors."       (unit p1)\n'
            '{"unit": "p1", "exact": "Norway", "occurrence": 2}'
        ),
        hint="Add 'occurrence', 'before' or 'after' to the span, and run 'jscdata fmt' again.",
    ),
    Rule(
        code="JSC516",
        name="marker-inside-unit",
        why="The bullet or number before a unit is its marker, and its words are the same however it is numbered.",
        bad='{"kind": "item", "marker": null, "text": "1. Boats sail.", …}',
        good='{"kind": "item", "marker": "1.", "text": "Boats sail.", …}',
        hint="Move the bullet or number from 'text' to 'marker', and run 'jscdata fmt'.",
    ),
)

__all__ = ["TEXT"]
