"""generated/ in the repository is what the generator makes today."""

from __future__ import annotations

import ast
import importlib
import json
import re
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from generator.runtime_files import FOLDER, runtime_files
from generator.write import format_source

REPO = Path(__file__).resolve().parents[2]
PACKAGE = REPO / "generated/yeastar_pseries"


def test_checking_the_repository_finds_no_difference() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "generator", "check"],
        cwd=REPO,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_package_holds_nothing_but_what_the_manifest_names() -> None:
    manifest = json.loads((REPO / "generated/.manifest.json").read_text("utf-8"))
    found = {
        str(path.relative_to(REPO))
        for path in (REPO / "generated").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    # `make verify-spec` writes this one.
    assert found - {"generated/spec/TOOLS.md"} == set(manifest)


def test_the_runtime_and_its_twin_are_in_the_package_to_the_last_line() -> None:
    # Word for word up to layout: formatting the whole runtime here would be slow.
    for name, text in runtime_files().items():
        packed = (PACKAGE / name).read_text("utf-8")
        assert ast.dump(ast.parse(packed)) == ast.dump(ast.parse(text)), name


def test_a_derived_file_is_formatted_like_any_other() -> None:
    for name in ("calls/_sync/pages.py", "tokens/_sync/tokens.py"):
        text = (PACKAGE / FOLDER / name).read_text("utf-8")
        assert format_source(runtime_files()[f"{FOLDER}/{name}"]) == text


def test_no_word_of_async_is_left_in_the_sync_half() -> None:
    left = re.compile(
        r"\b(async|await|asyncio|aclose|__a\w+__|a(?:iter|next)\w*|Async[A-Z]\w*"
        r"|StopAsyncIteration|Awaitable|Coroutine)\b"
    )
    for path in sorted(p for p in PACKAGE.rglob("*.py") if "_sync" in p.parts):
        # The header names the async file that it was derived from.
        lines = path.read_text("utf-8").splitlines()[1:]
        found = [line for line in lines if left.search(line)]
        assert not found, path.name


def test_every_file_says_what_made_it() -> None:
    for path in PACKAGE.rglob("*.py"):
        first = path.read_text("utf-8").splitlines()[0]
        assert "generate" in first or path.name == "__init__.py", path


def structs(package: str) -> list[type[msgspec.Struct]]:
    found: list[type[msgspec.Struct]] = []
    for path in sorted((PACKAGE / package).glob("*.py")):
        module = importlib.import_module(
            ".".join(["yeastar_pseries", *package.split("/"), path.stem])
        )
        found += [
            value
            for value in vars(module).values()
            if isinstance(value, type)
            and issubclass(value, msgspec.Struct)
            and value.__module__ == module.__name__
        ]
    return found


def test_every_generated_class_can_be_decoded_into() -> None:
    # msgspec reads annotations when a decoder is built, not at import.
    classes = structs("models")
    assert len(classes) > 500
    for generated_class in classes:
        msgspec.json.Decoder(generated_class)


@pytest.mark.parametrize("half", ["_sync", "_async"])
def test_no_field_of_an_answer_hides_a_method_of_pages_and_downloads(
    half: str,
) -> None:
    classes = structs(f"{half}/resources")
    assert len(classes) > 50
    for generated_class in classes:
        methods = {
            name
            for base in generated_class.__mro__
            if not issubclass(base, msgspec.Struct)
            for name in vars(base)
            if not name.startswith("_")
        }
        assert not methods & set(generated_class.__struct_fields__), generated_class
