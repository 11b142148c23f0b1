"""The official AsyncAPI parser, and spectral's rules for AsyncAPI."""

from __future__ import annotations

import json
import re

from .check import Check, Failed, Verdict
from .workshop import HERE, Workshop

_PARSE = """
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
const [tools, file] = process.argv.slice(1);
const { Parser } = createRequire(`${tools}/package.json`)("@asyncapi/parser");
const { document, diagnostics } = await new Parser({ ruleset: { core: true, recommended: true } })
  .parse(readFileSync(file, "utf8"));
const told = diagnostics.map(({ severity, code, path, message }) => ({
  severity, code, at: path.join("/"), message,
}));
console.log(JSON.stringify({ told, messages: document?.allMessages().all().length ?? 0 }));
"""
_NEWER_VERSION = "asyncapi-latest-version"


def parser(shop: Workshop) -> Verdict:
    """The parser of the AsyncAPI project, with its core and its recommended rules."""
    file = shop.spec / "asyncapi.json"
    script = ("node", "--input-type=module", "-e", _PARSE)
    said = shop.run(*script, shop.node, file)
    found = json.loads(said.splitlines()[-1])
    # Why a newer version of the format is not asked for: spectral-asyncapi.yaml.
    told = [each for each in found["told"] if each["code"] != _NEWER_VERSION]
    if told or not found["messages"]:
        raise Failed("\n".join(map(json.dumps, told)) or "no message was found")
    counted = len(json.loads(file.read_text("utf-8"))["components"]["messages"])
    return Verdict(_version(shop, "@asyncapi/parser"), f"{counted} messages, no fault")


def spectral(shop: Workshop) -> Verdict:
    """Spectral with every rule for AsyncAPI that spectral-asyncapi.yaml leaves on."""
    rules = HERE / "spectral-asyncapi.yaml"
    program = shop.node / "node_modules/@stoplight/spectral-cli/dist/index.js"
    said = shop.run(
        *("node", program, "lint", shop.spec / "asyncapi.json"),
        *("--ruleset", rules, "--fail-severity", "hint", "--format", "text"),
    )
    off = len(re.findall(r"^ {2}[\w-]+: off$", rules.read_text("utf-8"), re.MULTILINE))
    if "No results" not in said:
        raise Failed(said)
    version = _version(shop, "@stoplight/spectral-cli")
    return Verdict(version, f"all rules for AsyncAPI but {off}: no fault")


def _version(shop: Workshop, package: str) -> str:
    file = shop.node / "node_modules" / package / "package.json"
    return str(json.loads(file.read_text("utf-8"))["version"])


CHECKS: tuple[Check, ...] = (
    Check("lint", "AsyncAPI", "parser", "asyncapi.json", parser),
    Check("lint", "AsyncAPI", "spectral", "asyncapi.json", spectral),
)
