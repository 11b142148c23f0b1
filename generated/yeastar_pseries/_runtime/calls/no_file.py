# Made by `make generate` from generator/runtime/calls/no_file.py; edits are lost.
"""What came in place of a file: an error, a page, or a part of it."""

from __future__ import annotations

import re
from typing import TypeVar, cast

import msgspec

from ..decoding.answer import errcode_of
from ..decoding.tolerant_json import load_first, past_blanks
from ..redact import Secret
from ..retry.rules import RetryRules
from ..transport.outcome import Failure, HttpAnswer
from .call import (
    Answer,
    CallSpec,
    http_failure,
    read_answer,
    unread,
    with_words,
    without_code,
)

R = TypeVar("R", bound=msgspec.Struct)

PEEK = 16_384
"""So much of a body is looked at; an error is shorter, and else told by its first field."""

# 203 is 200 that a proxy has changed.
_WHOLE_FILE = (200, 203)
_PART = 206


def may_be_no_file(status: int, begin: bytes) -> bool:
    """Tell from its first piece whether more of a body must be seen to judge it.

    A file need not be waited for: it may come slowly.
    """
    if status >= 300:
        return True
    rest = past_blanks(begin)
    if rest.startswith(b"{"):
        return True
    # Blanks, or a part of a byte order mark. Zero bytes alone are rather a silent file.
    return b"\xef\xbb\xbf".startswith(rest) and b"\0" not in begin


def _code_of_begin(begin: bytes) -> int | None:
    """Return the code in the beginning of a body.

    Returns:
        0 if it has none, and None if what it has cannot be read.
    """
    try:
        # A file may hold lines of JSON.
        tree, _ = load_first(begin)
    except ValueError:
        # The rest of it has not come, or it is nested too deeply.
        first = re.match(rb'\{\s*"errcode"\s*:\s*"?(-?\d{1,9})\b', begin)
        return 0 if first is None else int(first[1])
    # It may hold this field, but hardly in the first of its objects.
    told = isinstance(tree, dict) and "errcode" in tree
    return errcode_of(cast("dict[str, object]", tree)) if told else 0


def instead_of_file(
    spec: CallSpec[R], http_answer: HttpAnswer, token: Secret | None, rules: RetryRules
) -> Answer[R] | Failure | None:
    """Return what came in place of a file; None when it is a file.

    Args:
        spec: what asked for it.
        http_answer: the answer with the beginning of the body; `PEEK` bytes, if there are so
            many, when `may_be_no_file`.
        token: as of `read`.
        rules: as of `read`.
    """
    try:
        outcome = _instead_of_file(spec, http_answer, token, rules)
        return outcome and with_words(spec, outcome, token, rules)
    except OSError as error:
        return unread(error, http_answer)


def _instead_of_file(
    spec: CallSpec[R], http_answer: HttpAnswer, token: Secret | None, rules: RetryRules
) -> Answer[R] | Failure | None:
    if http_answer.status >= 300:
        outcome = read_answer(spec, http_answer, token)
        # An error status is no file, whatever the body says.
        fine = isinstance(outcome, Answer) and outcome.errcode in rules.results
        return http_failure(spec, http_answer, token) if fine else outcome
    if http_answer.status == _PART and spec.request.headers:
        return None  # as it was asked for; whether it fits is judged by who asked
    begin = past_blanks(http_answer.content)
    if begin.startswith(b"{"):
        code = _code_of_begin(begin)
        if code is None:
            return without_code(spec, http_answer, token)
        if code not in rules.results:
            return Answer(http_answer, code)
    if http_answer.status not in _WHOLE_FILE:
        # Of 204 and 206 that is what they mean; others are for other things.
        text = f"HTTP {http_answer.status} came instead of a whole file"
        return Failure("status", text, sent=True, status=http_answer.status)
    if "text/html" in http_answer.headers.get("content-type", ""):
        # So the web portal answers when the URL is no longer valid.
        text = "a web page came instead of the file; ask for a new download URL"
        return Failure("decode", text, sent=True, status=http_answer.status)
    return None
