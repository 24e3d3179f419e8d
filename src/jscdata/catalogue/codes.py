"""Layer 3: closed lists."""

from jscdata.catalogue.rule import Rule

CODES = (
    Rule(
        code="JSC301",
        name="unknown-code",
        why="Every closed list is a vocabulary of the codebook, and a code outside it means nothing.",
        hint="Use a code of the vocabulary; 'jscdata describe' lists them.",
    ),
)

__all__ = ["CODES"]
