"""Bad inputs by group, with what the validator says of each; ``docs/bad-input.md`` is this list as a page."""

from __future__ import annotations

import json
import stat
from pathlib import Path
from typing import Any

from tests.conftest import EXAMPLES
from tests.project.bad_input_making import (
    SMALL,
    SOURCE,
    STATEMENT,
    BadInput,
    Make,
    bad,
    circular,
    edit,
    entry,
    fifo,
    first_act,
    folder_of,
    held,
    in_folder,
    large,
    left_out,
    link,
    linked_device,
    linked_out,
    named,
    package,
    pipe,
    put,
    removed,
    replaced,
    resource,
    small_bombs,
    value,
    words,
    zipped,
)


def _entity(statement: Any, wanted: str) -> Any:
    return next(entity for entity in statement["entities"] if entity["id"] == wanted)


def _shift(span: Any, number: int) -> None:
    span.update(start=span["start"] + number, end=span["end"] + number)


def _harbor() -> Any:
    return json.loads((EXAMPLES / "valid" / "harbor-charts.json").read_bytes())


def _part_of_a_person() -> str:
    statement = _harbor()
    person = next(entity["id"] for entity in statement["entities"] if entity["kind"] == "person")
    next(entity for entity in statement["entities"] if entity["kind"] == "state")["part_of"] = person
    _entity(statement, person)["part_of"] = None
    return json.dumps(statement)


def _head(**told: Any) -> Make:
    """Return what makes a package of whose descriptor some properties are changed."""
    return package(edit("datapackage.json", lambda descriptor: descriptor.update(told)))


def _alias_twice(register: Any) -> None:
    register["entities"][0]["aliases"] = ["Department", "Department"]


def _windows_line_ends(folder: Path) -> None:
    for table in (folder / "tables").iterdir():
        table.write_bytes(table.read_bytes().replace(b"\n", b"\r\n"))


def _twice() -> str:
    statement = _harbor()
    statement["participants"].insert(1, statement["participants"][0])
    return json.dumps(statement)


def _compared() -> str:
    statement = json.loads((EXAMPLES / "valid" / "three-codings.json").read_bytes())
    statement["codings"][1]["reliability"][0]["other"] = statement["codings"][1]["id"]
    return json.dumps(statement)


TWICE, COMPARED = _twice(), _compared()

PATHS = (
    bad("a path that does not exist", "JSC101", named("absent.json")),
    bad("JSON Lines that do not exist", "JSC101", named("absent.jsonl")),
    bad("a web address", "JSC101", lambda _: Path("https://example.org/statement.json")),
    bad("a path below a file", "JSC101", lambda folder: held(SMALL)(folder) / "statement.json"),
    bad("an empty folder", "JSC102", folder_of()),
    bad("a folder with nothing but notes", "JSC102", folder_of(notes_txt=b"{}")),
    bad("a folder of which one file is sound and one is cut", "JSC107", folder_of(a_json=SMALL, b_json=SMALL[:30])),
    bad("`/dev/null`", "JSC103", lambda _: Path("/dev/null"), posix=True),
    bad("`/dev/zero`, which never ends", "JSC104", lambda _: Path("/dev/zero"), posix=True),
    bad("a name of 5,000 characters", "JSC101", named("a" * 5000)),
    bad("JSON Lines with a name of 5,000 characters", "JSC101", named("a" * 5000 + ".jsonl")),
    bad("a pattern that nothing matches", "JSC101", named("*.json")),
    bad("an archive that is none", "JSC101", held(b"PK", "package.zip")),
    bad("a name with a command for a build log", "JSC107", held("{", "##[error]x.json"), posix=True),
    bad("a link to nowhere", "JSC101", link("absent.json"), posix=True),
    bad("a link to itself", "JSC101", link("link.json"), posix=True),
    bad("a pipe with a name of its own", "JSC101", pipe("pipe.json"), posix=True),
    bad("a folder with a pipe in it", "JSC101", pipe("."), posix=True),
    bad("a folder with a link to `/dev/zero` in it", "JSC101", linked_device, posix=True),
    bad("a name with a line feed", "JSC107", held("{", "a\nb.json"), posix=True),
    bad("a name with an escape sequence that clears the screen", "JSC107", held("{", "\x1b[2J.json"), posix=True),
    bad("a name that turns the direction of text round", "JSC107", held("{", "\u202enosj.json"), posix=True),
)

BYTES = (
    bad("an empty file", "JSC103", held("")),
    bad("white space alone", "JSC103", held(" \r\n\t")),
    bad("JSON Lines with blank lines alone", "JSC103", held("\n \n", "lines.jsonl")),
    bad("a byte order mark before a sound statement", "JSC106", held(b"\xef\xbb\xbf" + SMALL)),
    bad("UTF-16 with a byte order mark", "JSC105", held(SMALL.decode().encode("utf-16"))),
    bad("UTF-16 without one", "JSC107", held(SMALL.decode().encode("utf-16-le"))),
    bad("a letter in Latin-1", "JSC105", held(SMALL.replace(b"Norway", b"Norv\xe8ge"))),
    bad("half of a character at the end", "JSC105", held(SMALL + "é".encode()[:1])),
    bad("a slash written in two bytes (overlong UTF-8)", "JSC105", held(b'"\xc0\xaf"')),
    bad("half of a surrogate pair as three bytes", "JSC105", held(b'"\xed\xa0\x80"')),
    bad("a null byte", "JSC107", held(b"\0")),
    bad("the first bytes of a picture (PNG)", "JSC105", held(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")),
    bad("a file of 17 MB", "JSC104", large(17)),
    bad("a statement cut in the middle", "JSC107", held(SMALL[: len(SMALL) // 2])),
    bad("JSON Lines, the second line cut", "JSC107", held(b"\n{\n", "lines.jsonl")),
)

JSON = (
    bad("a comma before the closing bracket", "JSC107", held('{"id": "x",}')),
    bad("single quotation marks", "JSC107", held("{'id': 'x'}")),
    bad("a comment", "JSC107", held('{"id": "x"} // done')),
    bad("two documents", "JSC107", held(SMALL + SMALL)),
    bad("a number with a zero before it", "JSC107", held("[01]")),
    bad("a line feed inside a string", "JSC107", held('{"id": "a\nb"}')),
    bad("an escape that JSON does not know", "JSC107", held(r'{"id": "\x41"}')),
    bad("a string without an end", "JSC107", held('{"id": "x')),
    bad("a string of a million escaped quotation marks, without an end", "JSC107", held('"' + '\\"' * 1_000_000)),
    bad("`NaN`", "JSC109", words('"start": 36', '"start": NaN')),
    bad("`-Infinity`", "JSC109", words('"start": 36', '"start": -Infinity')),
    bad("`1e400`", "JSC109", words('"start": 36', '"start": 1e400')),
    bad("a number of 5,000 digits", "JSC109", words('"start": 36', f'"start": {"9" * 5000}')),
    bad("a key twice in one object", "JSC108", words('"id": "title1"', '"id": "title1", "id": "title1"')),
    bad("a key twice, the second time as an escape", "JSC108", words('"id": "title1"', r'"id": "p9", "\u0069d": "p9"')),
    bad("half of a surrogate pair as an escape", "JSC111", words('"A Note on', r'"A Note\ud800 on')),
    bad("100,000 opening brackets", "JSC110", held("[" * 100_000)),
    bad("a field nested in 201 lists", "JSC110", words('"level": 1', f'"level": {"[" * 201}1{"]" * 201}')),
    bad("a bare string", "JSC201", held('"statement"')),
    bad("`null`", "JSC201", held("null")),
    bad("a list of statements", "JSC201", held(b"[" + SMALL + b"]")),
)

STRUCTURE = (
    bad("no `title`", "JSC202", value(lambda statement: statement.pop("title"))),
    bad("`titel` instead of `title`", "JSC203", value(lambda s: s.update(titel=s.pop("title")))),
    bad("a field that nobody knows", "JSC203", put("score", 7)),
    bad("an empty object", "JSC202", held("{}")),
    bad('`"36"` instead of `36`', "JSC201", put("units/2/start", "36")),
    bad("`36.0` instead of `36`", "JSC201", put("units/2/start", 36.0)),
    bad("`true` instead of a number", "JSC201", put("units/3/level", new=True)),
    bad("null where a value is needed", "JSC201", put("title", None)),
    bad("an object instead of a list", "JSC201", put("units", {})),
    bad("an empty string", "JSC205", put("title", "")),
    bad("an empty list of issuers", "JSC205", put("issuers", [])),
    bad("a title of 1,001 characters", "JSC205", put("title", "x" * 1001)),
    bad("a place before the beginning", "JSC205", put("units/2/start", -1)),
    bad("30 February", "JSC204", put("date", "2001-02-30")),
    bad("a date and a time", "JSC204", put("date", "2001-05-02T00:00:00")),
    bad("a hash in upper case", "JSC204", put("source/sha256", "F" * 64)),
    bad("a source file above the package", "JSC204", put("source/file", "../../etc/passwd")),
    bad("a title with a blank at the end", "JSC204", put("title", "A Note on Lighthouses ")),
    bad("schema version 2.0", "JSC206", put("schema_version", "2.0")),
    bad("schema version 1.1", "JSC207", put("schema_version", "1.1")),
)

CODES = (
    bad("an act type that does not exist", "JSC301", put("codings/0/acts/0/act_type", "promise")),
    bad("an act type in upper case", "JSC301", put("codings/0/acts/0/act_type", "Commit")),
    bad("a code with a blank at its end", "JSC301", put("document_type", "joint_statement ")),
    bad("a topic that does not exist", "JSC301", put("codings/0/acts/0/topics/0", "weather")),
    bad("a number instead of a code", "JSC201", put("codings/0/status", 1)),
)

REFERENCES = (
    bad("an actor that is no entity of the statement", "JSC402", put("codings/0/acts/0/actors/0", "state:FRA")),
    bad("a span in a unit that does not exist", "JSC403", put("codings/0/acts/0/verb/unit", "s9")),
    bad("the same act id twice", "JSC401", value(lambda s: s["codings"][0]["acts"][1].update(id="a1"))),
    bad("an act pasted again", "JSC401", value(lambda s: s["codings"][0]["acts"].append(s["codings"][0]["acts"][0]))),
    bad("all acts pasted again", "JSC401", value(lambda s: s["codings"][0]["acts"].extend(s["codings"][0]["acts"]))),
    bad("a layer pasted again", "JSC401", value(lambda s: s["codings"].append(s["codings"][0]))),
    bad("a statement without entities", "JSC402", put("entities", [])),
    bad("a heading above itself", "JSC406", put("units/3/parent", "s1")),
    bad("a unit id that skips a number", "JSC407", put("units/0/id", "title2")),
    bad(
        "an entity that nothing refers to",
        "JSC408",
        value(lambda s: s["entities"].insert(-2, {"id": "state:FRA", "kind": "state", "name": "France"})),
    ),
    bad(
        "Norway with the code of Sweden",
        "JSC409",
        value(lambda s: _entity(s, "state:NOR").update(xrefs={"iso3166": "SWE"})),
    ),
    bad(
        "Norway with a code that no state has",
        "JSC409",
        held(SMALL.replace(b'"state:NOR"', b'"state:NRO"')),
    ),
    bad("a state that is part of a person", "JSC601", held(_part_of_a_person())),
    bad("a group as a party", "JSC601", put("parties/1", "group:ministers")),
)

TEXT = (
    bad(
        "a letter of the text changed",
        "JSC503",
        words("Ministers of Norway and Iceland met.\\n", "Ministers of Norway and Ireland met.\\n"),
    ),
    bad("a blank put before the text", "JSC503", value(lambda s: s.update(text=" " + s["text"]))),
    bad("words after the last unit", "JSC501", value(lambda s: s.update(text=s["text"] + "And more."))),
    bad(
        "a unit that begins inside the one before",
        "JSC502",
        value(lambda s: s["units"][1].update(start=20, text=s["text"][20:34])),
    ),
    bad("a unit in the place of another one", "JSC502", value(lambda s: s["units"].insert(1, s["units"].pop(3)))),
    bad("the text of another document", "JSC503", put("text", "The Parties welcome rain.")),
    bad("another bullet than in the text", "JSC513", put("units/4/marker", "*")),
    bad("a span one character too early", "JSC504", value(lambda s: _shift(first_act(s)["verb"], -1))),
    bad("a span of no characters", "JSC505", put("codings/0/mentions/0/span/end", 4)),
    bad("a span beyond its unit", "JSC505", put("codings/0/mentions/0/span/end", 400)),
    bad(
        "a Cyrillic letter that looks like a Latin one",
        "JSC504",
        put("participants/0/span/exact", "Ministers of N\u043erway"),
    ),
    bad(
        "a character of no width between two letters", "JSC504", put("codings/0/mentions/1/span/exact", "Nor\u200bway")
    ),
    bad("an accent composed in the words alone", "JSC504", put("codings/0/mentions/1/span/exact", "Norwa\u0301y")),
    bad("mentions in another order than the text", "JSC511", value(lambda s: s["codings"][0]["mentions"].reverse())),
    bad("a commitment by nobody", "JSC602", put("codings/0/acts/0/actors", [])),
    bad("a topic named twice", "JSC609", value(lambda s: first_act(s)["topics"].append(first_act(s)["topics"][0]))),
    bad("a meeting that ends before it starts", "JSC606", put("meeting/end", "2001-04-30")),
    bad("a meeting in the year 1", "", put("meeting/start", "0001-01-01")),
    bad("a document of the year 1 on a later meeting", "JSC607", put("date", "0001-01-01")),
    bad("a person who takes part twice in one role", "JSC609", held(TWICE)),
    bad("a layer compared with itself", "JSC612", held(COMPARED)),
    bad("entities out of order", "JSC613", value(lambda s: s["entities"].reverse())),
    bad("a document of another day than its id says", "JSC614", put("date", "2001-05-03")),
    bad("a document of another type than its id says", "JSC614", put("document_type", "fact_sheet")),
    bad("a language by three letters that has two", "JSC616", put("language", "eng")),
    bad("a language that does not exist", "JSC616", put("language", "xx")),
    bad("a layer coded before the document", "JSC615", put("codings/0/date", "1999-01-01")),
    bad("a release retrieved in the year 2999", "JSC608", put("source/retrieved", "2999-01-01")),
)

TERMINAL = (
    bad("a code that colours the terminal", "JSC301", put("codings/0/acts/0/act_type", "commit\x1b[31m")),
    bad("a code that writes over its line", "JSC301", put("codings/0/acts/0/act_type", "commit\rsound")),
    bad("a code with a one-byte escape (U+009B)", "JSC301", put("codings/0/acts/0/act_type", "commit\x9b2J")),
    bad("a key that clears the screen", "JSC203", put("\x1b[2J", 1)),
    bad("a key that sets the title of the window", "JSC203", put("\x1b]0;sound\x07", 1)),
    bad("a key with a command for a build log", "JSC203", put("\n::error file=x.py::broken\n", 1)),
    bad(
        "a value with a command for a build log", "JSC504", put("codings/0/mentions/0/span/exact", "x\n::error::broken")
    ),
    bad("a key that turns the direction of text round", "JSC203", put("\u202eeltit", 1)),
    bad("an id with an invisible character", "JSC204", put("codings/0/acts/0/actors/0", "state:NOR\u2060")),
    bad("a title with a vertical tab", "JSC204", put("title", "A Note\x0bOn Lighthouses")),
    bad("a title that turns the direction of text round", "JSC514", put("title", "A Note \u202eno Lighthouses")),
    bad("a name with a character of no width", "JSC514", put("entities/0/name", "Ice\u200bland")),
    bad("a code with another command for a build log", "JSC301", put("codings/0/acts/0/act_type", "##[error]broken")),
    bad("a key of 100,000 characters", "JSC203", put("x" * 100_000, 1)),
)

PACKAGES = (
    bad("a resource above the package", "JSC702", package(resource("tables/acts.csv", path="../acts.csv"))),
    bad("a resource at an absolute path", "JSC702", package(resource("tables/acts.csv", path="/etc/passwd"))),
    bad(
        "a resource at a web address", "JSC702", package(resource("tables/acts.csv", path="https://example.org/a.csv"))
    ),
    bad("a path with a backslash", "JSC702", package(resource("tables/acts.csv", path="tables\\acts.csv"))),
    bad(
        "a schema at a web address", "JSC702", package(resource("tables/acts.csv", schema="https://example.org/a.json"))
    ),
    bad("a table that is a link out of the package", "JSC702", package(linked_out("tables/acts.csv")), posix=True),
    bad("a cell changed in a table", "JSC705", package(replaced("tables/acts.csv", "reaffirm", "welcome"))),
    bad("a column too many in a table", "JSC705", package(replaced("tables/acts.csv", "lemma", "lemma,stem"))),
    bad("a table in Latin-1", "JSC705", package(lambda f: (f / "tables/acts.csv").write_bytes(b"caf\xe9\n"))),
    bad("a table that is missing", "JSC703", package(removed("tables/acts.csv"))),
    bad("another hash in the descriptor", "JSC704", package(resource("entities.json", hash=f"sha256:{'0' * 64}"))),
    bad("a hash that is none", "JSC701", package(resource("entities.json", hash="md5:0"))),
    bad("a file that belongs to nothing", "JSC706", package(lambda f: (f / "tables/notes.csv").write_bytes(b"a\n"))),
    bad(
        "a misspelt property of the descriptor",
        "JSC701",
        package(edit("datapackage.json", lambda d: d.update(licence="x"))),
    ),
    bad("a descriptor created yesterday", "JSC701", _head(created="yesterday")),
    bad("a license without name and path", "JSC701", _head(licenses=[{}])),
    bad("a misspelt property of a license", "JSC701", _head(licenses=[{"nam": "CC0-1.0"}])),
    bad("contributors that are no list", "JSC701", _head(contributors={})),
    bad("a package whose name has blanks", "JSC701", _head(name="JSC Data!")),
    bad("a package of version 1.1", "JSC701", _head(version="1.1")),
    bad("resources that are no list", "JSC701", package(edit("datapackage.json", lambda d: d.update(resources={})))),
    bad("a descriptor that is cut", "JSC107", package(lambda f: (f / "datapackage.json").write_bytes(b'{"name": '))),
    bad("a resource that was dropped", "JSC710", package(edit("datapackage.json", lambda d: d["resources"].pop()))),
    bad("a package without its register", "JSC703", package(removed("entities.json"))),
    bad(
        "a register out of order",
        "JSC709 JSC704",
        package(edit("entities.json", lambda r: r["entities"].reverse())),
    ),
    bad(
        "a name that the register tells differently",
        "JSC708 JSC704",
        package(replaced(STATEMENT, '"name": "Japan"', '"name": "Nippon"')),
    ),
    bad(
        "a statement under another file name",
        "JSC410",
        package(lambda f: (f / STATEMENT).rename(f / "statements/other.json")),
    ),
    bad(
        "a name twice among the aliases of the register",
        "JSC609 JSC704",
        package(edit("entities.json", _alias_twice)),
    ),
    bad(
        "a relation of a statement to itself",
        "JSC405 JSC704",
        package(edit(STATEMENT, lambda s: s["relations"][0].update(target=s["id"]))),
    ),
    bad(
        "a statement changed, and the package not rebuilt",
        "JSC704",
        package(edit(STATEMENT, lambda s: s["codings"][0]["acts"][0].update(act_type="intend"))),
    ),
    bad("line ends of Windows in all tables", "JSC705", package(_windows_line_ends)),
    bad("a source that is missing", "JSC711", package(removed(SOURCE))),
    bad("a source removed, and the package rebuilt", "JSC711", package(left_out(SOURCE))),
    bad("a source that was changed", "JSC711", package(replaced(SOURCE, "FACT", "Fact"))),
    bad(
        "a relation to a statement that is not there",
        "JSC405 JSC704",
        package(edit(STATEMENT, lambda s: s["relations"][0].update(target="x"))),
    ),
)

LINKS_AND_DEVICES = (
    bad("a statement that is a link out of the package", "JSC702", package(linked_out(STATEMENT)), posix=True),
    bad("a register that is a link out", "JSC703 JSC702", package(linked_out("entities.json")), posix=True),
    bad("a descriptor that is a link out", "JSC702", package(linked_out("datapackage.json")), posix=True),
    bad("a source that is a link out", "JSC702", package(linked_out(SOURCE)), posix=True),
    bad("a statement that is a link to itself", "JSC101", package(circular(STATEMENT)), posix=True),
    bad("a source that is a link to itself", "JSC101", package(circular(SOURCE)), posix=True),
    bad("a folder of statements that is a link out", "JSC702", package(linked_out("statements")), posix=True),
    bad("a pipe among the sources", "JSC101", package(fifo("sources/pipe.txt")), posix=True),
    bad("a pipe among the statements", "JSC101", package(fifo("statements/pipe.json")), posix=True),
    bad("a folder below the sources", "JSC706", package(in_folder("sources/more/x.txt"))),
    bad("a folder whose name clears the screen", "JSC706", package(in_folder("sources/\x1b[2J/x.txt")), posix=True),
)

ARCHIVES = (
    bad("an archive with a link", "JSC712", zipped(entry("sources/x", stat.S_IFLNK | 0o777, b"/etc/passwd"))),
    bad("an archive with an entry above its top", "JSC712", zipped(entry("../x"))),
    bad("an archive with an entry at an absolute path", "JSC712", zipped(entry("/x"))),
    bad("an archive of which an entry is a bomb", "JSC712", zipped(entry("sources/x", data=b"0" * 9_000_000))),
    bad("an archive of a hundred small bombs", "JSC712", zipped(small_bombs)),
    bad("an archive with a file that belongs to nothing", "JSC706", zipped(entry("tables/notes.csv"))),
)

GROUPS: dict[str, tuple[BadInput, ...]] = {
    "Paths": PATHS,
    "Bytes": BYTES,
    "JSON": JSON,
    "Fields and types": STRUCTURE,
    "Codes": CODES,
    "References": REFERENCES,
    "Text, spans and the codebook": TEXT,
    "Attacks on the terminal and the log": TERMINAL,
    "Packages": PACKAGES,
    "Links and devices in packages": LINKS_AND_DEVICES,
    "Archives": ARCHIVES,
}
