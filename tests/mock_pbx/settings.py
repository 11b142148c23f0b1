"""Everything about the mock PBX that a test or the command line may choose."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

ROOT = Path(__file__).resolve().parents[2]
"""The checkout; of no meaning where the package is installed."""
DATA = Path(__file__).resolve().with_name("data")
"""Only the wheel has it: what the checkout has in its other folders."""
_INSTALLED = DATA.is_dir()
BUNDLE = (DATA if _INSTALLED else ROOT / "generated" / "spec") / "openapi.json"
RECORDINGS = DATA / "recordings.json" if _INSTALLED else ROOT / "tests" / "recordings"
"""A folder of files; or one file that holds all, by name, as the wheel has it."""

LOCAL_HOSTS = ("localhost", "127.0.0.1", "::1")
"""What the self-signed certificate is good for, unless told otherwise."""

MsgForm = Literal["string", "object"]


@dataclass(kw_only=True)
class Settings:
    """Behaviour of one mock PBX. Times are seconds.

    What no vendor page and no published capture tells has a mark, see assumptions.py.
    """

    client_id: str = "mock-client-id"
    client_secret: str = field(default="mock-client-secret", repr=False)
    bundle: Path = BUNDLE
    recordings: Path = RECORDINGS

    seed: int = 1
    """Chooses names, numbers, ids, tokens and other made-up data; same seed, same data.
    Tokens go on after a reset, so that those from before it stay dead."""
    tls_tickets: int = 0
    """TLS 1.3 session tickets sent after a handshake; OpenSSL's own default is 2.

    0, because the threaded client of websockets 17.4 hangs on them about once in 250
    connections: its reader blocks inside OpenSSL, and closing the socket does not wake
    it. Set 2 to test a client against that.
    """
    start_time: float | None = None
    """Unix time at which the virtual clock starts; None = the real time, or with a
    frozen clock 2026-01-01 00:00:00 UTC."""
    clock: Literal["running", "frozen"] = "running"
    """frozen: time goes on by the order `advance` only. With it, the same requests and
    orders get the same answers, to the byte."""
    stateful: bool = True
    """False: only tokens have state, all else answers from recordings and schema."""
    strict: bool = False
    """Refuse parameters and fields that the spec does not have, with 40002, so that a
    misspelt one fails a test. A PBX seems to ignore them (a guess from clients that
    send page_number and hear of no error), and the spec leaves objects open. They are
    noted in the log of requests all the same. [assumed: unknown-names-ignored]"""

    # [documented: token-lifetimes] [documented: eight-tokens]
    access_lifetime: float = 1800
    refresh_lifetime: float = 86400
    max_tokens: int = 8
    lockout_after: int = 5
    refresh_revokes_old: bool = True
    """A refresh ends the old access token on REST at once.
    [assumed: refresh-ends-old-token]"""

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
    inbound_window: float = 10.0  # [documented: inbound-window]
    download_seconds: float = 1800  # [assumed: download-url-lifetime]

    max_body: int = 8 << 20
    """Bytes of a JSON body; a longer one is refused with 40004."""
    max_upload: int = 1 << 30
    """Bytes of an upload. They are counted and not kept."""

    msg_form: MsgForm = "string"  # [observed: msg-as-text]
    idle_seconds: float = 60.0  # [documented: idle-limit]
    socket_refusal: Literal["http", "frame"] = "http"
    """Bad token on the socket: HTTP 401 at the handshake, or a frame with 10004 and
    a close; the reference tells of no answer. [assumed: socket-refusal]"""
    effect_delay: float = 0.0
    """From acknowledging a topic list to acting on it; negative if it acts first (the
    order and the time are not documented). [assumed: effect-of-topics]"""
    webhook_retry_delay: float = 0.05
    """Spacing between deliveries of one report. [assumed: webhook-spacing]"""

    guise: Path | None = None
    """File that says how this PBX differs from the spec; see guise_file.py."""
