"""What the fuzzer starts from: a small corpus, and a dictionary that knows the words of a statement."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from jscdata import validate
from jscdata.model import Record, Statement
from jscdata.model.shape import shape
from jscdata.reading import parse
from jscdata.vocabulary import VOCABULARIES
from tests.promises import keep

FUZZ = Path(__file__).parents[2] / "fuzz"
CORPUS = sorted((FUZZ / "corpus").iterdir())


def keys(model: type[Record]) -> Iterator[str]:
    for field in shape(model):
        yield field.key
        if field.record:
            yield from keys(field.record)


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_the_corpus_breaks_no_promise(path: Path) -> None:
    """The fuzzer starts from inputs that pass; one that it finds is mended, and kept here."""
    data = path.read_bytes()
    keep(validate(data), parse(data).text)


def test_the_corpus_is_small() -> None:
    """A few dozen inputs, of less than 100 KB together."""
    assert len(CORPUS) >= 24
    assert sum(path.stat().st_size for path in CORPUS) < 100_000


def test_the_dictionary_knows_all_keys_and_codes() -> None:
    """As they stand in JSON, in quotation marks, and a key with its colon."""
    words = set(re.findall(r'^"\\"(.+)\\":?"$', (FUZZ / "jscdata.dict").read_text(encoding="utf-8"), re.MULTILINE))
    assert words >= set(keys(Statement))
    assert words >= {code for vocabulary in VOCABULARIES for code in vocabulary.codes}
