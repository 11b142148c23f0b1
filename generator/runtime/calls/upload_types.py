"""What may be given for a file that is uploaded."""

from __future__ import annotations

import os
from typing import IO, TypeAlias

FileContent: TypeAlias = str | os.PathLike[str] | bytes | tuple[str, bytes] | IO[bytes]
"""A path, the content itself, (file name, content), or an open binary file."""
