"""Recordings that may be shown: what the vendor's documentation, others or a device say.

A recording is one file of tests/recordings/. Those made up for tests (`synthetic`) are
read as well, since the archive has them, marked; as examples they are never used.
"""

from __future__ import annotations

import os
from glob import glob
from pathlib import Path
from typing import Any, Literal

import msgspec

from generator.load import JsonObject, LoadError

MADE_UP = "synthetic"
Origin = Literal["device", "published", "documentation", "synthetic"]


class Request(msgspec.Struct, frozen=True):
    """What was sent; most have one of the three."""

    query: JsonObject = {}
    body: JsonObject = {}
    multipart: JsonObject = {}


class Recording(msgspec.Struct, kw_only=True):
    """One exchange, or one frame of an event."""

    origin: Origin
    source: str
    firmware: str | None
    complete: bool
    operation: str = ""
    event: int | None = None
    msg_form: Literal["string", "object", None] = None
    note: str = ""
    no_example: dict[Literal["request", "answer"], str] = {}
    """Why a part that was cut too short to be right is not shown as an example."""
    request: Request = Request()
    response: JsonObject | None = None
    frame: JsonObject | None = None
    file: str = ""
    """Its name below the folder."""

    @property
    def variant(self) -> str:
        """What tells it from others of the same call: `wrong-credentials`, or nothing."""
        return Path(self.file).stem.partition(".")[2]

    @property
    def seen(self) -> bool:
        """False if it was made up."""
        return self.origin != MADE_UP

    def wire_frame(self) -> JsonObject | None:
        """Return the frame as it travels: `msg` is text where it was text."""
        if self.frame is None or self.msg_form != "string" or "msg" not in self.frame:
            return self.frame
        return {**self.frame, "msg": msgspec.json.encode(self.frame["msg"]).decode()}


def read_recordings(folder: Path) -> tuple[Recording, ...]:
    """Read every recording below a folder, by name; without the folder there are none.

    Raises:
        LoadError: a file is not as a recording should be.
    """
    decoder = msgspec.json.Decoder(Recording)
    found: list[Recording] = []
    for name in sorted(glob("**/*.json", root_dir=folder, recursive=True)):
        # Not by Path.read_bytes: hundreds of small files are read in each run.
        with open(f"{folder}/{name}", "rb") as file:
            content = file.read()
        try:
            read = decoder.decode(content)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            remedy = "a recording in the form of its neighbours"
            raise LoadError(folder / name, 1, str(error), remedy) from None
        read.file = name.replace(os.sep, "/")
        found.append(read)
    return tuple(found)


_WHERE: dict[str, str] = {
    "documentation": "from the vendor's documentation",
    "published": "published by others",
    "device": "recorded from a device",
}


def label(recording: Recording, partly: bool) -> str:
    """Return one line that tells where an example is from.

    Args:
        recording: what is shown.
        partly: whether the rest of it was not seen.
    """
    words = recording.variant.replace("-", " ").replace(".", " ")
    parts = [words, _WHERE[recording.origin]]
    if recording.firmware:
        parts.append(f"firmware {recording.firmware}")
    if partly:
        parts.append("seen in part")
    text = ", ".join(filter(None, parts))
    return text[:1].upper() + text[1:]


def evidence(recording: Recording) -> dict[str, Any]:
    """Return the `x-` fields that tell where an example is from."""
    return {"x-origin": recording.origin, "x-source": [recording.source]}
