"""python -m generator.publish.artifact: builds dist/ from a generated checkout.

The same checkout gives the same bytes, wherever and whenever: every time in the files
is SOURCE_DATE_EPOCH, else the day on which CHANGELOG.md says the version was released.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import re
import sys
import time
import tomllib
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console

from generator.layout import Layout
from generator.load import LoadError
from generator.publish.artifact.archive import PublishError, archive_files, zipped
from generator.publish.artifact.distributions import build, build_mock, try_wheels

REPO = Path(__file__).resolve().parents[3]
SUMS = "SHA256SUMS"
_OURS = (
    *("yeastar_pseries-*", "yeastar-pseries-spec-*.zip"),
    *("yeastar_mock_pbx-*", "yeastar-mock-pbx-*", SUMS),
)
# Of a version that is not released; the day that hatchling takes as well.
_NO_DAY = 1580601600


def version(repo: Path) -> str:
    """Return the version of package and spec."""
    project = tomllib.loads((repo / "pyproject.toml").read_text("utf-8"))
    return str(project["project"]["version"])


def moment(repo: Path) -> int:
    """Return the time that all files get, in seconds since 1970.

    Raises:
        PublishError: SOURCE_DATE_EPOCH is no number.
    """
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given:
        if not given.isdecimal():
            raise PublishError(f"SOURCE_DATE_EPOCH is {given!r}, no seconds since 1970")
        return int(given)
    heading = rf"(?m)^## {re.escape(version(repo))} \(?(\d{{4}}-\d\d-\d\d)"
    found = re.search(heading, (repo / "CHANGELOG.md").read_text("utf-8"))
    if found is None:
        return _NO_DAY
    return int(datetime.fromisoformat(found[1]).replace(tzinfo=UTC).timestamp())


def write_archive(repo: Path, target: Path) -> Path:
    """Write the archive of the spec into a folder and return its path."""
    name = f"yeastar-pseries-spec-{version(repo)}"
    path = target / f"{name}.zip"
    path.write_bytes(zipped(archive_files(Layout(repo)), name, moment(repo)))
    return path


def write_sums(target: Path) -> None:
    """Write the digests of all other files of a folder, as sha256sum reads them."""
    lines = [
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n"
        for path in sorted(target.iterdir())
        if path.name != SUMS
    ]
    (target / SUMS).write_text("".join(lines), "ascii")


def main(arguments: list[str] | None = None) -> int:
    """Return 0 when dist/ is made and the wheel works, else 1."""
    parser = argparse.ArgumentParser(
        prog="python -m generator.publish.artifact", description=__doc__
    )
    parser.add_argument("--repo", type=Path, default=REPO, help="the checkout")
    parser.add_argument("--dist", type=Path, help="where to; default: <repo>/dist")
    parser.add_argument(
        "--only-spec", action="store_true", help="no wheel, no sdist, no trial"
    )
    options = parser.parse_args(arguments)
    repo: Path = options.repo.resolve()
    target: Path = (options.dist or repo / "dist").resolve()
    console = Console(stderr=True, highlight=False, soft_wrap=True)
    started = time.perf_counter()
    try:
        target.mkdir(parents=True, exist_ok=True)
        for pattern in _OURS:
            for old in target.glob(pattern):
                old.unlink()
        with console.status("the spec") as status:
            write_archive(repo, target)
            if not options.only_spec:
                status.update("sdist, and the wheel from it")
                [wheel] = build(repo, target, moment(repo))[1:]
                status.update("the mock PBX")
                [mock] = build_mock(repo, target, moment(repo))[1:]
                status.update("both wheels in a clean environment")
                console.print(f"tried: {try_wheels(repo, wheel, mock)}", markup=False)
        write_sums(target)
    except (PublishError, LoadError) as error:
        console.print(str(error), markup=False)
        return 1
    for path in sorted(target.iterdir()):
        console.print(f"{path.stat().st_size:>10,}  {path.name}", markup=False)
    console.print(f"in {time.perf_counter() - started:.1f} s", markup=False)
    return 0


if __name__ == "__main__":
    sys.exit(main())
