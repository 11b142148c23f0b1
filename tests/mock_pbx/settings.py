"""Everything about the mock PBX that a test or the command line may choose."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

ROOT = Path(__file__).resolve().parents[2]
BUNDLE = ROOT / "generated" / "spec" / "openapi.json"
RECORDINGS = ROOT / "tests" / "recordings"

MsgForm = Literal["string", "object"]


@dataclass(kw_only=True)
class Settings:
    """Behaviour of one mock PBX. Times are seconds.

    "assumed" marks what no vendor page and no published capture tells.
    """

    client_id: str = "mock-client-id"
    client_secret: str = field(default="mock-client-secret", repr=False)
    bundle: Path = BUNDLE
    recordings: Path = RECORDINGS

    seed: int = 1
    """Chooses names, numbers and other made-up data; same seed, same data."""
    tls_tickets: int = 0
    """TLS 1.3 session tickets sent after a handshake; OpenSSL's own default is 2.

    0, because the threaded client of websockets 17.4 hangs on them about once in 250
    connections: its reader blocks inside OpenSSL, and closing the socket does not wake
    it. Set 2 to test a client against that.
    """
    start_time: float | None = None
    """Unix time at which the virtual clock starts; None = the real time."""
    stateful: bool = True
    """False: only tokens have state, all else answers from recordings and schema."""
    strict: bool = False
    """Refuse parameters and fields that the spec does not have, with 40002, so that a
    misspelt one fails a test. A PBX seems to ignore them (a guess from clients that
    send page_number and hear of no error), and the spec leaves objects open. They are
    noted in the log of requests all the same."""

    access_lifetime: float = 1800
    refresh_lifetime: float = 86400
    max_tokens: int = 8
    lockout_after: int = 5
    refresh_revokes_old: bool = True
    """Assumed: a refresh ends the old access token on REST at once."""

    serial: str = "3631A2124XXX"
    firmware: str = "83.23.0.123"
    utc_offset_hours: float = 2.0
    """Zone of the PBX clock. Not 0, so that reading its local time as UTC shows."""
    extensions: int = 45
    past_calls: int = 25
    """Finished calls that the CDR holds at the start."""
    empty_list: Literal["array", "null", "absent"] = "array"
    """How a list without rows is sent. Captured answers of some endpoints use null
    or leave the key out, so tests can ask for either."""

    call_seconds: float = 0.05
    """From the start of a call to its end. 2.5 is a pleasant speed for people."""
    cdr_delay: float = 0.0
    recording_delay: float = 0.0
    """How much later than the end of a call its record and recording show up."""
    inbound_window: float = 10.0
    download_seconds: float = 1800

    msg_form: MsgForm = "string"
    idle_seconds: float = 60.0
    socket_refusal: Literal["http", "frame"] = "http"
    """Bad token on the socket: HTTP 401 at the handshake, or a frame with 10004 and
    a close (both assumed; the reference tells of no answer)."""
    effect_delay: float = 0.0
    """From acknowledging a topic list to acting on it; negative if it acts first (the
    order and the time are not documented)."""
    webhook_retry_delay: float = 0.05
    """Spacing between deliveries of one report (not documented)."""

    guise: Path | None = None
    """File that says how this PBX differs from the spec; see guise_file.py."""
