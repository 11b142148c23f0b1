"""Files behind download_resource_url: step two of every download."""

import mimetypes
import zlib
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath

from . import wav
from .answers import Refused
from .chance import chooser
from .clock import VirtualClock
from .settings import Settings


@dataclass(frozen=True)
class Offer:
    """One file that may be fetched for a while."""

    name: str
    media: str
    content: bytes
    until: float

    @cached_property
    def tag(self) -> str:
        """The ETag: the same for the same bytes, whatever call offered them."""
        return f'"{len(self.content):x}-{zlib.crc32(self.content):08x}"'


class Downloads:
    """Download URLs that are valid now."""

    def __init__(self, settings: Settings, clock: VirtualClock) -> None:
        self._settings = settings
        self._clock = clock
        self._random = chooser(settings.seed, "downloads")
        self._offers: dict[str, Offer] = {}

    def offer(self, name: str, content: bytes, path: str | None = None) -> str:
        """Make a file available; returns its download_resource_url."""
        suffix = PurePosixPath(name).suffix or ".bin"
        if path is None:
            path = f"/api/download/mock-{self._random.randrange(16**16):016x}{suffix}"
        media = mimetypes.guess_type(name)[0] or "application/octet-stream"
        until = self._clock.now() + self._settings.download_seconds
        self._offers[path] = Offer(name, media, content, until)
        return path

    def end_all(self) -> None:
        """Forget all files, as after a restart."""
        self._offers.clear()

    def fetch(self, path: str) -> Offer:
        """The file behind a URL path; 60001 if unknown or too old.

        [assumed: unknown-download]
        """
        offer = self._offers.get(path)
        if offer is None or offer.until <= self._clock.now():
            raise Refused(60001)
        return offer


def sample_content(name: str) -> bytes:
    """Bytes for a file that nobody recorded, by the kind its name says."""
    suffix = PurePosixPath(name).suffix.lower()
    if suffix == ".wav":
        return wav.tone(1.0)
    if suffix == ".json":
        return b"[]\n"
    if suffix in (".csv", ".txt", ".log"):
        return b"id,name\r\n1,mock\r\n"
    return b"mock " + name.encode() + b"\n"
