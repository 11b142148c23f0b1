"""Whatever a PBX answers: never an error without strict=, and no value in a report."""

from __future__ import annotations

import importlib
import json
import pkgutil
import subprocess
import sys
from typing import Any, cast

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from generator.__main__ import REPO
from yeastar_pseries import models, operations
from yeastar_pseries._runtime.calls.call import Answer, CallSpec, read_answer
from yeastar_pseries._runtime.calls.operation import Operation
from yeastar_pseries._runtime.decoding.decode import decode
from yeastar_pseries._runtime.decoding.provenance import provenance_of
from yeastar_pseries._runtime.events.frames.codec import body_type
from yeastar_pseries._runtime.schema.exact import exact_decoder, is_open
from yeastar_pseries._runtime.schema.spots import Spot, spot_of
from yeastar_pseries._runtime.schema.walk import Walk, compare
from yeastar_pseries._runtime.schema.watch import SchemaWatch
from yeastar_pseries._runtime.transport.outcome import HttpAnswer, HttpRequest
from yeastar_pseries.errors import SchemaError
from yeastar_pseries.events import CODEC, EVENTS, parse_event

# In every value, so that it is seen wherever one gets to.
MARK = "v4lue"
NUMBER = 918_273_645

OPERATIONS: list[Operation[Any]] = sorted(
    {
        value.id: value
        for module in pkgutil.iter_modules(operations.__path__)
        for value in vars(
            importlib.import_module(f"{operations.__name__}.{module.name}")
        ).values()
        if isinstance(value, Operation)
    }.values(),
    key=lambda each: each.id,
)

texts = st.text(max_size=5).map(lambda text: MARK + text)
scalars = st.one_of(
    st.none(), st.booleans(), st.just(NUMBER), st.just(NUMBER + 0.5), texts, st.just("")
)
names = st.one_of(texts, st.sampled_from(["brand_new", "id", "number", "data", "x2"]))
junk: st.SearchStrategy[Any] = st.recursive(
    scalars,
    lambda inner: st.one_of(
        st.lists(inner, max_size=2), st.dictionaries(names, inner, max_size=2)
    ),
    max_leaves=4,
)


@st.composite
def fitting(draw: st.DrawFn, spot: Spot, depth: int = 0) -> Any:
    """A value for a place; now and then one that does not fit."""
    if draw(st.integers(0, 11)) == 0:
        return draw(junk)
    if spot.shape is not None and depth < 5:
        fields = spot.shape.fields
        chosen = (
            draw(st.lists(st.sampled_from(sorted(fields)), max_size=4))
            if fields
            else []
        )
        made = {name: draw(fitting(fields[name], depth + 1)) for name in chosen}
        if draw(st.integers(0, 11)) == 0:
            made |= draw(st.dictionaries(names, junk, min_size=1, max_size=1))
        return made
    if spot.items is not None and depth < 5:
        return [
            draw(fitting(spot.items, depth + 1)) for _ in range(draw(st.integers(0, 2)))
        ]
    listed = [value for values in spot.listed.values() for value in values]
    if listed:
        return draw(st.sampled_from(sorted(listed, key=str)))
    if int in spot.plain:
        return NUMBER
    if float in spot.plain:
        return NUMBER + 0.5
    return draw(texts) if str in spot.plain else None


@st.composite
def answers(draw: st.DrawFn) -> tuple[Operation[Any], dict[str, Any]]:
    operation = draw(st.sampled_from(OPERATIONS))
    made = draw(fitting(spot_of(operation.result)))
    body = cast("dict[str, Any]", made if isinstance(made, dict) else {"data": made})
    return operation, {**body, "errcode": 0}


def told(counts: Any) -> str:
    return "".join(f"{each}{each!r}" for each in counts)


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(answers())
def test_any_answer_is_read_and_strict_raises_exactly_for_what_is_reported(
    case: tuple[Operation[Any], dict[str, Any]],
) -> None:
    operation, body = case
    content = json.dumps(body).encode()
    spec: CallSpec[Any] = CallSpec(
        request=HttpRequest(operation.method, "http://pbx/openapi"),
        operation=operation.id,
        path=operation.path,
        safe=operation.safe,
        token=False,
        result=operation.result,
        check=True,
        secrets=operation.secrets,
    )
    answer = read_answer(spec, HttpAnswer(200, {}, content), None)
    assert isinstance(answer, Answer)
    tolerant, strict = SchemaWatch(strict=False), SchemaWatch(strict=True)
    problem: SchemaError | None = None
    if not answer.exact:
        assert tolerant.answered(spec, answer) is None
        problem = strict.answered(spec, answer)
    assert bool(tolerant.report) == (problem is not None)
    assert tolerant.report == strict.report
    shown = told(tolerant.report.counts) + str(problem) + str(tolerant.report)
    assert MARK not in shown
    assert str(NUMBER) not in shown
    # What the exact type takes has nothing to report.
    walk = Walk()
    compare(content, None, spot_of(operation.result), walk)
    assert bool(walk.found) == bool(tolerant.report)
    event(f"differences: {min(len(walk.found), 3)}")
    # Whatever was repaired is among what is reported.
    repairs = answer.result.http.repairs if answer.result is not None else ()
    assert not repairs or walk.found
    assert answer.result.to_dict() == body


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_any_frame_is_read_and_strict_raises_exactly_for_what_is_reported(
    data: st.DataObject,
) -> None:
    number = data.draw(st.sampled_from(sorted(EVENTS)))
    spot = spot_of(body_type(EVENTS[number]))
    frame: dict[str, Any] = {
        "type": number,
        "sn": MARK,
        "msg": data.draw(fitting(spot)),
    }
    if data.draw(st.integers(0, 5)) == 0:
        frame |= data.draw(st.dictionaries(names, junk, max_size=1))
        frame["type"] = number
    if data.draw(st.booleans()):
        frame["msg"] = json.dumps(frame["msg"])
    watch = SchemaWatch(strict=False)
    plain = CODEC.decode(frame, watch)
    try:
        parse_event(frame, strict=True)
        raised = False
    except SchemaError as error:
        raised = True
        assert error.answer == plain
        assert MARK not in str(error)
        assert str(NUMBER) not in str(error)
    assert raised == bool(watch.report)
    assert MARK not in told(watch.report.counts)
    assert str(NUMBER) not in told(watch.report.counts)


def test_each_open_object_of_the_spec_is_an_open_type() -> None:
    """Types do not say `additionalProperties: true`, so `is_open` goes by the fields."""
    schemas = json.loads((REPO / "generated/spec/openapi.json").read_bytes())
    seen = 0
    for module in pkgutil.iter_modules(models.__path__):
        home = importlib.import_module(f"{models.__name__}.{module.name}")
        for name, cls in vars(home).items():
            said = schemas["components"]["schemas"].get(name, {})
            if isinstance(cls, type) and said.get("additionalProperties") is True:
                assert is_open(cast("Any", cls)), name
                seen += 1
    assert seen >= 5


def test_an_answer_is_decoded_to_its_own_type() -> None:
    for operation in OPERATIONS:
        made = decode(b'{"errcode": 0}', operation.result)
        assert type(made) is operation.result
        assert provenance_of(made)[0] is not None


def test_every_type_has_an_exact_type() -> None:
    """Also those that hold objects of their own kind."""
    for operation in OPERATIONS:
        exact_decoder(operation.result)
    for kind in EVENTS.values():
        exact_decoder(body_type(kind))


@pytest.mark.parametrize("first", ["OrganizationListItem", "OrganizationListResponse"])
def test_a_type_that_holds_its_own_kind_is_decoded_at_once(first: str) -> None:
    """Whichever of the types is made first."""
    code = f"""
import json
from yeastar_pseries import models
from yeastar_pseries._runtime.decoding.decode import decode
from yeastar_pseries._runtime.decoding.provenance import provenance_of
from yeastar_pseries._runtime.schema.exact import exact_decoder

exact_decoder(models.{first})
tree = {{"id": 1, "children": [{{"id": 2, "children": [{{"id": 3}}]}}]}}
for more in ({{}}, {{"new": 4}}):
    tree["children"][0]["children"][0].update(more)
    answer = {{"errcode": 0, "organization_list": [tree]}}
    made = decode(json.dumps(answer).encode(), models.OrganizationListResponse)
    lowest = made.organization_list[0].children[0].children[0]
    assert type(lowest) is models.OrganizationListItem
    assert (lowest.id, lowest.extra) == (3, more)
    print(provenance_of(made)[0].received.exact)
"""
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["True", "False"]
