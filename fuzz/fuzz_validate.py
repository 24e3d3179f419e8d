"""Coverage-guided fuzzing of reading and validation, with atheris.

Usage, in an environment with jscdata and the group ``fuzz`` of pyproject.toml:

    python fuzz/fuzz_validate.py -dict=fuzz/jscdata.dict -max_total_time=300 fuzz/corpus
    python fuzz/fuzz_validate.py --values -max_total_time=300
    python fuzz/fuzz_validate.py crash-0123...

The first takes bytes as they come; new inputs are kept in the first folder that is named, so name
another one before ``fuzz/corpus`` to leave that as it is. The second takes the bytes as choices:
of a statement, and of up to twenty changes of its value and one of its bytes, so that it gets
behind the reader. The third runs one input again; an input of the second mode needs ``--values``.

An input fails where ``validate`` raises, or where its report breaks a promise of
``tests/promises.py``: codes of the catalogue, places inside the text and in its order, both
reports written without any unsafe character.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import atheris

ROOT = Path(__file__).resolve().parents[1]

# Mutations and promises are those of the tests.
sys.path.insert(0, str(ROOT))

with atheris.instrument_imports(include=["jscdata"]):
    from jscdata import validate
    from jscdata.reading import parse
    from jscdata.shipped import data_folder
    from tests.mutations import mutated, mutated_bytes
    from tests.promises import keep

FILES = (
    *sorted((ROOT / "tests" / "examples" / "valid").glob("*.json")),
    *sorted((data_folder() / "statements").glob("*.json")),
)
VALUES: tuple[dict[str, Any], ...] = tuple(json.loads(file.read_bytes()) for file in FILES)


def try_bytes(data: bytes) -> None:
    """Validate the bytes and hold the report against the promises."""
    keep(validate(data), parse(data).text)


def try_values(data: bytes) -> None:
    """Change a valid statement as the bytes say, and validate it as a value, as bytes, and as damaged bytes."""
    choices = atheris.FuzzedDataProvider(data)

    def choose(number: int) -> int:
        chosen: int = choices.ConsumeIntInRange(0, number - 1)
        return chosen

    value: Any = VALUES[choose(len(VALUES))]
    for _ in range(choose(20) + 1):
        if not isinstance(value, dict):
            break
        value = mutated(value, choose)
    if isinstance(value, dict):
        keep(validate(value))
    written = json.dumps(value, ensure_ascii=bool(choose(2)), indent=(None, 1)[choose(2)]).encode()
    try_bytes(written)
    try_bytes(mutated_bytes(written, choose))


def main() -> None:
    """Hand the arguments over to libFuzzer, save for the mode."""
    program, *arguments = [argument for argument in sys.argv if argument != "--values"]
    if "--values" in sys.argv:
        # Choices are used up from the end of an input, so that short ones would all make the same change.
        atheris.Setup([program, "-len_control=0", "-max_len=200", *arguments], try_values)
    else:
        atheris.Setup([program, *arguments], try_bytes)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
