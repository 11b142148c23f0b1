"""Answers that were copied, pickled, replaced or made by hand: nothing is lost unsaid."""

from __future__ import annotations

import copy
import pickle
import warnings
from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from tests.runtime.api import (
    AsyncItemPage,
    Device,
    GetResponse,
    Item,
    ListResponse,
    SyncItemPage,
    download,
    get,
    pages,
)
from tests.runtime.test_pages import ids, lister, told_incomplete
from tests.runtime_events.package import load
from tests.scripted_pbx import Response, ScriptedPbx
from tests.twin import Twin

ROW: dict[str, Any] = {
    "id": 7,
    "from": "x",
    "new": {"a": [1]},
    "main": {"kind": "sip", "more": 1},
    "devices": [{"online": 1, "more": 2}],
    "status": {"a": {"online": 0, "more": 3}},
}
# The second value fits no number: the answer is repaired.
ODD = {**ROW, "id": "7", "rate": "fast"}
decode = load("decoding.decode").decode
provenance_of = load("decoding.provenance").provenance_of


def pickled(value: Any) -> Any:
    return pickle.loads(pickle.dumps(value))


def replaced(value: Any) -> Any:
    return value.__replace__()


COPIES: list[Callable[[Any], Any]] = [copy.copy, copy.deepcopy, replaced, pickled]
each_copy = pytest.mark.parametrize("copied", COPIES, ids=lambda each: each.__name__)
each_row = pytest.mark.parametrize("row", [ROW, ODD], ids=["fits", "repaired"])


def answer(row: dict[str, Any]) -> Any:
    body = {"errcode": 0, "total_number": 2, "odd": True, "data": [row, {"id": 8}]}
    http = load("decoding.provenance").Http(headers={"server": "x"}, attempts=3)
    return decode(msgspec.json.encode(body), ListResponse, http)


@each_copy
@each_row
def test_copy_knows_where_it_came_from(
    copied: Callable[[Any], Any], row: dict[str, Any]
) -> None:
    page = answer(row)
    twice = copied(copied(page))
    assert twice == page and twice.data is not None
    assert twice.extra == page.extra == {"odd": True}
    assert (twice.raw, twice.http) == (page.raw, page.http)
    assert twice.to_dict() == page.to_dict()
    for original, part in zip(page.data, twice.data, strict=True):
        assert (part, part.extra) == (original, original.extra)
        assert part.to_dict() == original.to_dict()
    first = twice.data[0]
    assert first.extra["new"] == {"a": [1]}
    assert ("rate" in first.extra) is (row is ODD)
    assert first.main.extra == {"more": 1}
    assert first.devices[0].extra == {"more": 2}
    assert first.status["a"].extra == {"more": 3}
    assert provenance_of(first)[0].received.content == page.raw


@each_copy
@each_row
def test_copied_row_keeps_what_is_its_own(
    copied: Callable[[Any], Any], row: dict[str, Any]
) -> None:
    original = answer(row).data[0]
    twice = copied(copied(original))
    assert twice == original
    assert twice.extra == original.extra and twice.extra
    assert twice.to_dict() == original.to_dict()
    assert twice.main.extra == {"more": 1}
    twice.name = "changed"
    assert twice.to_dict() == {**original.to_dict(), "name": "changed"}


def test_deep_copy_shares_nothing_that_changes() -> None:
    page = answer(ROW)
    other = copy.deepcopy(page)
    other.data[0].main.kind = "app"
    other.data.pop()
    assert page.data[0].main.kind == "sip" and len(page.data) == 2
    assert other.to_dict()["data"][0]["main"] == {"kind": "app", "more": 1}


def test_row_is_pickled_without_its_page() -> None:
    body = {"data": [{"id": i, "new": i} for i in range(1000)]}
    page = decode(msgspec.json.encode(body), ListResponse)
    row = page.data[500]
    assert len(pickle.dumps(row)) < 1000
    alone = pickled(row)
    assert alone.extra == {"new": 500}
    assert provenance_of(alone)[0].received.content == b"{}"
    # The page brings the answer, but only to its own rows.
    page.data[0] = decode(b'{"data":[{"id":-1,"new":-1}]}', ListResponse).data[0]
    together = pickled(page)
    assert provenance_of(together.data[1])[0].received.content == page.raw
    assert together.data[0].extra == {"new": -1}
    assert provenance_of(together.data[0])[0].received.content == b"{}"


def test_changes_go_with_the_copy() -> None:
    for copied in COPIES:
        page = answer(ROW)
        page.data[0].name = "changed"
        page.total_number = 9
        twice = copied(page)
        assert twice.to_dict() == page.to_dict()
        assert twice.to_dict()["total_number"] == 9


@each_copy
def test_object_made_by_hand_stays_one(copied: Callable[[Any], Any]) -> None:
    made = GetResponse(errcode=0, data=Item(id=1, from_="x", main=Device(online=1)))
    twice = copied(made)
    assert twice == made and twice.extra == {}
    assert twice.to_dict() == made.to_dict()
    with pytest.raises(AttributeError, match="made by hand"):
        twice.raw  # noqa: B018


def test_pickle_holds_no_client(pbx: ScriptedPbx, twin: Twin) -> None:
    pbx.on("/v1.0/item/list", lister(25))
    client = twin.base_client(pbx)
    content = pickle.dumps(twin.run(pages(twin, client, search_value="the-filter")))
    for secret in (pbx.client_id, pbx.client_secret, "the-filter"):
        assert secret.encode() not in content


@pytest.mark.parametrize("copied", COPIES[:-1], ids=lambda each: each.__name__)
def test_copy_goes_on_to_the_next_page(
    pbx: ScriptedPbx, twin: Twin, copied: Callable[[Any], Any]
) -> None:
    pbx.on("/v1.0/item/list", lister(25))
    page = copied(twin.run(pages(twin, twin.base_client(pbx), page_size=10)))
    assert ids(twin, page) == [*range(25)]


def test_pickled_page_has_its_rows_and_says_that_there_are_more(
    pbx: ScriptedPbx, twin: Twin
) -> None:
    pbx.on("/v1.0/item/list", lister(25))
    page = twin.run(pages(twin, twin.base_client(pbx), page=2, page_size=10))
    away = pickled(pickled(page))
    with told_incomplete(r"page 2 of item\.list was pickled.* page=3"):
        assert ids(twin, away) == [*range(10, 20)]
    with pytest.raises(TypeError, match=r"ask a client for page=3"):
        twin.run(away.next_page())
    last = pickled(twin.run(page.next_page()))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert ids(twin, last) == [*range(20, 25)]
        assert twin.run(last.next_page()) is None


def test_pickled_page_without_a_total_goes_by_its_size(
    pbx: ScriptedPbx, twin: Twin
) -> None:
    pbx.on("/v1.0/item/list", lister(15, tell=False))
    page = twin.run(pages(twin, twin.base_client(pbx), page_size=10))
    with told_incomplete("was pickled"):
        assert ids(twin, pickled(page)) == [*range(10)]
    last = pickled(twin.run(page.next_page()))
    assert twin.run(last.next_page()) is None


def made_page(twin: Twin, **fields: Any) -> Any:
    return (AsyncItemPage if twin.is_async else SyncItemPage)(**fields)


def test_page_made_by_hand_iterates_over_its_rows(twin: Twin) -> None:
    rows = [Item(id=1), Item(id=2)]
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for total in (None, 0, 2):
            page = made_page(twin, data=rows, total_number=total)
            assert ids(twin, page) == [1, 2]
            assert twin.run(page.next_page()) is None
            assert [p.data for p in twin.items(page.pages())] == [rows]
        assert ids(twin, made_page(twin)) == []
    page = made_page(twin, data=rows, total_number=45)
    with told_incomplete("made by hand: it has 2 rows .* tells of 45"):
        assert ids(twin, page) == [1, 2]
    with pytest.raises(TypeError, match="made by hand"):
        twin.run(page.next_page())


def test_page_of_msgspec_replace_says_so(pbx: ScriptedPbx, twin: Twin) -> None:
    pbx.on("/v1.0/item/list", lister(25))
    page = twin.run(pages(twin, twin.base_client(pbx), page_size=10))
    with told_incomplete("made by hand"):
        assert ids(twin, msgspec.structs.replace(page)) == [*range(10)]


def test_copied_download_can_be_read(pbx: ScriptedPbx, twin: Twin) -> None:
    pbx.on(
        "/v1.0/item/download", Response({"download_resource_url": "/api/download/a"})
    )
    pbx.on("/api/download/a", Response(b"content"))
    found = twin.run(download(twin, twin.base_client(pbx)))
    for copied in COPIES[:-1]:
        assert twin.run(copied(found).read()) == b"content"
    with pytest.raises(TypeError, match="pickled"):
        twin.run(pickled(found).read())


def test_completion_offers_what_an_object_has(pbx: ScriptedPbx, twin: Twin) -> None:
    pbx.on("/v1.0/item/get", Response({"errcode": 0, "data": ROW}))
    found = twin.run(get(twin, twin.base_client(pbx)))
    assert {"raw", "http", "extra", "to_dict", "data"} <= set(dir(found))
    for row in (found.data, found.data.main, Item()):
        # IPython offers what the class has, editors what its annotations tell.
        for told in (dir(row), dir(type(row))):
            members = {name for name in told if not name.startswith("_")}
            assert members == {*row.__struct_fields__, "extra", "to_dict"}
