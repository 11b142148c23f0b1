"""The mock plays what a PBX can have: so many extensions, calls to them, real URLs."""

from __future__ import annotations

import re

import pytest

from tests.mock_pbx.server import MockPbx
from yeastar_pseries import Client
from yeastar_pseries.errors import LimitError


def _more(client: Client, count: int, first: int = 5000) -> None:
    for number in range(first, first + count):
        client.extension.create(
            type="SIP",
            number=str(number),
            user_password="Example1Password",
            reg_name=f"reg{number}",
            reg_password="Example1Password",
            concurrent_registrations=1,
            presence_status="available",
        )


def test_as_many_extensions_fit_as_a_setting_says() -> None:
    with (
        MockPbx(extensions=10) as pbx,
        Client(pbx.url, pbx.client_id, pbx.client_secret) as client,
    ):
        pbx.configure(capacity=12)
        with pytest.raises(LimitError) as caught:
            _more(client, 3)
        assert "get_token" not in str(caught.value)
        assert "Delete what is not needed" in str(caught.value)
        assert client.extension.list().total_number == 12
        data = client.system.capacity().data
        assert data is not None and data.extension_capacity == 12
        pbx.configure(capacity=200)
        pbx.reset()
        _more(client, 190)
    with (
        MockPbx(extensions=48) as pbx,
        Client(pbx.url, pbx.client_id, pbx.client_secret) as client,
    ):
        _more(client, 5)
        with pytest.raises(LimitError):
            _more(client, 1, 6000)


def test_only_an_extension_rings() -> None:
    with MockPbx() as pbx:
        with pytest.raises(Exception, match="no such extension: 9998"):
            pbx.incoming_call("9999", "9998")
        with pytest.raises(Exception, match="no such extension: 9997"):
            pbx.incoming_call("9999", "6200", members=["1001", "9997"])
        with pytest.raises(Exception, match="no such extension: 9998"):
            pbx.incoming_call("9999", "9998", control=True)
        pbx.incoming_call("9999", "1001").hang_up()
        pbx.incoming_call("9999", "6200", members=["1001", "1002"]).hang_up()


@pytest.mark.parametrize("url", ["x", "", "ftp://a", "https://", "//a/b"])
def test_a_receiver_of_events_has_a_url(url: str) -> None:
    with MockPbx() as pbx:
        with pytest.raises(Exception, match=re.escape(repr(url))):
            pbx.add_webhook(url, "secret", [30008])
        pbx.add_webhook("http://127.0.0.1:9/x", "secret", [30008])
