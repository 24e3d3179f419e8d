"""Acts suggested for a draft, by a lexicon of verbs and simple rules of grammar."""

from jscdata.drafting.acts.suggest import suggest_acts

__all__ = ["suggest_acts"]
