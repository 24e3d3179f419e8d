"""Time full validation beside other validators, on the same documents in one run.

Run it as ``python benchmarks/validation.py [ROUNDS]``, five rounds by default, in an environment
with jscdata and the dependency group ``bench``; it prints Markdown. In each round everything runs
once, in turn, and ratios are taken within a round, since absolute times mean little on a shared
machine. What is told is the median. jsonschema, which is slow, gets a part of the lines.

jscdata checks all layers: form, codes, references, words. The others check the form alone.
"""

from __future__ import annotations

import gc
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import jsonschema
import jsonschema_rs

from jscdata import Statement, validate, validate_each
from jscdata.shipped import data_folder, schema_folder

SHIPPED = data_folder() / "statements" / "us-jp-scc-2024-07-28-fact-sheet.json"
SMALL = Path(__file__).parents[1] / "tests" / "examples" / "valid" / "small.json"
SCHEMA = schema_folder() / "1.0" / "statement.schema.json"
LINES = 10_000
LINES_FOR_JSONSCHEMA = 200

Run = Callable[[], object]


def seconds(run: Run) -> float:
    """Return how long a call takes."""
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def rounds(runs: dict[str, Run], number: int) -> dict[str, list[float]]:
    """Run everything once a round, in turn, and return the seconds."""
    times: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(number):
        for name, run in runs.items():
            times[name].append(seconds(run))
    return times


def table(title: str, times: dict[str, list[float]], peer: str, unit: float = 1e3, name: str = "ms") -> Iterator[str]:
    """Give the rows of a table: the median, and the median ratio to one of the runs."""
    yield f"| {title} | {name} | times {peer} |"
    yield "| --- | ---: | ---: |"
    for run, found in times.items():
        ratios = [mine / other for mine, other in zip(found, times[peer], strict=True)]
        yield f"| {run} | {statistics.median(found) * unit:.2f} | {statistics.median(ratios):.2f} |"
    yield ""


def repeated(run: Run, times: int = 20) -> Run:
    """Return a call that does another one some times over, so that a clock can see it."""

    def again() -> None:
        for _ in range(times):
            run()

    return again


def one_document(number: int) -> Iterator[str]:
    """Compare the validators in one process, on the shipped statement."""
    data = SHIPPED.read_bytes()
    schema = json.loads(SCHEMA.read_bytes())
    reference = jsonschema.Draft202012Validator(schema)
    fast = jsonschema_rs.validator_for(schema)
    runs: dict[str, Run] = {
        "pydantic: json.loads, model_validate": repeated(lambda: Statement.model_validate(json.loads(data))),
        "pydantic: model_validate_json": repeated(lambda: Statement.model_validate_json(data)),
        "jscdata, all layers": repeated(lambda: validate(data)),
        "jsonschema": repeated(lambda: list(reference.iter_errors(json.loads(data)))),
        "jsonschema-rs": repeated(lambda: fast.is_valid(json.loads(data))),
    }
    yield f"One document of {len(data):,} bytes, in process, twenty times over:"
    yield ""
    yield from table("20 documents", rounds(runs, number), "jscdata, all layers")


def cold(number: int) -> Iterator[str]:
    """Compare whole commands, from start to exit."""
    scripts = Path(sys.executable).parent
    parse = f"from jscdata import Statement; Statement.model_validate_json(open({str(SHIPPED)!r}, 'rb').read())"
    commands = {
        "jscdata validate": [str(scripts / "jscdata"), "validate", str(SHIPPED)],
        "python with the models, parsing alone": [sys.executable, "-c", parse],
        "check-jsonschema": [str(scripts / "check-jsonschema"), "--schemafile", str(SCHEMA), str(SHIPPED)],
        "jsonschema": [sys.executable, "-W", "ignore", "-m", "jsonschema", "-i", str(SHIPPED), str(SCHEMA)],
    }
    runs: dict[str, Run] = {name: process(command) for name, command in commands.items()}
    for run in runs.values():
        run()  # It leaves every module compiled, as installing a wheel does.
    yield "Cold commands, from start to exit, their modules compiled, as installing a wheel does:"
    yield ""
    yield from table("command", rounds(runs, number), "jscdata validate")


def process(command: list[str]) -> Run:
    """Return a call that runs a command, which must succeed."""
    compiling = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return lambda: subprocess.run(command, check=True, capture_output=True, env=compiling)


def many_lines(number: int) -> Iterator[str]:
    """Compare throughput on JSON Lines: nine small statements to one of the size of the shipped one."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "many.jsonl"
        write_lines(path, LINES)
        schema = json.loads(SCHEMA.read_bytes())
        reference = jsonschema.Draft202012Validator(schema)
        fast = jsonschema_rs.validator_for(schema)
        part = LINES_FOR_JSONSCHEMA / LINES
        runs: dict[str, Run] = {
            "pydantic: json.loads, model_validate": lambda: sum(1 for _ in map(Statement.model_validate, values(path))),
            "jscdata, all layers": lambda: all(report.ok for report in validate_each([path])),
            "jsonschema": lambda: all(reference.is_valid(v) for v in islice(values(path), LINES_FOR_JSONSCHEMA)),
            "jsonschema-rs": lambda: all(fast.is_valid(v) for v in values(path)),
        }
        times = rounds(runs, max(1, number // 2))
        times["jsonschema"] = [found / part for found in times["jsonschema"]]
        yield f"{LINES:,} statements as JSON Lines ({path.stat().st_size / 1e6:.0f} MB), seconds:"
        yield ""
        yield from table("JSON Lines", times, "jscdata, all layers", 1, "s")
        yield from jobs(path)
        yield from memory(path, Path(folder) / "few.jsonl")


def values(path: Path) -> Iterator[Any]:
    """Go through the values of JSON Lines."""
    with path.open("rb") as file:
        for line in file:
            yield json.loads(line)


def write_lines(path: Path, number: int) -> None:
    """Write valid statements as JSON Lines."""
    small, large = (json.loads(file.read_bytes()) for file in (SMALL, SHIPPED))
    with path.open("w", encoding="utf-8") as file:
        for line in range(number):
            value = small if line % 10 else large
            file.write(json.dumps({**value, "id": f"{value['id']}-{line}"}, ensure_ascii=False) + "\n")


def jobs(path: Path) -> Iterator[str]:
    """Tell how one file is shared among processes."""
    command = [sys.executable, "-m", "jscdata", "validate", str(path), "--jobs"]
    one = seconds(process([*command, "1"]))
    yield f"| processes, {os.cpu_count()} cores | s | times as fast |"
    yield "| --- | ---: | ---: |"
    for number in (1, 2, 4):
        found = one if number == 1 else seconds(process([*command, str(number)]))
        yield f"| `--jobs {number}` | {found:.1f} | {one / found:.2f} |"
    yield ""


def memory(many: Path, few: Path) -> Iterator[str]:
    """Compare the largest memory of the command on 100 and on 10,000 statements."""
    write_lines(few, 100)
    peaks = [measured([sys.executable, "-m", "jscdata", "validate", str(path)])[1] for path in (few, many)]
    yield f"Memory at its largest: {peaks[0]:.1f} MB for 100 statements, {peaks[1]:.1f} MB for {LINES:,},"
    yield f"{peaks[1] / peaks[0]:.2f} times as much."
    yield ""


MEASURE = """
import resource, subprocess, sys, time
start = time.perf_counter()
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL)
took = time.perf_counter() - start
print(took, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024)
"""


def measured(command: list[str]) -> tuple[float, float]:
    """Return the seconds and the largest megabytes of a command.

    A small process starts it, since the memory of the one that forks counts as that of the child.
    """
    done = subprocess.run([sys.executable, "-c", MEASURE, *command], check=True, capture_output=True, text=True)
    took, peak = map(float, done.stdout.split())
    return took, peak


def hostile() -> Iterator[str]:
    """Tell what large documents cost as whole commands, most of them faulty, and what they cost at half the size."""
    yield "| hostile document | MB | s | s at half the size | MB of memory |"
    yield "| --- | ---: | ---: | ---: | ---: |"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "hostile.json"
        for found in zip(hostile_documents(1), hostile_documents(2), strict=True):
            yield cost(path, path, *found)
        package = Path(folder) / "package"
        shutil.copytree(data_folder(), package)
        for found in zip(hostile_registers(1), hostile_registers(2), strict=True):
            yield cost(package / "entities.json", package, *found)
    yield ""


def cost(path: Path, checked: Path, whole: tuple[str, str], half: tuple[str, str]) -> str:
    """Return the row on a named document, which is written to ``path``, as a whole and at half the size."""
    command = [sys.executable, "-m", "jscdata", "validate", "--format", "jsonl", str(checked)]
    path.write_text(half[1], encoding="utf-8")
    took_half, _ = measured(command)
    path.write_text(whole[1], encoding="utf-8")
    took, peak = measured(command)
    return f"| {whole[0]} | {len(whole[1]) / 1e6:.1f} | {took:.1f} | {took_half:.1f} | {peak:.0f} |"


def hostile_documents(part: int) -> Iterator[tuple[str, str]]:
    """Give documents of about 10 MB, or that by ``part``, that try rules one by one."""
    small = json.loads(SMALL.read_bytes())
    act = small["codings"][0]["acts"][0]
    million = 1_000_000 // part
    yield "a million empty objects", '{"units": [' + "{}," * (3 * million) + "{}]}"
    yield "a million objects under names", "{" + ",".join(f'"k{n}":{{}}' for n in range(million)) + "}"
    acts = [{**act, "id": f"a{n}", "act_type": f"c{n}"} for n in range(20_000 // part)]
    yield "20,000 unknown codes", dump(small, acts=acts)
    unknown = [f"org:x{n}" for n in range(6 * million // 10)]
    yield "600,000 unknown entities", dump(small, acts=[{**act, "actors": unknown}])
    yield "a chain of 70,000 parents", chain(small, 70_000 // part)
    yield "one word repeated, 80,000 mentions beside it", repeated_word(small, 80_000 // part)
    yield "one act of 40,000 spans and as many objects", one_large_act(small, 40_000 // part)
    yield "60,000 groups, each a member of the next and of the first", knot(small, 60_000 // part)
    yield "one string", json.dumps("x" * (10 * million))
    yield "a string of escaped quotation marks that never ends", '"' + '\\"' * (5 * million)
    yield "ten million opening brackets", "[" * (10 * million)


def hostile_registers(part: int) -> Iterator[tuple[str, str]]:
    """Give registers of about 10 MB, or that by ``part``, of a package whose tables were built from another."""
    register = json.loads((data_folder() / "entities.json").read_bytes())
    known = register["entities"]
    aliases = [f"a{n:07}" for n in range(800_000 // part)]
    yield (
        "a register, 800,000 aliases of one entity",
        json.dumps({**register, "entities": [{**known[0], "aliases": aliases}, *known[1:]]}),
    )
    places = [{"id": f"place:{n:06}", "kind": "place", "name": "x"} for n in range(180_000 // part)]
    entities = sorted([*known, *places], key=lambda found: str(found["id"]))
    yield "a register, 180,000 entities", json.dumps({**register, "entities": entities})


def chain(small: dict[str, Any], number: int) -> str:
    """Return a statement whose units each have the one before as their parent."""
    unit = {**small["units"][0], "kind": "paragraph", "level": None, "parent": None, "text": "x"}
    units = [
        {**unit, "id": f"p{n + 1}", "parent": f"p{n}" if n else None, "start": 2 * n, "end": 2 * n + 1}
        for n in range(number)
    ]
    return dump({**small, "text": "x\n" * number, "units": units})


def one_paragraph(small: dict[str, Any], words: str) -> dict[str, Any]:
    """Return a statement of one paragraph."""
    unit = {**small["units"][0], "id": "p1", "kind": "paragraph", "level": None, "parent": None, "text": words}
    return {**small, "text": words, "units": [{**unit, "start": 0, "end": len(words)}]}


def repeated_word(small: dict[str, Any], number: int) -> str:
    """Return a statement in which mentions stand one character beside their words, which occur everywhere."""
    spans = [{"unit": "p1", "start": 4 * n + 1, "end": 4 * n + 4, "exact": "war"} for n in range(number)]
    mention = small["codings"][0]["mentions"][0]
    mentions = [{**mention, "span": span} for span in spans]
    return dump(one_paragraph(small, "war " * number + "x"), mentions=mentions)


def one_large_act(small: dict[str, Any], number: int) -> str:
    """Return a statement with an act over each word by itself, which is an object, too."""
    spans = [{"unit": "p1", "start": 2 * n, "end": 2 * n + 1, "exact": "x"} for n in range(number)]
    objects = [{"span": span, "topic": None} for span in spans]
    act = {**small["codings"][0]["acts"][0], "verb": spans[0], "spans": spans, "objects": objects}
    return dump(one_paragraph(small, " ".join("x" * number)), acts=[act], mentions=[])


def knot(small: dict[str, Any], number: int) -> str:
    """Return a statement with groups that lead in circles to each other."""
    names = [f"group:knot-{n:06}" for n in range(number)]
    entities = [
        {"id": name, "kind": "group", "name": name, "members": [after, names[0]]}
        for name, after in zip(names, [*names[1:], names[1]], strict=True)
    ]
    return dump({**small, "entities": sorted([*small["entities"], *entities], key=lambda found: str(found["id"]))})


def dump(value: dict[str, Any], **coding: Any) -> str:  # noqa: ANN401 - fields of a coding.
    """Return a statement as JSON, with fields of its coding replaced."""
    return json.dumps({**value, "codings": [{**value["codings"][0], **coding}]})


def main() -> None:
    """Print all tables."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    if shutil.which("check-jsonschema", path=str(Path(sys.executable).parent)) is None:
        sys.exit("This needs check-jsonschema beside this Python: pip install --group bench.")
    # What the libraries keep for good is left out of every collection, so that it slows down none of the runs.
    gc.freeze()
    for part in (one_document(number), cold(number), many_lines(number), hostile()):
        for line in part:
            print(line, flush=True)


if __name__ == "__main__":
    main()
