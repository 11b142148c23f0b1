"""The story with `AsyncClient`."""

from __future__ import annotations

from pathlib import Path

from yeastar_pseries import AsyncClient, Gap
from yeastar_pseries.events import CallEnded, CallStateChanged

from .pbx import Target
from .story_sync import EXPECTED
from .view import View, require


async def run(target: Target, folder: Path, view: View) -> None:
    """Log in, look around, call, watch it live, fetch record and recording."""
    async with AsyncClient(
        target.url,
        target.client_id,
        target.client_secret,
        fingerprint=target.fingerprint,
    ) as client:
        with view.step("log in, information") as told:
            info = (await client.system.information()).data
            require(info is not None, "no data in system/information")
            assert info is not None
            told.append(f"{info.device_name}, firmware {info.firmware_version}")

        with view.step("all extensions") as told:
            numbers = [e.number async for e in client.extension.list(page_size=20)]
            require(len(numbers) > 20, "one page only")
            told.append(f"{len(numbers)} on pages of 20, {numbers[0]} to {numbers[-1]}")

        async with client.events(topics=[CallStateChanged, CallEnded]) as stream:
            with view.step("subscribe, dial") as told:
                caller, callee = str(numbers[2]), str(numbers[3])
                call = await client.call.dial(caller=caller, callee=callee)
                told.append(f"{caller} calls {callee}, call_id {call.call_id}")
            seen: list[str] = []
            ended = None
            with view.step("live call states") as told:
                async for event in stream:
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

        with view.step("CDR, version 2.0") as told:
            rows = client.v2.cdr.search(call_from=caller, call_to=callee)
            row = None
            async for found in rows:
                if found.uid == ended.uid:
                    row = found
            require(row is not None, "the call has no CDR")
            assert row is not None
            told.append(
                f"{row.call_from} to {row.call_to}: {row.last_status}, "
                f"{row.call_duration} s"
            )

        with view.step("recording") as told:
            require(bool(ended.recording), "the call has no recording")
            download = await client.recording.download(file=str(ended.recording))
            path = await download.save(folder / f"async-{ended.recording}")
            head = path.read_bytes()[:12]
            require(head[:4] == b"RIFF" and head[8:] == b"WAVE", "this is no WAV file")
            told.append(f"{path.name}, {path.stat().st_size} bytes")

        await _lose_and_recover(client, target, view)


async def _lose_and_recover(client: AsyncClient, target: Target, view: View) -> None:
    """Cut the event connection, miss a whole call, and learn of it all the same."""
    pbx = target.control
    async with client.events(topics="all", reconnect_delay=(1.0, 2.0)) as stream:
        with view.step("forced disconnect") as told:
            pbx.configure(call_seconds=0.1)
            pbx.drop_sockets()
            call_id = pbx.call("1010", "1011")
            told.append(f"connection cut; meanwhile call {call_id} came and went")
        with view.step("gap") as told:
            gap = None
            async for event in stream:
                if isinstance(event, Gap):
                    gap = event
                    break
            require(gap is not None, "no gap was told")
            assert gap is not None
            spent = (gap.until - gap.since).total_seconds()
            told.append(f"{gap.reason}, {spent:.1f} s; reconnected, subscribed again")
        with view.step("reconcile") as told:
            # Clocks differ, so calls from just before the gap may come again.
            found = [
                event
                async for event in client.reconcile(gap)
                if isinstance(event, CallEnded)
                and event.msg is not None
                and event.msg.call_id == call_id
            ]
            require(len(found) == 1, f"the call came {len(found)} times")
            require(found[0].recovered, "not marked as recovered")
            details = found[0].msg
            assert details is not None
            told.append(f"{details.call_from} to {details.call_to}, {details.status}")
