"""The story with `Client`."""

from __future__ import annotations

from pathlib import Path

from yeastar_pseries import Client, Gap
from yeastar_pseries.events import CallEnded, CallStateChanged

from .pbx import Target
from .view import View, require

EXPECTED = ["ALERT", "RING", "ANSWER", "BYE"]


def run(target: Target, folder: Path, view: View) -> None:
    """Log in, look around, call, watch it live, fetch record and recording."""
    with Client(
        target.url,
        target.client_id,
        target.client_secret,
        fingerprint=target.fingerprint,
    ) as client:
        with view.step("log in, information") as told:
            info = client.system.information().data
            require(info is not None, "no data in system/information")
            assert info is not None
            told.append(f"{info.device_name}, firmware {info.firmware_version}")

        with view.step("all extensions") as told:
            page = client.extension.list(page_size=20)
            numbers = [extension.number for extension in page]
            require(len(numbers) == page.total_number, "extensions are missing")
            require(len(numbers) > 20, "one page only")
            told.append(f"{len(numbers)} on pages of 20, {numbers[0]} to {numbers[-1]}")

        with client.events(topics=[CallStateChanged, CallEnded]) as stream:
            with view.step("subscribe, dial") as told:
                caller, callee = str(numbers[0]), str(numbers[1])
                call = client.call.dial(caller=caller, callee=callee)
                told.append(f"{caller} calls {callee}, call_id {call.call_id}")
            seen: list[str] = []
            ended = None
            with view.step("live call states") as told:
                for event in stream:
                    match event:
                        case CallStateChanged():
                            seen += view.call(event)
                        case CallEnded(msg=details):
                            ended = details
                            break
                        case Gap():
                            require(False, f"a gap: {event}")
                        case _:
                            pass
                require(ended is not None, "30012 never came")
                for state in EXPECTED:
                    require(state in seen, f"{state} never came: {seen}")
                told.append(", ".join(EXPECTED) + " in order, then the end of the call")
        assert ended is not None

        with view.step("CDR") as told:
            rows = client.cdr.search(call_from=caller, call_to=callee)
            row = next((row for row in rows if row.uid == ended.uid), None)
            require(row is not None, "the call has no CDR")
            assert row is not None
            told.append(
                f"{row.call_from} to {row.call_to}: {row.disposition}, "
                f"{row.talk_duration} s talk"
            )

        with view.step("recording") as told:
            require(bool(ended.recording), "the call has no recording")
            found = client.recording.download(file=str(ended.recording))
            path = found.save(folder / f"sync-{ended.recording}")
            head = path.read_bytes()[:12]
            require(head[:4] == b"RIFF" and head[8:] == b"WAVE", "this is no WAV file")
            told.append(f"{path.name}, {path.stat().st_size} bytes")
    view.done("logged out, token given back")
