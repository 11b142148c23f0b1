# Made by `make generate` from generator/runtime/catalog/words.py; edits are lost.
"""From how people ask to the words that the API has."""

from __future__ import annotations

import re

# Parts of a name or a path, such as `system_log.list`, stay with it.
_TOKEN = re.compile(r"[a-z0-9]+(?:[./_-]+[a-z0-9]+)*")
_WORD = re.compile(r"[a-z0-9]+")

# These stand in many texts or questions and tell nothing of a job; `on` and `off` do.
_SMALL = frozenset(
    _WORD.findall(
        "a all an and are at be by can do does for from get give has have how i in into is"
        " it me my of or our please right show so tell that the their them then there this"
        " to up was we were what when where which who whom whose will with you your"
    )
)
# The manual of the vendor has these words.
_SAID: dict[str, tuple[str, ...]] = {
    "active": ("ongoing",),
    "current": ("ongoing",),
    "history": ("cdr",),
    "live": ("ongoing",),
    "log": ("cdr",),
    "missed": ("cdr",),
    "now": ("ongoing",),
    "phone": ("call",),
    "phonebook": ("contact",),
    "sms": ("message",),
    "text": ("message",),
    "unanswered": ("cdr",),
    "user": ("extension",),
    "voicemail": ("vm",),
}


def stem(word: str) -> str:
    """Return a word without the s of a plural."""
    return word[:-1] if len(word) > 3 and word.endswith("s") else word


def words_of(text: str) -> set[str]:
    """Return the words of a text, without the s of their plurals."""
    return {stem(word) for word in _WORD.findall(text.lower())}


def wanted(text: str) -> list[tuple[str, ...]]:
    """Return what a question asks for: each word, and what the API says for it.

    Small words count only where there are no others.

    Args:
        text: words, or the name or path of an operation, which has no synonyms.
    """
    found: dict[tuple[str, ...], None] = {}
    tokens = _TOKEN.findall(text.lower())
    for token in [each for each in tokens if each not in _SMALL] or tokens:
        parts = [stem(word) for word in _WORD.findall(token)]
        if len(parts) == 1:
            found[(parts[0], *_SAID.get(parts[0], ()))] = None
        else:
            found.update(dict.fromkeys((part,) for part in parts))
    return list(found)
