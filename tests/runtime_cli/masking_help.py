"""Lines to mask, and the spec that tells how."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pytest

from generator.runtime.masking import masker as masker_module
from generator.runtime.masking.masker import Masker
from generator.runtime.masking.places import Places
from generator.runtime.masking.vocabulary import Vocabulary
from generator.runtime.record.lines import AnyLine, Exchange, Frame

ROOT = Path(__file__).parents[2]


@cache
def spec() -> dict[str, Any]:
    return json.loads(
        (ROOT / "generated" / "yeastar_pseries" / "_spec.json").read_text("utf-8")
    )


@cache
def _read() -> tuple[Vocabulary, dict[int, Places]]:
    documents = (spec()["openapi"], spec()["asyncapi"])
    return Vocabulary(spec()), {id(each): Places(each) for each in documents}


def new_masker(key: bytes | None = None) -> Masker:
    """Return a masker; the spec, which takes a tenth of a second, is read once."""
    vocabulary, places = _read()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(masker_module, "Vocabulary", lambda _: vocabulary)
        patch.setattr(masker_module, "Places", lambda each: places[id(each)])
        return Masker(spec(), key)


def answer(path: str, value: Any, method: str = "GET") -> Exchange:
    return Exchange(method=method, path=path, status=200, answer=value)


def frame(event: int, msg: Any) -> Frame:
    return Frame(seconds=0.5, frame={"type": event, "sn": "", "msg": msg})


def masked(line: AnyLine, key: bytes | None = None) -> AnyLine:
    masker = new_masker(key)
    masker.learn(line)
    return masker.mask(line)


def masked_answer(path: str, value: Any) -> Any:
    line = masked(answer(path, value))
    assert isinstance(line, Exchange)
    return line.answer


def encoded(line: AnyLine) -> str:
    return msgspec.json.encode(line).decode()
