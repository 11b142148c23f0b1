"""Everything about the mock PBX that a test or the command line may choose."""

import dataclasses
import json
import textwrap
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args, get_type_hints

from .setting_values import judge

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
AT_LEAST_0 = (0, None)
AT_RESET = "Counts from the next reset on."


def _start(default: object, words: str = "", *, shown: bool = True) -> Any:
    """Make a setting that counts at the start only, so that no order changes it."""
    facts = {"words": words, "fixed": True}
    return dataclasses.field(default=default, repr=shown, metadata=facts)


def _order(
    default: object,
    words: str,
    *,
    at_reset: bool = False,
    between: tuple[float, float | None] | None = None,
    firmware: bool = False,
) -> Any:
    """Make a setting that the order `configure` changes.

    Args:
        default: its value unless somebody chose another.
        words: what it is and in which unit; help() and the document of the orders have
            them from here.
        at_reset: whether a change counts from the next reset on only.
        between: the least and the most that it may be; None for no most.
        firmware: whether it looks like that of a PBX.
    """
    words = f"{words} {AT_RESET}" if at_reset else words
    facts = {"words": words, "fixed": False, "between": between, "firmware": firmware}
    return dataclasses.field(default=default, metadata=facts)


@dataclass(kw_only=True)
class Settings:
    """Behaviour of one mock PBX. Times are seconds.

    What no vendor page and no published capture tells has a mark, see assumptions.py.
    `help(MockPbx.configure)` lists those that can change while it runs.
    """

    client_id: str = _start("mock-client-id", "The username that get_token takes.")
    client_secret: str = _start(
        "mock-client-secret", "The password that get_token takes.", shown=False
    )
    bundle: Path = _start(BUNDLE, "The OpenAPI document that is served.")
    recordings: Path = _start(RECORDINGS, "A folder of recordings, or one file.")

    seed: int = _order(
        1,
        "A number that chooses names, past calls, tokens and other made-up data: same"
        " number, same data. What is made up from schemas keeps that of the start.",
        at_reset=True,
    )
    # Tokens go on after a reset, so that those from before it stay dead.
    tls_tickets: int = _start(
        0, "TLS 1.3 session tickets sent after a handshake; OpenSSL's own default is 2."
    )
    # 0, because the threaded client of websockets 17.4 hangs on them about once in 250
    # connections: its reader blocks inside OpenSSL, and closing the socket does not wake
    # it. Set 2 to test a client against that.
    start_time: float | None = _start(
        None,
        "Unix time at which the virtual clock starts; None = the real time, or with a"
        " frozen clock 2026-01-01 00:00:00 UTC.",
    )
    clock: Literal["running", "frozen"] = _start(
        "running",
        "frozen: time goes on by the order advance only. With it, the same requests and"
        " orders get the same answers, to the byte.",
    )
    stateful: bool = _order(
        True,
        "Whether more than tokens has state; if not, all else comes from recordings and"
        " schemas.",
    )
    strict: bool = _order(
        False,
        "Refuse parameters and fields that the spec does not have, with 40002, so that a"
        " misspelt one fails a test. They are noted in the log of requests in any case.",
    )
    # A PBX seems to ignore them (a guess from clients that send page_number and hear of
    # no error), and the spec leaves objects open. [assumed: unknown-names-ignored]

    # [documented: token-lifetimes] [documented: eight-tokens]
    access_lifetime: float = _order(
        1800,
        "Seconds that an access token lives, of those that are given from now on.",
        between=AT_LEAST_0,
    )
    refresh_lifetime: float = _order(
        86400,
        "Seconds that a refresh token lives, of those that are given from now on.",
        between=AT_LEAST_0,
    )
    max_tokens: int = _order(
        8,
        "Number of access tokens that are valid at once; one more login gets 60002.",
        between=AT_LEAST_0,
    )
    lockout_after: int = _order(
        5,
        "Number of refused logins in a row after which an address is blocked (70004).",
        between=(1, None),
    )
    refresh_revokes_old: bool = _order(
        True, "A refresh ends the old access token on REST at once."
    )  # [assumed: refresh-ends-old-token]

    serial: str = _order(
        "3631A2124XXX", "The serial number, in events and system/information."
    )
    firmware: str = _order(
        "83.23.0.123", "The firmware, in system/information.", firmware=True
    )
    utc_offset_hours: float = _order(
        2.0,  # not 0, so that reading its local time as UTC shows
        "Hours by which the clock of the PBX is ahead of UTC.",
        at_reset=True,
        between=(-14, 14),
    )
    extensions: int = _order(
        45, "Number of extensions, from 1000 on.", at_reset=True, between=(0, 10_000)
    )
    capacity: int = _order(
        0,
        "Number of extensions that fit; one more is refused with 60002. 0 stands for 50,"
        " or for five more than `extensions` if that is more.",
        between=(0, 100_000),
    )
    past_calls: int = _order(
        25,
        "Number of finished calls in the CDR of a PBX that is as new.",
        at_reset=True,
        between=(0, 100_000),
    )
    empty_list: Literal["array", "null", "absent"] = _order(
        "array",
        "How a list without rows is sent: as an empty array, as null, or not at all."
        " Captured answers of some endpoints do either of the latter.",
    )

    call_seconds: float = _order(
        0.05,
        "Seconds from the start of a call to its end, where no order says how long it"
        " rings or is talked on. The command, and so StartedPbx, begins with 2.5, which"
        " is a pleasant speed for people.",
        between=AT_LEAST_0,
    )
    cdr_delay: float = _order(
        0.0,
        "Seconds by which the record of a call shows up later than its end.",
        between=AT_LEAST_0,
    )
    recording_delay: float = _order(
        0.0,
        "Seconds by which the recording of a call shows up later than its end.",
        between=AT_LEAST_0,
    )
    inbound_window: float = _order(
        10.0,
        "Seconds that a call waits for accept or refuse (event 30016).",
        between=AT_LEAST_0,
    )  # [documented: inbound-window]
    download_seconds: float = _order(
        1800,
        "Seconds for which the address of a download is good.",
        between=AT_LEAST_0,
    )  # [assumed: download-url-lifetime]

    max_body: int = _order(
        8 << 20,
        "Bytes of a JSON body; a longer one is refused with 40004.",
        between=AT_LEAST_0,
    )
    max_upload: int = _order(
        1 << 30,
        "Bytes of an upload; a longer one is refused with 40004. None is kept.",
        between=AT_LEAST_0,
    )

    msg_form: MsgForm = _order(
        "string", "How events carry msg: as a text that holds JSON, or as an object."
    )  # [observed: msg-as-text]
    idle_seconds: float = _order(
        60.0,
        "Seconds of silence after which an event socket is closed, of those that are"
        " opened from now on.",
        between=AT_LEAST_0,
    )  # [documented: idle-limit]
    socket_refusal: Literal["http", "frame"] = _order(
        "http",
        "What a bad token gets at the event socket: HTTP 401 at the handshake, or a"
        " frame with 10004 and a close.",
    )  # the reference tells of no answer [assumed: socket-refusal]
    effect_delay: float = _order(
        0.0,
        "Seconds from acknowledging a topic list to acting on it; negative if it acts"
        " first.",
    )  # order and time are not documented [assumed: effect-of-topics]
    webhook_retry_delay: float = _order(
        0.05,
        "Seconds between deliveries of one report.",
        between=AT_LEAST_0,
    )  # [assumed: webhook-spacing]

    guise: Path | None = _start(
        None, "A file that says how this PBX differs from the spec; see guise_file.py."
    )

    def __post_init__(self) -> None:
        for each in dataclasses.fields(self):
            check(each.name, getattr(self, each.name))


CHANGEABLE = {
    each.name: each
    for each in dataclasses.fields(Settings)
    if not each.metadata["fixed"]
}
"""The settings that `configure` takes."""
HINTS = get_type_hints(Settings)
_FIELDS = {each.name: each for each in dataclasses.fields(Settings)}


def check(name: str, value: object) -> None:
    """Refuse a value that a setting cannot have.

    Raises:
        ValueError: names the setting, the value and what is allowed.
    """
    judge(name, value, HINTS[name], _FIELDS[name])


def words(name: str, written: Callable[[object], str] = json.dumps) -> str:
    """Return what is said of a setting, its values and its default included.

    Args:
        name: one of `CHANGEABLE`.
        written: writes its values.
    """
    each = CHANGEABLE[name]
    said = [each.metadata["words"]]
    if values := get_args(HINTS[name]):
        said.append(f"One of {', '.join(map(written, values))}.")
    if between := each.metadata["between"]:
        least, most = between
        limits = f"From {written(least)} to {written(most)}."
        said.append(limits if most is not None else f"{written(least)} or more.")
    return " ".join([*said, f"By default {written(each.default)}."])


def with_settings(docstring: str | None) -> str:
    """Return the docstring of a method that takes settings, with a list of them."""
    lines = [
        textwrap.fill(
            f"{name}: {words(name, repr)}",
            initial_indent=" " * 16,
            subsequent_indent=" " * 20,
            width=88,
        )
        for name in CHANGEABLE
    ]
    return "\n".join([(docstring or "").rstrip(), *lines, " " * 8])
