"""What the archive adds to the documents: Postman, JSON Schemas, commands to paste."""

from __future__ import annotations

import json
import os
import re
from functools import cache, partial
from pathlib import Path
from typing import Any

from generator.layout import Layout
from generator.publish.artifact.archive import archive_files

from .check import Check, Failed, Verdict
from .rest.safe_document import GO_ENVIRONMENT
from .rest.seen import said
from .workshop import REPO, Workshop

_SENT = ("get_token", "extension_list", "extension_get", "refresh_token")


@cache
def _files() -> dict[str, bytes]:
    return archive_files(Layout(REPO))


def _unpack(workshop: Workshop, *folders: str) -> Path:
    """Write some folders of the archive into the empty one."""
    for name, content in _files().items():
        if name.startswith(folders):
            path = workshop.folder / "archive" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    return workshop.folder / "archive"


def _version(workshop: Workshop, name: str) -> str:
    package = workshop.node / "node_modules" / name / "package.json"
    return str(json.loads(package.read_text("utf-8"))["version"])


def newman(workshop: Workshop) -> Verdict:
    """Log in by the collection, list extensions, read an error, renew the token."""
    folder = _unpack(workshop, "postman/") / "postman"
    pbx = workshop.pbx
    values = {
        "base_url": f"{pbx.url}/openapi",
        "client_id": pbx.client_id,
        "client_secret": pbx.client_secret,
    }
    report = workshop.folder / "report.json"
    workshop.run(
        workshop.node / "node_modules/.bin/newman",
        *("run", folder / "collection.json", "-e", folder / "environment.json"),
        *(word for key in values for word in ("--env-var", f"{key}={values[key]}")),
        *(word for name in _SENT for word in ("--folder", name)),
        *("-r", "json", "--reporter-json-export", report),
    )
    answers: dict[str, Any] = {}
    for each in json.loads(report.read_text("utf-8"))["run"]["executions"]:
        content = bytes(each["response"]["stream"]["data"])
        answers[each["item"]["name"]] = json.loads(content)
    codes = {name: answers[name]["errcode"] for name in _SENT}
    listed = len(answers["extension_list"]["data"])
    # The request for one extension was seen without its id, which nobody fills in here.
    if codes != dict.fromkeys(_SENT, 0) | {"extension_get": 40002} or not listed:
        raise Failed(f"errcodes {codes}, {listed} extensions")
    said = f"logged in, {listed} extensions, error 40002 read, token renewed"
    return Verdict(_version(workshop, "newman"), said)


def ajv(workshop: Workshop) -> Verdict:
    """Compile every definition in strict mode, and validate what was seen."""
    folder = _unpack(workshop, "schemas/", "fixtures/")
    program = workshop.program("schemas") / "validate.cjs"
    modules = (workshop.node / "node_modules").resolve()
    found = json.loads(workshop.run("node", program, modules, folder).splitlines()[-1])
    if found["wrong"]:
        raise Failed("\n".join(found["wrong"][:10]))
    said = f"{found['definitions']} definitions, {found['fixtures']} fixtures valid"
    return Verdict(_version(workshop, "ajv"), said)


def readme(workshop: Workshop, language: str) -> Verdict:
    """Paste the commands of a language; only what installs tools is done already."""
    text = _files()["README.md"].decode()
    [commands] = re.findall(rf"```sh\n(mkdir {language} .*?)```", text, re.S)
    tools = workshop.node / "node_modules"
    commands = re.sub(r"(?m)^npm install .*$", f"ln -s '{tools}' .", commands)
    commands = re.sub(r"(?m)^pip install .*\n", "", commands)
    own = {
        "PATH": os.pathsep.join((str(workshop.python.parent), os.environ["PATH"])),
        # Ours would be found before the folder of the client.
        "PYTHONPATH": "",
        **GO_ENVIRONMENT,
    }
    folder = _unpack(workshop, "openapi", "clients/")
    shell = ("bash", "-e", "-c", commands)
    output = workshop.run(*shell, cwd=folder, env=own, seconds=1200)
    return Verdict("-", said(output))


CHECKS: tuple[Check, ...] = (
    *(
        Check(
            *("archive", "README", f"{language}, pasted", "README.md"),
            partial(readme, language=language),
        )
        for language in ("typescript", "python", "go")
    ),
    Check("archive", "Postman", "newman", "postman/collection.json", newman),
    Check("archive", "JSON Schema", "ajv, strict", "schemas/", ajv),
)
