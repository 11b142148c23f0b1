"""Recipes that change the PBX: hotel and provisioning; and the wallboard."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.mock_pbx.server import MockPbx
from tests.recipes._agents import phone_of_an_agent
from tests.recipes._running import environment, run, running
from yeastar_pseries import Client
from yeastar_pseries.models import ExtensionDetail


def extension(client: Client, number: str) -> ExtensionDetail:
    (row,) = client.extension.search(search_value=number)
    detail = client.extension.get(id=row.id or 0).data
    assert detail is not None
    return detail


def test_a_guest_comes_is_woken_and_leaves(pbx: MockPbx, client: Client) -> None:
    run(pbx, "hotel", "check-in", "1012", "Ada", "Lovelace")
    room = extension(client, "1012")
    assert (room.first_name, room.last_name) == ("Ada", "Lovelace")

    run(pbx, "hotel", "wake", "1012", "2199-12-24T06:45")
    (alarm,) = client.wakeupcall.get(ext_id=room.id or 0).data.wakeup_call
    assert (alarm.alarm_day, alarm.alarm_time) == ("2199/12/24", "06:45")
    assert (alarm.number_of_snoozes, alarm.snooze_duration) == (2, 5)

    run(pbx, "hotel", "check-out", "1012")
    room = extension(client, "1012")
    assert (room.first_name, room.last_name) == ("", "1012")
    assert not client.wakeupcall.get(ext_id=room.id or 0).data.wakeup_call


def test_a_room_that_is_not_there_is_told(pbx: MockPbx) -> None:
    run(pbx, "hotel", "check-in", "101", "Ada", "Lovelace", exit_code=1)
    assert not [each for each in pbx.requests if each.operation == "extension_update"]


PEOPLE = """\
number,first_name,last_name,email_addr
1000,{first_name},{last_name},{email_addr}
1001,Renamed,{last_name_1},{email_addr_1}
2001,Ada,Lovelace,ada@example.com
"""


def written(pbx: MockPbx) -> list[str]:
    """Return the calls that changed the PBX so far."""
    changing = ("create", "update", "delete", "email")
    ids = [str(each.operation) for each in pbx.requests]
    return [each for each in ids if each.endswith(changing)]


def test_a_file_of_people_becomes_extensions_once(
    pbx: MockPbx, client: Client, tmp_path: Path
) -> None:
    same, other = extension(client, "1000"), extension(client, "1001")
    text = PEOPLE.format(
        **{**same.to_dict(), "last_name_1": other.last_name},
        email_addr_1=other.email_addr,
    )
    file = tmp_path / "people.csv"
    file.write_text(text, "utf-8")

    told = run(pbx, "provision", str(file))
    assert [line.split()[:2] for line in told.splitlines()] == [
        ["leave", "1000"],
        ["update", "1001"],
        ["create", "2001"],
    ]
    assert written(pbx) == []

    assert run(pbx, "provision", str(file), "--apply") == told
    assert written(pbx) == [
        "extension_update",
        "extension_create",
        "extension_send_welcome_email",
    ]
    assert extension(client, "1001").first_name == "Renamed"
    made = extension(client, "2001")
    assert (made.first_name, made.email_addr) == ("Ada", "ada@example.com")

    again = run(pbx, "provision", str(file), "--apply")
    assert [line.split()[0] for line in again.splitlines()] == ["leave"] * 3
    assert len(written(pbx)) == 3


def test_a_row_that_is_refused_is_told_and_the_others_are_done(
    pbx: MockPbx, client: Client, tmp_path: Path
) -> None:
    taken = extension(client, "1000").email_addr
    file = tmp_path / "people.csv"
    file.write_text(
        f"number,first_name,email_addr\n2001,Ada,{taken}\n,,\n2002,Bo\n\n"
        "2003,Cy,,more\n2002,Di,\n2004,Eve,eve@example.com\n",
        "utf-8",
    )
    told = run(pbx, "provision", str(file), "--apply", exit_code=1).splitlines()
    refused = [line.split()[1] for line in told if " is refused: " in line]
    assert refused == ["2", "3", "6", "7"]
    assert told[-1] == "4 rows were refused"
    numbers = {row.number for row in client.extension.list()}
    assert numbers & {"2001", "2002", "2003", "2004"} == {"2002", "2004"}
    assert "" not in numbers and extension(client, "2002").first_name == "Bo"


@pytest.mark.parametrize(
    "header",
    ["Number,First Name", "number;first_name", "number,vm_lang", "first_name", "\n", ""]
    + ["number,enb_vm", "number,firstname", "number,id"],
)
def test_columns_that_are_not_known_are_refused_at_once(
    pbx: MockPbx, tmp_path: Path, header: str
) -> None:
    file = tmp_path / "people.csv"
    file.write_text(f"{header}\n1000,x\n", "utf-8")
    said = run(pbx, "provision", str(file), "--apply", exit_code=1)
    assert "number,first_name,last_name,email_addr, not" in said
    assert all(f"'{name}'" in said for name in header.strip().split(",") if name)
    assert not [each for each in pbx.requests if "extension" in str(each.operation)]


def test_the_wallboard_follows_agents_and_calls(
    pbx: MockPbx, client: Client, tmp_path: Path
) -> None:
    queue = next(iter(client.queue.list()))
    phone_of_an_agent(client, str((queue.static_agent_list or [])[0].text2))
    settings = environment(pbx, {"FORCE_COLOR": "1", "COLUMNS": "100", "NO_COLOR": "1"})
    ids = {"ext_ids": [extension(client, "1000").id or 0], "queue_id": queue.id or 0}
    with running(["wallboard.py"], settings, tmp_path / "output") as program:
        program.until_printed("free")
        client.queue.agent_login(operation="login", **ids)
        client.queue.agent_pause(operation="pause", reason="*01", **ids)
        program.until_printed("paused")
        call = pbx.incoming_call("5503301", str(queue.number))
        program.until(
            lambda: program.text.count("ringing") > program.text.count("waiting")
        )
        call.answer()
        program.until(
            lambda: program.text.count("talking") > program.text.count("waiting")
        )
        program.end()
