"""What a user does with the installed package, without the network; type-checked in strict mode too."""

import socket
import subprocess
import sys
import tempfile
from pathlib import Path

import jscdata


def no_network(*_: object, **__: object) -> None:
    """Stand in for sockets: the package must not open any."""
    raise AssertionError("jscdata opened a socket")


socket.socket = no_network  # type: ignore[assignment, misc]

statement: jscdata.Statement = jscdata.load("us-jp-scc-2024-07-28-fact-sheet")
verbs: list[str] = [act.verb.exact for act in statement.acts]
assert "site-packages" in str(jscdata.__file__), jscdata.__file__
assert len(verbs) == 21, verbs
assert statement.entity("state:JPN").name == "Japan"

command = [sys.executable, "-I", "-m", "jscdata"]
for arguments in (
    ["--version"],
    ["list"],
    ["show", statement.id],
    ["validate"],
    ["cite"],
    ["schema"],
    ["explain", "JSC504"],
):
    subprocess.run([*command, *arguments], check=True, stdout=subprocess.DEVNULL)

with tempfile.TemporaryDirectory() as folder:
    file = Path(folder, f"{statement.id}.json")
    file.write_text(statement.model_dump_json(), encoding="utf-8")
    report: jscdata.Report = jscdata.validate(file)
    assert report.ok, report.findings
    for arguments in (["fmt", str(file)], ["migrate", str(file)], ["validate", "--format", "sarif", str(file)]):
        subprocess.run([*command, *arguments], check=True, stdout=subprocess.DEVNULL)
print("The wheel works outside the checkout.")
