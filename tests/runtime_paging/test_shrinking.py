"""A list whose rows go while it is read: it is told, once, and not more than is known."""

from __future__ import annotations

import warnings
from typing import Any

import pytest

from tests.runtime.api import pages
from tests.runtime_events.package import load
from tests.scripted_pbx import Request, Response, ScriptedPbx
from tests.twin import Twin

INCOMPLETE = load("notices").IncompleteListWarning


class Rows:
    """A list that somebody changes."""

    def __init__(self, pbx: ScriptedPbx, total: int) -> None:
        self.left = [*range(total)]
        pbx.on("/v1.0/item/list", self._answer)

    def _answer(self, request: Request) -> Response:
        page = int(request.query.get("page", ["1"])[0])
        size = int(request.query.get("page_size", ["10"])[0])
        rows = [{"id": each} for each in self.left[(page - 1) * size : page * size]]
        return Response({"data": rows, "total_number": len(self.left)})


def told(caught: list[warnings.WarningMessage]) -> list[str]:
    return [str(each.message) for each in caught if each.category is INCOMPLETE]


def deleted_on_the_way(twin: Twin, rows: Rows, listed: Any, step: int) -> list[int]:
    """Delete each row that comes, `step` of them at a time."""
    seen: list[int] = []

    def take(row: Any) -> None:
        seen.append(row.id)
        if len(seen) % step == 0:
            rows.left = [each for each in rows.left if each not in seen]

    if twin.is_async:

        async def read() -> None:
            async for row in listed:
                take(row)

        twin.run(read())
    else:
        for row in listed:
            take(row)
    return seen


@pytest.mark.parametrize("total", [45, 20, 100])
@pytest.mark.parametrize("step", [1, 10])
def test_deleting_while_reading_is_told_once(
    pbx: ScriptedPbx, twin: Twin, total: int, step: int
) -> None:
    rows = Rows(pbx, total)
    with pytest.warns(INCOMPLETE, match="may have moved") as caught:
        seen = deleted_on_the_way(
            twin, rows, pages(twin, twin.base_client(pbx), page_size=10), step
        )
    assert rows.left and len(seen) < total
    (words,) = told([*caught])
    assert f"had {total} rows with page 1 and has {total - 10} with page 2" in words
    assert "to_list()" in words
    assert "runtime_under_test" not in caught[0].filename


@pytest.mark.parametrize("concurrency", [2, 3, 16])
def test_so_it_is_with_pages_that_are_fetched_ahead(
    pbx: ScriptedPbx, twin: Twin, concurrency: int
) -> None:
    rows = Rows(pbx, 400)
    listed: Any = pages(twin, twin.base_client(pbx), page_size=10)
    # Pages that were asked for at once see the list at different moments, so that one
    # may have the rows of another: that is told, too.
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        deleted_on_the_way(twin, rows, listed.items(concurrency=concurrency), 1)
    assert rows.left
    assert ["may have moved" in words for words in told(caught)].count(True) == 1


def test_next_page_tells_it_too(pbx: ScriptedPbx, twin: Twin) -> None:
    rows = Rows(pbx, 45)
    page = twin.run(pages(twin, twin.base_client(pbx), page_size=10))
    rows.left = rows.left[10:]
    with pytest.warns(INCOMPLETE, match="had 45 .* has 35 with page 2"):
        second = twin.run(page.next_page())
    rows.left = rows.left[10:]
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert twin.run(second.next_page())


@pytest.mark.parametrize("after", ["all", "first page", "limit", "to_list"])
def test_what_lacks_no_row_is_not_told(
    pbx: ScriptedPbx, twin: Twin, after: str
) -> None:
    total = 10 if after == "first page" else 45
    rows = Rows(pbx, total)
    listed: Any = pages(twin, twin.base_client(pbx), page_size=10)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        if after == "to_list":
            seen = [row.id for row in twin.run(listed.to_list())]
        elif after == "limit":
            seen = deleted_on_the_way(twin, rows, listed.items(limit=10), 1)
        else:
            seen = deleted_on_the_way(twin, rows, listed, total)
    assert seen == [*range(10 if after == "limit" else total)]


def test_a_list_that_grows_is_not_told(pbx: ScriptedPbx, twin: Twin) -> None:
    rows = Rows(pbx, 45)
    page = twin.run(pages(twin, twin.base_client(pbx), page_size=10))
    rows.left += [45, 46]
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert [row.id for row in twin.items(page)] == [*range(47)]
    rows.left = rows.left[:-1]


@pytest.mark.parametrize("total", [10, 9])
def test_an_empty_page_of_a_shorter_list_is_told(
    pbx: ScriptedPbx, twin: Twin, total: int
) -> None:
    rows = Rows(pbx, 45)
    page = twin.run(pages(twin, twin.base_client(pbx), page_size=10))
    rows.left = rows.left[:total]
    with pytest.warns(INCOMPLETE, match=f"had 45 .* has {total} with page 2") as caught:
        assert [row.id for row in twin.items(page)] == [*range(10)]
    assert len(told([*caught])) == 1


def test_the_warning_can_be_made_an_error(pbx: ScriptedPbx, twin: Twin) -> None:
    rows = Rows(pbx, 45)
    listed: Any = pages(twin, twin.base_client(pbx), page_size=10)
    with warnings.catch_warnings():
        warnings.simplefilter("error", INCOMPLETE)
        with pytest.raises(INCOMPLETE, match="to_list"):
            deleted_on_the_way(twin, rows, listed, 1)
    assert rows.left == [*range(10, 45)]
