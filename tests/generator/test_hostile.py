"""Whatever words a spec holds, they stay words."""

from __future__ import annotations

import ast
import difflib
import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from generator.escaping import SpecText, clean, docstring_block, docstring_line, literal
from generator.pipeline import Layout, read
from generator.problems import SpecError
from generator.render import environment
from generator.write import format_source
from tests.generator.hostile import CORPUS, PLAIN, put, skeleton, sources, strings
from tests.golden import place

LAMP = "spec/openapi/resources/lamp.yaml"


@pytest.fixture(scope="module")
def attacked(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Files made of a spec that says every hostile text in every place."""
    return sources(put(tmp_path_factory.mktemp("hostile") / "repo", CORPUS))


@pytest.fixture(scope="module")
def peaceful(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Files made of the same spec in plain words."""
    words = tuple(f"{PLAIN} {number}" for number in range(len(CORPUS)))
    return sources(put(tmp_path_factory.mktemp("peaceful") / "repo", words))


def differing(one: dict[str, str], other: dict[str, str]) -> str:
    assert one.keys() == other.keys()
    for name in one:
        pair = skeleton(one[name]).splitlines(), skeleton(other[name]).splitlines()
        if pair[0] != pair[1]:
            return "\n".join([name, *difflib.unified_diff(*pair, lineterm="", n=8)])
    return ""


def test_hostile_words_add_no_name_call_statement_or_comment(
    attacked: dict[str, str], peaceful: dict[str, str]
) -> None:
    assert differing(peaceful, attacked) == ""


def test_hostile_words_arrive_in_literals_as_they_were(
    attacked: dict[str, str],
) -> None:
    enums = strings(attacked["hostile.py"]) | strings(
        attacked["event/event_members.py"]
    )
    messages = strings(attacked["errors.py"])
    for words in CORPUS:
        assert f"v {words}" in enums
        assert f"e {words}" in messages
        assert re.escape(words) in enums


def test_hostile_words_can_be_read_in_docstrings(attacked: dict[str, str]) -> None:
    told = " ".join(
        " ".join(text.split())
        for name in ("hostile.py", "_async/resources/hostile.py", "events/hostile.py")
        for text in strings(attacked[name])
    )
    for words in CORPUS:
        shown = clean(words).replace('"""', "'''")
        assert shown in told, words


def test_no_file_holds_characters_that_hide_from_a_reader(
    attacked: dict[str, str],
) -> None:
    for name, text in attacked.items():
        odd = {c for c in text if unicodedata.category(c) in ("Cc", "Cf", "Zl", "Zp")}
        assert odd <= {"\n", "\u00ad"}, name


def test_files_with_hostile_words_can_be_formatted(attacked: dict[str, str]) -> None:
    for name in ("hostile.py", "errors.py"):
        text = format_source(attacked[name])
        assert skeleton(text) == skeleton(attacked[name])


def test_no_template_prints_words_without_a_filter() -> None:
    template = environment().from_string("{{ words }}")
    with pytest.raises(TypeError, match="needs a filter"):
        template.render(words=SpecText("x"))


NAMES = {
    "schema name": ("LampSocket", True),
    "path part": ("/v1.0/lamp/upload", False),
    "operationId": ("operationId: lamp_upload", False),
    "field": ("        number: {type: integer, minimum: 1", False),
    "parameter": ("name: options", False),
    "x-python-name": ("x-python-name: brightness", False),
}
REFUSED = (
    "x'; import os",
    'x"""',
    "x\nimport os",
    "x)",
    "x: int = exec('')",
    "",
    " ",
    "\u202ex",
    "x\x00",
    "é",
    "x\u2028",
    "__class__",
    "__init_subclass__",
)


@pytest.mark.parametrize("name", REFUSED)
@pytest.mark.parametrize("where", NAMES)
def test_a_name_that_is_none_is_refused_in_every_place(
    where: str, name: str, tmp_path: Path
) -> None:
    old, everywhere = NAMES[where]
    repo = place(tmp_path / "repo")
    key = literal_yaml(name)
    new = {
        "schema name": name.replace("\n", " ") or "x y",
        "path part": f"/v1.0/lamp/{name}",
        "operationId": f"operationId: {key}",
        "field": f"        {key}: {{type: integer, minimum: 1",
        "parameter": f"name: {key}",
        "x-python-name": f"x-python-name: {key}",
    }[where]
    edited = 0
    for file in (LAMP, "spec/openapi/openapi.yaml"):
        path = repo / file
        text = path.read_text(encoding="utf-8")
        if where == "path part":
            quoted = text.replace(f"  {old}:", f"  {literal_yaml(new)}:")
            fragment = new.replace("/", "~1")
            quoted = quoted.replace(
                "'resources/lamp.yaml#/paths/~1v1.0~1lamp~1upload'",
                literal_yaml(f"resources/lamp.yaml#/paths/{fragment}"),
            )
        elif where == "schema name":
            quoted = text.replace(f"    {old}:", f"    {literal_yaml(new)}:")
            ref = literal_yaml(f"#/components/schemas/{new}")
            quoted = quoted.replace(f"'#/components/schemas/{old}'", ref)
        else:
            quoted = text.replace(old, new)
        edited += quoted != text
        path.write_text(quoted, encoding="utf-8")
    assert edited == (2 if where == "path part" else 1)
    with pytest.raises(SpecError) as caught:
        read(Layout(repo), lambda _: None)
    assert all(problem.remedy for problem in caught.value.problems)


def literal_yaml(text: str) -> str:
    """A YAML string on one line."""
    import json

    return json.dumps(text)


@pytest.mark.parametrize("name", [n for n in REFUSED if n not in ("__class__",)])
def test_an_event_is_not_given_a_name_that_is_none(name: str, tmp_path: Path) -> None:
    repo = place(tmp_path / "repo")
    path = repo / "spec/asyncapi/events/lamp.yaml"
    text = path.read_text(encoding="utf-8")
    old = "    LampSwitched:\n"
    assert old in text
    path.write_text(text.replace(old, f"    {literal_yaml(name)}:\n"))
    root = repo / "spec/asyncapi/asyncapi.yaml"
    edited = root.read_text().replace(
        "'events/lamp.yaml#/components/messages/LampSwitched'",
        literal_yaml(f"events/lamp.yaml#/components/messages/{name}"),
    )
    root.write_text(edited)
    with pytest.raises(SpecError):
        read(Layout(repo), lambda _: None)


WORDS = st.text(
    st.characters(codec="utf-8") | st.sampled_from("\"'\\{}#%\n\r\t "), max_size=40
)


@settings(max_examples=200, deadline=None)
@given(WORDS)
def test_any_words_stay_inside_a_docstring(words: str) -> None:
    block = docstring_block(f"x {words}", 4)
    for text in (block, docstring_line(f"x {words}")):
        source = f'def f():\n    """{text}"""\n    """{text}\n    """\n'
        body = ast.parse(source).body
        assert len(body) == 1
        statement = body[0]
        assert isinstance(statement, ast.FunctionDef)
        assert [type(node) for node in statement.body] == [ast.Expr, ast.Expr]
        shown = " ".join((ast.get_docstring(statement) or "").split())
        assert shown == clean(f"x {words}").replace('"""', "'''")


@settings(max_examples=200, deadline=None)
@given(WORDS)
def test_any_words_come_back_from_a_literal(words: str) -> None:
    assert ast.literal_eval(literal(SpecText(words))) == words
    assert literal(words).isprintable()


@settings(
    max_examples=2,
    deadline=None,
    derandomize=True,
    phases=[Phase.generate],  # a smaller example is not worth minutes
    suppress_health_check=list(HealthCheck),
)
@given(st.lists(WORDS, min_size=len(CORPUS), max_size=len(CORPUS), unique=True))
def test_any_words_in_a_spec_change_nothing_but_strings(
    tmp_path_factory: pytest.TempPathFactory,
    peaceful: dict[str, str],
    texts: list[str],
) -> None:
    repo = put(tmp_path_factory.mktemp("random") / "repo", tuple(texts))
    assert differing(peaceful, sources(repo)) == ""
