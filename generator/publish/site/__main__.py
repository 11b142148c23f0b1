"""python -m generator.publish.site: build dist/site/, the documentation to read."""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import time
from pathlib import Path

from generator.layout import Layout
from generator.publish.site.gather import gather
from generator.publish.site.inspect import problems

REPO = Path(__file__).resolve().parents[3]


def main(arguments: list[str] | None = None) -> int:
    """Return 0 when the site is built and whole, else 1."""
    parser = argparse.ArgumentParser(
        prog="python -m generator.publish.site", description=__doc__
    )
    parser.add_argument(
        "--zensical", default="zensical", help="the program that makes the pages"
    )
    parser.add_argument(
        "--out", type=Path, default=REPO / "dist/site", help="where the site goes"
    )
    asked = parser.parse_args(arguments)
    start = time.monotonic()
    work = REPO / ".cache/site"
    work.mkdir(parents=True, exist_ok=True)
    gather(Layout(REPO), work)
    shutil.rmtree(work / "site", ignore_errors=True)
    program = shutil.which(str(asked.zensical))
    if program is None:
        parser.error(f"no program {asked.zensical}; `make docs` installs it")
    built = subprocess.run([Path(program).absolute(), "build", "--strict"], cwd=work)
    if built.returncode:
        return 1
    wrong = problems(work / "site")
    if wrong:
        print("\n".join(wrong), file=sys.stderr)
        return 1
    shutil.rmtree(asked.out, ignore_errors=True)
    shutil.copytree(work / "site", asked.out)
    pages = sum(1 for _ in asked.out.rglob("*.html"))
    size = sum(path.stat().st_size for path in asked.out.rglob("*") if path.is_file())
    took = time.monotonic() - start
    print(f"{pages} pages, {size / 1e6:.1f} MB, {took:.0f} s: {asked.out}/index.html")
    return 0


if __name__ == "__main__":
    sys.exit(main())
