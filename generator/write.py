"""Formats, writes what changed, and removes what is no longer made."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Iterable
from concurrent.futures import Executor, Future
from dataclasses import dataclass, field
from pathlib import Path

from generator.cache import Cache, digest, toolchain_key

_BATCH = 60_000  # characters, a fraction of a second: both processes end together


@dataclass(frozen=True, slots=True)
class Written:
    """What a run did to the disk."""

    changed: tuple[Path, ...]
    removed: tuple[Path, ...]
    total: int
    lines: int


class FormatError(Exception):
    """A rendered file is not Python."""


def format_source(source: str) -> str:
    """Return black's output for one file."""
    import black
    from black.mode import TargetVersion

    mode = black.Mode(target_versions={TargetVersion.PY311}, line_length=88)
    return black.format_str(source, mode=mode)


def _format_batch(batch: list[tuple[str, str]]) -> list[str]:
    formatted: list[str] = []
    for name, source in batch:
        try:
            formatted.append(format_source(source))
        except Exception as error:
            raise FormatError(f"{name}: {error}") from None
    return formatted


def _nearly(sources: dict[str, str]) -> dict[str, str]:
    """Return the same as ruff formats it; black has the last word.

    black goes twice over a file that it changes and once over one that it does not;
    ruff leaves it next to nothing to change and takes no time.
    """
    from ruff import find_ruff_bin  # pyright: ignore[reportMissingTypeStubs]

    command = (find_ruff_bin(), "format", "--isolated", "--no-cache", "--quiet")
    with tempfile.TemporaryDirectory() as folder:
        paths = {name: Path(folder, f"{i}.py") for i, name in enumerate(sources)}
        for name, path in paths.items():
            path.write_text(sources[name], encoding="utf-8")
        # A file that is not Python stays as it is, and black says what is wrong.
        subprocess.run(
            [*command, "--target-version=py311", "--line-length=88", folder],
            check=False,
            capture_output=True,
        )
        return {name: path.read_text(encoding="utf-8") for name, path in paths.items()}


@dataclass(slots=True)
class Formatter:
    """Formats in other processes while this one goes on."""

    pool: Executor
    cache: Cache[str]
    _done: dict[str, str] = field(default_factory=dict[str, str])
    _running: list[tuple[list[tuple[str, str]], Future[list[str]]]] = field(
        default_factory=list[tuple[list[tuple[str, str]], Future[list[str]]]]
    )

    def add(self, files: dict[str, str]) -> None:
        """Begin with these files; text formatted before is not formatted again."""
        todo: dict[str, str] = {}
        keys: dict[str, str] = {}
        for name, source in files.items():
            if not name.endswith(".py"):
                self._done[name] = source
                continue
            keys[name] = digest(toolchain_key("write.py", "black", "ruff"), source)
            known = self.cache.get(keys[name])
            if known is None:
                todo[name] = source
            else:
                self._done[name] = known
        if not todo:
            return
        batch: list[tuple[str, str]] = []
        for name, source in _nearly(todo).items():
            batch.append((name, source))
            if sum(len(text) for _, text in batch) > _BATCH:
                self._submit(batch, keys)
                batch = []
        if batch:
            self._submit(batch, keys)

    def keep(self, files: dict[str, str]) -> None:
        """Take files that are formatted already."""
        self._done |= files

    def result(self) -> dict[str, str]:
        """Return every file that was added."""
        for named, future in self._running:
            for (name, key), text in zip(named, future.result(), strict=True):
                self.cache.put(key, text)
                self._done[name] = text
        self._running.clear()
        return self._done

    def _submit(self, batch: list[tuple[str, str]], keys: dict[str, str]) -> None:
        named = [(name, keys[name]) for name, _ in batch]
        self._running.append((named, self.pool.submit(_format_batch, batch)))


def write_tree(files: dict[str, str], root: Path, owned: Iterable[str]) -> Written:
    """Write files under `root`; remove what an earlier run made and this one did not.

    Args:
        files: text by name.
        root: the folder that the names are seen from.
        owned: the names that the last run wrote; nothing else is ever deleted.
    """
    changed: list[Path] = []
    for name, text in sorted(files.items()):
        path = root / name
        if path.is_file() and path.read_bytes() == text.encode():
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
        changed.append(path)
    removed: list[Path] = []
    for name in sorted(set(owned) - files.keys()):
        path = root / name
        if path.is_file():
            path.unlink()
            removed.append(path)
            for parent in path.parents:
                if parent == root or any(parent.iterdir()):
                    break
                parent.rmdir()
    lines = sum(t.count("\n") for n, t in files.items() if n.endswith(".py"))
    return Written(tuple(changed), tuple(removed), len(files), lines)


def differences(files: dict[str, str], root: Path, owned: Iterable[str]) -> list[str]:
    """Return names on disk that differ from what would be written."""
    wrong = [
        name
        for name, text in files.items()
        if not (root / name).is_file() or (root / name).read_bytes() != text.encode()
    ]
    wrong += [n for n in set(owned) - files.keys() if (root / n).is_file()]
    return sorted(wrong)
