"""Generators that read the full document, openapi.json (3.1)."""

from __future__ import annotations

import json
import re
import shutil
from functools import partial

from ..check import Check, Failed, Verdict
from ..workshop import REPO, Workshop
from .seen import lines_of, said

FULL, SAFE = "openapi.json", "openapi-3.0.json"
_RECORDED = REPO / "tests/recordings/queue/queue_query.whole-object.json"


def _typescript(shop: Workshop, program: str, tool: str) -> Verdict:
    node = shop.node / "node_modules"
    for name in ("tsconfig.json", program):
        shutil.copy(shop.program("typescript") / name, shop.folder)
    (shop.folder / "package.json").write_text('{"type": "module"}', "utf-8")
    (shop.folder / "node_modules").symlink_to(node)
    source, made = shop.spec / FULL, shop.folder / "made"
    if tool == "openapi-typescript":
        # Without the option an argument that has a default must be given.
        options = ("--default-non-nullable=false", "-o", made / "schema.ts")
        printed = shop.run(node / ".bin" / tool, source, *options)
    else:
        config = shop.program("typescript") / "openapi-ts.config.mjs"
        document = {"DOCUMENT": str(source)}
        printed = shop.run(node / ".bin/openapi-ts", "--file", config, env=document)
    warnings = _warnings(printed)
    shop.run(node / ".bin/tsc", "--project", shop.folder)
    output = shop.run("node", f"out/{program.replace('.ts', '.js')}")
    version = " ".join(
        json.loads((node / name / "package.json").read_text("utf-8"))["version"]
        for name in (
            [tool] if tool != "openapi-typescript" else [tool, "openapi-fetch"]
        )
    )
    compiler = json.loads((node / "typescript/package.json").read_text("utf-8"))
    return Verdict(
        f"{version}, tsc {compiler['version']}",
        said(output),
        lines_of(made, "*.ts"),
        warnings,
    )


def _python_client(shop: Workshop) -> Verdict:
    tool = shop.python.parent / "openapi-python-client"
    # It formats with ruff, which it looks for by name.
    path = {"PATH": f"{shop.python.parent}:/usr/bin:/bin"}
    output = shop.run(
        *(tool, "generate", "--path", shop.spec / FULL),
        *("--meta", "none", "--output-path", shop.folder / "made"),
        env=path,
    )
    warnings = _warnings(output)
    shop.run(shop.python, "-c", _IMPORT_ALL, cwd=shop.folder)
    program = shop.program("python") / "openapi_python_client.py"
    printed = shop.run(shop.python, program, env={"PYTHONPATH": str(shop.folder)})
    return Verdict(
        _version(shop, "openapi-python-client"),
        said(printed),
        lines_of(shop.folder / "made", "*.py"),
        warnings,
    )


def _models(shop: Workshop, document: str, kind: str) -> Verdict:
    # The warnings of msgspec: it decodes no choice of two objects without a tag, which
    # two requests are; nobody decodes requests.
    tool = shop.python.parent / "datamodel-codegen"
    output = shop.run(
        *(tool, "--input", shop.spec / document, "--input-file-type", "openapi"),
        *("--output", shop.folder / "made.py", "--output-model-type", kind),
        *("--target-python-version", "3.11", "--formatters", "builtin"),
        # msgspec reads no union of an enum class and text, which open enums are.
        *("--enum-field-as-literal", "all"),
        # `nullable` of 3.0 counts for a field that may be left out, too.
        "--strict-nullable",
    )
    program = shop.program("python") / f"models_{kind.partition('.')[0][:8]}.py"
    answers = shop.folder / "answers.jsonl"
    recorded = json.loads(_RECORDED.read_text("utf-8"))["response"]
    refused = {"errcode": 60001, "errmsg": "DATA NOT FOUND"}
    answers.write_text(f"{json.dumps(recorded)}\n{json.dumps(refused)}\n", "utf-8")
    command = f'exec "{shop.python}" "{program}" < "{answers}"'
    read = shop.run("sh", "-c", command, env={"PYTHONPATH": str(shop.folder)})
    wanted = [f"queue {row['number']}" for row in recorded["data"]]
    if not all(line in read for line in ("read errcode 0", "unknown errcode 60001")):
        raise Failed(f"the models did not read the answers\n{read}")
    if not all(line in read for line in wanted) or "sent {" not in read:
        raise Failed(f"the models lost rows\n{read}")
    return Verdict(
        _version(shop, "datamodel-code-generator"),
        "imports; reads a recorded queue and errcode 60001",
        lines_of(shop.folder, "made.py"),
        _warnings(output),
    )


def _warnings(output: str) -> int:
    return len(re.findall(r"(?im)^.*?warning[: ]", output))


def _version(shop: Workshop, name: str) -> str:
    code = f"import importlib.metadata as m; print(m.version({name!r}))"
    return shop.run(shop.python, "-c", code).strip()


_IMPORT_ALL = """
import importlib, pkgutil, made
for module in pkgutil.walk_packages(made.__path__, "made."):
    importlib.import_module(module.name)
"""

CHECKS: tuple[Check, ...] = (
    Check(
        "REST",
        "TypeScript",
        "openapi-typescript + openapi-fetch",
        FULL,
        partial(_typescript, program="openapi_fetch.ts", tool="openapi-typescript"),
    ),
    Check(
        "REST",
        "TypeScript",
        "@hey-api/openapi-ts",
        FULL,
        partial(_typescript, program="hey_api.ts", tool="@hey-api/openapi-ts"),
    ),
    Check("REST", "Python", "openapi-python-client", FULL, _python_client),
    *(
        Check(
            "REST",
            "Python",
            f"datamodel-code-generator {kind.partition('.')[0]} {version}",
            document,
            partial(_models, document=document, kind=kind),
        )
        for document, version in ((FULL, "3.1"), (SAFE, "3.0"))
        for kind in ("pydantic_v2.BaseModel", "msgspec.Struct")
    ),
)
