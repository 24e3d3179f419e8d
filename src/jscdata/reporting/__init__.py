"""Reports for people and for programs."""

from jscdata.reporting.as_json import reports_as_json
from jscdata.reporting.as_text import report_as_text, reports_as_text
from jscdata.reporting.values import finding_as_value

__all__ = ["finding_as_value", "report_as_text", "reports_as_json", "reports_as_text"]
