"""What follows from a write: events, agents, alarms, passwords, references, limits."""

from datetime import datetime
from typing import Any

import pytest

from tests.mock_pbx.jsontypes import JsonObject, as_object
from tests.mock_pbx.memory.alarms import next_ring, repeats
from tests.mock_pbx.memory.families import Family

from .conftest import Caller
from .walk import PLAN, SPEC

pytestmark = pytest.mark.skipif(not SPEC.by_id, reason="run make generate first")
THURSDAY = datetime(2025, 10, 9, 10, 53)


@pytest.mark.parametrize("family", PLAN.options, ids=lambda each: each.name)
def test_options_that_are_written_are_read(box: Caller, family: Family) -> None:
    name = family.name.removeprefix("v1.0/")
    update = SPEC.by_id[f"{name}_update"]
    known = _plain(update.body or {})
    for field, value in known.items():
        assert box.post(f"v1.0/{name}/update", **{field: value})["errcode"] == 0
    told = _flat(box.get(f"v1.0/{name}/get"))
    assert {n: told[n] for n in known if n in told} == {
        n: value for n, value in known.items() if n in told
    }
    assert told.keys() & known.keys()


def test_pause_reasons_are_replaced_whole(box: Caller) -> None:
    first = box.get("queue_pause_reason/list")["data"]
    assert [each["code"] for each in first] == ["*01", "*02", "*03"]
    new = [{"code": "*09", "reason": "Fire drill"}]
    box.post("queue_pause_reason/update", pause_reason_list=new)
    assert box.get("queue_pause_reason/list")["data"] == new


def test_monitored_extensions_are_changed_row_by_row(box: Caller) -> None:
    rows = box.get("extension_status_monitor/list")["data"]
    change = {"ext_id": rows[0]["ext_id"], "enb_call_status": 0}
    box.post("extension_status_monitor/update", ext_monitor_list=[change])
    after = box.get("extension_status_monitor/list")["data"]
    assert after == [{**rows[0], **change}, *rows[1:]]


def test_an_organization_is_told_and_its_root_stays(box: Caller) -> None:
    made = box.post("organization/create", name="Night shift", parent_id=2)
    told = {"id_list": [made["id"]], "action": "create"}
    assert box.pbx.published[-1] == (30006, told)
    (root,) = box.get("organization/list")["organization_list"]
    below = {each["id"]: each for each in root["children"]}
    assert [each["name"] for each in below[2]["children"]] == ["Night shift"]
    refused = box.get("organization/delete", id=root["id"])
    assert refused["errcode"] == 40002


def test_a_trunk_name_is_taken_once_and_trunks_are_told(box: Caller) -> None:
    trunk: JsonObject = {"name": "sea-line", "country": "general", "itsp": "general"}
    trunk |= {"type": "peer", "transport": "udp", "hostname": "sip.example"}
    assert box.post("trunk/create", **trunk)["errcode"] == 0
    assert box.pbx.published[-1] == (
        30023,
        {"trunk_name": "sea-line", "option": "CREATE"},
    )
    again = box.post("trunk/create", **trunk)
    assert again["errcode"] == 40003
    assert again["duplicate_field_list"][0]["field"] == "name"


def test_a_contact_joins_the_phonebooks_that_it_names(box: Caller) -> None:
    first, second = (
        box.post("phonebook/create", name=name, member_select="sel_specific")["id"]
        for name in ("First", "Second")
    )
    made = box.post(
        "company_contact/create",
        first_name="Ada",
        number_list=[{"num_type": "business_number", "number": "0207946000"}],
        phonebook_id_list=[first, 4321],
    )
    (member,) = box.get("phonebook/get", id=first)["data"]["contacts_list"]
    assert member["id"] == made["id"]
    box.post("phonebook/update", id=first, name="First", add_contacts_id_list=[])
    (member,) = box.get("phonebook/get", id=first)["data"]["contacts_list"]
    assert "phonebook_list" not in member
    shown = [{"id": first, "name": "First"}]
    for answer in (
        box.get("company_contact/get", id=made["id"])["data"],
        box.get("company_contact/search", search_value="Ada")["data"][0],
    ):
        assert answer["phonebook_list"] == shown
    box.post("company_contact/update", id=made["id"], phonebook_id_list=[second])
    assert box.get("phonebook/get", id=first)["data"]["total"] == 0
    assert box.get("phonebook/get", id=second)["data"]["total"] == 1


def test_a_contact_in_a_phonebook_cannot_be_deleted(box: Caller) -> None:
    contact = box.get("company_contact/list")["data"][0]
    ids = [contact["id"]]
    book = box.post(
        "phonebook/create",
        name="Suppliers",
        member_select="sel_specific",
        add_contacts_id_list=ids,
    )
    detail = box.get("phonebook/get", id=book["id"])["data"]
    assert (detail["total"], detail["contacts_list"][0]["contact_name"]) == (
        1,
        contact["contact_name"],
    )
    assert box.get("company_contact/delete", id=contact["id"])["errcode"] == 70091
    box.post("phonebook/update", id=book["id"], del_contacts_id_list=ids)
    assert box.get("phonebook/get", id=book["id"])["data"]["total"] == 0
    assert box.get("company_contact/delete", id=contact["id"])["errcode"] == 0


def test_one_phonebook_has_all_contacts_and_a_second_is_refused(box: Caller) -> None:
    everyone = {"name": "Everyone", "member_select": "sel_all"}
    some = {"name": "Some", "member_select": "sel_specific"}
    book = box.post("phonebook/create", **everyone)["id"]
    other = box.post("phonebook/create", **some)["id"]
    for answer in (
        box.post("phonebook/create", **{**everyone, "name": "Everyone too"}),
        box.post(
            "phonebook/update", **{**some, "id": other, "member_select": "sel_all"}
        ),
    ):
        assert answer["errcode"] == 40003
        assert answer["duplicate_field_list"][0]["field"] == "member_select"
    assert box.post("phonebook/update", id=book, **everyone)["errcode"] == 0

    def both() -> tuple[int, int]:
        contacts = box.get("company_contact/list")["total_number"]
        return box.get("phonebook/get", id=book)["data"]["total"], contacts

    held, contacts = both()
    assert held == contacts > 0
    number = {"num_type": "business_number", "number": "0207946001"}
    made = box.post("company_contact/create", first_name="Eve", number_list=[number])[
        "id"
    ]
    assert both() == (contacts + 1, contacts + 1)
    assert box.get("company_contact/delete", id=made)["errcode"] == 0
    assert both() == (contacts, contacts)


def test_a_conference_shows_its_passwords_only_when_asked(box: Caller) -> None:
    secret = "24680"
    made = box.post(
        "conference/create",
        name="Board",
        number="6599",
        moderator_list=["1"],
        partic_password=secret,
        enb_wait_moderator=0,
        sound_prompt="default",
        allow_partic_invite=0,
    )
    assert made["errcode"] == 0, made
    detail = box.get("conference/get", id=made["id"])["data"]
    assert secret not in str(detail)
    assert (detail["has_partic_password"], detail["has_moderator_password"]) == (1, 0)
    query: JsonObject = {"id": made["id"], "type": "partic_password"}
    assert box.get("conference/viewpassword", **query)["password"] == secret


def test_a_full_pbx_takes_no_more_extensions(box: Caller) -> None:
    capacity = box.get("system/capacity")["data"]
    for index in range(capacity["extension_used"], capacity["extension_capacity"]):
        answer = box.post("extension/create", **_person(4000 + index))
        assert answer["errcode"] == 0
    full = box.post("extension/create", **_person(4999))
    assert full["errcode"] == 60002


def test_an_extension_has_23_alarms_at_most(box: Caller) -> None:
    alarm: JsonObject = {}
    for minute in range(23):
        alarm = {"ext_id": 2, "alarm_time": f"07:{minute:02d}"}
        assert box.post("wakeupcall/create", **alarm)["errcode"] == 0
    assert box.post("wakeupcall/create", **alarm)["errcode"] == 60002
    own = box.get("wakeupcall/get", ext_id=2)["data"]["wakeup_call"]
    ids = f"{own[0]['id']},{own[1]['id']}"
    box.get("wakeupcall/delete", ext_id=2, wakeup_call_id=ids)
    left = box.get("wakeupcall/get", ext_id=2)["data"]["wakeup_call"]
    assert left == own[2:]
    box.get("wakeupcall/delete", ext_id=2)
    assert box.get("wakeupcall/get", ext_id=2)["data"]["wakeup_call"] == []


def test_an_alarm_that_nobody_answers_rings_again_after_its_snooze(box: Caller) -> None:
    number = box.get("extension/get", id=2)["data"]["number"]
    box.post(
        "wakeupcall/create",
        ext_id=2,
        alarm_time="02:10",  # it is 02:00 where the clock stands
        number_of_snoozes=2,
        snooze_duration=5,
    )
    for _ in range(3):
        box.pbx.plan_call("no_answer")
    box.pbx.advance(3600)
    box.login()
    rung = [
        each for each in box.get("cdr/list")["data"] if "wakeup" in each["call_from"]
    ]
    assert [each["time"][-8:-3] for each in rung] == ["02:10", "02:15", "02:20"]
    assert {each["call_to_number"] for each in rung} == {number}
    assert box.get("wakeupcall/get", ext_id=2)["data"]["wakeup_call"] == []


def test_a_phone_that_restarts_is_away_for_a_while(box: Caller) -> None:
    phone = {"mac": "001565000042", "ext_id": 4}
    model: JsonObject = {
        "vendor": "Yealink",
        "model": "SIP-T31G",
        "template_name": "T3",
    }
    box.post(
        "phone/batchcreate", **model, provisioning_method="pnp", phone_list=[phone]
    )
    (row,) = box.get("phone/search", search_value="001565000042")["data"]
    ids: JsonObject = {"batch_id_list": [row["id"]]}
    box.post("phone/batchreprovision", **ids)
    box.post("phone/batchreboot", **ids)
    assert _told(box, 30007, "status") == ["Registered", "Unregistered"]
    box.pbx.advance(61)
    (row,) = box.get("phone/search", search_value="001565000042")["data"]
    assert row["assigned_ext_status"] == "Registered"
    unknown = box.post("phone/batchreboot", batch_id_list=[row["id"], 999])
    assert unknown["errcode"] == 60001


def test_a_queue_rings_whoever_is_there(box: Caller) -> None:
    """The agent that its sample names is no extension of this PBX."""
    number = box.get("queue/list")["queue_list"][0]["number"]

    def last() -> tuple[str, str]:
        row = box.get("cdr/list", sort_by="id", order_by="desc")["data"][0]
        return row["call_to_number"], row["disposition"]

    box.pbx.call("5503301", number)
    assert last() == (number, "NO ANSWER")
    box.get("queue/agent_login", ext_ids="1,2", queue_id=1, operation="login")
    box.pbx.call("5503301", number)
    assert last() == ("1000", "ANSWERED")
    talking = box.pbx.incoming_call("5503301", number)
    talking.answer()
    ringing = box.pbx.incoming_call("5503302", number)
    waiting = box.pbx.incoming_call("5503303", number)
    state = box.get("queue/call_status", id=1)
    counts = [state[f"{each}_calls"] for each in ("active", "ringing", "waiting")]
    assert counts == [1, 1, 1]
    for call in (talking, ringing, waiting):
        call.hang_up()
    both = box.pbx.incoming_call("5503301", number, members=["1001", "1002"])
    both.answer(extension="1002")
    both.hang_up()
    assert last() == ("1002", "ANSWERED")


def test_an_agent_is_logged_in_again_when_the_logout_ends(box: Caller) -> None:
    query: JsonObject = {"ext_ids": "1,2", "queue_id": 1}
    box.get("queue/agent_login", **query, operation="login")
    box.get(
        "agent/login",
        ext_id=2,
        queue_ids="1",
        operation="logout",
        max_threshold_for_logout_time=30,
    )

    def logged_in() -> list[int]:
        rows = box.get("queue/agent_status", id=1)["data"]
        return [each["is_login"] for each in rows if each["number"] in ("1000", "1001")]

    assert logged_in() == [1, 0]
    box.pbx.advance(29)
    assert logged_in() == [1, 0]
    box.pbx.advance(2)
    assert logged_in() == [1, 1]
    assert _told(box, 30029, "status") == [
        "LoggedIn",
        "LoggedIn",
        "LoggedOut",
        "LoggedIn",
    ]


@pytest.mark.parametrize(
    ("alarm", "rings"),
    [
        ({"alarm_time": "11:00"}, "2025-10-09 11:00"),
        ({"alarm_time": "10:53"}, "2025-10-10 10:53"),
        ({"alarm_time": "07:00", "repeat_type": "every_monday"}, "2025-10-13 07:00"),
        ({"alarm_time": "07:00", "alarm_day": "2025/12/24"}, "2025-12-24 07:00"),
        ({"alarm_time": "07:00", "alarm_day": "2025/10/01"}, None),
        (
            {
                "alarm_time": "07:00",
                "alarm_day": "2025/10/01",
                "repeat_option": "every_week",
            },
            "2025-10-15 07:00",
        ),
        (
            {
                "alarm_time": "07:00",
                "alarm_day": "2025/10/31",
                "repeat_option": "every_month",
            },
            "2025-10-31 07:00",
        ),
        ({"alarm_time": "soon"}, None),
    ],
)
def test_an_alarm_rings_at_its_next_moment(
    alarm: dict[str, str], rings: str | None
) -> None:
    moment = next_ring(alarm, THURSDAY)
    assert (moment and f"{moment:%Y-%m-%d %H:%M}") == rings
    assert repeats(alarm) == ("repeat_type" in alarm or "repeat_option" in alarm)


def _plain(body: JsonObject) -> JsonObject:
    """A value for each 0/1 switch and free text of a body."""
    found: JsonObject = {}
    for name, each in SPEC.properties(body).items():
        schema = SPEC.resolve(each)
        if schema.get("enum") == [0, 1]:
            found[name] = 1
        elif schema.get("type") == "string" and not schema.keys() & {"enum", "pattern"}:
            found[name] = "w" * min(4, int(schema.get("maxLength", 4)))
    return found


def _flat(answer: JsonObject) -> JsonObject:
    found = dict(answer)
    for each in answer.values():
        found |= as_object(each)
    return found


def _told(box: Caller, event: int, field: str) -> list[Any]:
    """What the reports of an event say in one field."""
    found = [message for number, message in box.pbx.published if number == event]
    return [as_object(message)[field] for message in found]


def _person(number: int) -> JsonObject:
    """The body of extension/create."""
    made: JsonObject = {"type": "SIP", "number": str(number), "reg_name": str(number)}
    made |= {"reg_password": "Mock-only-9", "user_password": "Mock-only-8"}
    return {**made, "presence_status": "available", "concurrent_registrations": 1}
