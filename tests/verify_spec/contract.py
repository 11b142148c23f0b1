"""The mock PBX and the published spec, held against each other."""

from __future__ import annotations

import re
import shutil
import socket
import subprocess
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx

from tests.mock_pbx.answers import success
from tests.mock_pbx.recordings import Recordings
from tests.mock_pbx.remote import RemotePbx
from tests.mock_pbx.settings import BUNDLE, RECORDINGS
from tests.mock_pbx.spec import Operation, Spec
from tests.mock_pbx.synth import Synthesiser

from .check import Check, Failed, Verdict
from .workshop import Pbx, Workshop, mock_pbx

_EXAMPLES = 4
_SECONDS = 400
_SHOWN = 15
_CHECKS = (
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_headers_conformance",
    "response_schema_conformance",
    "errcode_says_the_request_is_right",
)
# Prism keeps the last of several parts of one name, and finds a text in place of a list.
_NOT_BY_PRISM = ("message_batchupload",)
# Calls that end a token have a login of their own.
_ROOM = {"max_tokens": 1_000_000}


def _schemathesis(work: Workshop) -> Verdict:
    """Send requests that the spec allows; the mock has to do what the spec says."""
    shutil.copy(work.program("schemathesis") / "hooks.py", work.folder)
    shutil.copy(work.spec / "openapi.json", work.folder)
    tool = work.python.parent / "schemathesis"
    with mock_pbx() as own:
        RemotePbx(own.url).configure(**_ROOM)
        place = Workshop(work.folder, own)
        said = place.run(
            *(tool, "--no-color", "run", "openapi.json", "--url", f"{own.url}/openapi"),
            # Right requests only: what a PBX answers to wrong ones is known too little.
            *("--mode", "positive", "--phases", "examples,coverage,fuzzing"),
            *(
                "--max-examples",
                str(_EXAMPLES),
                "--workers",
                "2",
                "--continue-on-failure",
            ),
            # The same requests in each run. What fails is found small enough.
            *("--generation-deterministic", "--no-shrink"),
            # The hooks give each call a real token.
            *("--generation-with-security-parameters", "false"),
            *("--checks", ",".join(_CHECKS), "--warnings", "off"),
            env={"SCHEMATHESIS_HOOKS": "hooks"},
            seconds=_SECONDS,
        )
        crashes = RemotePbx(own.url).status()["crashes"]
    if crashes:
        raise Failed(f"the mock PBX broke {len(crashes)} times\n{crashes[0]}")
    counts = re.search(r"([\d,]+) generated", said)
    tested = re.search(r"Tested: (\d+)", said)
    if counts is None or tested is None:
        raise Failed(f"nothing was generated\n{said[-2000:]}")
    version = work.run(tool, "--version").split()[-1]
    seen = f"{counts[1]} right requests to {tested[1]} operations, 0 violations"
    return Verdict(version, seen)


@dataclass(frozen=True, slots=True)
class _Call:
    """One request, and the answer that a recording has for it."""

    operation: Operation
    arguments: dict[str, Any]
    answer: dict[str, Any] | None
    files: frozenset[str] = frozenset()
    """Parts of the form that are files."""


@dataclass(slots=True)
class _Walk:
    """What a validating proxy saw."""

    calls: int = 0
    login: dict[str, Any] = field(default_factory=dict[str, Any])
    faults: list[str] = field(default_factory=list[str])


def _prism(work: Workshop) -> Verdict:
    """Send each recorded request, and one of every argument, through a proxy."""
    tool = work.node / "node_modules/.bin/prism"
    version = work.run(tool, "--version").split()[-1]
    with mock_pbx() as own, _proxy(tool, work.spec / "openapi.json", own, work) as url:
        walk = _Walk()
        pbx = RemotePbx(own.url)
        pbx.configure(stateful=False, **_ROOM)
        with httpx.Client(trust_env=False, timeout=30) as http:
            for call in _calls():
                _send(http, url, own, pbx, call, walk)
    if walk.faults:
        shown = "\n".join(walk.faults[:_SHOWN])
        raise Failed(f"{len(walk.faults)} of {walk.calls} violate the spec\n{shown}")
    seen = f"{walk.calls} exchanges through the proxy, 0 violations"
    return Verdict(version, seen)


@contextmanager
def _proxy(tool: Path, document: Path, pbx: Pbx, work: Workshop) -> Generator[str]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    url = f"http://127.0.0.1:{port}"
    command = [tool, "proxy", document, f"{pbx.url}/openapi", "--port", str(port)]
    command += ["--errors", "--verboseLevel", "error"]
    with (
        open(work.folder / "prism.txt", "wb") as log,
        subprocess.Popen(command, stdout=log, stderr=log) as process,
    ):
        try:
            _wait(url, process)
            yield url
        finally:
            process.terminate()


def _wait(url: str, process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + 90
    while time.monotonic() < end and process.poll() is None:
        try:
            httpx.get(url, trust_env=False, timeout=60)
            return
        except httpx.TransportError:
            time.sleep(0.1)
    raise Failed("prism did not start")


def _calls() -> Iterator[_Call]:
    spec = Spec.load(BUNDLE)
    recordings, synthesiser = Recordings(RECORDINGS), Synthesiser(spec, seed=1)
    for operation in spec.by_id.values():
        if operation.id in _NOT_BY_PRISM:
            continue
        every = {
            name: synthesiser.value(each.schema, name)
            for name, each in operation.parameters.items()
        }
        needed = {n for n, each in operation.parameters.items() if each.required}
        if (body := operation.body or operation.form) is not None:
            every |= synthesiser.value(body, operation.id)
            needed |= set(spec.resolve(body).get("required", []))
        every.pop("access_token", None)
        properties = spec.resolve(operation.form or {}).get("properties", {})
        files = frozenset({"file"} & properties.keys())
        yield _Call(operation, every, None, files)
        for each in recordings.of(operation.id):
            if each.response.get("errcode", 0) in (0, 1, 2):
                # A page's sample may leave out what its table asks for.
                given = {name: every[name] for name in needed & every.keys()}
                given |= {**each.query, **each.body}
                # Some were written down without the envelope, which every answer has.
                yield _Call(operation, given, success(**each.response), files)


def _send(
    http: httpx.Client, url: str, own: Pbx, pbx: RemotePbx, call: _Call, walk: _Walk
) -> None:
    operation, arguments = call.operation, dict(call.arguments)
    if operation.id in ("del_token", "refresh_token"):
        login = _login(http, own)
    else:
        walk.login = login = walk.login or _login(http, own)
    query = {"access_token": login["access_token"]} if operation.token else {}
    if operation.id == "get_token":
        arguments = own.login()
    elif operation.id == "refresh_token":
        arguments = {"refresh_token": login["refresh_token"]}
    elif call.answer is not None:
        pbx.answer_next(operation.id, call.answer)
    where = url + operation.path
    if operation.method == "GET":
        answer = http.get(where, params={**arguments, **query})
    elif operation.form is not None:
        files = [(name, ("a.wav", b"RIFF")) for name in call.files]
        data = {n: v for n, v in arguments.items() if n not in call.files}
        answer = http.post(where, params=query, files=files, data=data)
    else:
        answer = http.post(where, params=query, json=arguments)
    walk.calls += 1
    said = answer.headers.get("sl-violations", "")
    if answer.status_code != 200 or said:
        text = said or answer.text
        walk.faults.append(f"{operation.id} {answer.status_code} {text[-400:]}")


def _login(http: httpx.Client, own: Pbx) -> dict[str, Any]:
    where = f"{own.url}/openapi/v1.0/get_token"
    return http.post(where, json=own.login()).json()


CHECKS: tuple[Check, ...] = (
    Check("contract", "HTTP", "schemathesis", "openapi.json", _schemathesis),
    Check("contract", "HTTP", "Prism as a proxy", "openapi.json", _prism),
)
