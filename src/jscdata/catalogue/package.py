"""Layer 7: the package and its tables."""

from jscdata.catalogue.rule import Rule

PACKAGE = (
    Rule(
        code="JSC701",
        name="descriptor-invalid",
        why="The descriptor tells readers what the package holds, and follows Data Package v2.",
        hint="Mend the property named; 'jscdata build' rewrites the resources.",
    ),
    Rule(
        code="JSC702",
        name="unsafe-path",
        why="A resource lies inside the package: no web address, no absolute path, no way up, no link.",
        hint="Put the file into the package and give its relative path.",
    ),
    Rule(
        code="JSC703",
        name="file-missing-in-package",
        why="A file that the descriptor names is part of the package.",
        hint="Restore the file, or run 'jscdata build'.",
    ),
    Rule(
        code="JSC704",
        name="size-or-hash-differs",
        why="Bytes and hash of the descriptor prove that a file is the released one.",
        hint="Run 'jscdata build' if the change is meant.",
    ),
    Rule(
        code="JSC705",
        name="stale-table",
        why="Tables are generated from the statements, and must say the same.",
        hint="Run 'jscdata build'; edit the statement, never the table.",
    ),
    Rule(
        code="JSC706",
        name="stray-file",
        why="A file that the descriptor does not name is not part of the package.",
        hint="Remove it, or run 'jscdata build'.",
    ),
    Rule(
        code="JSC707",
        name="unregistered-entity",
        why="Every entity of a statement is in the register, so that statements join.",
        hint="Add the entity to entities.json.",
    ),
    Rule(
        code="JSC708",
        name="entity-told-differently",
        why="A statement repeats the register word for word.",
        hint="Copy name, kind, part_of and xrefs from entities.json, or correct the register.",
    ),
    Rule(
        code="JSC709",
        name="register-faulty",
        why="The register is sorted by id, without repeats, and knows what it refers to.",
        hint="Sort the entities by id, remove repeats, add what is missing.",
    ),
    Rule(
        code="JSC710",
        name="stale-descriptor",
        why="The resources of the descriptor are generated, and must say the same.",
        hint="Run 'jscdata build'.",
    ),
    Rule(
        code="JSC711",
        name="source-differs",
        why="The source file of a statement is the one whose hash the statement gives.",
        hint="Restore the source file, or correct 'sha256'.",
    ),
    Rule(
        code="JSC712",
        name="unsafe-archive",
        why="An archive is read in memory and within limits, and each of its entries is one plain file.",
        hint="Pack the folder of the package anew with a common zip program.",
    ),
    Rule(
        code="JSC713",
        name="column-differs",
        why="A table has the columns of its records, so that it can be read back.",
        hint="Restore the header; the descriptor lists the columns.",
    ),
    Rule(
        code="JSC714",
        name="cell-invalid",
        why="A cell that is not of its column's type or vocabulary cannot be read back.",
        hint="Correct the cell.",
    ),
    Rule(
        code="JSC715",
        name="duplicate-row-key",
        why="Two rows with one key are two answers to one question.",
        hint="Remove one of the rows, or correct its key.",
    ),
    Rule(
        code="JSC716",
        name="dangling-row",
        why="A row that refers to a row which is not there belongs to nothing.",
        hint="Add the row that it refers to, or correct the cell.",
    ),
    Rule(
        code="JSC717",
        name="outside-judge",
        why="frictionless, which others use to read the package, must find it sound, too.",
        hint="Read the message; 'jscdata build' mends what is generated.",
    ),
)

__all__ = ["PACKAGE"]
