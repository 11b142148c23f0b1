"""Pseudonyms of addresses: of networks, of network cards, of hosts and of mailboxes.

IP addresses become ones that are set apart for documentation, hosts names below
`.example`, which nobody can own; separators and case of a MAC address stay.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Callable

from .pseudonyms import Pseudonyms

_OF_EVERY_BOX = frozenset(("127.0.0.1", "0.0.0.0", "::1", "::"))
_NETS = ("192.0.2.", "198.51.100.", "203.0.113.")
_HEX = "0123456789abcdef"
_RUNS = re.compile(r"\d+|[a-f]+|[0-9a-f]+", re.IGNORECASE)
_ATTEMPTS = 20


class Addresses:
    """Makes pseudonyms of addresses.

    Args:
        pseudonyms: those of words and numbers.
        taken: whether an address is an original.
    """

    def __init__(self, pseudonyms: Pseudonyms, taken: Callable[[str], bool]) -> None:
        self._pseudonyms = pseudonyms
        self._taken = taken
        self._known: dict[str, str] = {}
        self._used: set[str] = set()

    def __len__(self) -> int:
        """Return how many addresses have a pseudonym."""
        return len(self._known)

    def ip(self, text: str) -> str | None:
        """Return a documentation address of the same family; None if it is no address."""
        try:
            address = ipaddress.ip_address(text)
        except ValueError:
            return None
        if not self._taken(text) and (text in _OF_EVERY_BOX or text.startswith("255.")):
            return text
        draw = self._ipv4 if address.version == 4 else self._ipv6
        return self._once("ip", str(address), draw)

    def hexadecimal(self, text: str) -> str:
        """Return another MAC address or UUID in the same writing."""
        canonical = re.sub(r"[^0-9A-Fa-f]", "", text).lower()
        made = self._once("hex", canonical, lambda seed: self._hex(seed, text))
        return _written(made, text)

    def host(self, text: str) -> str:
        """Return another host name below `.example`, or address, with another port."""
        name, colon, port = text.partition(":")
        ip = self.ip(name)
        if ip is None:
            labels = name.split(".")
            kept = labels if len(labels) == 1 else labels[:-1]
            ip = ".".join(map(self._label, kept))
            ip += "" if len(labels) == 1 else ".example"
        return ip + colon + self._label(port)

    def _label(self, label: str) -> str:
        return re.sub(r"[^\W_]+", lambda found: self._pseudonyms.token(found[0]), label)

    def _once(self, kind: str, canonical: str, draw: Callable[[str], str]) -> str:
        slot = f"{kind}\0{canonical}"
        made = self._known.get(slot)
        if made is None:
            for attempt in range(_ATTEMPTS):
                made = draw(f"{slot}\0{attempt}")
                if made not in self._used and not self._taken(made):
                    break
            assert made is not None
            self._known[slot] = made
            self._used.add(made)
        return made

    def _ipv4(self, seed: str) -> str:
        stream = self._pseudonyms.stream(seed)
        if int(seed.rpartition("\0")[2]) < _ATTEMPTS // 4:
            return _NETS[next(stream) % len(_NETS)] + str(1 + next(stream) % 254)
        # More addresses than documentation has: those set apart for measurements.
        return (
            f"198.{18 + next(stream) % 2}.{next(stream) % 256}.{1 + next(stream) % 254}"
        )

    def _ipv6(self, seed: str) -> str:
        stream = self._pseudonyms.stream(seed)
        return f"2001:db8::{next(stream):x}:{next(stream) | 1:x}"

    def _hex(self, seed: str, shape: str) -> str:
        stream = self._pseudonyms.stream(seed)
        made = ""
        for _ in range(_ATTEMPTS):
            made = "".join(_HEX[next(stream) % 16] for each in shape if each.isalnum())
            runs = _RUNS.findall(_written(made, shape)) + _RUNS.findall(made)
            if not any(self._taken(run) for run in runs if len(run) > 3):
                return made
        return made


def _written(digits: str, shape: str) -> str:
    made = iter(digits.upper() if shape.upper() == shape else digits)
    return "".join(next(made) if old.isalnum() else old for old in shape)
