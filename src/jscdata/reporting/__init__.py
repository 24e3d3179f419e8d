"""Reports for people and for programs."""

from jscdata.reporting.as_json import report_as_json
from jscdata.reporting.as_text import report_as_text

__all__ = ["report_as_json", "report_as_text"]
