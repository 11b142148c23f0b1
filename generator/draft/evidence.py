"""Where a drafted fact is from, in the words of the spec."""

from __future__ import annotations

from dataclasses import dataclass

from generator.load import JsonObject
from generator.runtime.record.lines import Header

UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One recording, as `x-observed` and `x-source` name it."""

    firmware: str
    edition: str | None
    mock: bool

    @classmethod
    def of(cls, header: Header) -> Evidence:
        """Return the evidence that a recording gives."""
        firmware = header.firmware or UNKNOWN
        return cls(firmware, header.edition, header.origin != "device")

    def mark(self) -> JsonObject:
        """Return the value of `x-observed`.

        A mock PBX is named, so that nothing it says passes for a device.
        """
        made: JsonObject = {"firmware": self.firmware}
        if self.edition is not None:
            made["edition"] = self.edition
        if self.mock:
            made["origin"] = "mock"
        return made

    def words(self) -> str:
        """Return `firmware 37.24.0.12 (appliance)`."""
        edition = f" ({self.edition})" if self.edition else ""
        mock = " of a mock PBX" if self.mock else ""
        return f"firmware {self.firmware}{edition}{mock}"

    def source(self) -> str:
        """Return an entry of `x-source`."""
        return f"recording of {self.words()}"

    def unexplained(self) -> str:
        """Return a description that says no more than is known."""
        return f"Seen on {self.words()}; meaning not documented."
