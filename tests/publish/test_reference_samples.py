"""The samples of the reference: commands that a shell reads, calls that exist."""

from __future__ import annotations

import ast
import inspect
import json
import re
import shlex
from typing import Any

from tests.publish.reference import Page, files, one_page, operations, small
from yeastar_pseries import Client, events


def samples(word: str) -> dict[str, list[str]]:
    """Return the samples of a kind, by page."""
    pattern = re.compile(
        rf"<figcaption>{word}</figcaption><pre[^>]*><code>(.*?)</code>", re.DOTALL
    )
    return {
        path: [
            Page(f"<code>{each}</code>").codes[0]
            for each in pattern.findall(text.decode())
        ]
        for path, text in files().items()
        if path.endswith(".html")
    }


def test_a_python_sample_calls_what_is_there() -> None:
    client = Client("https://192.0.2.1", "id", "secret")
    seen = 0
    for path, all_ in samples("Python").items():
        for text in all_:
            tree = ast.parse(text)
            for call in (each for each in ast.walk(tree) if isinstance(each, ast.Call)):
                name = ast.unparse(call.func)
                if not re.fullmatch(r"client(\.(?!events)\w+)+", name):
                    continue
                method: Any = client
                for part in name.split(".")[1:]:
                    method = getattr(method, part)
                known = inspect.signature(method).parameters
                assert {each.arg for each in call.keywords} <= set(known), (path, name)
                seen += 1
            for node in ast.walk(tree):
                if isinstance(node, ast.ImportFrom) and path.startswith("events/"):
                    assert all(hasattr(events, each.name) for each in node.names)
    client.close()
    assert seen > 360


def test_a_curl_sample_is_a_command_with_json() -> None:
    seen = 0
    for path, all_ in samples("curl").items():
        for text in all_:
            words = shlex.split(text)
            assert words[0] == "curl", path
            address = next(each for each in words if each.startswith("$PBX/v"))
            assert " " not in address
            if "-d" in words:
                body = words[words.index("-d") + 1]
                # A word in capitals stands for a number.
                json.loads(
                    re.sub(r"(?<=[:\[,] )[A-Z][A-Z0-9_]*|(?<=\[)[A-Z_]+", "0", body)
                )
            seen += 1
    assert seen == len(operations())


def test_a_sample_sends_what_was_seen_and_quotes_it() -> None:
    openapi = small()[0]
    media = openapi["paths"]["/v1.0/t/do"]["post"]["requestBody"]["content"]
    sent = {"a": "it's `x` $HOME \\", "unheard_of": 1}
    media["application/json"]["examples"] = {"seen": {"value": sent}}
    page = Page(one_page(openapi))
    curl = next(each for each in page.codes if each.startswith("curl "))
    words = shlex.split(curl)
    assert json.loads(words[words.index("-d") + 1]) == sent
    python = next(each for each in page.codes if each.startswith("client."))
    call = ast.parse(python).body[0]
    arguments = {each.arg for each in ast.walk(call) if isinstance(each, ast.keyword)}
    assert arguments == {"q", "a"}, "what is not documented is no argument"
