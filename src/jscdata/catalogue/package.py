"""Layer 7: the package and its tables."""

from jscdata.catalogue.rule import Rule

PACKAGE = (
    Rule(
        code="JSC701",
        name="descriptor-invalid",
        why="The descriptor tells readers what the package holds, and follows Data Package v2.",
        bad='{"name": "harbor", "version": "1.0.0", "licences": […], "resources": […]}',
        good='{"name": "harbor", "version": "1.0.0", "licenses": […], "resources": […]}',
        hint="Mend the property named; 'jscdata build' rewrites the resources.",
    ),
    Rule(
        code="JSC702",
        name="unsafe-path",
        why="A resource lies inside the package: no web address, no absolute path, no way up, no link.",
        bad='"path": "../elsewhere/acts.csv"',
        good='"path": "tables/acts.csv"',
        hint="Put the file into the package and give its relative path.",
    ),
    Rule(
        code="JSC703",
        name="file-missing-in-package",
        why="A file that the descriptor names is part of the package.",
        bad='"path": "tables/acts.csv"       (and there is no such file)',
        good='"path": "tables/acts.csv"       (and the file is there)',
        hint="Restore the file, or run 'jscdata build'.",
    ),
    Rule(
        code="JSC704",
        name="size-or-hash-differs",
        why="Bytes and hash of the descriptor prove that a file is the released one, and that no build was forgotten.",
        bad='"hash": "sha256:0000…"       (of another file)',
        good='"hash": "sha256:9f86…"       (of this file)',
        hint="Run 'jscdata build' if the change is meant.",
    ),
    Rule(
        code="JSC705",
        name="stale-table",
        why="Tables are generated from the statements, and must say the same.",
        bad='tables/acts.csv: …,a1,intend,…\nstatements/ID.json: {"id": "a1", "act_type": "commit", …}',
        good='tables/acts.csv: …,a1,commit,…\nstatements/ID.json: {"id": "a1", "act_type": "commit", …}',
        hint="Run 'jscdata build'; edit the statement, never the table.",
    ),
    Rule(
        code="JSC706",
        name="stray-file",
        why="A file that the descriptor does not name is not part of the package.",
        bad=("tables/acts.csv\ntables/acts (copy).csv"),
        good="tables/acts.csv",
        hint="Move it out of the package. 'jscdata build' removes CSV files that are no tables any more.",
    ),
    Rule(
        code="JSC707",
        name="unregistered-entity",
        why="Every entity of a statement is in the register, so that statements join.",
        bad='statements/ID.json: "entities": [{"id": "org:nato", …}]\nentities.json: "entities": []',
        good=(
            'statements/ID.json: "entities": [{"id": "org:nato", …}]\n'
            'entities.json: "entities": [{"id": "org:nato", …}]'
        ),
        hint="Give its kind and name, and run 'jscdata fmt --register', or add it to entities.json by hand.",
    ),
    Rule(
        code="JSC708",
        name="entity-told-differently",
        why="A statement repeats the register word for word.",
        bad=(
            'statements/ID.json: {"id": "org:nato", "name": "Nato", …}\n'
            'entities.json: {"id": "org:nato", "name": "North Atlantic Treaty Organization", …}'
        ),
        good=(
            'statements/ID.json: {"id": "org:nato", "name": "North Atlantic Treaty Organization", …}\n'
            'entities.json: {"id": "org:nato", "name": "North Atlantic Treaty Organization", …}'
        ),
        hint="Leave the field out and run 'jscdata fmt', which copies it from the register; or correct the register.",
    ),
    Rule(
        code="JSC709",
        name="register-faulty",
        why="The register is sorted by id, without repeats, and knows what it refers to.",
        bad='"entities": [{"id": "state:NOR", …}, {"id": "state:ISL", …}]',
        good='"entities": [{"id": "state:ISL", …}, {"id": "state:NOR", …}]',
        hint="Sort the entities by id, remove repeats, add what is missing.",
    ),
    Rule(
        code="JSC710",
        name="stale-descriptor",
        why="The resources of the descriptor are generated, and must say the same.",
        bad='"resources": [{"name": "acts", "path": "tables/acts.csv", "description": "My acts.", …}]',
        good='"resources": [{"name": "acts", "path": "tables/acts.csv", "description": "What the speakers do, …", …}]',
        hint="Run 'jscdata build'.",
    ),
    Rule(
        code="JSC711",
        name="source-differs",
        why="The source file of a statement is the one whose hash the statement gives.",
        bad='"source": {"file": "sources/ID.txt", "sha256": "0000…"}       (of another file)',
        good='"source": {"file": "sources/ID.txt", "sha256": "9f86…"}       (of this file)',
        hint="Restore the source file; or leave 'sha256' out and run 'jscdata fmt', which works it out.",
    ),
    Rule(
        code="JSC712",
        name="unsafe-archive",
        why="An archive is read in memory and within limits, and each of its entries is one plain file.",
        bad=("package.zip\n  datapackage.json\n  sources/ID.txt -> /etc/passwd"),
        good=("package.zip\n  datapackage.json\n  sources/ID.txt"),
        hint="Pack the folder of the package anew with a common zip program.",
    ),
    Rule(
        code="JSC713",
        name="column-differs",
        why="A table has the columns of its records, so that it can be read back.",
        bad="statement_id,coding_id,act_id,position,act_typ,…",
        good="statement_id,coding_id,position,act_id,act_type,…",
        hint="Restore the header; the descriptor lists the columns.",
    ),
    Rule(
        code="JSC714",
        name="cell-invalid",
        why="A cell that is not of its column's type or vocabulary cannot be read back.",
        bad=("start,end\n12,twenty"),
        good=("start,end\n12,20"),
        hint="Correct the cell.",
    ),
    Rule(
        code="JSC715",
        name="duplicate-row-key",
        why="Two rows with one key are two answers to one question.",
        bad=(
            "statement_id,entity_id\n"
            "no-is-2020-05-17-joint-statement,state:NOR\n"
            "no-is-2020-05-17-joint-statement,state:NOR"
        ),
        good=(
            "statement_id,entity_id\n"
            "no-is-2020-05-17-joint-statement,state:ISL\n"
            "no-is-2020-05-17-joint-statement,state:NOR"
        ),
        hint="Remove one of the rows, or correct its key.",
    ),
    Rule(
        code="JSC716",
        name="dangling-row",
        why="A row that refers to a row which is not there belongs to nothing.",
        bad=("acts.csv: act_id\na1\nact_topics.csv: act_id,topic\na7,maritime_security"),
        good=("acts.csv: act_id\na1\nact_topics.csv: act_id,topic\na1,maritime_security"),
        hint="Add the row that it refers to, delete the rows that are left of it, or correct the cell.",
    ),
    Rule(
        code="JSC717",
        name="outside-judge",
        why="frictionless, which others use to read the package, must find it sound, too.",
        bad='{"name": "acts", "path": "tables/acts.csv", "schema": {"fields": [{"type": "strng"}]}, …}',
        good='{"name": "acts", "path": "tables/acts.csv", "schema": {"fields": [{"type": "string"}]}, …}',
        hint="Read the message; 'jscdata build' mends what is generated.",
    ),
)

__all__ = ["PACKAGE"]
