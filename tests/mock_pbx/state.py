"""All state of one mock PBX, and which operation asks which part of it."""

from collections.abc import Callable

from .call_moves import CallMoves
from .call_requests import CallRequests
from .calls import CallEngine
from .clock import VirtualClock
from .contacts import Contacts
from .downloads import Downloads
from .events import EventBus
from .extensions import Extensions, display_name
from .faults import FaultPlan
from .guise import Guise
from .history import History
from .jsontypes import JsonObject
from .memory.functions import Functions
from .memory.memory import Plan
from .past import book_past_calls
from .reports import Reports
from .settings import Settings
from .sockets import SocketHub
from .system import System
from .tokens import TokenBook
from .webhooks import Webhooks

Handler = Callable[[JsonObject], JsonObject | None]
"""Takes the query of a GET or the body of a POST, gives the answer; None leaves it to
the recordings and the schema."""


class PbxState:
    """Built once per start or reset, inside the server's event loop."""

    def __init__(
        self,
        settings: Settings,
        plan: Plan,
        guise: Guise | None = None,
        resets: int = 0,
    ) -> None:
        self.clock = VirtualClock(
            settings.start_time, settings.utc_offset_hours, settings.clock == "frozen"
        )
        self.tokens = TokenBook(settings, self.clock, resets)
        self._back_at = 0.0
        self.bus = EventBus(settings, guise, lambda: self.down)
        self.sockets = SocketHub(settings, self.clock, self.tokens)
        self.webhooks = Webhooks(settings, self.clock)
        self.bus.connect(self.sockets.deliver)
        self.bus.connect(self.webhooks.deliver)
        self.faults = FaultPlan()
        self.downloads = Downloads(settings, self.clock)
        self.reports = Reports(self.clock, self.bus, self.downloads)
        self.extensions = Extensions(settings, self.bus.publish)
        self.contacts = Contacts(settings)
        self.history = History(settings, self.clock, self.downloads)
        book_past_calls(
            self.history,
            self.clock,
            [(row["number"], display_name(row)) for row in self.extensions.rows],
            settings.past_calls,
            settings.seed,
        )
        self.calls = CallEngine(
            settings, self.clock, self.bus, self.extensions, self.history
        )
        self.call_moves = CallMoves(self.calls, self.clock, self.bus)
        self.call_requests = CallRequests(
            self.calls, self.call_moves, self.clock, settings
        )
        self.system = System(settings, self.clock, self.extensions, self.calls)
        self.functions = Functions(self, settings, plan)
        self.handlers = {**self._handlers(), **self.functions.handlers()}

    @property
    def down(self) -> bool:
        """Whether the box is restarting."""
        return self._back_at > self.clock.now()

    def restart(self, seconds: float) -> float:
        """Forget what a box does not keep, and be back in so many seconds."""
        self._back_at = self.clock.now() + seconds
        # [assumed: reboot-forgets] [assumed: reboot-keeps]
        self.tokens.end_all()
        self.calls.stop()
        self.functions.restart()
        self.webhooks.forget()
        self.downloads.end_all()
        self.sockets.cut()
        self.system.restart()
        return self._back_at

    def stop(self) -> None:
        """End what runs by itself."""
        self.functions.stop()
        self.calls.stop()
        self.reports.stop()
        self.webhooks.stop()

    def _handlers(self) -> dict[str, Handler]:
        extensions, contacts, history = self.extensions, self.contacts, self.history
        return {
            "system_information": self.system.information,
            "system_capacity": self.system.capacity,
            **extensions.handlers(),
            **contacts.handlers(),
            **self.call_requests.handlers(),
            "cdr_list": history.v1_list,
            "cdr_search": history.v1_search,
            "cdr_getoption": history.options,
            "cdr_updateoption": history.update_options,
            "v2_cdr_list": history.v2_list,
            "v2_cdr_search": history.v2_search,
            "v2_cdr_detail": history.v2_detail,
            "v2_cdr_getoption": history.v2_options,
            "v2_cdr_updateoption": history.update_options,
            "recording_list": history.recording_list,
            "recording_search": history.recording_search,
            "recording_download": history.recording_download,
            **self.reports.handlers(),
            "webhook_query": self.webhooks.query,
            "webhook_update": self.webhooks.update,
            "webhook_test": self.webhooks.test,
        }
