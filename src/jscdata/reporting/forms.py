"""The forms of reports for programs, by the names that the command line has for them."""

from jscdata.reporting.as_github import reports_as_github
from jscdata.reporting.as_json import reports_as_json
from jscdata.reporting.as_jsonl import reports_as_jsonl
from jscdata.reporting.as_junit import reports_as_junit
from jscdata.reporting.as_sarif import reports_as_sarif

MACHINE_FORMS = {
    "json": reports_as_json,
    "jsonl": reports_as_jsonl,
    "github": reports_as_github,
    "sarif": reports_as_sarif,
    "junit": reports_as_junit,
}
"""Functions from reports to the pieces of the output."""

__all__ = ["MACHINE_FORMS"]
