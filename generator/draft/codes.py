"""Error codes that came and that spec/errors.yaml lacks."""

from __future__ import annotations

from typing import cast

from generator.draft.drafting import Drafting
from generator.load import JsonObject
from generator.runtime.drift.findings import Finding
from generator.runtime.record.lines import Exchange


def draft_codes(drafting: Drafting, finding: Finding) -> None:
    """Write codes with no meaning that nobody knows.

    Their text is written only if it is that of another code: a recording has a
    pseudonym in place of any text that the spec does not know.

    They get no family: ApiError is raised, as for any unknown code, and nothing is
    tried again.

    Raises:
        CannotPlace: the list of codes cannot take them.
    """
    file = drafting.spec.file(drafting.spec.layout.errors)
    codes = cast(list[JsonObject], file.find(("codes",)))
    for value in finding.values:
        code = int(value)
        known = [int(entry["code"]) for entry in codes]
        if code in known:
            continue
        smaller = [number for number in known if number < code]
        after = known.index(max(smaller)) if smaller else len(known) - 1
        file.append(("codes",), _entry(drafting, code), after)
        codes = cast(list[JsonObject], file.find(("codes",)))
        drafting.done(f"error code {code}: raises ApiError, never tried again", file)


def _entry(drafting: Drafting, code: int) -> JsonObject:
    entry: JsonObject = {"code": code}
    file = drafting.spec.file(drafting.spec.layout.errors)
    known = cast(list[JsonObject], file.find(("codes",)))
    texts = _texts(drafting, code) & {str(each.get("errmsg")) for each in known}
    if len(texts) == 1:
        entry["errmsg"] = texts.pop()
    return entry | {
        "meaning": drafting.evidence.unexplained(),
        "action": "Not known; errmsg may tell.",
        "family": None,
        "retry": "never",
        "x-observed": drafting.evidence.mark(),
        "x-source": [drafting.evidence.source()],
    }


def _texts(drafting: Drafting, code: int) -> set[str]:
    """Return the texts that came with a code; several say that it has no one text."""
    found: set[str] = set()
    for line in drafting.seen.lines:
        content: object = line.answer if isinstance(line, Exchange) else None
        if isinstance(content, dict):
            answer = cast(JsonObject, content)
            text = answer.get("errmsg")
            if str(answer.get("errcode")) == str(code) and isinstance(text, str):
                found.add(text.strip())
    return {text for text in found if text and text.isprintable()}
