# Made by `make generate` from generator/runtime/calls/upload_types.py; edits are lost.
"""What may be given for a file that is uploaded."""

from __future__ import annotations

import os
from typing import IO, TypeAlias

Content: TypeAlias = bytes | bytearray | memoryview | os.PathLike[str] | IO[bytes]
"""What is sent: bytes, a `Path`, or an open binary file from where it stands."""

FileContent: TypeAlias = str | Content | tuple[str, Content]
"""A path, the content itself, an open binary file, or (file name, one of them).

Paths and files are read while they are sent, so that memory does not grow with them. A
file that is opened by you stays open, and is read from where it stands.
"""
