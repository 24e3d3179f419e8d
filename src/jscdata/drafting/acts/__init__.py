"""Suggested acts: verbs that are performative, their words, and the codes that these let guess."""

from jscdata.drafting.acts.reading import Read, Sentence, read_sentences
from jscdata.drafting.acts.suggest import suggest_acts

__all__ = ["Read", "Sentence", "read_sentences", "suggest_acts"]
