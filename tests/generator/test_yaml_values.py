"""What a YAML file may hold: every word alike in both versions, nothing without end."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.cache import Cache
from generator.dump import as_yaml
from generator.load import LoadError, load
from generator.pieces import Pieces
from generator.yaml_values import SpecLoader

REPO = Path(__file__).resolve().parents[2]


def read(text: str) -> object:
    """The value of a key."""
    return yaml.load(f"key: {text}\n", Loader=SpecLoader)["key"]


@pytest.mark.parametrize(
    "word",
    ["010", "-010", "08", "09", "1_000", "0x1_0", "0b11", "0o17", "18:00", "1:30:00"]
    + ["1_0.5", "20:30.15", "1e3", "1e+3", "1.5e3", "-.5", "+.5", "-.5e1", "yes", "No"]
    + ["on", "OFF", "0_", "00", "007"],
)
def test_a_word_that_two_versions_read_differently_is_refused(
    word: str, tmp_path: Path
) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(f"a: 1\nb: [x, {word}]\n")
    with pytest.raises(LoadError, match="1.1 and another in 1.2") as caught:
        load(path)
    assert caught.value.line == 2
    assert "quotes" in caught.value.remedy
    path.write_text(f"b: [x, '{word}']\n")
    assert load(path).data == {"b": ["x", word]}


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("08:00", "08:00"),
        ("0", 0),
        ("-0", 0),
        ("+5", 5),
        ("10", 10),
        ("0x1F", 31),
        ("0.5", 0.5),
        (".5", 0.5),
        ("1.5e+3", 1500.0),
        ("true", True),
        ("False", False),
        ("~", None),
        ("null", None),
        ("tRUE", "tRUE"),
        ("y", "y"),
        ("2024-01-02", "2024-01-02"),
        ("37.1.0.1", "37.1.0.1"),
        ("1 000", "1 000"),
        ("!!str 010", "010"),
        ("9223372036854775807", 2**63 - 1),
        ("18446744073709551615", 2**64 - 1),
        ("-9223372036854775808", -(2**63)),
    ],
)
def test_other_words_are_what_they_look_like(word: str, value: object) -> None:
    assert repr(read(word)) == repr(value)


@pytest.mark.parametrize(
    "digits",
    ["9" * 5000, "-" + "9" * 5000, "0x" + "f" * 5000, "0b" + "1" * 5000]
    + ["1" + "_0" * 3000, "1" + ":59" * 3000, "0" + "7" * 5000, str(2**64)]
    + ["1" + "0" * 5000 + ".0e+9", "1.0e+" + "9" * 5000, "!!int '" + "9" * 5000 + "'"],
    ids=lambda digits: digits[:8],
)
def test_a_number_of_thousands_of_digits_is_a_problem_not_a_traceback(
    digits: str, tmp_path: Path
) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(f"a: 1\nb: {digits}\n")
    with pytest.raises(LoadError) as caught:
        load(path)
    assert caught.value.line == 2
    assert len(str(caught.value)) < 400


@pytest.mark.parametrize("tag", ["int", "float", "bool", "str", "null", "seq", "map"])
@pytest.mark.parametrize("value", ["x", "''", "[1]", "{a: 1}", "[]", "{}"])
def test_a_tag_before_anything_is_read_or_refused(
    tag: str, value: str, tmp_path: Path
) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(f"a: !!{tag} {value}\n")
    try:
        json.dumps(load(path).data, allow_nan=False)
    except LoadError as error:
        assert error.remedy


LAUGHS = "a: &a [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\n" + "".join(
    f"{chr(98 + i)}: &{chr(98 + i)} [{', '.join(['*' + chr(97 + i)] * 10)}]\n"
    for i in range(20)
)
MAPS = "a: &a {k: 1}\n" + "".join(
    f"{chr(98 + i)}: &{chr(98 + i)} {{x: *{chr(97 + i)}, y: *{chr(97 + i)}}}\n"
    for i in range(24)
)
LONG = f"a: &a '{'x' * 100_000}'\nb: [{', '.join(['*a'] * 200)}]\n"
WIDE = f"a: &a [{'1, ' * 5000}]\nb: [{', '.join(['*a'] * 5000)}]\n"
KEYS = f"a: &a {{{'k' * 1000}: 1}}\nb: &b [{'*a, ' * 200}]\nc: [{'*b, ' * 100}]\n"


@pytest.mark.parametrize("text", [LAUGHS, MAPS, LONG, WIDE, KEYS], ids=lambda t: t[:9])
def test_aliases_that_multiply_are_told_at_once(text: str, tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(text)
    started = time.process_time()
    with pytest.raises(LoadError, match="alias"):
        load(path)
    assert time.process_time() - started < 5


def test_aliases_that_do_not_are_fine(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("a: &a [&b x]\nc: [*a, *a, *b]\n")
    assert load(path).data == {"a": ["x"], "c": [["x"], ["x"], "x"]}


DEEP = {
    "open": "a: " + "[" * 100_000,
    "lists": "a: " + "[" * 100_000 + "]" * 100_000,
    "mappings": "a: " + "{a: " * 100_000,
    "dashes": "a:\n  " + "- " * 100_000 + "x",
    "indents": "".join(f"{' ' * level}a:\n" for level in range(2000)),
    "keys": "? " * 100_000,
    "one too deep": "a: " + "[" * 100 + "]" * 100,
}


@pytest.mark.parametrize("text", DEEP.values(), ids=DEEP)
def test_depth_without_end_does_not_end_the_process(text: str, tmp_path: Path) -> None:
    """The parser calls itself in C: this used to be a segmentation fault."""
    path = tmp_path / "a.yaml"
    path.write_text(text)
    program = (
        "import sys\nfrom pathlib import Path\n"
        "from generator.load import LoadError, line_of, load\n"
        "path = Path(sys.argv[1])\n"
        "assert line_of(path, ('a',)) == 1\n"
        "try:\n    load(path)\n"
        "except LoadError as error:\n    print(error.message)\n"
    )
    command = [sys.executable, "-c", program, str(path)]
    done = subprocess.run(command, cwd=REPO, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, "the file is nested too deep\n")


def test_any_depth_that_a_spec_needs_is_fine(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("a: " + "[" * 90 + "]" * 90)
    assert json.dumps(load(path).data).count("[") == 90


@given(
    st.text(st.sampled_from("0123456789_:.+-eExobny[]{}&*!#,'\"| \n"), max_size=12)
    | st.text(max_size=12)
)
def test_any_text_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.yaml"
    path.write_text(f"a: {text}", encoding="utf-8", errors="surrogatepass")
    try:
        json.dumps(load(path).data, allow_nan=False)
    except LoadError as error:
        assert error.message
        assert error.remedy


@pytest.mark.parametrize(
    "word", ["08", "1e3", "0o17", "-.5", "010", "1_000", "18:00", "yes", "08:00", "x"]
)
def test_what_is_published_has_quotes_where_a_version_needs_them(
    word: str, tmp_path: Path
) -> None:
    data = {"components": {"schemas": {"A": {"enum": [word], word: word}}}}
    text = as_yaml(Pieces.of(data), Cache(tmp_path / "cache"))
    assert yaml.load(text, Loader=SpecLoader) == data
    assert (f"- '{word}'\n" in text) is (word not in ("x", "08:00"))
