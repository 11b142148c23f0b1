"""Packages of Debian, unpacked into a folder: no root, nothing installed.

Debian is the one registry of ours that has crates for Rust and more jars for Java. The
suites are named here, so that the release of this machine does not matter; the mirror is
the one this machine has.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from .check import Failed, NotHere
from .workshop import CACHE

_FOLDER = CACHE / "debian"


def unpacked(name: str, *packages: str, suite: str, needed: str = "") -> Path:
    """Unpack packages once and return the folder that stands for the root.

    Args:
        name: of the folder.
        packages: their names.
        suite: of Debian.
        needed: how the names of packages begin that are unpacked too if one needs them.
    """
    folder = _FOLDER / name
    done = folder / "packages.txt"
    wanted = "\n".join((suite, *packages, needed))
    if done.is_file() and done.read_text("utf-8").splitlines()[0] == repr(wanted):
        return folder / "root"
    if not shutil.which("apt-get") or not shutil.which("dpkg-deb"):
        raise NotHere(f"apt of Debian, which brings {packages[0]} and more,")
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "root").mkdir(parents=True)
    names = list(packages)
    if needed:
        simulated = ("install", "--simulate", "--no-install-recommends", "-qq")
        said = _apt(suite, *simulated, *packages)
        lines = [line.split() for line in said.splitlines()]
        found = {words[1] for words in lines if words[:1] == ["Inst"]}
        names = sorted(each for each in found if each.startswith(needed))
    _apt(suite, "download", "-qq", *names, cwd=folder)
    versions: list[str] = []
    for archive in sorted(folder.glob("*.deb")):
        _run("dpkg-deb", "-x", str(archive), str(folder / "root"))
        versions.append(archive.stem)
        archive.unlink()
    done.write_text("\n".join((repr(wanted), *versions)) + "\n", "utf-8")
    return folder / "root"


def _apt(suite: str, *words: str, cwd: Path | None = None) -> str:
    """Run apt-get with lists of one suite alone, and with nothing installed in its eyes.

    Beside another suite, what one package needs may be held by the versions of the other.
    """
    home = _FOLDER / f"apt-{suite}"
    ready = home / "ready"
    if not ready.is_file():
        shutil.rmtree(home, ignore_errors=True)
        for each in ("lists/partial", "cache/archives/partial", "parts"):
            (home / each).mkdir(parents=True)
        (home / "status").touch()
        source = f"deb {_mirror()} {suite} main\n"
        (home / "sources.list").write_text(source, "utf-8")
        _run("apt-get", *_options(home), "update", "-qq")
        ready.touch()
    return _run("apt-get", *_options(home), *words, cwd=cwd)


def _options(home: Path) -> list[str]:
    options = {
        "Dir::Etc::sourcelist": home / "sources.list",
        "Dir::Etc::sourceparts": home / "parts",
        "Dir::State::lists": home / "lists",
        "Dir::State::status": home / "status",
        "Dir::Cache": home / "cache",
        # The folder belongs to whoever runs this, not to apt's own user.
        "APT::Sandbox::User": "root",
    }
    return [word for pair in options.items() for word in ("-o", f"{pair[0]}={pair[1]}")]


def _mirror() -> str:
    """Return the address from which this machine takes Debian's packages."""
    said = _run("apt-get", "indextargets", "--format", "$(ORIGIN) $(LABEL) $(REPO_URI)")
    for line in said.splitlines():
        if line.startswith("Debian Debian "):
            return line.split()[2]
    raise NotHere("Debian, whose packages this needs,")


def _run(*command: str, cwd: Path | None = None) -> str:
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True)
    if done.returncode:
        raise Failed(f"{' '.join(command[-4:])}\n{done.stderr[-2000:]}")
    return done.stdout
