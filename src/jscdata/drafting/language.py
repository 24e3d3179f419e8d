"""Which language a text is in, told by its script and its commonest words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

_LOOKED_AT = 40_000

_SCRIPTS = {
    "kana": re.compile(r"[\u3041-\u30ff]"),
    "hangul": re.compile(r"[\uac00-\ud7a3]"),
    "han": re.compile(r"[\u4e00-\u9fff]"),
    "cyrillic": re.compile(r"[\u0400-\u04ff]"),
    "arabic": re.compile(r"[\u0600-\u06ff]"),
    "thai": re.compile(r"[\u0e00-\u0e7f]"),
}
_BEHIND_LATIN = re.compile(r"[\u0400-\uffff]+")
"""Where the letters of these scripts stand in Unicode, behind the Latin ones."""

_COMMON = {
    "en": "the of and to in for with that on is are by this as we their our be will from at which has",
    "fr": "le la les des et du en un une pour dans que par sur avec au aux est nous leur ces ont",
    "de": "der die das und den von des für mit auf ist im dem zur nicht ein eine wir sich werden zu",
    "es": "el la los las de y del en que para con una por su al se como más sus esta",
    "it": "il la di e che per del della dei con le gli nel un una delle sono alla come",
    "pt": "o a os as de e do da dos das em que para com uma por ao não no na",
    "nl": "de het een en van in op voor met dat zijn te is aan door wij ook",
    "pl": "i w na z do się że oraz dla jest przez nie od za po",
    "id": "yang dan di untuk dengan dari pada dalam kedua ini akan kami oleh",
    "vi": "và của các trong với cho là được những có về hai một",
    "tl": "ang ng sa na mga at ay para kung ito",
}
_WORDS = {language: frozenset(words.split()) for language, words in _COMMON.items()}
_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 0.08
_LEAST_WORDS = 8


def language_of(text: str) -> str | None:
    """Return the language as a tag of BCP 47, such as ``en``, ``ja`` or ``ko``; None where it is not clear.

    The first 40,000 characters are looked at. Japanese, Korean, Chinese, Russian, Ukrainian,
    Arabic and Thai are known by their letters; languages in Latin letters by their commonest
    words, of which a text of less than eight words has too few.
    """
    seen = text[:_LOOKED_AT]
    others = "".join(_BEHIND_LATIN.findall(seen))
    counts = {name: len(pattern.findall(others)) for name, pattern in _SCRIPTS.items()}
    words = _WORD.findall(seen.lower())
    # A Japanese or Korean text writes names in Latin letters and may cite Chinese ones.
    if sum(counts.values()) > sum(map(len, words)) * 0.3:
        return _by_letters(counts, seen)
    return _by_words(words)


def _by_letters(counts: dict[str, int], text: str) -> str | None:
    east = counts["kana"] + counts["hangul"] + counts["han"]
    others = {name: counts[name] for name in ("cyrillic", "arabic", "thai")}
    script = max(others, key=lambda name: others[name])
    if others[script] > east:
        if script == "cyrillic":
            return "uk" if re.search(r"[ієїґІЄЇҐ]", text) else "ru"
        return {"arabic": "ar", "thai": "th"}[script]
    if counts["hangul"] > east * 0.3:
        return "ko"
    if counts["kana"] > east * 0.1:
        return "ja"
    return "zh" if counts["han"] else None


def _by_words(given: Sequence[str]) -> str | None:
    total = len(given)
    if total < _LEAST_WORDS:
        return None
    words = Counter(given)
    # Neighbours share their commonest words; how many different ones there are tells them apart.
    hits = {
        language: sum(words[word] for word in common) + sum(word in words for word in common)
        for language, common in _WORDS.items()
    }
    first, second = sorted(hits, key=lambda language: -hits[language])[:2]
    if hits[first] < total * _ENOUGH or hits[first] < hits[second] * 1.2:
        return None
    return first


__all__ = ["language_of"]
