"""system/information and system/capacity."""

from .answers import success
from .calls import CallEngine
from .clock import DATE_FORMAT, TIME_FORMAT, VirtualClock
from .extensions import Extensions
from .jsontypes import JsonObject
from .settings import Settings

CALL_CAPACITY = 25


class System:
    """Facts about the PBX itself."""

    def __init__(
        self,
        settings: Settings,
        clock: VirtualClock,
        extensions: Extensions,
        calls: CallEngine,
    ) -> None:
        self._settings = settings
        self._clock = clock
        self._extensions = extensions
        self._calls = calls
        self._started = clock.now()

    def restart(self) -> None:
        """Count the time of running from now."""
        self._started = self._clock.now()

    def information(self, query: JsonObject) -> JsonObject:
        """system/information."""
        now = self._clock.now()
        return success(
            data={
                "device_name": "Mock PBX",
                "model_name": "P-Series Software Edition",
                "sn": self._settings.serial,
                "firmware_version": self._settings.firmware,
                "system_time": self._clock.display(now),
                "up_time": int(now - self._started),
                "system_date_format": DATE_FORMAT,
                "system_time_format": TIME_FORMAT,
                "timestamp": int(now),
            }
        )

    def capacity(self, query: JsonObject) -> JsonObject:
        """system/capacity."""
        return success(
            data={
                "extension_capacity": self._extensions.capacity,
                "extension_used": len(self._extensions),
                "cc_capacity": CALL_CAPACITY,
                "cc_used": len(self._calls.live),
            }
        )
