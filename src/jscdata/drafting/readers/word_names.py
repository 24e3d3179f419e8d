"""The names by which the elements of a Word document are known."""

from __future__ import annotations

WML = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
"""The namespace of Word's elements, as lxml writes it before their names."""

MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
CHOICE = f"{MC}AlternateContent"
"""Several ways to say the same, of which a program shows the first that it knows."""

WAYS = frozenset({f"{MC}Choice", f"{MC}Fallback"})
RUBY, GLOSS = f"{WML}ruby", f"{WML}rt"
"""A word with a gloss, which is printed above it and stands before it in the file."""

DELETED = frozenset({f"{WML}del", f"{WML}moveFrom"})
PROPERTIES = frozenset({f"{WML}pPr", f"{WML}rPr", f"{WML}sectPr", f"{WML}tcPr", f"{WML}trPr", f"{WML}sdtPr"})

__all__ = ["CHOICE", "DELETED", "GLOSS", "MC", "PROPERTIES", "RUBY", "WAYS", "WML"]
