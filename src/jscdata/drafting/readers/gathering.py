"""Paragraphs put together from the runs of characters between the ends that a page sets."""

from __future__ import annotations

from dataclasses import dataclass, field

from jscdata.drafting.readers.frames import Frame
from jscdata.drafting.readers.setting import Gap, Paragraph, Run
from jscdata.spans import is_white_space


@dataclass(frozen=True, slots=True)
class Marker:
    """The marker of an item; ``written`` is what the source has in its place, where it has another."""

    shown: str
    made: bool
    written: str | None = None

    @property
    def of_source(self) -> str | None:
        """What the source has of it, None where it has nothing."""
        return self.written if self.made else self.shown


@dataclass(slots=True)
class Gatherer:
    """Takes characters, ends and markers in their order, and gives paragraphs."""

    paragraphs: list[Paragraph] = field(default_factory=list)
    _runs: list[Run] = field(default_factory=list)
    _omitted: list[str] = field(default_factory=list)
    _why: str = ""
    _frame: Frame = field(default_factory=Frame)
    _gap: Gap = "paragraph"
    _marker: Marker | None = None
    _in_list: bool = False

    def text(self, words: str, frame: Frame) -> None:
        """Take characters, which are left out where the frame says why."""
        if frame.why is not None:
            if frame.why != self._why:
                self._close_omitted()
                self._why = frame.why
            self._omitted.append(words)
            return
        self._close_omitted()
        for at, piece in enumerate(words.split("\n") if frame.pre else (words,)):
            if at:
                self.line_break()
            if piece:
                if not is_white_space(piece):
                    self._frame = frame
                self._runs.append(_run(piece, frame))

    def made(self, words: str, frame: Frame) -> None:
        """Take characters that the source does not have."""
        if words:
            self.text("", frame)
            self._runs.append(Run(words=words, strong=frame.strong, made=True))

    def end(self, frame: Frame) -> None:
        """End the paragraph, if one is open; where words are left out, only divide them."""
        if frame.why is not None:
            self._omitted.append(" ")
            return
        self._emit()
        self._gap = "paragraph"

    def line_break(self) -> None:
        """End the line; two ends in a row end the paragraph."""
        self._gap = "break" if self._emit() else "paragraph"

    def item(self, marker: Marker | None) -> None:
        """Let the next paragraph begin with a marker; None takes back one without words, unless the source wrote it."""
        bare, self._marker = self._marker, None
        if bare and bare.of_source:
            self._runs.insert(0, Run(words=bare.of_source))
            self._emit()
        self._marker = marker

    def new_list(self) -> None:
        """Divide the next item from what stands before as a paragraph."""
        self._in_list = False

    def _close_omitted(self) -> None:
        words = "".join(self._omitted)
        if words and not is_white_space(words):
            self._runs.append(Run(words=words, why=self._why))
        self._omitted.clear()

    def _emit(self) -> bool:
        """Add the open paragraph; return whether it has words."""
        self._close_omitted()
        runs, self._runs = tuple(self._runs), []
        if not any(run.is_shown for run in runs):
            omitted = tuple(run for run in runs if run.why is not None)
            if omitted and self._marker and self._marker.of_source:
                # In the source the marker stands before them.
                self._runs = list(omitted)
            elif omitted:
                self.paragraphs.append(Paragraph(runs=omitted))
            return False
        self.paragraphs.append(self._paragraph(runs))
        self._in_list = self._in_list or self._marker is not None
        self._marker = None
        return True

    def _paragraph(self, runs: tuple[Run, ...]) -> Paragraph:
        frame, marker = self._frame, self._marker
        if marker and marker.written:
            runs = (Run(words=marker.written, why="a number as written, where the list counts on"), *runs)
        depth = max(frame.depth, 1 if marker else 0)
        listed = marker is not None and self._in_list
        return Paragraph(
            runs=runs,
            gap="line" if listed and self._gap == "paragraph" else self._gap,
            marker=marker.shown if marker else "",
            made=marker.made if marker else True,
            steps=max(0, depth - 1) if marker else depth,
            indent=frame.indent,
            depth=depth or None,
            heading=frame.heading,
            footnote=frame.footnote,
        )


def _run(words: str, frame: Frame) -> Run:
    """Return characters with the look that the frame around them has."""
    return Run(
        words=words,
        strong=frame.strong,
        underlined=frame.underlined,
        struck=frame.struck,
        size=frame.size,
        raised=frame.raised,
        linked=frame.linked,
    )


__all__ = ["Gatherer", "Marker"]
