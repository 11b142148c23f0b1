"""Names that the computer's file system has no characters for."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.scripted_pbx import Response, ScriptedPbx
from tests.twin import Twin

# A computer that is set to ASCII, and to nothing that Python would take for UTF-8.
NARROW = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
PROGRAM = """\
import asyncio, sys
from yeastar_pseries import AsyncClient, Client
url, id, secret, folder, kind = sys.argv[1:]

async def main():
    async with AsyncClient(url, id, secret) as pbx:
        await (await pbx.recording.download(id=1)).save(folder)

if kind == "async":
    asyncio.run(main())
else:
    with Client(url, id, secret) as pbx:
        pbx.recording.download(id=1).save(folder)
"""


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("录音.wav", "_5f55_97f3.wav"),
        ("录音2.wav", "_5f55_97f32.wav"),
        ("Zoë 1.wav", "Zo_eb 1.wav"),
        ("a😀", "a_1f600"),
        ("a.wav", "a.wav"),
    ],
)
def test_a_file_is_saved_whatever_its_name(
    twin: Twin, tmp_path: Path, name: str, safe: str
) -> None:
    with ScriptedPbx() as pbx:
        found = {"errcode": 0, "file": name, "download_resource_url": "/api/file"}
        pbx.on("/v1.0/recording/download", Response(found))
        pbx.on("/api/file", Response(b"sound"))
        given = [pbx.url, pbx.client_id, pbx.client_secret, str(tmp_path), twin.name]
        done = subprocess.run(
            [sys.executable, "-c", PROGRAM, *given],
            env={**os.environ, **NARROW},
            capture_output=True,
            text=True,
            check=False,
        )
    assert done.stderr == ""
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
        safe: b"sound"
    }
