"""Lists: all pages, the same filters, and always an end."""

from __future__ import annotations

import pprint
import warnings
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import pytest
from rich.pretty import pretty_repr

from tests.runtime.api import BARE, Item, pages
from tests.runtime_events.package import load
from tests.scripted_pbx import Request, Response, ScriptedPbx
from tests.twin import Twin

INCOMPLETE = load("notices").IncompleteListWarning


@contextmanager
def told_incomplete(words: str) -> Iterator[None]:
    """Expect one warning, at a line outside the package."""
    with pytest.warns(INCOMPLETE, match=words) as caught:
        yield
    (warning,) = caught
    assert "runtime_under_test" not in warning.filename


def lister(
    total: int,
    *,
    tell: bool = True,
    cap: int = 100,
    ignore: bool = False,
    ends: int | None = None,
) -> Any:
    """A list of that many rows, of which `ends` are given if that is less."""

    def answer(request: Request) -> Response:
        query = request.query
        page = 1 if ignore else int(query.get("page", ["1"])[0])
        size = min(int(query.get("page_size", ["10"])[0]), cap)
        last = min(page * size, total if ends is None else ends)
        rows = [{"id": i} for i in range((page - 1) * size, last)]
        return Response(
            {"errcode": 0, "data": rows or None}
            | ({"total_number": total} if tell else {})
        )

    return answer


def ids(twin: Twin, listed: Any) -> list[int]:
    return [item.id for item in twin.items(listed)]


def test_iterates_over_all_pages(pbx: ScriptedPbx, twin: Twin) -> None:
    pbx.on("/v1.0/item/list", lister(25))
    client = twin.base_client(pbx)
    assert ids(twin, pages(twin, client, page_size=10, search_value="q")) == [
        *range(25)
    ]
    asked = pbx.calls("item/list")
    assert [r.query.get("page") for r in asked] == [None, ["2"], ["3"]]
    assert {r.query["search_value"][0] for r in asked} == {"q"}
    assert {r.query["page_size"][0] for r in asked} == {"10"}


def test_fetches_only_what_is_needed(pbx: ScriptedPbx, twin: Twin) -> None:
    pbx.on("/v1.0/item/list", lister(25))
    client = twin.base_client(pbx)
    page = twin.run(pages(twin, client, page_size=10))
    assert [item.id for item in page.data] == [*range(10)]
    assert page.total_number == 25
    second = twin.run(page.next_page())
    assert [item.id for item in second.data] == [*range(10, 20)]
    third = twin.run(second.next_page())
    assert [item.id for item in third.data] == [*range(20, 25)]
    assert twin.run(third.next_page()) is None
    assert len(pbx.calls("item/list")) == 3
    # Asking again is allowed, and starts behind the same page.
    assert twin.run(page.next_page()).data == second.data


def test_pages_gives_whole_pages(pbx: ScriptedPbx, twin: Twin) -> None:
    pbx.on("/v1.0/item/list", lister(25))
    page = twin.run(pages(twin, twin.base_client(pbx), page_size=10))
    assert [len(p.data) for p in twin.items(page.pages())] == [10, 10, 5]


def test_starts_at_the_page_asked_for(pbx: ScriptedPbx, twin: Twin) -> None:
    pbx.on("/v1.0/item/list", lister(25))
    listed = pages(twin, twin.base_client(pbx), page=2, page_size=10)
    assert ids(twin, listed) == [*range(10, 25)]
    assert len(pbx.calls("item/list")) == 2


def test_pbx_that_sends_smaller_pages_is_read_to_the_end(
    pbx: ScriptedPbx, twin: Twin
) -> None:
    pbx.on("/v1.0/item/list", lister(28, cap=8))
    assert ids(twin, pages(twin, twin.base_client(pbx), page_size=200)) == [*range(28)]


def test_without_total_a_short_page_is_the_last(pbx: ScriptedPbx, twin: Twin) -> None:
    pbx.on("/v1.0/item/list", lister(25, tell=False))
    assert ids(twin, pages(twin, twin.base_client(pbx), page_size=10)) == [*range(25)]
    assert len(pbx.calls("item/list")) == 3


def test_without_total_an_empty_page_is_the_end(pbx: ScriptedPbx, twin: Twin) -> None:
    pbx.on("/v1.0/item/list", lister(20, tell=False))
    assert ids(twin, pages(twin, twin.base_client(pbx))) == [*range(20)]
    assert len(pbx.calls("item/list")) == 3


@pytest.mark.parametrize("tell", [True, False])
def test_pbx_that_ignores_the_page_number_ends(
    pbx: ScriptedPbx, twin: Twin, tell: bool
) -> None:
    pbx.on("/v1.0/item/list", lister(500, tell=tell, ignore=True))
    with told_incomplete("page 2 has the rows of an earlier page .* after 10 rows"):
        assert ids(twin, pages(twin, twin.base_client(pbx))) == [*range(10)]
    assert len(pbx.calls("item/list")) == 2


def test_empty_page_before_the_end_is_told(pbx: ScriptedPbx, twin: Twin) -> None:
    pbx.on("/v1.0/item/list", lister(45, ends=20))
    with told_incomplete("page 3 is empty, after 20 of 45 rows"):
        assert ids(twin, pages(twin, twin.base_client(pbx))) == [*range(20)]
    second = twin.run(pages(twin, twin.base_client(pbx), page=2))
    with told_incomplete("page 3 is empty"):
        assert twin.run(second.next_page()) is None


@pytest.mark.parametrize("total", [None, 0, 45])
def test_empty_page_may_have_forgotten_the_total(
    pbx: ScriptedPbx, twin: Twin, total: int | None
) -> None:
    rest = {"data": None} if total is None else {"data": [], "total_number": total}
    pbx.on("/v1.0/item/list", lister(45), Response({"errcode": 0, **rest}))
    with told_incomplete("after 10 of 45 rows"):
        assert ids(twin, pages(twin, twin.base_client(pbx))) == [*range(10)]


def test_warning_can_be_made_an_error(pbx: ScriptedPbx, twin: Twin) -> None:
    pbx.on("/v1.0/item/list", lister(45, ends=20))
    with warnings.catch_warnings():
        warnings.simplefilter("error", INCOMPLETE)
        with pytest.raises(INCOMPLETE, match="20 of 45"):
            ids(twin, pages(twin, twin.base_client(pbx)))


def test_page_is_true_when_it_has_rows(pbx: ScriptedPbx, twin: Twin) -> None:
    pbx.on("/v1.0/item/list", lister(3), Response({"data": None, "total_number": 3}))
    client = twin.base_client(pbx)
    assert twin.run(pages(twin, client))
    assert not twin.run(pages(twin, client))


def test_page_reads_as_a_table(pbx: ScriptedPbx, twin: Twin) -> None:
    rows: list[object] = [
        {"id": number, "name": f"<b>{number}</b>", "reg_code": "hush"}
        for number in range(100)
    ]
    rows[1] = {"id": 1, "main": {"kind": "sip"}, "tags": ["x" * 100]}
    answer = {"data": rows, "total_number": 250}
    pbx.on("/v1.0/item/list", Response(answer))
    page = twin.run(pages(twin, twin.base_client(pbx)))
    title, names, first, second, *_, last = repr(page).splitlines()
    assert "100 of 250 rows" in title
    assert names.split() == ["id", "name", "reg_code", "main", "tags"]
    assert first.split() == ["0", "<b>0</b>", "***"]
    assert second.startswith("1 ") and "xxx…" in second
    assert "80 more rows" in last
    assert max(map(len, repr(page).splitlines())) <= 110
    assert pprint.pformat(page) == repr(page) == pretty_repr(page)
    html = page._repr_html_()
    assert html.startswith("<table>") and html.count("<tr>") == 61
    assert "<td>&lt;b&gt;0&lt;/b&gt;</td>" in html and "<b>" not in html
    assert "40 more rows" in html
    assert "hush" not in html + repr(page)


def test_columns_of_a_table_tell_something_and_stand_in_line(
    pbx: ScriptedPbx, twin: Twin
) -> None:
    rows = [
        {"id": 1, "name": "", "reg_code": "", "tags": ["a"]},
        {"id": 2, "name": "", "main": {"kind": "王小明" * 9}, "tags": ["b"]},
        {"id": 3, "name": "", "main": {"kind": "Zoe\u0308"}, "tags": ["c"]},
    ]
    pbx.on("/v1.0/item/list", Response({"data": rows, "total_number": 3}))
    page = twin.run(pages(twin, twin.base_client(pbx)))
    _, names, first, second, third, last = repr(page).splitlines()
    assert names.split() == ["id", "main", "tags"]
    assert last == "... more fields: name, reg_code>"
    place = names.index("tags")
    assert first[place:] == "['a']" and third[place + 1 :] == "['c']"
    # Each of them takes two columns of a terminal.
    wide = sum(sign in "王小明" for sign in second)
    assert wide and second[place - wide :] == "['b']" and len(second) < 40


def test_page_without_rows_reads_too(pbx: ScriptedPbx, twin: Twin) -> None:
    pbx.on("/v1.0/item/list", Response({"data": [None], "total_number": 0}))
    page = twin.run(pages(twin, twin.base_client(pbx)))
    assert "0 rows" in repr(page) or "1 row" in repr(page)
    assert page._repr_html_().startswith("<table>")
    hand = type(page)(data=[Item(id=1, name="Zoë")])
    assert "1 row" in repr(hand) and "Zoë" in repr(hand)


def test_pages_that_take_turns_end(pbx: ScriptedPbx, twin: Twin) -> None:
    def answer(request: Request) -> Response:
        page = int(request.query.get("page", ["1"])[0])
        return Response({"data": [{"id": page % 2}]})

    pbx.on("/v1.0/item/list", answer)
    with told_incomplete("page 3 has the rows of an earlier page"):
        assert ids(twin, pages(twin, twin.base_client(pbx))) == [1, 0]


def test_zero_beside_rows_is_no_total(pbx: ScriptedPbx, twin: Twin) -> None:
    def answer(request: Request) -> Response:
        reply = lister(15)(request)
        return Response({**reply.body, "total_number": 0})

    pbx.on("/v1.0/item/list", answer)
    assert ids(twin, pages(twin, twin.base_client(pbx))) == [*range(15)]


def test_empty_list_may_be_null_or_missing(pbx: ScriptedPbx, twin: Twin) -> None:
    client = twin.base_client(pbx)
    for body in ({"data": None, "total_number": 0}, {"total_number": 0}, {"data": []}):
        pbx.on("/v1.0/item/list", Response(body))
        assert ids(twin, pages(twin, client)) == []


def test_operation_without_paging_has_one_page(pbx: ScriptedPbx, twin: Twin) -> None:
    pbx.on("/v1.0/item/list", lister(25))
    assert len(ids(twin, pages(twin, twin.base_client(pbx), BARE))) == 10


def test_error_on_a_later_page_is_raised(
    pbx: ScriptedPbx, twin: Twin, errors: Any
) -> None:
    pbx.on("/v1.0/item/list", lister(25), Response({"errcode": 10005}))
    with pytest.raises(errors.ApiError):
        twin.items(pages(twin, twin.base_client(pbx)))


def test_async_list_sends_nothing_before_it_is_used(
    pbx: ScriptedPbx, async_twin: Twin
) -> None:
    pages(async_twin, async_twin.base_client(pbx))
    assert pbx.requests == []
    pbx.on("/v1.0/item/list", lister(25))
    listed = pages(async_twin, async_twin.base_client(pbx), page_size=10)
    assert [len(p.data) for p in async_twin.items(listed.pages())] == [10, 10, 5]  # type: ignore[attr-defined]


def test_page_without_rows_field_is_no_trap() -> None:
    assert Twin("sync").module("calls.pages").rows_of(object()) == []


@pytest.mark.parametrize("rows", [[], None])
def test_first_page_without_rows_of_a_total_is_told(
    pbx: ScriptedPbx, twin: Twin, rows: Any
) -> None:
    pbx.on("/v1.0/item/list", Response({"total_number": 45, "data": rows}))
    client = twin.base_client(pbx)
    with pytest.warns(INCOMPLETE, match="page 1 is empty, of 45 rows"):
        assert twin.items(pages(twin, client)) == []


def test_async_list_in_a_plain_loop_says_what_to_write(
    pbx: ScriptedPbx, async_twin: Twin
) -> None:
    listed: Any = pages(async_twin, async_twin.base_client(pbx))
    for wrong in (list, lambda it: it[0], lambda it: [*it], lambda it: 1 in it):
        with pytest.raises(TypeError, match="async for"):
            wrong(listed)
    # Others ask by this whether they may iterate.
    assert not isinstance(listed, Iterable | Sequence)
    assert pbx.requests == []
