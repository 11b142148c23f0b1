"""A draft as a patch that `git apply` takes, or as files in their places."""

from __future__ import annotations

import difflib
from pathlib import Path


def patch(files: dict[Path, tuple[str | None, str]]) -> str:
    """Return one unified diff.

    Args:
        files: by path from the repository, the text before (None if there is no such
            file) and after.
    """
    made: list[str] = []
    for path, (before, after) in sorted(files.items()):
        name = path.as_posix()
        made.append(f"diff --git a/{name} b/{name}\n")
        if before is None:
            made.append("new file mode 100644\n")
        lines = difflib.unified_diff(
            (before or "").splitlines(keepends=True),
            after.splitlines(keepends=True),
            "/dev/null" if before is None else f"a/{name}",
            f"b/{name}",
        )
        for line in lines:
            made.append(line)
            if not line.endswith("\n"):
                made.append("\n\\ No newline at end of file\n")
    return "".join(made)


def write(files: dict[Path, tuple[str | None, str]], repo: Path) -> None:
    """Write every file of a draft."""
    for path, (_, after) in sorted(files.items()):
        (repo / path).parent.mkdir(parents=True, exist_ok=True)
        (repo / path).write_text(after, encoding="utf-8")
