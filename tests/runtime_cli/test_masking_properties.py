"""Whatever JSON a PBX sends: nothing planted survives, and the shape does."""

from __future__ import annotations

import json
import re
from typing import Any

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from generator.runtime.record.lines import Exchange
from tests.runtime_cli.masking_help import answer, encoded, new_masker, spec

PATHS = ["/v1.0/extension/get", "/v1.0/cdr/list", "/v1.0/x/y", "/v2.0/cdr/list"]
NAMES = [
    "data",
    "number",
    "status",
    "reg_password",
    "remark",
    "new_field",
    "errmsg",
    "id",
]

# The same examples each time; without derandomize and with more of them for a search.
quick = settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
SPEC_TEXT = json.dumps(spec(), ensure_ascii=False).lower()


words = st.text(
    alphabet=st.characters(categories=("L", "N", "P", "S", "Zs"), max_codepoint=0x9FFF),
    max_size=24,
)
scalars = (
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.floats(allow_nan=False, allow_infinity=False, width=32)
    | words
)
documents = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(NAMES) | words, inner, max_size=4)
        | inner.map(json.dumps)
    ),
    max_leaves=12,
)
# A secret is long and random enough to be nowhere by chance.
secrets = st.one_of(
    st.text("abcdefghijkmnpqrstuvwxyz", min_size=9, max_size=14),
    st.text("ABCDEFGHJKLMNPQRSTUVWXYZ23456789", min_size=10, max_size=16),
    st.text("123456789", min_size=9, max_size=13),
    st.text("абвгдежзиклмн", min_size=9, max_size=12),
)
# What stands around it.
WRAPS = [
    "SECRET",
    "x SECRET y",
    "Name<SECRET>",
    "https://host.lan/a/SECRET?q=SECRET",
    "SECRET@mail.lan",
    "a,SECRET,b",
    "20261128180451-SECRET-x.wav",
    "%20SECRET%2B",
    "&lt;SECRET&gt;",
    '{"a": "SECRET"}',
    '["\\"SECRET\\""]',
    "<p class='SECRET'>SECRET</p>",
    "<SECRET SECRET>",
    "token=SECRET&x=1",
    "SECRET: not found",
    "+SECRET",
    "'SECRET'",
    "\\SECRET",
    "/ysdisk/SECRET.bak",
    "SECRET.wav",
    "x.SECRET",
    "SECRET://x/y",
    "https://SECRET.lan:80/?SECRET=1#SECRET",
]
MORE = ["foo", "first_name", "call_from", "msg", "enb_x", "k", "field", "model_name"]


def everywhere(secret: str) -> dict[str, list[str]]:
    """Return the secret in all that may stand around it, in fields of all kinds."""
    wrapped = [wrap.replace("SECRET", secret) for wrap in WRAPS]
    return {name: wrapped for name in [*NAMES, *MORE]}


def plant(document: Any, path: list[int], planted: Any) -> Any:
    """Return the document with something planted at some depth, by the numbers given."""
    if isinstance(document, dict) and document and path:
        key = list(document)[path[0] % len(document)]
        return {**document, key: plant(document[key], path[1:], planted)}
    if isinstance(document, list) and document and path:
        at = path[0] % len(document)
        inner = plant(document[at], path[1:], planted)
        return [*document[:at], inner, *document[at + 1 :]]
    return {**planted, "before": document}


@quick
@given(
    documents,
    st.lists(st.integers(0, 3), max_size=4),
    secrets,
    st.sampled_from(PATHS),
)
def test_a_planted_secret_survives_nowhere(
    document: Any, path: list[int], secret: str, call: str
) -> None:
    # Hypothesis knows words of the spec, such as a country, which may stay.
    assume(secret.lower() not in SPEC_TEXT)
    planted = plant(document, path, everywhere(secret))
    line = answer(call, {"errcode": 0, "data": planted})
    masker = new_masker(b"key")
    masker.learn(line)
    text = encoded(masker.mask(line))
    everything = text + json.dumps(json.loads(text), ensure_ascii=True)
    assert secret.lower() not in everything.lower()
    assert json.dumps(secret)[1:-1].lower() not in everything.lower()
    assert masker.survivors([text]) == []


def same_shape(before: Any, after: Any) -> None:
    assert type(before) is type(after)
    if isinstance(before, dict):
        assert len(before) == len(after)
        for old, new in zip(before.values(), after.values(), strict=True):
            same_shape(old, new)
    elif isinstance(before, list):
        assert len(before) == len(after)
        for old, new in zip(before, after, strict=True):
            same_shape(old, new)
    elif before is None or isinstance(before, bool) or before == "":
        assert before == after
    elif isinstance(before, int):
        assert len(str(before)) == len(str(after))
        assert (before < 0) == (after < 0)
    elif (
        isinstance(before, str) and before[:1] not in '{["' and not before[:1].isspace()
    ):
        assert bool(after)
        if not re.search(r"[.:@%&<>/+\-]", before):
            assert len(before) == len(after)
            assert not before.isdecimal() or after.isdecimal()


@quick
@given(documents, st.sampled_from(PATHS))
def test_types_emptiness_structure_and_length_stay(document: Any, call: str) -> None:
    line = answer(call, {"errcode": 0, "data": document})
    masker = new_masker(b"key")
    masker.learn(line)
    made = masker.mask(line)
    assert isinstance(made, Exchange)
    same_shape(line.answer, made.answer)
    assert made.answer["errcode"] == 0
    assert masker.survivors([encoded(made)]) == []


@quick
@given(documents)
def test_the_same_key_gives_the_same_and_another_key_another(document: Any) -> None:
    line = answer("/v1.0/x/y", {"data": document, "name": "Ottavia Bruni"})
    made: list[str] = []
    for key in (b"one", b"one", b"two"):
        masker = new_masker(key)
        masker.learn(line)
        made.append(encoded(masker.mask(line)))
    assert made[0] == made[1] != made[2]


@quick
@given(st.lists(st.integers(1000, 9999).map(str), max_size=300, unique=True))
def test_different_numbers_have_different_pseudonyms(numbers: list[str]) -> None:
    line = answer("/v1.0/x/y", {"numbers": numbers})
    masker = new_masker(b"key")
    masker.learn(line)
    made = masker.mask(line)
    assert isinstance(made, Exchange)
    assert len(set(made.answer["numbers"])) == len(numbers)
    assert not set(made.answer["numbers"]) & set(numbers)
