"""A small CRM: calls a customer with a click, and lists who was missed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from yeastar_pseries import ApiError, Client


class CannotCall(Exception):
    """The PBX does not place the call; the text is for the agent."""


@dataclass(frozen=True, slots=True)
class Missed:
    """A call that nobody took."""

    number: str
    customer: str
    at: str


class Crm:
    """The customers of a company, at its PBX.

    Args:
        pbx: its client.
        customers: names by number.
    """

    def __init__(self, pbx: Client, customers: Mapping[str, str]) -> None:
        self._pbx = pbx
        self._customers = customers

    def call(self, agent: str, number: str) -> str:
        """Ring the agent's phone, then call the number; returns the call's id.

        Raises:
            CannotCall: the PBX refuses.
        """
        try:
            return str(self._pbx.call.dial(caller=agent, callee=number).call_id)
        except ApiError as refusal:
            raise CannotCall(f"{number}: {refusal.errmsg}") from refusal

    def missed(self, agent: str) -> list[Missed]:
        """Return the calls from outside that an agent did not take."""
        return [
            Missed(
                number=str(row.call_from_number),
                customer=self._customers.get(str(row.call_from_number), "unknown"),
                at=str(row.time),
            )
            for row in self._pbx.cdr.search(call_to=agent)
            if row.call_type == "Inbound" and row.disposition == "NO ANSWER"
        ]
