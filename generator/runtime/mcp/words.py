"""From how people ask to the words that the API has."""

from __future__ import annotations

import re

_WORD = re.compile(r"[\w./]+")

# The search drops small words by itself; to people who ask, these are small, too.
_EMPTY = re.compile(
    "all|be|can|get|give|has|have|into|on|please|right|show|so|tell|their|them|then|there"
    "|up|we|when|where|whose|will|you|your"
)
# The manual of the vendor has these words.
_SAID: dict[str, tuple[str, ...]] = {
    "active": ("ongoing",),
    "current": ("ongoing",),
    "history": ("cdr",),
    "live": ("ongoing",),
    "log": ("cdr",),
    "logs": ("cdr",),
    "missed": ("cdr",),
    "now": ("ongoing",),
    "phone": ("call",),
    "phonebook": ("contacts",),
    "sms": ("sms", "message"),
    "text": ("message",),
    "unanswered": ("cdr",),
    "user": ("extension",),
    "users": ("extension",),
    "voicemail": ("voicemail", "vm"),
}


def api_words(text: str) -> str:
    """Return a question in the words of the API; as it is if nothing else is left.

    Args:
        text: words, or the name of an operation.
    """
    words: list[str] = []
    for word in _WORD.findall(text.lower()):
        if _EMPTY.fullmatch(word) is None:
            words.extend(_SAID.get(word, (word,)))
    return " ".join(dict.fromkeys(words)) or text
