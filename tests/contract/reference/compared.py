"""Operations and events that the third harvest held against their pages.

Most agree with their page; what is told of them is the page's edition, required marks
in words, and now and then a new fact.
"""

from __future__ import annotations

import re
from typing import Any, cast

from . import notations
from .facts import Json
from .heard import Reading, pages_of
from .notations import UnknownNotation, word_editions


def compared(reading: Reading, file: str, raw: Json) -> None:
    """Lists of operations and events that were compared with their pages."""
    for key, value in raw.items():
        if key in ("same", "same_events", "operations", "events"):
            for entry in cast(list[Any], value):
                if isinstance(entry, str):
                    _short(reading, entry)
                else:
                    _compared(reading, cast(Json, entry))
        else:
            reading.listed(file, "", [key])


def _compared(reading: Reading, raw: Json) -> None:
    """An operation held against its pages: editions, marks, new facts."""
    name = str(raw.get("operationId") or raw.get("operation") or "")
    subject = reading.ids[name] if name else f"event {raw['event']}"
    heard = reading.of(subject)
    heard.editions |= pages_of(raw) | word_editions(str(raw.get("but", "")))
    heard.look(raw)
    note = str(raw.get("note", ""))
    if "x-editions can gain" in note:
        heard.editions |= word_editions(note)
    if "verdict" not in raw:
        heard.marks.update(notations.marks(note))
    elif raw["verdict"] != "same" and not reading.prose.holds(name):
        raise UnknownNotation(f"{name}: {raw['verdict']}")
    for text in cast(list[str], raw.get("new_facts", [])):
        wording = reading.prose.sentence(name, text)
        if "x-editions" in text:
            heard.editions |= word_editions(text)
        elif wording is None:
            raise UnknownNotation(f"{name}: {text}")
        elif isinstance(wording, dict):
            for of, table in wording.items():
                heard.add(of, notations.rows(table).rows)
    known = {"operationId", "operation", "event", "pages", "visible", "verdict"}
    known |= {"new_facts", "sample", "name"}
    reading.listed("", name, set(raw) - known)


def _short(reading: Reading, text: str) -> None:
    """`timezone_list (zh/en software, en cloud), ...`: pages in brackets."""
    for names, wording in re.findall(r"([\w, ]+?) \(([^()]*)\)", text):
        listed = re.split(r", | and ", names.strip(" ,"))
        editions = word_editions(wording.partition(";")[0])
        subjects = [reading.ids.get(n, n) for n in listed if n]
        for subject in subjects:
            if subject == text or not re.fullmatch(r"(GET|POST|event) \S+", subject):
                raise UnknownNotation(f"compared: {text}")
            # Two pages for two operations may be one for each.
            if len(subjects) == 1 or len(editions) == 1:
                reading.of(subject).editions |= editions
