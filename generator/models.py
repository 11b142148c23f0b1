"""Drives datamodel-code-generator: a document of schemas to typed classes."""

from __future__ import annotations

import io
import json
import re
import tempfile
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any

from generator.load import JsonObject
from generator.write import sort_imports

TEMPLATES = Path(__file__).parent / "templates" / "datamodel"

_ABSOLUTE = re.compile(r"^from yeastar_pseries\.", re.MULTILINE)


class ModelError(Exception):
    """datamodel-code-generator refused a schema."""


def run(
    document: JsonObject, aliases: dict[str, str], header: str, kind: str
) -> dict[str, str]:
    """Return module file names with unformatted source.

    Raises:
        ModelError: datamodel-code-generator refused the document.
    """
    from datamodel_code_generator.__main__ import main

    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "schemas.json"
        source.write_text(json.dumps(document), encoding="utf-8")
        target = Path(folder) / "out"
        arguments = [
            *("--input", str(source), "--input-file-type", "openapi"),
            *("--output", str(target), "--output-model-type", kind),
            *("--target-python-version", "3.11", "--openapi-scopes", "schemas"),
            *("--enum-field-as-literal", "all", "--no-formatters"),
            *("--custom-template-dir", str(TEMPLATES)),
            *("--custom-file-header", header, "--aliases", json.dumps(aliases)),
            *("--field-extra-keys-without-x-prefix", "x-doc", "x-secret", "x-open"),
            "--use-union-operator",
            "--use-standard-collections",
            "--disable-timestamp",
            "--keyword-only",
            "--strict-nullable",
            "--use-annotated",
            "--use-schema-description",
            "--use-exact-imports",
            "--keep-model-order",
            "--ignore-pyproject",
        ]
        if kind == "dataclasses.dataclass":
            arguments += [
                "--dataclass-arguments",
                json.dumps({"frozen": True, "slots": True, "kw_only": True}),
            ]
        output = io.StringIO()
        with redirect_stdout(output), redirect_stderr(output):
            code: Any = main(arguments)
        if int(code) != 0:
            raise ModelError(output.getvalue().strip())
        sort_imports(target)
        return {
            str(path.relative_to(target)): _within_package(path.read_text("utf-8"))
            for path in sorted(target.rglob("*.py"))
        }


def _within_package(source: str) -> str:
    """Return the source with relative imports: the package may have any name."""
    return _ABSOLUTE.sub("from ..", source)
