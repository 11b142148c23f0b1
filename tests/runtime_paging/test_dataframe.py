"""Rows of all pages as a DataFrame, without a trick."""

from __future__ import annotations

from typing import Any

import pandas
import pytest

from tests.scripted_pbx import Request, Response, ScriptedPbx
from tests.twin import Twin

ROWS: list[dict[str, Any]] = [
    {
        "id": number,
        "time": f"2026-11-29 08:0{number}:00",
        "call_from_name": "Yara" if number else None,
        "talk_duration": 5 * number,
        "made_up_by_a_newer_firmware": {"deep": [number]},
    }
    for number in range(5)
]


@pytest.fixture
def cdrs(pbx: ScriptedPbx) -> ScriptedPbx:
    def answer(request: Request) -> Response:
        number, size = (int(request.query[name][0]) for name in ("page", "page_size"))
        rows = ROWS[(number - 1) * size : number * size]
        return Response({"errcode": 0, "total_number": len(ROWS), "data": rows})

    pbx.on("/v1.0/cdr/list", answer)
    return pbx


def test_a_frame_has_the_rows_of_all_pages_as_the_pbx_sent_them(
    cdrs: ScriptedPbx, twin: Twin
) -> None:
    with twin.client(cdrs) as client:
        listed = client.cdr.list(page=1, page_size=2)
        rows = twin.items(listed.items(concurrency=2))
    frame = pandas.DataFrame(row.to_dict() for row in rows)
    assert frame.to_dict("records") == pandas.DataFrame(ROWS).to_dict("records")
    assert list(frame.columns) == list(ROWS[0])
    assert frame["talk_duration"].sum() == 50
    assert pandas.to_datetime(frame["time"]).dt.minute.tolist() == [0, 1, 2, 3, 4]


def test_a_sync_page_is_given_to_pandas_as_it_is(cdrs: ScriptedPbx) -> None:
    with Twin("sync") as twin, twin.client(cdrs) as client:
        page = client.cdr.list(page=1, page_size=2)
        frame = pandas.DataFrame(row.to_dict() for row in page)
    assert frame["id"].tolist() == [0, 1, 2, 3, 4]
    flat = pandas.json_normalize([row.to_dict() for row in page.data])
    assert "made_up_by_a_newer_firmware.deep" in flat.columns
