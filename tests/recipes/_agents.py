"""A phone for an agent of the mock's queue, which has agents without phones."""

from __future__ import annotations

from yeastar_pseries import Client


def phone_of_an_agent(client: Client, number: str) -> None:
    """Make the extension of an agent."""
    client.extension.create(
        number=number,
        type="SIP",
        presence_status="available",
        concurrent_registrations=1,
        reg_name=f"agent {number}",
        reg_password="a phone of the test",
        user_password="Aa7aaaaaaaaaa",
    )
