"""Alliance statements as data: typed records, each code proved against the words it rests on.

Importing this package loads nothing else; a name loads what it needs when it is first used.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jscdata.corpora import load, read, statement_ids
    from jscdata.errors import (
        BrokenInstallationError,
        InvalidStatementError,
        JscdataError,
        MissingExtraError,
        UnknownIdError,
    )
    from jscdata.findings import Finding, NotChecked, Report
    from jscdata.model import (
        Act,
        Coding,
        Entity,
        Mention,
        Participant,
        Register,
        RegisteredEntity,
        Span,
        Statement,
        Unit,
    )
    from jscdata.validation import validate
    from jscdata.versions import LIBRARY as __version__  # noqa: N811 - the name that users expect.

_HOMES = {
    "Act": "model",
    "BrokenInstallationError": "errors",
    "Coding": "model",
    "Entity": "model",
    "Finding": "findings",
    "InvalidStatementError": "errors",
    "JscdataError": "errors",
    "Mention": "model",
    "MissingExtraError": "errors",
    "NotChecked": "findings",
    "Participant": "model",
    "Register": "model",
    "RegisteredEntity": "model",
    "Report": "findings",
    "Span": "model",
    "Statement": "model",
    "Unit": "model",
    "UnknownIdError": "errors",
    "load": "corpora",
    "read": "corpora",
    "statement_ids": "corpora",
    "validate": "validation",
}

if not TYPE_CHECKING:

    def __getattr__(name):  # noqa: ANN001, ANN202 - hidden from type checkers, so that they see typos.
        """Load a public name when it is first used."""
        from importlib import import_module  # noqa: PLC0415 - importing jscdata loads nothing else.

        if name == "__version__":
            return import_module("jscdata.versions").LIBRARY
        if name not in _HOMES:
            message = f"module 'jscdata' has no attribute {name!r}"
            raise AttributeError(message)
        value = getattr(import_module(f"jscdata.{_HOMES[name]}"), name)
        globals()[name] = value
        return value

    def __dir__():  # noqa: ANN202 - see above.
        """Return the public names."""
        return __all__


__all__ = [
    "Act",
    "BrokenInstallationError",
    "Coding",
    "Entity",
    "Finding",
    "InvalidStatementError",
    "JscdataError",
    "Mention",
    "MissingExtraError",
    "NotChecked",
    "Participant",
    "Register",
    "RegisteredEntity",
    "Report",
    "Span",
    "Statement",
    "Unit",
    "UnknownIdError",
    "__version__",
    "load",
    "read",
    "statement_ids",
    "validate",
]
