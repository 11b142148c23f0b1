"""Answers that need a second look: what the user holds in hand in the end."""

from __future__ import annotations

import inspect
import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from tests.contract.cases import recordings
from tests.mock_pbx.server import MockPbx
from tests.twin import Twin
from yeastar_pseries import errors

LEG = "20260513223234-3EE9E"
OBSERVED = {
    70131: errors.UnavailableError,
    70651: errors.BusyError,
    70656: errors.UnavailableError,
    80010: errors.PermissionDeniedError,
}


# AI transcripts and summaries of calls


def test_summary_lies_under_the_side_that_it_belongs_to(
    pbx: MockPbx, twin: Twin
) -> None:
    with twin.client(pbx) as client:
        answer = twin.run(client.v2.cdr.getaisummary_dst(cdr_id=LEG, dst_ext_id=12))
        asked = pbx.requests[-1].query
    assert (asked["cdr_id"], str(asked["dst_ext_id"])) == (LEG, "12")
    assert answer.data.src is None
    summary = answer.data.dst
    assert (summary.call_id, summary.ext_num) == (LEG, "1001")
    assert summary.summary.startswith("<p>Call Summary</p>")
    # One of the two times is text and the other a number, as the page types them.
    assert (int(summary.created_at), summary.updated_at) == (1778682836, 1778682836)


def test_summary_asked_for_the_caller_can_be_that_of_the_callee(
    pbx: MockPbx, twin: Twin
) -> None:
    with twin.client(pbx) as client:
        answer = twin.run(client.v2.cdr.getaisummary_src(cdr_id=LEG, src_ext_id=3202))
    assert answer.data.dst.id == 53 and answer.data.src is None


def test_summary_of_no_leg_cannot_be_asked_for(pbx: MockPbx, twin: Twin) -> None:
    with twin.client(pbx) as client:
        for method, side in (
            (client.v2.cdr.getaisummary, {}),
            (client.v2.cdr.getaisummary_src, {"cdr_id": LEG}),
            (client.v2.cdr.getaisummary_dst, {"cdr_id": LEG}),
        ):
            with pytest.raises(TypeError):
                twin.run(method(**side))
            assert "cdr_id" in inspect.signature(method).parameters


def test_transcript_has_its_legs_under_numbered_keys(pbx: MockPbx, twin: Twin) -> None:
    with twin.client(pbx) as client:
        answer = twin.run(client.v2.cdr.getaicontext(cdr_ids=f"20260513222941,{LEG}"))
    assert list(answer.data) == ["leg_1", "leg_2"]
    assert answer.offset == -1
    entry = answer.data["leg_1"].context[0]
    assert (entry.type, entry.name, entry.duration) == ("speak", "Leo Ball", 2)
    assert answer.data["leg_2"].context[0].source_number == "1001"
    assert answer.data["leg_2"].language == "en"
    assert answer.data["leg_1"].language is None


def test_transcripts_and_summaries_come_as_a_json_file(
    pbx: MockPbx, twin: Twin, tmp_path: Path
) -> None:
    with twin.client(pbx) as client:
        found = twin.run(
            client.v2.cdr.aidownload(call_type="Inbound", last_status="NO ANSWER")
        )
        asked = pbx.requests[-1]
        saved = twin.run(found.save(tmp_path))
        content = twin.run(found.read())
    assert asked.path == "/openapi/v2.0/cdr/aidownload"
    assert asked.query["last_status"] == "NO ANSWER"
    assert found.file.endswith(".json")
    assert saved == tmp_path / found.file
    assert saved.read_bytes() == content
    assert json.loads(content) == []


# Forms that differ between the vendor's table and what clients saw


def test_queues_and_notes_of_a_call_are_read_in_every_form(
    pbx: MockPbx, twin: Twin
) -> None:
    pbx.answer_next(
        "v2_cdr_list", recordings().named("v2_cdr_list.observed-forms").response
    )
    with twin.client(pbx) as client:
        page = twin.run(client.v2.cdr.list(call_to="6400"))
    one, several, none = page.data
    assert (one.queues.name, several.queues[0].status) == ("Support", "ABANDONED")
    assert none.queues is None and one.ring_groups is None
    assert (one.ivrs[0], one.ivrs[1].number) == ("Welcome<6200>", "6201")
    assert one.call_notes.disposition_code_list[0].name == "Sale"
    assert (several.call_notes, none.call_notes) == ("calls back", None)
    assert (one.recording_type, several.recording_type) == (1, "1")
    assert page.extra == one.extra == several.extra == {}


@pytest.mark.parametrize(
    "note",
    [None, "calls back", {"remark": "calls back"}],
    ids=["null", "text", "object"],
)
def test_note_of_a_stage_is_read_in_every_form(
    pbx: MockPbx, twin: Twin, note: Any
) -> None:
    answer = {"errcode": 0, "total_number": 1, "data": [{"call_note": note}]}
    pbx.answer_next("cdr_list", answer)
    with twin.client(pbx) as client:
        page = twin.run(client.cdr.list())
    read = page.data[0].call_note
    assert (read.remark if isinstance(note, dict) else read) == (note and "calls back")
    assert page.to_dict() == answer


# Secrets


def test_pin_of_a_phone_can_be_read_and_is_not_shown(pbx: MockPbx, twin: Twin) -> None:
    with twin.client(pbx) as client:
        phone = twin.run(client.phone.get(id=9)).data
    assert phone.rps_pin == "48213377"
    assert phone.model in repr(phone)
    assert "48213377" not in repr(phone) and "48213377" not in str([phone])
    # What is stored or sent on holds it, as every other secret.
    assert msgspec.to_builtins(phone)["rps_pin"] == "48213377"


# Error codes that are in no table that was seen


def test_observed_codes_are_told_from_those_of_the_table() -> None:
    marked = {code for code, known in errors.ERRCODES.items() if known.observed}
    assert marked == set(OBSERVED)
    assert {errors.ERRCODES[code].errmsg for code in OBSERVED} == {""}
    assert all(
        each.errmsg for code, each in errors.ERRCODES.items() if code not in OBSERVED
    )


@pytest.mark.parametrize("code", OBSERVED)
@pytest.mark.parametrize("errmsg", [None, "SOME NEW TEXT"])
def test_code_without_known_text_raises_its_family(
    pbx: MockPbx, twin: Twin, code: int, errmsg: str | None
) -> None:
    family = OBSERVED[code]
    pbx.answer_next("recording_download", {"errcode": code, "errmsg": errmsg})
    with twin.client(pbx, retries=0) as client, pytest.raises(family) as caught:
        twin.run(client.recording.download(id=1))
    assert type(caught.value) is family
    assert (caught.value.errcode, caught.value.errmsg) == (code, errmsg)
    assert str(code) in str(caught.value)
    assert ("SOME NEW TEXT" in str(caught.value)) == (errmsg is not None)
    # Without words of the PBX, ours say what the number means.
    meaning = errors.ERRCODES[code].meaning
    assert (meaning in str(caught.value)) == (errmsg is None)


def test_what_a_row_holds_knows_its_own_place(pbx: MockPbx, twin: Twin) -> None:
    notes = [None, {"remark": "a", "colour": 1}, "text", {"remark": "b", "colour": 2}]
    rows = [{"id": at, "call_note": note} for at, note in enumerate(notes)]
    pbx.answer_next("cdr_list", {"errcode": 0, "total_number": 4, "data": rows})
    with twin.client(pbx) as client:
        page = twin.run(client.cdr.list(page_size=4))
    assert page.http.repairs == ()
    assert [row.to_dict() for row in page.data] == rows
    assert page.data[1].call_note.extra == {"colour": 1}
    assert page.data[3].call_note.extra == {"colour": 2}
    assert page.data[2].call_note == "text"
