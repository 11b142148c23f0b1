"""Where things are, and whether anything changed since the last run.

Imports next to nothing: a run with nothing to do ends here.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.installed import version
from generator.own_files import SKIPPED, content, own_content

_TOOLS = (
    *("datamodel-code-generator", "inflect", "jinja2", "msgspec", "pydantic"),
    *("jsonschema", "jsonschema-path", "jsonschema-rs", "jsonschema-specifications"),
    *("openapi-schema-validator", "openapi-spec-validator", "pathable", "pyyaml"),
    *("referencing", "ruff"),
)
# Says which schema of AsyncAPI npm has installed, if any.
ASYNCAPI_PACKAGE = (
    Path(__file__).parent / "node/node_modules/@asyncapi/specs/package.json"
)
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
        given = _hash(
            "".join([sys.version, *tools]),
            ASYNCAPI_PACKAGE,
            self.repo / "spec",
            self.recordings,
            self.repo / "pyproject.toml",
        )
        return f"{given} {_own()}"

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

    def save_stamp(self, inputs: str, made: Mapping[str, str]) -> None:
        """Note what generated/ is when it is what the generator makes of these inputs.

        Args:
            inputs: what `inputs` returned.
            made: text by name. What is on the disk by now may be of another run.
        """
        try:
            self._stamp.parent.mkdir(parents=True, exist_ok=True)
            self._stamp.write_text(self._state(inputs, made), encoding="utf-8")
        except OSError:
            # Half a stamp is the stamp of nothing: the next run looks again.
            return

    def _state(self, inputs: str, made: Mapping[str, str] | None = None) -> str:
        top = self.repo / "generated"
        texts = {str(self.repo / name): text for name, text in (made or {}).items()}
        return f"{inputs} {_hash('', top, made=texts)}"


def _hash(
    text: str,
    *tops: Path,
    made: Mapping[str, str] | None = None,
    read: Callable[[str], bytes] = content,
) -> str:
    """Return a hash of files; for those in `made`, of that text."""
    hasher = hashlib.sha256(text.encode())
    known = made or {}
    for path in sorted({*known, *(path for top in tops for path in _files(top))}):
        held = known[path].encode() if path in known else read(path)
        hasher.update(f"{path}\0{len(held)}\0".encode() + held)
    return hasher.hexdigest()


@cache
def _own() -> str:
    """Return a hash of the generator."""
    return _hash("", Path(__file__).parent, read=own_content)


def _files(top: Path) -> Iterator[str]:
    if top.is_file():
        yield str(top)
    for folder, folders, names in os.walk(top, followlinks=True):
        folders[:] = sorted(name for name in folders if name not in SKIPPED)
        for name in sorted(names):
            yield os.path.join(folder, name)
