"""Imports point down only: the order of the house, read off the source."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tests.project.house import circles, imported, points_down

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "jscdata"

# From the ground up. A module may import what stands below its own line; packages (with a
# dot) hold their modules together, and order those by the lines that name them.
FLOORS = [
    [
        "versions",
        "vocabulary.terms",
        "catalogue.rule",
        "quoting",
        "nearest",
        "sharing",
        "filenames",
        "source_text",
        "counting",
        "iso3166",
        "bullets",
        "languages",
    ],
    ["hypertext"],
    ["vocabulary.topics_security", "vocabulary.topics_civil"],
    ["vocabulary", "catalogue"],
    ["findings", "families", "wellknown"],
    ["states"],
    ["errors"],
    ["selection", "replacing"],
    ["spans", "marking", "positions"],
    ["lookalikes"],
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
    ["bundles", "migrations", "identity"],
    ["archives"],
    ["structure", "schema", "tables.layout"],
    ["tables.rows", "at_once"],
    ["tables.comma", "tables.derived"],
    ["tables"],
    ["package"],
    ["contents"],
    ["inputs"],
    ["rules.document", "rules.places", "rules.resources", "rules.stale", "rules.tables"],
    ["rules.checks"],
    ["rules.keys", "rules.repeats", "rules.circles", "rules.unit_order", "rules.entities", "rules.descriptor"],
    ["rules.unit_ids", "rules.repeated_values"],
    [
        *("rules.codes", "rules.references", "rules.units", "rules.coverage", "rules.words", "rules.acts"),
        *("rules.labels", "rules.policy", "rules.register", "rules.package"),
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
    ["drafting.mentions"],
    ["drafting.acts"],
    ["reporting", "exporting", "drafting"],
    ["cli.output", "cli.reports", "cli.stopping", "cli.streams"],
    ["cli.workers"],
    ["cli"],
    ["__main__"],
]
HEIGHT = {name: height for height, floor in enumerate(FLOORS) for name in floor}


def module_name(path: Path) -> str:
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


MODULES = {module_name(path): path for path in sorted(PACKAGE.rglob("*.py"))}


IMPORTS = {name: imported(path.read_text(encoding="utf-8"), MODULES, str(path)) for name, path in MODULES.items()}


@pytest.mark.parametrize("module", [name for name in MODULES if name])
def test_imports_point_down_only(module: str) -> None:
    """A module knows nothing of those above it; packages on one floor import none of each other."""
    for other in IMPORTS[module]:
        assert points_down(module, other, HEIGHT), f"{module} imports {other}"


def test_no_imports_go_in_a_circle() -> None:
    """Nor inside a package, where the parts stand beside each other."""
    assert circles(IMPORTS) == []


def test_the_page_on_the_design_has_a_place_for_every_module() -> None:
    """Its table of the floors names each module or package that stands in the library."""
    table = (ROOT / "docs" / "design.md").read_text(encoding="utf-8").partition("| floor |")[2].partition("\n\n")[0]
    rooms = {name.partition(".")[0] for name in MODULES} - {"", "__main__"}
    assert sorted(set(re.findall(r"`(\w+)`", table))) == sorted(rooms)


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
