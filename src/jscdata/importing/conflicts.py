"""What an import would undo or leave behind: told, and never done without a word."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from jscdata.bundles import Bundle
from jscdata.findings import Finding
from jscdata.importing.earlier import Earlier
from jscdata.quoting import quote
from jscdata.rules.tables import table_finding


def unlisted(bundle: Bundle, earlier: Earlier, names: Collection[str]) -> Iterator[Finding]:
    """Tell each statement file of which the tables have no row; an import takes no file away."""
    for name in earlier.files:
        if name not in names:
            message = f"The tables have no row for the file {quote(name)}."
            hint = "Restore the rows of the statement, or take the file away yourself."
            yield table_finding("JSC706", message, bundle.place(name), row=None, hint=hint)


def undone(earlier: Earlier, changed: Iterable[str]) -> list[str]:
    """Return the files that somebody changed since the tables were built, and that an import would change back."""
    return [
        name
        for name in changed
        if name in earlier.files and name in earlier.hashes and not earlier.is_as_built(name, earlier.files[name])
    ]


def refused(bundle: Bundle, names: Iterable[str]) -> Iterator[Finding]:
    """Tell each file of which an import would undo a change."""
    for name in names:
        message = f"The file {quote(name)} was changed since the tables were built, and the import would undo that."
        hint = (
            "Where the tables are right, import with --prefer-tables; where the file is, run 'jscdata build', "
            "which makes the tables anew."
        )
        yield table_finding("JSC704", message, bundle.place(name), row=None, hint=hint)


def led_out(bundle: Bundle, changed: Mapping[str, bytes]) -> Iterator[Finding]:
    """Tell each file to be written that is a link out of the package."""
    for name in changed:
        if bundle.leads_out(name):
            message = f"The file {quote(name)} is a link that leads out of the package; nothing is written there."
            yield table_finding("JSC702", message, bundle.place(name), row=None)


__all__ = ["led_out", "refused", "undone", "unlisted"]
