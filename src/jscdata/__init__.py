"""Alliance statements as data: typed records, each code proved against the words it rests on.

Importing this package loads nothing else; a name loads what it needs when it is first used.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from jscdata.coded import CodedAct, CodedMention
    from jscdata.corpora import corpus, load, read, statement_ids
    from jscdata.errors import (
        BrokenInstallationError,
        InvalidArgumentError,
        InvalidStatementError,
        JscdataError,
        MissingExtraError,
        UnknownIdError,
    )
    from jscdata.findings import Finding, NotChecked, Report
    from jscdata.frames import CorpusTable
    from jscdata.holdings import Corpus
    from jscdata.model import (
        Act,
        Binding,
        Coding,
        Entity,
        Invoked,
        Meeting,
        Mention,
        Object,
        Participant,
        Precision,
        Register,
        RegisteredEntity,
        Relation,
        Reliability,
        Source,
        Span,
        Statement,
        Unit,
        Xrefs,
    )
    from jscdata.validation import validate, validate_each
    from jscdata.versions import LIBRARY as __version__  # noqa: N811 - the name that users expect.

_HOMES = {
    "Act": "model",
    "Binding": "model",
    "BrokenInstallationError": "errors",
    "CodedAct": "coded",
    "CodedMention": "coded",
    "Coding": "model",
    "Corpus": "holdings",
    "CorpusTable": "frames",
    "Entity": "model",
    "Finding": "findings",
    "InvalidArgumentError": "errors",
    "InvalidStatementError": "errors",
    "Invoked": "model",
    "JscdataError": "errors",
    "Meeting": "model",
    "Mention": "model",
    "MissingExtraError": "errors",
    "NotChecked": "findings",
    "Object": "model",
    "Participant": "model",
    "Precision": "model",
    "Register": "model",
    "RegisteredEntity": "model",
    "Relation": "model",
    "Reliability": "model",
    "Report": "findings",
    "Source": "model",
    "Span": "model",
    "Statement": "model",
    "Unit": "model",
    "UnknownIdError": "errors",
    "Xrefs": "model",
    "corpus": "corpora",
    "load": "corpora",
    "read": "corpora",
    "statement_ids": "corpora",
    "validate": "validation",
    "validate_each": "validation",
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
    "Binding",
    "BrokenInstallationError",
    "CodedAct",
    "CodedMention",
    "Coding",
    "Corpus",
    "CorpusTable",
    "Entity",
    "Finding",
    "InvalidArgumentError",
    "InvalidStatementError",
    "Invoked",
    "JscdataError",
    "Meeting",
    "Mention",
    "MissingExtraError",
    "NotChecked",
    "Object",
    "Participant",
    "Precision",
    "Register",
    "RegisteredEntity",
    "Relation",
    "Reliability",
    "Report",
    "Source",
    "Span",
    "Statement",
    "Unit",
    "UnknownIdError",
    "Xrefs",
    "__version__",
    "corpus",
    "load",
    "read",
    "statement_ids",
    "validate",
    "validate_each",
]
