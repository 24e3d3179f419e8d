"""The language of a text, by its letters and its commonest words."""

from __future__ import annotations

import pytest

from jscdata.drafting.language import language_of

TEXTS = {
    "en": "The ministers of the two countries met in the capital and agreed to work for peace in the region.",
    "fr": "Les ministres des deux pays se sont réunis dans la capitale et ont décidé de travailler pour la paix.",
    "de": "Die Minister der beiden Länder trafen sich in der Hauptstadt und vereinbarten, für den Frieden zu arbeiten.",
    "es": "Los ministros de los dos países se reunieron en la capital y acordaron trabajar por la paz en la región.",
    "ja": "両国の大臣は首都で会談し、NATOとの協力を強化することで一致した。",
    "ko": "양국 장관은 수도에서 만나 평화를 위해 협력하기로 합의하였다. NATO도 환영하였다.",
    "zh": "两国部长在首都会晤,同意加强合作,维护地区和平与稳定。",
    "ru": "Министры двух стран встретились в столице и договорились сотрудничать.",
    "uk": "Міністри двох країн зустрілися в столиці та домовилися про співпрацю.",
}


@pytest.mark.parametrize("language", sorted(TEXTS))
def test_a_sentence_tells_its_language(language: str) -> None:
    """One sentence is enough where it has common words or letters of its own."""
    assert language_of(TEXTS[language]) == language


@pytest.mark.parametrize("text", ["", "***", "12 / 2024", "Tokyo", "Xyz qwv lorm dst ffg hjk pol mnb vcx"])
def test_what_is_not_clear_is_none(text: str) -> None:
    """Too few words, or words of no known language, are no language."""
    assert language_of(text) is None
