"""The token of auth= is shown nowhere."""

from __future__ import annotations

import copy
import logging
import pickle

import pytest

from tests.runtime.api import get
from tests.runtime.token_source import Source
from tests.runtime_events.package import load
from tests.scripted_pbx import (
    PLATFORM_TOKEN,
    Platform,
)
from tests.twin import Twin

pytestmark = pytest.mark.usefixtures("no_credentials")

BearerToken = load("tokens.bearer").BearerToken


def test_forgotten_client_warns_without_the_token(
    platform: Platform, twin: Twin
) -> None:
    client = twin.get("client.base", "BaseClient")(
        platform.base, auth=BearerToken(PLATFORM_TOKEN)
    )
    twin.run(get(twin, client))
    with pytest.warns(
        ResourceWarning, match=r"auth=BearerToken\(\*\*\*\)\) was not"
    ) as caught:
        client.__del__()
    assert "on the PBX" not in str(caught[0].message)
    twin.close(client)


def test_bearer_token_shows_nothing_and_is_not_copied() -> None:
    for token in (
        BearerToken(PLATFORM_TOKEN),
        BearerToken(Source(PLATFORM_TOKEN).give),
    ):
        for shown in (repr(token), str(token), f"{token}", repr([token])):
            assert "SECRET" not in shown
        assert not hasattr(token, "__dict__")
        for copier in (pickle.dumps, copy.copy, copy.deepcopy):
            with pytest.raises(TypeError, match="secret"):
                copier(token)


def test_rich_shows_nothing(platform: Platform) -> None:
    from rich.console import Console
    from rich.pretty import pretty_repr
    from rich.traceback import Traceback

    client = Twin("sync").base_client(platform.base, auth=BearerToken(PLATFORM_TOKEN))
    console = Console(width=200)
    with console.capture() as captured:
        console.print(client, client._config, client._config.auth)
        console.print(pretty_repr(client._config), pretty_repr(vars(client)))
        try:
            client.events()
        except Exception:
            console.print(Traceback(show_locals=True))
    assert "base_url" in captured.get()
    assert "PLATFORM-1" not in captured.get()


def test_logger_of_other_libraries_is_guarded() -> None:
    redact = load("redact")
    record = logging.LogRecord(
        "x",
        10,
        "f",
        1,
        f"headers=[(b'X-Echo', b'Bearer {PLATFORM_TOKEN}')]",
        None,
        None,
    )
    load("log_guard").TokenFilter().filter(record)
    assert record.getMessage() == "headers=[(b'X-Echo', b'Bearer ***')]"
    prose = "the bearer token is missing; Bearer authentication wanted"
    assert redact.redact_query(prose) == prose
    redacted = redact.redact_value({"Authorization": f"Basic {PLATFORM_TOKEN}"})
    assert redacted == {"Authorization": "***"}
