"""Reading answers: typed, tolerant, and nothing lost."""

from __future__ import annotations

import copy
import json
import logging
import pickle
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.runtime.api import Answer, GetResponse, Item, ListResponse, Model
from tests.runtime_events.package import load

decode = load("decoding.decode").decode
Http = load("decoding.provenance").Http

ITEM = {
    "id": 1,
    "name": "a",
    "rate": 1.5,
    "on": True,
    "reg_code": "s",
    "from": "x",
    "main": {"kind": "sip", "online": 1},
    "devices": [{"kind": "app", "online": 0}, {"kind": "fax"}],
    "tags": ["t"],
    "status": {"desk": {"online": 1}},
}


def read(tree: Any, cls: Any = GetResponse) -> Any:
    """Decode a JSON value; text is taken as it is."""
    content = tree if isinstance(tree, bytes) else json.dumps(tree).encode()
    return decode(content, cls, Http(headers={}))


def test_good_answer_is_not_repaired() -> None:
    answer = read({"errcode": 0, "errmsg": "SUCCESS", "data": ITEM})
    assert answer.data.main.kind == "sip"
    assert answer.data.devices[1].kind == "fax"
    assert answer.data.from_ == "x"
    assert answer.http.repairs == ()
    assert answer.extra == {}


@pytest.mark.parametrize("repaired", [False, True])
def test_unknown_fields_are_kept_at_every_depth(repaired: bool) -> None:
    tree = {
        "errcode": 0,
        "errmsg": 7 if repaired else "SUCCESS",
        "new": {"a": [1]},
        "total_number": 2,
        "data": [
            {"id": 1, "x": None, "main": {"kind": "sip", "y": 1}},
            {
                "id": 2,
                "devices": [{"z": 1}, {"z": 2}],
                "status": {"desk": {"w": 3, "online": 1}},
            },
        ],
    }
    page = read(tree, ListResponse)
    assert bool(page.http.repairs) is repaired
    first, second = page.data
    assert page.extra == {"new": {"a": [1]}}
    assert first.extra == {"x": None}
    assert first.main.extra == {"y": 1}
    assert [d.extra for d in second.devices] == [{"z": 1}, {"z": 2}]
    assert second.status["desk"].extra == {"w": 3}
    assert page.to_dict() == tree
    assert second.to_dict() == tree["data"][1]  # type: ignore[index]
    assert page.raw == json.dumps(tree).encode()
    # A row keeps what it needs when the page is gone.
    del page, first
    assert second.devices[0].extra == {"z": 1}


def test_to_dict_shows_changes_and_nothing_else() -> None:
    tree = {"errcode": 0, "errmsg": None, "data": {**ITEM, "new": 1, "name": None}}
    answer = read(tree)
    answer.data.name = "changed"
    answer.data.main.online = 9
    answer.data.devices.append(type(answer.data.main)(kind="sip"))
    del answer.data.devices[0]
    answer.data.tags = None
    expected = copy.deepcopy(tree)
    expected["data"].update(  # type: ignore[union-attr]
        name="changed",
        main={"kind": "sip", "online": 9},
        devices=[{"kind": "fax"}, {"kind": "sip"}],
        tags=None,
    )
    assert answer.to_dict() == expected
    # What is handed out is a copy.
    answer.to_dict()["data"]["new"] = 2
    assert answer.data.extra == {"new": 1}


@pytest.mark.parametrize("repaired", [False, True])
@pytest.mark.parametrize(
    ("field", "received", "changed"),
    [("id", 1, True), ("id", 1, 1.0), ("on", True, 1), ("rate", 1.0, 1)],
)
def test_change_of_the_type_alone_is_a_change(
    repaired: bool, field: str, received: Any, changed: Any
) -> None:
    tree = {"errcode": "0" if repaired else 0, "data": {field: received}}
    answer = read(tree)
    assert bool(answer.http.repairs) is repaired
    setattr(answer.data, field, changed)
    # As text: Python takes 1, 1.0 and True for equal.
    assert json.dumps(answer.data.to_dict()) == json.dumps({field: changed})


def test_objects_made_by_hand_have_no_answer() -> None:
    item = Item(id=1, main=None)
    assert item.extra == {}
    assert item.to_dict() == {"id": 1}
    made = ListResponse(data=[item])
    with pytest.raises(AttributeError, match="made by hand"):
        _ = made.raw
    assert not hasattr(made, "http")


REPAIRS: list[tuple[str, Any, Any, Any]] = [
    # field, sent, read, in extra
    ("id", "12", 12, None),
    ("id", "", None, None),
    ("id", 12.0, 12, None),
    ("id", True, 1, None),
    ("id", "x1", None, "x1"),
    ("id", 1.5, None, 1.5),
    ("id", [1], None, [1]),
    ("id", {"a": 1}, None, {"a": 1}),
    ("name", 12, "12", None),
    ("name", 1.5, "1.5", None),
    ("name", True, "true", None),
    ("name", ["a"], None, ["a"]),
    ("name", "\ud800", "?", None),
    ("rate", "1.25", 1.25, None),
    ("rate", "", None, None),
    ("rate", "fast", None, "fast"),
    ("rate", 10**400, None, 10**400),
    ("on", 1, True, None),
    ("on", "0", False, None),
    ("on", "maybe", None, "maybe"),
    ("on", 7, None, 7),
    ("tags", {}, [], None),
    ("tags", "", None, None),
    ("tags", "a,b", None, "a,b"),
    ("tags", ["a", 2], ["a", "2"], None),
    ("tags", ["a", {}], ["a"], ["a", {}]),
    ("tags", ["a", None], ["a"], ["a", None]),
]


@pytest.mark.parametrize(("field", "sent", "expected", "extra"), REPAIRS)
def test_value_of_the_wrong_type_is_converted_or_in_extra(
    field: str, sent: Any, expected: Any, extra: Any
) -> None:
    tree = {"errcode": 0, "data": {"id": 5, "name": "n", "other": 1, field: sent}}
    answer = read(tree)
    item = answer.data
    assert getattr(item, field) == expected
    assert type(getattr(item, field)) is type(expected)
    assert item.extra == ({"other": 1} | ({field: extra} if extra is not None else {}))
    assert answer.http.repairs
    assert all(path.startswith(f"$.data.{field}") for path in answer.http.repairs)
    assert answer.to_dict() == tree
    setattr(item, "id" if field != "id" else "name", None)
    assert answer.to_dict()["data"][field] == sent


class Ticket(Answer, kw_only=True):
    """Ids of some calls are integers or text."""

    id: int | str | None = None
    count: int | None = None


@pytest.mark.parametrize("count", [3, "3", "many"])
def test_text_that_is_allowed_stays_text_beside_a_wrong_value(count: Any) -> None:
    ticket = read({"id": "0042", "count": count}, Ticket)
    assert ticket.id == "0042"
    assert ticket.http.repairs == (() if count == 3 else ("$.count",))


def test_object_where_an_array_is_declared_is_an_array_of_one() -> None:
    tree = {"errcode": 0, "data": {"id": 1, "new": 2, "main": {"online": "1"}}}
    page = read(tree, ListResponse)
    assert [item.id for item in page.data] == [1]
    assert page.data[0].extra == {"new": 2}
    assert page.data[0].main.online == 1
    assert page.http.repairs == ("$.data", "$.data[0].main.online")
    assert page.to_dict() == tree


def test_array_where_an_object_is_declared_gives_its_first() -> None:
    answer = read({"errcode": 0, "data": [{"id": 1, "new": 2}]})
    assert (answer.data.id, answer.data.extra, answer.extra) == (1, {"new": 2}, {})
    two = read({"errcode": 0, "data": [{"id": 1}, {"id": 2}]})
    assert two.data.id == 1
    assert two.extra == {"data": [{"id": 1}, {"id": 2}]}
    assert two.to_dict() == {"errcode": 0, "data": [{"id": 1}, {"id": 2}]}
    assert read({"errcode": 0, "data": []}).data is None


def test_one_bad_row_costs_no_other() -> None:
    tree = {"data": [{"id": 1}, "junk", {"id": "3", "u": 1}, None]}
    page = read(tree, ListResponse)
    assert [item.id for item in page.data] == [1, 3]
    assert page.data[1].extra == {"u": 1}
    assert page.extra == {"data": tree["data"]}
    assert page.http.repairs == ("$.data[1]", "$.data[2].id", "$.data[3]")
    assert page.to_dict() == tree


@pytest.mark.parametrize(
    "content",
    [
        b'{"errcode": 0, "errmsg": "a\nb\tc"}',
        b'{"errcode": 0, "errmsg": "\xff\xfe"}',
        b'\xef\xbb\xbf{"errcode": 0}',
        b'{"errcode": 0}garbage',
        b'\x00\n {"errcode": 0}\x00',
        b'{"errcode": 0, "errcode": "0"}',
        b'{"errcode": 0, "errmsg": NaN}',
    ],
)
def test_broken_json_is_read(content: bytes) -> None:
    answer = read(content)
    assert answer.errcode == 0
    assert answer.http.repairs
    assert answer.raw == content


@pytest.mark.parametrize(
    "content",
    [
        *(b"", b"<html>", b"[1]", b"12", b"null", b'{"a'),
        # Which of the two counts?
        b'{"errcode": 0}{"errcode": 40002}',
        b'{"errcode": 0}\n\x00{"errcode": 0}',
        b'{"errcode": 0} [1]',
    ],
)
def test_what_is_no_object_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError):
        read(content)


def test_deep_nesting_does_not_crash() -> None:
    deep = b'{"new":' + b"[" * 200_000 + b"]" * 200_000 + b"}"
    with pytest.raises(ValueError):
        read(deep)


def test_repairs_are_logged_without_values(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    read({"data": {"id": "hush"}})
    assert "$.data.id" in caplog.text
    assert "hush" not in caplog.text


# Other work may share the machine.
unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text("a1. -\n\ud800é", max_size=5),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.sampled_from(["id", "main", "kind", "x"]), inner, max_size=3),
    max_leaves=8,
)


@unhurried
@given(st.dictionaries(st.sampled_from([*ITEM, "new"]), values))
def test_any_object_is_read_and_given_back(data: dict[str, Any]) -> None:
    tree = {"errcode": 0, "data": data}
    answer = read(tree)
    # NaN is not equal to itself; its text is.
    assert json.dumps(answer.to_dict(), sort_keys=True) == json.dumps(
        tree, sort_keys=True
    )
    _ = answer.extra, repr(answer)
    msgspec.json.encode(answer)


@unhurried
@given(values)
def test_any_value_for_a_list_is_read(data: Any) -> None:
    page = read({"data": data}, ListResponse)
    assert page.data is None or all(isinstance(item, Item) for item in page.data)
    assert json.dumps(page.to_dict()) == json.dumps({"data": data})


def by_repair_alone(content: bytes, cls: Any) -> tuple[Any, tuple[str, ...]]:
    """What comes out when nothing is decoded beforehand."""
    received = load("decoding.provenance").Received(content, None)
    made, run = load("decoding.repair").repair_object(received.tree, cls, received)
    return made, tuple(run.paths)


def everything(value: Any) -> Any:
    """A model with all that it says of itself, at every depth."""
    if isinstance(value, Model):
        fields = {name: getattr(value, name) for name in value.__struct_fields__}
        told = {name: everything(each) for name, each in fields.items()}
        return [type(value), told, repr(value.extra), repr(value.to_dict())]
    if isinstance(value, list):
        return [everything(item) for item in value]
    if isinstance(value, dict):
        return {key: everything(item) for key, item in value.items()}
    return repr(value)


rows = st.dictionaries(st.sampled_from([*ITEM, "new"]), values) | st.just(ITEM) | values


@unhurried
@given(
    st.lists(rows, max_size=4) | values,
    values,
    st.sampled_from([b"", b"\x00junk", b"NaN"]),
)
def test_rows_decoded_one_by_one_are_what_repair_makes_of_all(
    data: Any, total: Any, behind: bytes
) -> None:
    content = json.dumps({"total_number": total, "data": data, "new": 1}).encode()
    content += behind
    page = read(content, ListResponse)
    alone, paths = by_repair_alone(content, ListResponse)
    assert everything(page) == everything(alone)
    assert page.http.repairs in (paths, paths or ("$",), ())


@unhurried
@given(st.fixed_dictionaries({"data": rows, "errcode": values}))
def test_an_object_decoded_by_parts_is_what_repair_makes_of_it(tree: Any) -> None:
    content = json.dumps(tree).encode()
    answer = read(content)
    alone, _ = by_repair_alone(content, GetResponse)
    assert everything(answer) == everything(alone)


def test_one_odd_value_is_all_that_is_repaired(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    repair = load("decoding.repair").Repair
    seen: list[str] = []
    original = repair.struct

    def counted(self: Any, value: Any, kind: Any, path: str) -> Any:
        seen.append(path)
        return original(self, value, kind, path)

    monkeypatch.setattr(repair, "struct", counted)
    data = [{**ITEM, "id": number} for number in range(1000)]
    data[500] = {**ITEM, "id": ""}
    page = read({"errcode": "0", "data": data}, ListResponse)
    assert [item.id for item in page.data[499:502]] == [499, None, 501]
    assert page.http.repairs == ("$.errcode", "$.data[500].id")
    assert seen == ["$", "$.data[500]", "$.data[500].status.desk"]
    assert page.data[501].main.to_dict() == ITEM["main"]


def test_of_rows_that_are_all_odd_the_odd_values_alone_are_looked_at(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    repair = load("decoding.repair").Repair
    seen: list[str] = []
    original = repair.value

    def counted(self: Any, value: Any, kind: Any, path: str) -> Any:
        seen.append(path.rpartition(".")[2])
        return original(self, value, kind, path)

    monkeypatch.setattr(repair, "value", counted)
    row = {key: ITEM[key] for key in ("id", "name", "reg_code", "from", "on")}
    odd = [{**row, "id": "", "name": f"\u00e9{number}"} for number in range(100)]
    page = read({"errcode": 0, "data": odd}, ListResponse)
    assert [item.name for item in page.data] == [each["name"] for each in odd]
    assert {item.id for item in page.data} == {None}
    assert "name" not in seen
    assert seen.count("id") <= 2 * len(odd)


@pytest.mark.parametrize(
    ("begin", "odd", "end"),
    [
        (b"\xef\xbb\xbf", b'"x"', b""),
        (b"", b'"x"', b"\x00 junk"),
        (b"", b'"a\nb"', b""),
        (b"", b'"\\ud800"', b""),
        (b"", b"NaN", b""),
    ],
)
def test_what_is_no_strict_json_costs_its_row_only(
    monkeypatch: pytest.MonkeyPatch, begin: bytes, odd: bytes, end: bytes
) -> None:
    repair = load("decoding.repair").Repair
    repaired: list[object] = []
    original = repair.struct

    def counted(self: Any, value: Any, kind: Any, path: str) -> Any:
        repaired.append(path)
        return original(self, value, kind, path)

    monkeypatch.setattr(repair, "struct", counted)
    data = [{**ITEM, "id": number} for number in range(1000)]
    content = json.dumps({"errcode": 0, "data": data}).encode()
    content = begin + content.replace(b'"id": 500,', b'"id": 500, "name": %b,' % odd)
    page = read(content + end, ListResponse)
    assert [item.id for item in page.data[499:502]] == [499, 500, 501]
    assert page.data[501].main.to_dict() == ITEM["main"]
    assert page.http.repairs
    assert len(repaired) < 10
    pickle.loads(pickle.dumps(page))


def test_secret_fields_are_masked_in_reprs() -> None:
    item = read({"data": {"id": 1, "reg_code": "hush", "name": "n"}}).data
    assert repr(item) == "Item(id=1, name='n', reg_code='***')"
    assert "hush" not in repr(item.__rich_repr__())
