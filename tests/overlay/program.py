"""A user's program with the package of box.yaml; run by test_box.py, and type-checked."""

# pyright: strict

from __future__ import annotations

import asyncio

from my_package import AsyncClient, Client
from my_package.events import LampSwitched
from my_package.models import ExtensionListItem, Lamp


def told(extension: ExtensionListItem) -> str:
    site: int | None = extension.site_code
    zone: int | None = extension.timezone
    gone = hasattr(extension, "custom_presence_status")
    return f"extension {type(site).__name__} {type(zone).__name__} {gone}"


def lit(lamp: Lamp) -> str:
    return f"lamp {type(lamp.id).__name__} {type(lamp.place).__name__}"


def with_threads() -> None:
    with Client() as pbx:
        for extension in pbx.extension.list():
            print(told(extension))
        for lamp in pbx.lamp.list(page_size=2):
            print(lit(lamp))
        print("switched", pbx.lamp.switch(id=7, on=1).errcode)
        with pbx.events(topics=[LampSwitched]) as events:
            for event in events:
                match event:
                    case LampSwitched(msg=switch) if switch is not None:
                        print("event", switch.lamp, switch.on)
                        break
                    case _:
                        print("another event", event)


async def with_tasks() -> None:
    async with AsyncClient() as pbx:
        async for extension in pbx.extension.list():
            print(told(extension))
        async for lamp in pbx.lamp.list(page_size=2):
            print(lit(lamp))
        answer = await pbx.lamp.switch(id=7, on=1)
        print("switched", answer.errcode)
        async with pbx.events(topics=[LampSwitched]) as events:
            async for event in events:
                match event:
                    case LampSwitched(msg=switch) if switch is not None:
                        print("event", switch.lamp, switch.on)
                        break
                    case _:
                        print("another event", event)


if __name__ == "__main__":
    with_threads()
    asyncio.run(with_tasks())
