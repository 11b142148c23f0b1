"""Texts that try to be code, and a spec with them wherever text is allowed."""

from __future__ import annotations

import ast
import io
import json
import re
import tokenize
from pathlib import Path
from typing import Any

import yaml

from generator import models, pipeline
from generator.load import load
from generator.model_document import EVENT_PART, model_document, without_bases
from generator.render import environment, render
from tests.golden import place

CORPUS = (
    '"""',
    "'''",
    '""""""',
    'ends with "',
    "ends with '",
    "ends with \\",
    'ends with \\"',
    '\\"""',
    "\\",
    "\\\\\\",
    "\\n\\x00\\N{DASH}\\u12",
    'x"""\nimport os\nos.system("id")\n"""',
    "x'''\nimport os\nos.system('id')\n'''",
    "x\nimport os\nos.system('id')",
    "__import__('os').system('id')",
    '"+__import__("os").system("id")+"',
    "{__import__('os').system('id')}",
    "{x!r:>{y}} {{}} }{",
    "{{ 7 * 7 }} {% raw %} {# note #}",
    "{%- endmacro %}{{ cycler.__init__.__globals__ }}",
    "{% endraw %}{{ ''.__class__ }}",
    "# a comment\n# another",
    "#",
    "a\r\nb\rc",
    "tab\tfeed\x0cvertical\x0bend",
    "nul\x00bell\x07escape\x1b[31m",
    "next\x85line\u2028separator\u2029paragraph",
    "turned \u202e round \u2066 and \u2069 back \u200f",
    "\ufeffbom and \u00ad soft",
    "w" * 400,
    "]] , field(default_factory=exec)",
    '", pattern="',
    "') or exec('",
    "}}}]]])))",
    "$ref: x, - y: [",
    "%s %(x)s $x ${x}",
    "lambda: 0; import os",
    "🦄 日本語 é",
    "-",
    "  spaces  ",
    "<script>|</script>",
)
PLAIN = "plain words"
_FILL = "enough to make the list of values a long one"


def operation(name: str, words: str) -> dict[str, Any]:
    """Return an operation that has the words in every place for text."""
    return {
        "operationId": f"hostile_{name}",
        "summary": f"s {words}",
        "description": f"d {words}",
        "tags": ["hostile"],
        "x-source": [f"https://vendor.example/{words}", words],
        "x-coverage": "partial",
        "x-coverage-note": f"n {words}",
        "x-editions": ["cloud"],
        "x-since": {"cloud": "84.1.0.1"},
        "x-note": [words],
        "x-known-as": words,
        "x-safe": True,
        "parameters": [
            {
                "name": "how",
                "in": "query",
                "description": f"p {words}",
                "schema": {
                    "type": "string",
                    "enum": [f"v {words}", _FILL],
                    "default": f"v {words}",
                    "x-enum-descriptions": {f"v {words}": f"m {words}", _FILL: words},
                },
            },
            {
                "name": "text",
                "in": "query",
                "schema": {
                    "type": "string",
                    "pattern": re.escape(words),
                    "default": words,
                },
            },
        ],
        "responses": {
            "200": {
                "description": words,
                "content": {
                    "application/json": {
                        "schema": {
                            "$ref": f"#/components/schemas/{name.title()}Response"
                        }
                    }
                },
            }
        },
    }


def answer(words: str) -> dict[str, Any]:
    """Return an answer schema that has the words in every place for text."""
    return {
        "description": f"a {words}",
        "title": words,
        "allOf": [
            {"$ref": "../common.yaml#/components/schemas/Envelope"},
            {
                "type": "object",
                "properties": {
                    "short": {
                        "description": f"f {words}",
                        "x-note": [words],
                        "anyOf": [
                            {"type": "string", "enum": [f"v {words}", _FILL]},
                            {"type": "string"},
                        ],
                        "x-enum-descriptions": {f"v {words}": f"m {words}"},
                    },
                    "plain": {
                        "type": "string",
                        "description": f"f {words}",
                        "pattern": re.escape(words),
                        "default": words,
                        "examples": [words],
                    },
                },
            },
        ],
    }


def put(repo: Path, texts: tuple[str, ...]) -> Path:
    """Write the tiny spec with an operation, answer, event and code for each text."""
    place(repo)
    resources, events = repo / "spec/openapi/resources", repo / "spec/asyncapi/events"
    paths, schemas = {}, {}
    messages, bodies = {}, {}
    for number, words in enumerate(texts):
        name = f"t{number}"
        paths[f"/v1.0/hostile/{name}"] = {"get": operation(name, words)}
        schemas[f"{name.title()}Response"] = answer(words)
        messages[f"Event{number}"] = {
            "name": f"Event{number}",
            "title": f"t {words}",
            "summary": f"s {words}",
            "description": f"d {words}",
            "x-event-id": number,
            "x-source": [f"u {words}"],
            "x-coverage": "complete",
            "x-editions": ["cloud"],
            "payload": {"$ref": f"#/components/schemas/Frame{number}"},
        }
        bodies[f"Frame{number}"] = {
            "type": "object",
            "description": words,
            "properties": {"msg": {"$ref": f"#/components/schemas/Body{number}"}},
        }
        bodies[f"Body{number}"] = {
            "type": "object",
            "description": f"b {words}",
            "properties": {
                "kind": {
                    "description": f"f {words}",
                    "anyOf": [
                        {"type": "string", "enum": [f"v {words}"]},
                        {"type": "string"},
                    ],
                },
                "from": {"type": "string", "description": f"f {words}"},
            },
        }
    dump(
        resources / "hostile.yaml", {"paths": paths, "components": {"schemas": schemas}}
    )
    dump(
        events / "hostile.yaml",
        {"components": {"messages": messages, "schemas": bodies}},
    )
    root = load(repo / "spec/openapi/openapi.yaml").data
    for url in paths:
        fragment = url.replace("/", "~1")
        root["paths"][url] = {"$ref": f"resources/hostile.yaml#/paths/{fragment}"}
    all_texts = " ".join(texts)
    root["tags"].append({"name": "hostile", "description": f"t {all_texts}"})
    root["info"]["description"] = all_texts
    dump(repo / "spec/openapi/openapi.yaml", root)
    root = load(repo / "spec/asyncapi/asyncapi.yaml").data
    for name in messages:
        target = f"events/hostile.yaml#/components/messages/{name}"
        root["channels"]["events"]["messages"][name] = {"$ref": target}
        line = {"$ref": f"#/channels/events/messages/{name}"}
        root["operations"]["send"]["messages"].append(line)
    dump(repo / "spec/asyncapi/asyncapi.yaml", root)
    dump(
        repo / "spec/errors.yaml",
        {
            "families": [
                {
                    "name": f"E{n}Error",
                    "description": f"f {words}",
                    "retry": "never",
                }
                for n, words in enumerate(texts)
            ],
            "codes": [
                {
                    "code": n,
                    "errmsg": f"e {words}",
                    "meaning": f"m {words}",
                    "action": f"a {words}",
                    "login_hint": f"l {words}",
                    "family": f"E{n}Error",
                }
                for n, words in enumerate(texts)
            ],
        },
    )
    return repo


class _Quoted(yaml.CSafeDumper):
    """Words such as 08 are a number to some; with quotes they are words to all."""


_Quoted.add_representer(
    str,
    lambda dumper, text: dumper.represent_scalar(
        "tag:yaml.org,2002:str", text, style='"'
    ),
)


def dump(path: Path, data: object) -> None:
    text = yaml.dump(data, Dumper=_Quoted, sort_keys=False)
    path.write_text(text, encoding="utf-8")


def sources(repo: Path) -> dict[str, str]:
    """Return the generated Python by file name, before formatting."""
    spec = pipeline.read(pipeline.Layout(repo), lambda _: None)
    document, aliases = model_document(spec.built.plan)
    modules = models.run(document, aliases, "# models", "msgspec.Struct")
    document, aliases = model_document(spec.events.plan, model_base=EVENT_PART)
    plain = without_bases(document)
    events = models.run(plain, aliases, "# events", "dataclasses.dataclass")
    frozen = models.run(document, aliases, "# events", "msgspec.Struct")
    modules |= {f"event/{name}": text for name, text in frozen.items()}
    for name in spec.events.body_modules():
        modules[f"{name}.py"] = events[f"{name}.py"]
    return {**render(spec.package, environment()), **modules}


class _Blank(ast.NodeTransformer):
    def visit_Constant(self, node: ast.Constant) -> ast.Constant:
        if isinstance(node.value, str):
            return ast.Constant("")
        return node


def skeleton(source: str) -> str:
    """Return the code of a file with every string emptied, and its comments."""
    tree = _Blank().visit(ast.parse(source))
    words = tokenize.generate_tokens(io.StringIO(source).readline)
    comments = [token.string for token in words if token.type == tokenize.COMMENT]
    return json.dumps([ast.dump(tree, indent=0), comments], indent=0)


def strings(source: str) -> set[str]:
    """Return every string of the code."""
    return {
        node.value
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
