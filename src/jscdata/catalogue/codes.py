"""Layer 3: closed lists."""

from jscdata.catalogue.rule import Rule

CODES = (
    Rule(
        code="JSC301",
        name="unknown-code",
        why="Every closed list is a vocabulary of the codebook, and a code outside it means nothing.",
        bad='"act_type": "comit"',
        good='"act_type": "commit"',
        hint="Use a code of the vocabulary; 'jscdata describe' lists them.",
    ),
    Rule(
        code="JSC302",
        name="deprecated-code",
        why="A deprecated code is kept for old records only, and its replacement says more.",
        bad='"topics": ["a_code_that_was_given_up"]',
        good='"topics": ["the_code_that_replaces_it"]',
        hint="Use the replacement that 'jscdata describe' names.",
        severity="warning",
    ),
)

__all__ = ["CODES"]
