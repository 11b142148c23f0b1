"""python -m tests.specs_bad: writes what the generator says into the cases."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.specs_bad import cases, judge


def main() -> None:
    for case in cases():
        with tempfile.TemporaryDirectory() as folder:
            message = judge(case, Path(folder).resolve() / "repo")
        text = case.path.read_text(encoding="utf-8")
        head = text[: text.index("\nexpect: ")]
        block = "".join(f"  {line}\n" for line in message.splitlines())
        case.path.write_text(f"{head}\nexpect: |\n{block}", encoding="utf-8")
        print(f"{case.path.name}\n{block}")


if __name__ == "__main__":
    main()
