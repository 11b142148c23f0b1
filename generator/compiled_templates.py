"""Templates compiled once: a run that changes one resource need not compile them all.

What Jinja makes of a template depends on its text, on Jinja itself and, since constants
are worked out beforehand, on the filters; so all of them are in the key.
"""

from __future__ import annotations

import base64
import sys
from pathlib import Path

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from generator.cache import Cache, digest, toolchain_key
from generator.render import FILTERS


class CompiledTemplates(BytecodeCache):
    """Bytecode of templates in a file.

    Args:
        path: the file.

    Attributes:
        cache: to be saved at the end.
    """

    def __init__(self, path: Path) -> None:
        self.cache = Cache[str](path)
        self._made_by = digest(toolchain_key(*FILTERS, "jinja2"), sys.version)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill a bucket with what is known; called by Jinja."""
        known = self.cache.get(self._key(bucket))
        if known is not None:
            bucket.bytecode_from_string(base64.b64decode(known))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Note what Jinja has compiled; called by Jinja."""
        text = base64.b64encode(bucket.bytecode_to_string()).decode()
        self.cache.put(self._key(bucket), text)

    def _key(self, bucket: Bucket) -> str:
        return digest(self._made_by, bucket.key, bucket.checksum)
