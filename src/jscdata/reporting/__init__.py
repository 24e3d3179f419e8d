"""Reports for people and for programs."""

from jscdata.reporting.as_github import reports_as_github
from jscdata.reporting.as_json import reports_as_json
from jscdata.reporting.as_jsonl import reports_as_jsonl
from jscdata.reporting.as_junit import reports_as_junit
from jscdata.reporting.as_sarif import reports_as_sarif
from jscdata.reporting.as_text import report_as_text, reports_as_text
from jscdata.reporting.values import finding_as_value

MACHINE_FORMS = {
    "json": reports_as_json,
    "jsonl": reports_as_jsonl,
    "github": reports_as_github,
    "sarif": reports_as_sarif,
    "junit": reports_as_junit,
}
"""The forms for programs, by the names that the command line has for them."""

__all__ = [
    "MACHINE_FORMS",
    "finding_as_value",
    "report_as_text",
    "reports_as_github",
    "reports_as_json",
    "reports_as_jsonl",
    "reports_as_junit",
    "reports_as_sarif",
    "reports_as_text",
]
