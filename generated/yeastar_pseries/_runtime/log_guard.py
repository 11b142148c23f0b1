# Made by `make generate` from generator/runtime/log_guard.py; edits are lost.
"""Keeps secrets out of what other libraries log."""

from __future__ import annotations

import logging
import re

from .redact import MASK, redact_query
from .sent_secrets import mask_in_flight

# httpx logs what the server calls its status; httpcore what its headers say, which may
# repeat our URL, and the credentials of a SOCKS proxy; hpack each header, ours too.
_LOGGERS = (
    "httpx",
    "httpcore.http11",
    "httpcore.http2",
    "httpcore.proxy",
    "httpcore.socks",
    "hpack.hpack",
    "hpack.table",
)

_TEXT = r"""b?(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")"""
_CREDENTIALS = rf"\bauth=\({_TEXT}(?:, {_TEXT})*\)"


class TokenFilter(logging.Filter):
    """Masks secrets in records of other libraries."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Mask the record's message; return True, so that it is always logged."""
        text = record.getMessage()
        masked = redact_query(mask_in_flight(text))
        if "auth=" in masked:
            masked = re.sub(_CREDENTIALS, f"auth={MASK}", masked)
        if masked != text:
            record.msg, record.args = masked, ()
        return True


def guard_loggers() -> None:
    """Put one TokenFilter on each logger that needs it, however often this is called."""
    for name in _LOGGERS:
        logger = logging.getLogger(name)
        # A second copy of this package in one process knows other secrets.
        if not any(isinstance(item, TokenFilter) for item in logger.filters):
            logger.addFilter(TokenFilter())
