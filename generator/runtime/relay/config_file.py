"""The settings of a relay in a file: TOML, with every secret elsewhere."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, Literal, cast
from urllib.parse import urlsplit

from .. import checks
from ..exceptions import ConfigurationError
from ..hidden import Hidden, without_frames
from ..redact import Secret
from .settings import NATS_SCHEMES, BrokerSettings, PbxSettings, RelaySettings

EXAMPLE: Final = """\
# Settings of `yeastar relay`. No secret stands here: `..._env` names a variable of the
# environment, `..._file` a file (looked for from the folder of this one).

[broker]
url = "nats://127.0.0.1:4222"         # or tls://, redis://, rediss://, unix://
# url_env = "BROKER_URL"              # in its place, if it holds a password
# credentials = "relay.creds"         # NATS only
# prefix = "yeastar"                  # of the names of streams, subjects and keys
# max_messages = 1_000_000            # kept of each PBX, about; 0 for no limit
# replicas = 1                        # of what the relay makes; NATS only

[relay]
lease = 5                             # seconds after which another relay takes over
# name = "relay-1"                    # the computer's name by default

[[pbx]]                               # one for each PBX
name = "berlin"                       # in subjects, keys and message ids
url = "https://192.168.5.150:8088"
client_id = "CLIENT_ID"
client_secret_env = "BERLIN_SECRET"   # or client_secret_file = "berlin.secret"
# fingerprint = "..."                 # as `yeastar fingerprint HOST` shows it
# ca_file = "ca.pem"                  # or certificates to trust
# topics = [30011, 30012]             # every event by default
"""
"""Settings to start from."""

_BROKER = {"url", "prefix", "credentials", "max_messages", "replicas"}
_RELAY = {"name", "lease"}
_PBX = {
    "name",
    "url",
    "client_id",
    "client_secret",
    "fingerprint",
    "ca_file",
    "insecure",
    "topics",
}


def read_settings(
    path: Path | str, environment: Mapping[str, str] | None = None
) -> RelaySettings:
    """Return the settings in a file.

    Args:
        path: of the file.
        environment: where `..._env` is looked up; None for that of the process.

    Raises:
        ConfigurationError: it cannot be read, says something unknown, or holds a secret.
    """
    hidden = Hidden(environment)
    del environment  # this frame is in the traceback of each error
    # Somebody may have put a secret there: no frame that holds the text is reported.
    return without_frames(lambda: _settings(Path(path), hidden.reveal()))


def _settings(path: Path, environment: Mapping[str, str] | None) -> RelaySettings:
    try:
        document = tomllib.loads(path.read_text("utf-8-sig"))
    except OSError as error:
        raise ConfigurationError(f"{path}: {error.strerror}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigurationError(f"{path}: {error}") from None
    reader = _Reader(path.parent, os.environ if environment is None else environment)
    _known(document, {"broker", "relay", "pbx"}, "the file")
    broker = reader.broker(_table(document, "broker"))
    relay = _table(document, "relay")
    _known(relay, _RELAY, "[relay]")
    rows = cast("object", document.get("pbx"))
    if not isinstance(rows, list):
        raise ConfigurationError("a relay needs a PBX: [[pbx]]")
    pbxs = tuple(reader.pbx(_mapping(row)) for row in cast("list[object]", rows))
    return _made(RelaySettings, {**relay, "broker": broker, "pbxs": pbxs}, "[relay]")


class _Reader:
    """Reads tables, and what they name: variables and files.

    Args:
        folder: of the settings' file; other files are looked for from there.
        environment: variables.
    """

    def __init__(self, folder: Path, environment: Mapping[str, str]) -> None:
        self._folder = folder
        self._environment = environment

    def broker(self, table: Mapping[str, object]) -> BrokerSettings:
        """Return where events go to."""
        values = self._resolved(table, _BROKER, "[broker]")
        url = values.pop("url", None)
        if url is None:
            raise ConfigurationError("[broker] needs url, url_env or url_file")
        if "url" in table and _has_secret(url.reveal()):
            raise ConfigurationError(
                "[broker] url holds a password or a token: give url_env or url_file in its place"
            )
        if "credentials" in values:
            values["credentials"] = str(
                self._folder / _text(values["credentials"], "[broker]", "credentials")
            )
        return _made(BrokerSettings, {**values, "url": url}, "[broker]")

    def pbx(self, table: Mapping[str, object]) -> PbxSettings:
        """Return one PBX."""
        where = f"[[pbx]] {table.get('name', '')}".rstrip()
        values = self._resolved(table, _PBX, where)
        if "client_secret" in table:
            raise ConfigurationError(
                f"{where}: a secret does not belong here: give client_secret_env or"
                " client_secret_file in its place"
            )
        for name in ("name", "url", "client_id", "client_secret"):
            if name not in values:
                raise ConfigurationError(f"{where} needs {name}")
        if not isinstance(values.get("insecure", False), bool):
            raise ConfigurationError(f"{where}: insecure is true or false")
        trust = [n for n in ("fingerprint", "ca_file", "insecure") if values.get(n)]
        if len(trust) > 1:
            raise ConfigurationError(f"{where}: {' and '.join(trust)}: give one")
        ca_file, insecure = values.pop("ca_file", None), values.pop("insecure", False)
        verify = ca_file and str(self._folder / _text(ca_file, where, "ca_file"))
        values["verify"] = verify or not insecure
        for name in ("url", "client_id"):
            if isinstance(values[name], Secret):
                values[name] = values[name].reveal()
        if "topics" in values:
            values["topics"] = _topics(values["topics"], where)
        return _made(PbxSettings, values, where)

    def _resolved(
        self, table: Mapping[str, object], known: set[str], where: str
    ) -> dict[str, Any]:
        """Return the values of a table; those of `_env` and `_file` as Secret."""
        indirect = {"url", "client_id", "client_secret"} & known
        ways = {f"{name}{end}" for name in indirect for end in ("_env", "_file")}
        _known(table, known | ways, where)
        values: dict[str, Any] = {}
        for name, value in table.items():
            plain = name.removesuffix("_env").removesuffix("_file")
            if plain in values:
                raise ConfigurationError(f"{where}: {plain} is given twice")
            if name in ways:
                values[plain] = self._secret(name, _text(value, where, name), where)
            else:
                values[name] = (
                    Secret(_text(value, where, name)) if name == "url" else value
                )
        return values

    def _secret(self, name: str, place: str, where: str) -> Secret:
        if name.endswith("_env"):
            value = self._environment.get(place, "")
            if not value:
                raise ConfigurationError(f"{where}: {place} is not in the environment")
            if name.startswith("client_"):
                checks.credential(f"{where}: {place}", value)
            return Secret(value)
        try:
            value = (self._folder / place).read_text("utf-8-sig").strip()
        except (OSError, ValueError) as error:
            kind = type(error).__name__
            raise ConfigurationError(
                f"{where}: {name}: {place} cannot be read ({kind})"
            ) from None
        if not value:
            raise ConfigurationError(f"{where}: {name}: {place} is empty")
        if name.startswith("client_"):
            checks.credential(f"{where}: {name}: {place}", value)
        return Secret(value)


def _made(kind: Any, values: Mapping[str, Any], where: str) -> Any:
    """Make settings of a table; what has a wrong type is told without its value."""
    wanted = {"lease": (int, float), "max_messages": (int,), "replicas": (int,)}
    texts = ("name", "prefix", "credentials", "client_id", "url", "fingerprint")
    for name, value in values.items():
        types = wanted.get(name) or ((str, Secret) if name in texts else (object,))
        if not isinstance(value, types) or (name in wanted and isinstance(value, bool)):
            right = "text" if name in texts else "a whole number"
            right = "a number" if float in types else right
            raise ConfigurationError(
                f"{where}: {name} is of a wrong type; {right} belongs there"
            )
        text = value.reveal() if isinstance(value, Secret) else value
        if isinstance(text, str) and "\0" in text:
            raise ConfigurationError(f"{where}: {name} holds a NUL character")
    return kind(**values)


def _known(table: Mapping[str, object], names: set[str], where: str) -> None:
    unknown = sorted(set(table) - names)
    if unknown:
        raise ConfigurationError(
            f"{where} does not know {', '.join(unknown)}; it knows"
            f" {', '.join(sorted(names))}"
        )


def _table(document: Mapping[str, object], name: str) -> Mapping[str, object]:
    return _mapping(document.get(name, {}))


def _mapping(value: object) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise ConfigurationError("the file has a value where a table belongs")
    return cast("Mapping[str, object]", value)


def _text(value: object, where: str, name: str) -> str:
    if not isinstance(value, str):
        raise ConfigurationError(
            f"{where}: {name} is of a wrong type; text belongs there"
        )
    return value


def _topics(value: object, where: str) -> tuple[int, ...] | Literal["all"]:
    if value == "all":
        return "all"
    ids = cast("list[object]", value if isinstance(value, list) else [value])
    numbers = [each for each in ids if type(each) is int]
    if not numbers or len(numbers) < len(ids):
        raise ConfigurationError(f'{where}: topics is "all" or a list of event ids')
    return tuple(numbers)


def _has_secret(url: str) -> bool:
    """Return whether a URL holds a password, or a token, as NATS has it for a user."""
    try:
        parts = [urlsplit(each.strip()) for each in url.split(",")]
    except ValueError:
        raise ConfigurationError("[broker] url is no URL") from None
    return any(
        each.password
        or "password" in each.query.lower()
        or (each.username and each.scheme in NATS_SCHEMES)
        for each in parts
    )
