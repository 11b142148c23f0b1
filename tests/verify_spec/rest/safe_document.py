"""Generators that read the generator-safe document, openapi-3.0.json."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

from ..check import Check, NotHere, Verdict
from ..debian import unpacked
from ..workshop import CACHE, Workshop
from . import openapi_generator as generator
from .csharp import compiled
from .seen import lines_of, said

_IMPORTS = """
import importlib, pkgutil, warnings, yeastar_client
warnings.simplefilter("always")
for module in pkgutil.walk_packages(yeastar_client.__path__, "yeastar_client."):
    importlib.import_module(module.name)
"""
# What the generated Cargo.toml asks for, and what our program needs of tokio.
_CRATES = (
    *("librust-reqwest+json-dev", "librust-reqwest+multipart-dev"),
    *("librust-reqwest+stream-dev", "librust-serde+derive-dev"),
    *("librust-serde-with+base64-dev", "librust-serde-with+macros-dev"),
    *("librust-serde-json-dev", "librust-serde-repr-dev", "librust-url-dev"),
    *("librust-tokio+fs-dev", "librust-tokio+macros-dev", "librust-tokio+rt-dev"),
    "librust-tokio-util-dev",
)
GO_ENVIRONMENT = {
    "GOFLAGS": "-mod=mod",
    "GOPROXY": "off",
    "GOTOOLCHAIN": "local",
    "GOCACHE": str(CACHE / "go"),
}
_SOURCE = """[source.crates-io]
replace-with = "debian"

[source.debian]
directory = "{folder}"
"""


def _python(shop: Workshop) -> Verdict:
    made = generator.generated(shop, "python")
    path = {"PYTHONPATH": str(made)}
    imported = shop.run(shop.python, "-c", _IMPORTS, env=path)
    program = shop.program("python") / "openapi_generator_calls.py"
    output = shop.run(shop.python, "-W", "always", program, env=path)
    warned = len(re.findall(r"Warning: ", imported + output))
    compiler = shop.run(shop.python, "--version").split()[-1]
    return _verdict(shop, f"Python {compiler}", output, made, "*.py", warned)


def _go(shop: Workshop) -> Verdict:
    made = generator.generated(shop, "go")
    shutil.copy(shop.program("go") / "openapi_generator_calls.go", shop.folder)
    go = shop.python.parent / "go"
    env = GO_ENVIRONMENT
    module = "/".join(generator.GO_MODULE)
    tie = ("-require", f"{module}@v0.0.0", "-replace", f"{module}=./{made.name}")
    shop.run(go, "mod", "init", "calls", env=env)
    shop.run(go, "mod", "edit", *tie, env=env)
    # Either ends with an error at the first warning.
    shop.run(go, "vet", "./...", cwd=made, env=env, seconds=1200)
    shop.run(go, "vet", "./...", env=env)
    shop.run(go, "build", "-o", "calls", ".", env=env, seconds=1200)
    output = shop.run(shop.folder / "calls")
    compiler = shop.run(go, "version").split()[2].removeprefix("go")
    return _verdict(shop, f"Go {compiler}", output, made, "*.go", 0)


def _java(shop: Workshop) -> Verdict:
    made = generator.generated(shop, "java")
    if not shutil.which("javac"):
        raise NotHere("javac (a JDK of 11 or newer)")
    # The generator's own jar has Jackson; two more of what its clients import.
    jars = ("libhttpclient-java", "libgeronimo-annotation-1.3-spec-java")
    folder = unpacked("java", *jars, suite="stable")
    found = [path for path in folder.rglob("*.jar") if not path.is_symlink()]
    path = os.pathsep.join(map(str, (generator.jar(shop), *sorted(found))))
    program = shop.program("java") / "OpenapiGeneratorCalls.java"
    sources = shop.folder / "sources.txt"
    files = sorted((made / "src/main/java").rglob("*.java"))
    sources.write_text("\n".join(map(str, [*files, program])), "utf-8")
    compiled = shop.folder / "compiled"
    printed = shop.run(
        # "path" would judge what the jars say of other jars.
        *("javac", "-Xlint:all,-path", "-proc:none", "-Xmaxwarns", "10000"),
        *("-cp", path, "-d", compiled, f"@{sources}"),
        seconds=1200,
    )
    path = os.pathsep.join((str(compiled), path))
    output = shop.run("java", "-cp", path, "OpenapiGeneratorCalls")
    warned = len(re.findall(r"warning: \[", printed))
    compiler = shop.run("javac", "-version").split()[-1]
    return _verdict(shop, f"Java {compiler}", output, made, "*.java", warned)


def _rust(shop: Workshop) -> Verdict:
    made = generator.generated(shop, "rust")
    version = ("cargo", "--version")
    # In a new home, rustup's cargo has no toolchain: it says so, and ends with 1.
    if not shutil.which("cargo") or not shop.run(*version, good=(0, 1)).startswith(
        "cargo"
    ):
        raise NotHere("cargo (rustup, stable)")
    root = unpacked("rust", *_CRATES, suite="sid", needed="librust-")
    crates = root / "usr/share/cargo/registry"
    for name in ("openapi_generator_calls.rs", "Cargo.toml"):
        shutil.copy(shop.program("rust") / name, shop.folder)
    (shop.folder / ".cargo").mkdir()
    source = _SOURCE.format(folder=crates)
    (shop.folder / ".cargo/config.toml").write_text(source, "utf-8")
    target = CACHE / "cargo"
    env = {"CARGO_TARGET_DIR": str(target)}
    printed = shop.run("cargo", "build", "--offline", env=env, seconds=2400)
    output = shop.run(target / "debug/calls")
    warned = len(re.findall(r"^warning: ", printed, re.M))
    compiler = shop.run("rustc", "--version").split()[1]
    return _verdict(shop, f"Rust {compiler}", output, made, "*.rs", warned)


def _csharp(shop: Workshop) -> Verdict:
    made = generator.generated(shop, "csharp")
    output, printed, compiler = compiled(shop, made)
    warned = len(re.findall(r"warning CS", printed))
    return _verdict(shop, f"C# {compiler}", output, made, "*.cs", warned)


def _verdict(
    shop: Workshop, compiler: str, output: str, made: Path, pattern: str, warned: int
) -> Verdict:
    return Verdict(
        f"{generator.version(shop)}, {compiler}",
        said(output, newer=True),
        lines_of(made, pattern),
        warned,
    )


def _check(language: str, run: Callable[[Workshop], Verdict]) -> Check:
    return Check("REST", language, "openapi-generator", generator.DOCUMENT, run)


CHECKS: tuple[Check, ...] = (
    _check("Python", _python),
    _check("Go", _go),
    _check("Java", _java),
    _check("Rust", _rust),
    _check("C#", _csharp),
)
