"""Reports in the form of JSON, with what a command did besides."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from jscdata.findings import Report


def reports_with(reports: Iterable[Report], **more: object) -> str:
    """Return reports as one JSON object, in the form of ``jscdata validate``, with more fields at its end."""
    from jscdata.reporting.as_json import reports_as_json

    value: dict[str, Any] = json.loads("\n".join(reports_as_json(reports)))
    return json.dumps({**value, **more}, ensure_ascii=False, indent=2)


__all__ = ["reports_with"]
