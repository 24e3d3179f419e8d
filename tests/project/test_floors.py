"""Imports point down only: the order of the house, read off the source."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "src" / "jscdata"

# From the ground up. A module may import what stands below its own line; packages (with a
# dot) hold their modules together, and order those by the lines that name them.
FLOORS = [
    ["versions", "vocabulary.terms", "catalogue.rule", "quoting", "nearest", "replacing", "sharing"],
    ["vocabulary.topics_security", "vocabulary.topics_civil"],
    ["vocabulary", "catalogue"],
    ["findings", "families"],
    ["errors"],
    ["selection"],
    ["spans", "marking", "positions"],
    ["model.base"],
    ["model.types"],
    ["model.shape", "model.span", "model.unit", "model.entity"],
    ["model.act", "model.participant", "model.source"],
    ["model.coding"],
    ["model.notebook"],
    ["model.statement"],
    ["model"],
    ["resolving", "scales"],
    ["shipped", "reading", "placing", "schema_names"],
    ["bundles", "migrations"],
    ["structure", "schema", "tables.layout"],
    ["tables.rows"],
    ["tables.comma", "tables.derived"],
    ["tables"],
    ["package"],
    ["contents"],
    ["inputs"],
    ["rules.document", "rules.places", "rules.tables"],
    [
        *("rules.codes", "rules.references", "rules.units", "rules.words", "rules.acts", "rules.labels"),
        *("rules.policy", "rules.register", "rules.package"),
    ],
    ["rules"],
    ["checking"],
    ["validation", "judging"],
    ["building", "mending", "alpha"],
    ["agreement", "changes", "importing"],
    ["frames", "shelves", "coded"],
    ["dyads"],
    ["holdings"],
    ["corpora"],
    ["drafting.layout", "drafting.language", "drafting.gazetteer", "drafting.dates", "drafting.scanning"],
    ["drafting.readers"],
    ["drafting.naming", "drafting.topics", "drafting.sources"],
    ["drafting.mentions", "drafting.acts"],
    ["reporting", "exporting", "drafting"],
    ["cli.output", "cli.workers"],
    ["cli"],
    ["__main__"],
]
HEIGHT = {name: height for height, floor in enumerate(FLOORS) for name in floor}


def module_name(path: Path) -> str:
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


MODULES = {module_name(path): path for path in sorted(PACKAGE.rglob("*.py"))}


def height(module: str) -> int:
    """Return the height of a module, or of the package that it belongs to."""
    while module not in HEIGHT:
        assert "." in module, f"{module} has no floor"
        module = module.rpartition(".")[0]
    return HEIGHT[module]


def imported(path: Path) -> set[str]:
    """Return the modules of this package that a file imports, at its top or inside a function."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("jscdata"):
            base = node.module.removeprefix("jscdata").removeprefix(".")
            names = [f"{base}.{alias.name}" if base else alias.name for alias in node.names]
            found.update(name if name in MODULES else base for name in names)
        elif isinstance(node, ast.Import):
            found.update(alias.name.removeprefix("jscdata.") for alias in node.names if "jscdata" in alias.name)
    return found


@pytest.mark.parametrize("module", [name for name in MODULES if name])
def test_imports_point_down_only(module: str) -> None:
    """A module knows nothing of those above it; within a package the parts stand beside each other."""
    for other in imported(MODULES[module]):
        package = module.rpartition(".")[0]
        beside = package and other.startswith(f"{package}.") and other not in HEIGHT and module not in HEIGHT
        gathers = other.startswith(f"{module}.")
        assert gathers or beside or height(other) < height(module), f"{module} imports {other}"


def test_reporting_and_exporting_do_not_import_each_other() -> None:
    """They stand side by side."""
    for module, path in MODULES.items():
        for one, two in (("reporting", "exporting"), ("exporting", "reporting")):
            assert not (module.startswith(one) and any(name.startswith(two) for name in imported(path)))


@pytest.mark.parametrize("module", sorted(MODULES))
def test_a_module_says_what_it_is_and_what_it_offers(module: str) -> None:
    """A docstring, a sorted ``__all__``, and no more than 400 lines."""
    source = MODULES[module].read_text(encoding="utf-8")
    tree = ast.parse(source)
    assert ast.get_docstring(tree)
    assert source.count("\n") <= 400
    offered = [
        node.value
        for node in tree.body
        if isinstance(node, ast.Assign | ast.AnnAssign) and "__all__" in ast.unparse(node).partition("=")[0]
    ]
    assert len(offered) == 1
    names = ast.literal_eval(offered[0]) if offered[0] else []
    assert names == sorted(names, key=lambda name: (not name.isupper(), not name[0].isupper(), name))


def test_the_command_line_starts_without_pydantic() -> None:
    """What the help needs is imported at the top of ``cli``; the rest where it is used."""
    heavy = {"model", "validation", "corpora", "building", "importing", "mending", "schema", "tables", "rules"}
    for module, path in MODULES.items():
        if module.startswith("cli"):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            top = [node.module or "" for node in tree.body if isinstance(node, ast.ImportFrom)]
            assert not {name.removeprefix("jscdata.").split(".")[0] for name in top} & heavy, module
