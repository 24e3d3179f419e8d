"""Layer 5: words, units and spans."""

from jscdata.catalogue.rule import Rule

TEXT = (
    Rule(
        code="JSC501",
        name="text-not-covered",
        why="Every word of the source is in a unit, so that nothing is left out of sight.",
        hint="Extend a unit, or add one, so that these words are in it.",
    ),
    Rule(
        code="JSC502",
        name="units-out-of-order",
        why="Units follow one another in the text and do not overlap.",
        hint="Put the units in the order of the text and correct their places.",
    ),
    Rule(
        code="JSC503",
        name="unit-words-differ",
        why="A unit's text is what stands at its place in the statement's text.",
        hint="Correct 'start' and 'end', or copy the words from the text.",
    ),
    Rule(
        code="JSC504",
        name="span-words-differ",
        why="A span proves itself: 'exact' is what stands at its place in the unit.",
        hint="Correct 'start' and 'end', or copy the words from the unit.",
    ),
    Rule(
        code="JSC505",
        name="span-outside-unit",
        why="A span lies within one unit and holds at least one character.",
        hint="Correct 'start' and 'end', or name the unit that has the words.",
    ),
    Rule(
        code="JSC506",
        name="text-differs-from-source",
        why="The statement's text is the source file, decoded as UTF-8, and nothing else.",
        hint="Copy the text from the source, or restore the source file.",
    ),
    Rule(
        code="JSC507",
        name="verb-outside-words",
        why="The verb of an act is part of its words.",
        hint="Extend 'spans' over the verb, or correct the verb.",
    ),
    Rule(
        code="JSC508",
        name="acts-overlap",
        why="The words of two acts do not overlap, save that acts may share a verb.",
        hint="Cut the spans so that each word belongs to one act.",
    ),
    Rule(
        code="JSC509",
        name="mentions-overlap",
        why="Two mentions of one entity cannot share words.",
        hint="Keep the longer mention.",
    ),
    Rule(
        code="JSC510",
        name="words-not-in-span",
        why="Name and office of a participant stand in the words of the span.",
        hint="Copy name and office as printed, or extend the span.",
    ),
    Rule(
        code="JSC511",
        name="spans-out-of-order",
        why="Spans of one list stand in document order and do not overlap.",
        hint="Sort them by their place in the text.",
    ),
    Rule(
        code="JSC512",
        name="object-outside-words",
        why="What an act holds lies within its words.",
        hint="Extend 'spans', or correct the span of the part.",
    ),
    Rule(
        code="JSC513",
        name="marker-differs",
        why="The marker of a unit is what stands in the text right before it.",
        hint="Copy the marker as printed, or set it to null.",
    ),
    Rule(
        code="JSC514",
        name="invisible-character",
        why="A zero-width or direction-changing character in a label makes two names that look alike differ.",
        hint="Type the label anew, without the invisible character.",
    ),
    Rule(
        code="JSC515",
        name="place-unclear",
        why="Words that stand at several places prove nothing until one of the places is chosen.",
        hint="Add 'occurrence', 'before' or 'after' to the span, and run 'jscdata fmt' again.",
    ),
)

__all__ = ["TEXT"]
