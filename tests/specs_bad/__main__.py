"""python -m tests.specs_bad: writes what the generator says into the cases."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.golden import expect
from tests.specs_bad import cases, judge


def main() -> None:
    for case in cases():
        with tempfile.TemporaryDirectory() as folder:
            said = judge(case, Path(folder).resolve() / "repo")
        expect(case.path, said)


if __name__ == "__main__":
    main()
