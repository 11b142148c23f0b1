# Made by `python -m tests.demo.derive` from story_async.py; edits are lost.
"""The story with `Client`."""

from __future__ import annotations

from pathlib import Path

from yeastar_pseries import Client, Gap
from yeastar_pseries.events import CallEndDetails, CallEnded, CallStateChanged

from .pbx import Target
from .view import EXPECTED, View, require


def run(target: Target, folder: Path, name: str, view: View) -> None:
    """Log in, look around, call, watch it live, lose the connection and recover.

    Args:
        target: the mock PBX.
        folder: where the recording is saved.
        name: what its file name begins with.
        view: shows the steps.
    """
    with Client(
        target.url,
        target.client_id,
        target.client_secret,
        fingerprint=target.fingerprint,
    ) as client:
        numbers = _look_around(client, view)
        ended = _call(client, view, numbers[0], numbers[1])
        _read_records(client, view, ended)
        with view.step("recording") as facts:
            require(bool(ended.recording), "the call has no recording")
            download = client.recording.download(file=str(ended.recording))
            path = download.save(folder / f"{name}-{ended.recording}")
            head = path.read_bytes()[:12]
            require(head[:4] == b"RIFF" and head[8:] == b"WAVE", "this is no WAV file")
            facts.append(f"{path.name}, {path.stat().st_size} bytes")
        _lose_and_recover(client, target, view)
    view.done("logged out, token given back")


def _look_around(client: Client, view: View) -> list[str]:
    """Log in and list the extensions, all pages; returns their numbers."""
    with view.step("log in, information") as facts:
        answer = client.system.information()
        info = answer.data
        require(info is not None, "no data in system/information")
        assert info is not None
        facts.append(f"{info.device_name}, firmware {info.firmware_version}")

    with view.step("all extensions") as facts:
        page = client.extension.list(page_size=20)
        numbers = [str(extension.number) for extension in page]
        require(len(numbers) == page.total_number, "extensions are missing")
        require(len(numbers) > 20, "one page only")
        facts.append(f"{len(numbers)} on pages of 20, {numbers[0]} to {numbers[-1]}")
    return numbers


def _call(client: Client, view: View, caller: str, callee: str) -> CallEndDetails:
    """Let one extension call another and watch it live; returns how it ended."""
    with client.events(topics=[CallStateChanged, CallEnded]) as stream:
        with view.step("subscribe, dial") as facts:
            call = client.call.dial(caller=caller, callee=callee)
            facts.append(f"{caller} calls {callee}, call_id {call.call_id}")
        states: list[str] = []
        ended = None
        with view.step("live call states") as facts:
            for event in stream:
                match event:
                    case CallStateChanged():
                        states += view.call(event)
                    case CallEnded(msg=details):
                        ended = details
                        break
                    case Gap():
                        require(False, f"a gap: {event}")
                    case _:
                        pass
            require(ended is not None, "30012 never came")
            for state in EXPECTED:
                require(state in states, f"{state} never came: {states}")
            facts.append(", ".join(EXPECTED) + " in order, then the end of the call")
    assert ended is not None
    return ended


def _read_records(client: Client, view: View, ended: CallEndDetails) -> None:
    """Find the record of the call, in both versions of the API."""
    caller, callee = str(ended.call_from), str(ended.call_to)
    with view.step("CDR") as facts:
        found = client.cdr.search(call_from=caller, call_to=callee)
        rows = [row for row in found if row.uid == ended.uid]
        require(len(rows) == 1, f"the call has {len(rows)} records")
        row = rows[0]
        facts.append(f"{row.call_from} to {row.call_to}: {row.disposition}")
        facts.append(f"{row.talk_duration} s talk")

    with view.step("CDR, version 2.0") as facts:
        found_2 = client.v2.cdr.search(call_from=caller, call_to=callee)
        rows_2 = [row for row in found_2 if row.uid == ended.uid]
        require(len(rows_2) == 1, f"the call has {len(rows_2)} records")
        row_2 = rows_2[0]
        facts.append(f"{row_2.call_from} to {row_2.call_to}: {row_2.last_status}")
        facts.append(f"{row_2.call_duration} s")


def _lose_and_recover(client: Client, target: Target, view: View) -> None:
    """Cut the event connection, miss a whole call, and learn of it all the same."""
    with client.events(topics="all", reconnect_delay=(1.0, 2.0)) as stream:
        with view.step("forced disconnect") as facts:
            target.control.drop_sockets()
            call_id = target.call_briefly("1010", "1011")
            facts.append(f"connection cut; meanwhile call {call_id} came and went")
        with view.step("gap") as facts:
            gap = None
            for event in stream:
                if isinstance(event, Gap):
                    gap = event
                    break
            require(gap is not None, "no gap was reported")
            assert gap is not None
            spent = (gap.until - gap.since).total_seconds()
            facts.append(f"{gap.reason}, {spent:.1f} s; reconnected, subscribed again")
        with view.step("reconcile") as facts:
            # Clocks differ, so calls from just before the gap may come again.
            missed = [
                event
                for event in client.reconcile(gap)
                if isinstance(event, CallEnded)
                and event.msg is not None
                and event.msg.call_id == call_id
            ]
            require(len(missed) == 1, f"the call came {len(missed)} times")
            require(missed[0].recovered, "not marked as recovered")
            details = missed[0].msg
            assert details is not None
            facts.append(f"{details.call_from} to {details.call_to}, {details.status}")
