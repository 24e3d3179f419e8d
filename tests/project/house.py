"""How the order of the house is read off the source: pure functions on modules, so that they are tested, too."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator, Mapping

NAME = "jscdata"


def imported(source: str, known: Collection[str], place: str = "") -> set[str]:
    """Return the modules of the library that a source imports: at its top, in a function, or for its types alone.

    All of them count. Who cannot be written or checked without another knows the other.
    Names are those of ``known``, where the library itself is the empty string; ``place`` is
    what an error calls the source.

    Raises:
        ValueError: Where an import is relative, since it does not say what it names.
    """
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom):
            if node.level:
                message = f"{place}:{node.lineno}: This import is relative; write the name of the module in full."
                raise ValueError(message)
            base = node.module or ""
            names = [f"{base}.{alias.name}" for alias in node.names]
            found.update(name if _inner(name) in known else base for name in names)
        elif isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
    return {_inner(name) for name in found if name == NAME or name.startswith(f"{NAME}.")}


def _inner(name: str) -> str:
    return name.removeprefix(NAME).removeprefix(".")


def height(module: str, heights: Mapping[str, int]) -> int:
    """Return the height of a module, or of the package that it belongs to.

    Raises:
        KeyError: Where neither has one.
    """
    while module not in heights and "." in module:
        module = module.rpartition(".")[0]
    return heights[module]


def points_down(module: str, other: str, heights: Mapping[str, int]) -> bool:
    """Return whether a module may import another by their heights.

    Who imports from another package stands above all of it: the floors inside a package are
    its own affair. Inside one package, parts without a floor of their own stand beside each
    other, and a package gathers its parts.
    """
    package, room = (name.partition(".")[0] for name in (module, other))
    if package != room:
        return height(room, heights) < height(package, heights)
    beside = module not in heights and other not in heights and module.rpartition(".")[0] == other.rpartition(".")[0]
    return beside or other.startswith(f"{module}.") or height(other, heights) < height(module, heights)


def circles(imports: Mapping[str, Collection[str]]) -> list[list[str]]:
    """Return the sets of modules each of which imports all others of its set, by way of others or not."""
    reach = {module: set(_reached(module, imports)) for module in imports}
    found = {
        tuple(sorted(other for other in reach[module] if module in reach.get(other, ())))
        for module in imports
        if module in reach[module]
    }
    return [list(circle) for circle in sorted(found)]


def _reached(module: str, imports: Mapping[str, Collection[str]]) -> Iterator[str]:
    seen: set[str] = set()
    ahead = list(imports[module])
    while ahead:
        other = ahead.pop()
        if other not in seen:
            seen.add(other)
            yield other
            ahead.extend(imports.get(other, ()))
