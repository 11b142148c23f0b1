"""The file of a recording: JSON lines, read and written whole."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec

from ..atomic_file import PartFile, target_path
from .lines import FORMAT, AnyLine, End, Exchange, Frame, Header, Line, Skipped

KINDS = (Header, Exchange, Frame, Skipped, End)
SCHEMA = "recording.schema.json"
_ATTRIBUTE = re.compile(r"^ {8}([\w, ]+): (.+(?:\n {12}.+)*)", re.MULTILINE)
_encoder = msgspec.json.Encoder()
_decoder: msgspec.json.Decoder[AnyLine] = msgspec.json.Decoder(
    Header | Exchange | Frame | Skipped | End
)


class RecordingError(Exception):
    """A recording that cannot be read; says file, line and what to do."""


def encode(line: Line) -> str:
    """Return a line as it stands in a file, without its end."""
    return _encoder.encode(line).decode()


def decode(text: str | bytes) -> AnyLine:
    """Return the line of a text.

    Raises:
        msgspec.DecodeError: it is none.
    """
    return _decoder.decode(text)


def write_recording(path: str | os.PathLike[str], lines: Iterable[AnyLine]) -> Path:
    """Write a recording, whole or not at all.

    Args:
        path: the file; an existing one is replaced.
        lines: a header, what came, an end.

    Returns:
        The file.

    Raises:
        OSError: it cannot be written.
    """
    target = target_path(path, None)
    with PartFile(target) as file:
        for line in lines:
            file.write(_encoder.encode(line) + b"\n")
    return target


def read_recording(path: str | os.PathLike[str]) -> list[AnyLine]:
    """Read a recording.

    Fields that this release does not know are ignored.

    Args:
        path: the file.

    Raises:
        RecordingError: it is no recording, not whole, or of a format that this release
            does not know.
        OSError: it cannot be read.
    """
    lines: list[AnyLine] = []
    content = Path(path).read_bytes()
    for number, text in enumerate(content.splitlines(), 1):
        if not text.strip():
            continue
        try:
            line = _decoder.decode(text)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise _broken(path, number, f"is no line of a recording: {error}") from None
        if not lines:
            _check_header(path, number, line)
        elif isinstance(line, Header):
            raise _broken(
                path, number, "is a second header: two recordings in one file"
            )
        elif isinstance(lines[-1], End):
            raise _broken(path, number, "comes after the end")
        lines.append(line)
    if not lines:
        raise RecordingError(f"{os.fspath(path)} is empty; `yeastar record` writes one")
    _check_end(path, len(content.splitlines()), lines)
    return lines


def _check_header(path: str | os.PathLike[str], number: int, line: AnyLine) -> None:
    if not isinstance(line, Header):
        raise _broken(path, number, "is no header, with which a recording begins")
    if line.format > FORMAT:
        raise _broken(
            path,
            number,
            f"says format {line.format}, and this release reads up to {FORMAT}: install"
            " a newer yeastar-pseries",
        )


def _check_end(path: str | os.PathLike[str], number: int, lines: list[AnyLine]) -> None:
    end = lines[-1]
    if not isinstance(end, End):
        raise _broken(
            path,
            number,
            "is the last one and no end: the file is cut off; record"
            " or copy it again",
        )
    counted = {
        "exchanges": sum(isinstance(each, Exchange) for each in lines),
        "frames": sum(isinstance(each, Frame) for each in lines),
        "skipped": sum(isinstance(each, Skipped) for each in lines),
    }
    for name, count in counted.items():
        if getattr(end, name) != count:
            raise _broken(
                path,
                number,
                f"counts {getattr(end, name)} {name}, and there are {count}: lines are"
                " missing or were added",
            )


def _broken(path: str | os.PathLike[str], number: int, what: str) -> RecordingError:
    return RecordingError(f"{os.fspath(path)}:{number} {what}")


def recording_schema() -> dict[str, Any]:
    """Return the JSON Schema of one line."""
    _, components = msgspec.json.schema_components(KINDS, ref_template="#/$defs/{name}")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "One line of a recording of a PBX",
        "description": "A recording is JSON lines: a header, exchanges, frames and what"
        " was skipped, an end. Values are replaced by pseudonyms.",
        "anyOf": [{"$ref": f"#/$defs/{name}"} for name in components],
        "$defs": {name: _described(schema) for name, schema in components.items()},
    }


def _described(schema: dict[str, Any]) -> dict[str, Any]:
    """Give what the docstring says of an attribute to its property."""
    about, _, attributes = str(schema["description"]).partition("Attributes:")
    fields = dict(schema["properties"])
    for names, text in _ATTRIBUTE.findall(attributes):
        for name in names.split(", "):
            fields[name] = {"description": " ".join(text.split()), **fields[name]}
    description = " ".join(about.split())
    return {**schema, "description": description, "properties": fields}
