"""Where things are, and whether anything changed since the last run.

Imports next to nothing: a run with nothing to do ends here.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.installed import version

_SKIPPED = {"node_modules", "__pycache__"}
_TOOLS = ("datamodel-code-generator", "jinja2", "msgspec", "pyyaml", "ruff")
MANIFEST = "generated/.manifest.json"


@dataclass(frozen=True, slots=True)
class Layout:
    """Where things are; tests point it elsewhere."""

    repo: Path

    @property
    def openapi(self) -> Path:
        return self.repo / "spec/openapi/openapi.yaml"

    @property
    def asyncapi(self) -> Path:
        return self.repo / "spec/asyncapi/asyncapi.yaml"

    @property
    def errors(self) -> Path:
        return self.repo / "spec/errors.yaml"

    @property
    def guide(self) -> Path:
        """What a person reads first; published as the description of the API."""
        return self.repo / "spec/openapi/guide.md"

    @property
    def events_guide(self) -> Path:
        """The same for the events."""
        return self.repo / "spec/asyncapi/guide.md"

    @property
    def recordings(self) -> Path:
        """What was seen of the PBX; published as examples."""
        return self.repo / "tests/recordings"

    @property
    def clients(self) -> Path:
        """Programs that other people's generators are tried with."""
        return self.repo / "tests/verify_spec/programs"

    @property
    def published(self) -> Path:
        """The published documents."""
        return self.repo / "generated/spec"

    @property
    def cache(self) -> Path:
        return self.repo / ".cache/generator"

    @property
    def _stamp(self) -> Path:
        return self.cache / "stamp"

    def inputs(self) -> str:
        """Return a hash of spec and recordings, of the generator and of its tools."""
        tools = [f"{tool} {version(tool)}\0" for tool in _TOOLS]
        return _hash(
            "".join(tools),
            self.repo / "spec",
            self.recordings,
            self.repo / "pyproject.toml",
            Path(__file__).parent,
        )

    def unchanged(self, inputs: str) -> bool:
        """Return whether everything is as the last run left it.

        Args:
            inputs: what `inputs` returned.
        """
        try:
            before = self._stamp.read_text("utf-8")
        except OSError:
            return False
        # generated/ is read only where the rest is the same.
        return before.startswith(inputs) and before == self._state(inputs)

    def save_stamp(self, inputs: str) -> None:
        """Note that generated/ is what the generator makes of these inputs."""
        self._stamp.parent.mkdir(parents=True, exist_ok=True)
        self._stamp.write_text(self._state(inputs), encoding="utf-8")

    def _state(self, inputs: str) -> str:
        return f"{inputs} {_hash('', self.repo / 'generated')}"


def _hash(text: str, *tops: Path) -> str:
    hasher = hashlib.sha256(text.encode())
    for top in tops:
        for path in _files(top):
            with open(path, "rb") as file:
                hasher.update(f"{path}\0".encode() + file.read() + b"\0")
    return hasher.hexdigest()


def _files(top: Path) -> Iterator[str]:
    if top.is_file():
        yield str(top)
    for folder, folders, names in os.walk(top):
        folders[:] = sorted(name for name in folders if name not in _SKIPPED)
        for name in sorted(names):
            yield os.path.join(folder, name)
