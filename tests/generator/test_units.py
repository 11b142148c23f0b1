"""Small parts of the generator, each by itself."""

from __future__ import annotations

import ast
import tokenize
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from generator import names, twin, write
from generator.escaping import SpecText, clean, docstring_block, docstring_line, literal
from generator.load import LoadError, line_of, load
from generator.problems import Problem, pointer_text
from generator.publish.openapi30 import safe_document
from generator.runtime_files import RUNTIME

# names


@pytest.mark.parametrize(
    ("wire", "python"),
    [
        ("name", "name"),
        ("from", "from_"),
        ("None", "None_"),
        ("X-Signature", "X_Signature"),
        ("a b.c", "a_b_c"),
        ("2fa", "n2fa"),
        ("", "n"),
    ],
)
def test_a_wire_name_becomes_a_name_that_python_takes(wire: str, python: str) -> None:
    assert names.identifier(wire) == python
    assert names.is_identifier(python)


@pytest.mark.parametrize("wire", ["self", "options", "ops", "locals"])
def test_an_argument_does_not_take_a_name_that_the_method_uses(wire: str) -> None:
    assert names.argument_name(wire) == f"{wire}_"
    assert names.field_name(wire) == wire


@pytest.mark.parametrize("wire", ["raw", "http", "extra", "to_dict"])
def test_a_field_does_not_hide_what_every_answer_has(wire: str) -> None:
    assert names.field_name(wire) == f"{wire}_"
    assert names.argument_name(wire) == wire


def test_class_and_constant_names_come_from_words() -> None:
    assert names.pascal("extension_list") == "ExtensionList"
    assert names.pascal("/v2.0/cdr") == "V20Cdr"
    assert names.pascal("alreadyPascal") == "AlreadyPascal"
    assert names.constant("v2_cdr_list") == "V2_CDR_LIST"
    assert names.constant("a-b c") == "A_B_C"


# text


def test_spec_text_cannot_be_printed_by_accident() -> None:
    words = SpecText("import os")
    for show in (str, "{}".format, lambda text: f"{text}"):
        with pytest.raises(TypeError):
            show(words)
    assert not SpecText(" \n")


def test_clean_words_are_one_line_without_marks_that_hide() -> None:
    assert clean(" a\r\n\tb\x00c\u2028d\u202ee ") == "a b c d e"


def test_a_docstring_line_never_closes_its_docstring() -> None:
    assert docstring_line('say "hi"') == 'say "hi" '
    assert docstring_line('a """ b') == "a ''' b"
    assert docstring_line("back\\") == "back\\\\"


def test_a_paragraph_is_wrapped_to_the_width_of_its_place() -> None:
    block = docstring_block("word " * 40, 8, hanging=4)
    first, *rest = block.split("\n")
    assert len(first) <= 80
    assert all(line.startswith(" " * 12 + "word") for line in rest)
    assert all(len(line) <= 88 for line in rest)


def test_a_long_word_such_as_a_url_is_not_broken() -> None:
    url = "https://vendor.example/" + "x" * 200
    assert url in docstring_block(f"see {url}", 4)


def test_a_literal_is_made_of_plain_values_only() -> None:
    for value in ("a'\"\\\n\u2028", 5, -1.5, True, None):
        assert ast.literal_eval(literal(value)) == value
    with pytest.raises(TypeError):
        literal({"a": 1})


# load


TEXT = """\
# first
paths:
  /a/b:
    get:
      tags: [x]
      parameters:
        - name: one
        - {name: two,
           in: query}
  200: {description: number}
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.yaml"
    path.write_text(TEXT)
    return path


@pytest.mark.parametrize(
    ("pointer", "line"),
    [
        ((), 1),
        (("paths",), 2),
        (("paths", "/a/b"), 3),
        (("paths", "/a/b", "get", "tags", 0), 5),
        (("paths", "/a/b", "get", "parameters", 1), 8),
        (("paths", "/a/b", "get", "parameters", 1, "in"), 9),
        (("paths", "200", "description"), 10),
        (("paths", "/a/b", "get", "missing", "more"), 4),
        (("paths", "/a/b", "get", "parameters", 7), 6),
        (("paths", "/a/b", "get", "tags", "x"), 5),
    ],
)
def test_the_line_of_a_place_or_of_its_nearest_parent(
    file: Path, pointer: tuple[Any, ...], line: int
) -> None:
    assert line_of(file, pointer) == line


def test_the_line_of_a_file_that_cannot_be_read_is_the_first(tmp_path: Path) -> None:
    assert line_of(tmp_path / "none.yaml", ("a",)) == 1
    (tmp_path / "bad.yaml").write_bytes(b"a: \xff")
    assert line_of(tmp_path / "bad.yaml", ("a",)) == 1


def test_numbers_dates_and_words_like_true_are_read_as_json_would(file: Path) -> None:
    file.write_text("a: 2024-01-02\n200: 1\nb: 0x10\nc: true\nd: 'on'\n")
    data = load(file).data
    assert data == {"a": "2024-01-02", "200": 1, "b": 16, "c": True, "d": "on"}


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("a: 1\nb: 2\n'a': 3\n", 3, "stands twice"),
        ("1: x\n'1': y\n", 2, "stands twice"),
        ("a:\n  - b: 1\n    b: 2\n", 3, "stands twice"),
        ("a: .inf\n", 1, "no number of JSON"),
        ("a: !!binary aGk=\n", 1, "tag"),
        ("a: !!python/object/apply:os.system [id]\n", 1, "tag"),
        ("a: &x [*x]\n", 1, "recursive"),
        ("? [a]\n: 1\n", 1, "plain text"),
        ("a: 1\n--- \nb: 1\n", 2, "another document"),
        ("a: " + "[" * 600 + "]" * 600, 1, "too deep"),
        ("", 1, "not a mapping"),
    ],
)
def test_what_json_cannot_hold_is_refused_with_its_line(
    file: Path, text: str, line: int, told: str
) -> None:
    file.write_text(text)
    with pytest.raises(LoadError) as caught:
        load(file)
    assert told in caught.value.message
    assert caught.value.line == line
    assert caught.value.remedy


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(LoadError, match="cannot be read"):
        load(tmp_path)


# problems


def test_a_problem_shows_file_line_pointer_fault_and_remedy(file: Path) -> None:
    problem = Problem(file, ("paths", "/a/b", "get", "a~b"), "it is off", "on")
    assert problem.render(file.parent) == (
        "a.yaml:4 #/paths/~1a~1b/get/a~0b\n  wrong: it is off\n  write: on"
    )
    assert problem.render(Path("/elsewhere")).startswith(f"{file}:4 ")
    assert pointer_text(()) == ""


# write


def test_only_what_differs_is_written(tmp_path: Path) -> None:
    files = {"a.py": "x\n", "b/c.py": "y\r\n"}
    assert len(write.write_tree(files, tmp_path, ()).changed) == 2
    assert (tmp_path / "b/c.py").read_bytes() == b"y\r\n"
    assert write.write_tree(files, tmp_path, ()).changed == ()
    (tmp_path / "a.py").write_bytes(b"\xff")
    assert write.differences(files, tmp_path, ()) == ["a.py"]
    assert write.write_tree(files, tmp_path, ()).changed == (tmp_path / "a.py",)


def test_surplus_lines_at_the_end_of_a_file_are_a_difference(tmp_path: Path) -> None:
    files = {"a.py": "x = 1\n"}
    write.write_tree(files, tmp_path, ())
    with (tmp_path / "a.py").open("a") as out:
        out.write("y = 2\n")
    assert write.differences(files, tmp_path, ()) == ["a.py"]


def test_removal_takes_owned_files_and_folders_that_they_leave_empty(
    tmp_path: Path,
) -> None:
    write.write_tree({"a/b/c.py": "", "a/d.py": "", "e/f.py": ""}, tmp_path, ())
    (tmp_path / "e/mine.py").write_text("")
    owned = ["a/b/c.py", "a/d.py", "e/f.py", "gone.py"]
    assert write.differences({"a/d.py": ""}, tmp_path, owned) == ["a/b/c.py", "e/f.py"]
    done = write.write_tree({"a/d.py": ""}, tmp_path, owned)
    assert {str(p.relative_to(tmp_path)) for p in done.removed} == {
        "a/b/c.py",
        "e/f.py",
    }
    assert not (tmp_path / "a/b").exists()
    assert (tmp_path / "a/d.py").exists()
    assert (tmp_path / "e/mine.py").exists()


@pytest.mark.parametrize("name", ["../evil.py", "a/../../evil.py", "{}/evil.py"])
def test_no_name_leads_out_of_the_folder(tmp_path: Path, name: str) -> None:
    kept, folder = tmp_path / "evil.py", tmp_path / "made"
    kept.write_text("mine", "utf-8")
    with pytest.raises(ValueError, match="leads out of"):
        write.write_tree({"good.py": "", name.format(tmp_path): "theirs"}, folder, ())
    assert write.write_tree({}, folder, (name.format(tmp_path),)).removed == ()
    assert kept.read_text("utf-8") == "mine"
    assert not folder.exists()


def test_source_that_is_no_python_is_refused() -> None:
    files = {"a/good.py": "x = 1\n", "a/bad.py": "def (:\n"}
    with pytest.raises(write.FormatError, match=r"a/bad\.py:1:5"):
        write.format_sources(files)


# openapi30


def brought_down(schema: dict[str, Any]) -> Any:
    document = {
        "openapi": "3.1.0",
        "info": {"title": "t", "version": "1", "summary": "s"},
        "paths": {},
        "components": {"schemas": {"A": schema}},
    }
    return safe_document(document)[0]["components"]["schemas"]["A"]


def test_fields_called_like_keywords_are_not_taken_for_them() -> None:
    fields = {
        "type": "object",
        "properties": {
            "const": {"type": "string"},
            "type": {"type": "string"},
            "examples": {"type": "string"},
            "$ref": {"type": "string"},
        },
    }
    assert brought_down(fields) == fields


def test_the_newer_document_stays_as_it_was() -> None:
    document: dict[str, Any] = {
        "openapi": "3.1.0",
        "info": {"title": "t", "summary": "s", "license": {"identifier": "MIT"}},
        "components": {"schemas": {"A": {"type": ["string", "null"], "const": "x"}}},
    }
    before = repr(document)
    assert safe_document(document)[0]["info"] == {"title": "t", "license": {}}
    assert repr(document) == before


# twin


def test_every_rule_of_the_twin_is_used() -> None:
    used: set[str] = set()
    for path in RUNTIME.rglob("_async/*.py"):
        tokens = tokenize.generate_tokens(StringIO(path.read_text("utf-8")).readline)
        used |= {token.string for token in tokens if token.type == tokenize.NAME}
    assert sorted(set(twin.NAMES) - used) == []
