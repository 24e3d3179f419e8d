"""Statements in other forms: as a page for a terminal, as a citation; and what the words of the data mean.

The modules are imported one by one, since the glossary needs no models and the others do.
"""

__all__: list[str] = []
