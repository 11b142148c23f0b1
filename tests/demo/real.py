"""What the demo does with a real PBX: it only reads."""

from __future__ import annotations

from itertools import islice

from yeastar_pseries import Client

from .view import View


def run(view: View) -> None:
    """Address and credentials come from YEASTAR_URL, _CLIENT_ID and _CLIENT_SECRET."""
    with Client() as client:
        with view.step("log in, information") as facts:
            info = client.system.information().data
            if info is not None:
                facts.append(f"{info.device_name}, firmware {info.firmware_version}")
        with view.step("extensions") as facts:
            page = client.extension.list(page_size=20)
            first = [extension.number for extension in islice(page, 40)]
            facts.append(f"{page.total_number} in all, first: {first[:5]}")
        with view.step("call records") as facts:
            rows = client.cdr.list(page_size=20)
            facts.append(f"{rows.total_number} in all")
        with view.step("recordings") as facts:
            recordings = client.recording.list(page_size=20)
            facts.append(f"{recordings.total_number} in all")
