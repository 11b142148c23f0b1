# Made by `make generate` from generator/runtime/cli/profiles/store.py; edits are lost.
"""Profiles on disk: how to reach each PBX. A secret is in the keyring or beside them.

The file is `profiles.json` in the folder of settings that the system has for it, or in
YEASTAR_CONFIG_DIR. It is for its owner only (0600), and not read when others may read it.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import Literal

import msgspec
import typer

from ...atomic_file import PartFile
from ...exceptions import ConfigurationError
from ...hidden import ReprOnly
from ...redact import MASK, Secret

CONFIG_VARIABLE = "YEASTAR_CONFIG_DIR"
NO_PROFILE = "none; `yeastar login` makes one"
_OTHERS = stat.S_IRWXG | stat.S_IRWXO
_SERVICE = "yeastar-pseries"

Place = Literal["keyring", "file"]


class SavedProfile(
    ReprOnly, msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True
):
    """How to reach one PBX.

    Attributes:
        url, client_id: as of `Client`.
        secret_in: where the Client Secret is.
        client_secret: it, if it is in the file.
        fingerprint: the only certificate to accept.
        ca_file: certificates to trust.
        insecure: accept any certificate.
    """

    url: str
    client_id: str
    secret_in: Place = "file"
    client_secret: str = ""
    fingerprint: str | None = None
    ca_file: str | None = None
    insecure: bool = False

    def __repr__(self) -> str:
        return f"SavedProfile({self.url!r}, {self.client_id!r}, {MASK})"


class ProfileFile(msgspec.Struct, kw_only=True, omit_defaults=True):
    """What is in the file.

    Attributes:
        default: the profile that is meant if none is named; "" if there is none.
        profiles: by name.
    """

    default: str = ""
    profiles: dict[str, SavedProfile] = {}

    def secret_of(self, name: str) -> Secret:
        """Return the Client Secret of a profile.

        Raises:
            ConfigurationError: the keyring does not have it.
        """
        profile = self.profiles[name]
        if profile.secret_in == "file":
            return Secret(profile.client_secret)
        found = _keyring_get(name)
        if not found:
            raise ConfigurationError(
                f"the keyring has no secret of the profile {name!r}; `yeastar login"
                f" --profile {name}` stores it again"
            )
        return Secret(found)

    def keep(self, name: str, profile: SavedProfile, secret: Secret) -> None:
        """Add or replace a profile, and write the file.

        Args:
            name: of the profile.
            profile: without the secret.
            secret: its Client Secret.

        Raises:
            ConfigurationError: the keyring does not take it.
        """
        before = self.profiles.get(name)
        if profile.secret_in == "keyring":
            _keyring_set(name, secret)
        else:
            if before is not None and before.secret_in == "keyring":
                _keyring_delete(name)
            profile = msgspec.structs.replace(profile, client_secret=secret.reveal())
        self.profiles[name] = profile
        self.default = self.default or name
        save(self)

    def forget(self, name: str) -> None:
        """Remove a profile and its secret, and write the file."""
        profile = self.profiles.pop(name)
        if profile.secret_in == "keyring":
            _keyring_delete(name)
        if self.default == name:
            self.default = next(iter(self.profiles), "")
        save(self)


def path() -> Path:
    """Return where the file is."""
    told = os.environ.get(CONFIG_VARIABLE)
    return Path(told or typer.get_app_dir("yeastar")) / "profiles.json"


def load() -> ProfileFile:
    """Return what is in the file; nothing if there is none.

    Raises:
        ConfigurationError: it cannot be read, or others may read it, too.
    """
    file = path()
    try:
        if os.name == "posix" and stat.S_IMODE(file.stat().st_mode) & _OTHERS:
            raise ConfigurationError(
                f"{file} holds secrets, and others may read it: chmod 600 {file}"
            )
        return msgspec.json.decode(file.read_bytes(), type=ProfileFile)
    except FileNotFoundError:
        return ProfileFile()
    except OSError as error:
        raise ConfigurationError(f"{file}: {error.strerror}") from None
    except (msgspec.DecodeError, UnicodeDecodeError):
        pass
    # Outside of the handler: its error would hold what is in the file.
    raise ConfigurationError(f"{file} is no file of profiles; move it away")


def save(content: ProfileFile) -> None:
    """Write the file, whole or not at all, for its owner only from the first byte on.

    Raises:
        ConfigurationError: it cannot be written.
    """
    file = path()
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with PartFile(file, mode=0o600) as part:
            part.write(msgspec.json.format(msgspec.json.encode(content)) + b"\n")
    except OSError as error:
        raise ConfigurationError(f"{file}: {error.strerror}") from None


def keyring_works() -> bool:
    """Return whether this computer has a keyring that can keep secrets."""
    try:
        import keyring
        from keyring.backends import fail, null

        found = keyring.get_keyring()
        return not isinstance(found, fail.Keyring | null.Keyring)
    except Exception:  # backends raise what they like
        return False


def _keyring_get(name: str) -> str | None:
    import keyring

    try:
        return keyring.get_password(_SERVICE, name)
    except Exception:  # backends raise what they like
        return None


def _keyring_set(name: str, secret: Secret) -> None:
    import keyring

    try:
        keyring.set_password(_SERVICE, name, secret.reveal())
    except Exception as error:  # backends raise what they like
        kind = type(error).__name__
    else:
        return
    raise ConfigurationError(f"the keyring did not take the secret ({kind})")


def _keyring_delete(name: str) -> None:
    import keyring

    try:
        keyring.delete_password(_SERVICE, name)
    except Exception:  # not there, or the keyring is locked
        return
