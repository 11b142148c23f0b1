"""Modelina in four languages: generate, compile, decode."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

from ..check import Failed, NotHere, Verdict
from ..debian import unpacked
from ..workshop import Workshop
from .frames import frames_of

_JACKSON = (
    "libjackson2-databind-java",
    "libjackson2-core-java",
    "libjackson2-annotations-java",
)
_MONO = (
    "mono-mcs",
    "mono-runtime",
    "mono-runtime-sgen",
    "mono-runtime-common",
    "libmono-corlib4.5-dll",
    "libmono-system4.0-cil",
    "libmono-system-core4.0-cil",
    "libmono-system-configuration4.0-cil",
    "libmono-system-data4.0-cil",
    "libmono-system-numerics4.0-cil",
    "libmono-system-runtime-serialization4.0-cil",
    "libmono-system-xml4.0-cil",
    "libmono-system-xml-linq4.0-cil",
    "libmono-security4.0-cil",
    "libmono-microsoft-csharp4.0-cil",
    "libnewtonsoft-json5.0-cil",
)


def typescript(shop: Workshop) -> Verdict:
    """Interfaces, by tsc in its strict mode; the program runs in Node."""
    made = _models(shop, "typescript", shop.folder / "models")
    shutil.copy(shop.program("typescript") / "events_decode.ts", shop.folder)
    settings = {
        "compilerOptions": {
            "strict": True,
            "noUncheckedIndexedAccess": True,
            "target": "es2022",
            "module": "node16",
            "outDir": "out",
            "types": ["node"],
            "typeRoots": [str(shop.node / "node_modules/@types")],
        },
        "include": ["events_decode.ts", "models/*.ts"],
    }
    (shop.folder / "tsconfig.json").write_text(json.dumps(settings), "utf-8")
    compiler = shop.node / "node_modules/typescript/bin/tsc"
    shop.run("node", compiler, "-p", ".")
    _decode(shop, "node", shop.folder / "out/events_decode.js")
    return _verdict(shop, made, shop.run("node", compiler, "--version"))


def go(shop: Workshop) -> Verdict:
    """Structs, by `go vet` and `go build`."""
    made = _models(shop, "go", shop.folder / "models")
    shutil.copy(shop.program("go") / "events_decode.go", shop.folder)
    (shop.folder / "go.mod").write_text("module events\n\ngo 1.22\n", "utf-8")
    compiler = shop.python.parent / "go"
    own = {"GOTOOLCHAIN": "local", "GOFLAGS": "-mod=mod", "GOPROXY": "off"}
    shop.run(compiler, "vet", "./...", env=own)
    shop.run(compiler, "build", "-o", "decode", ".", env=own)
    _decode(shop, shop.folder / "decode")
    return _verdict(shop, made, shop.run(compiler, "env", "GOVERSION"))


def java(shop: Workshop) -> Verdict:
    """Classes with the annotations of Jackson, by javac."""
    if shutil.which("javac") is None:
        raise NotHere("javac (Debian: openjdk-17-jdk-headless)")
    jars = unpacked("jackson", *_JACKSON, suite="bookworm") / "usr/share/java"
    made = _models(shop, "java", shop.folder / "models")
    sources = [*sorted((shop.folder / "models").glob("*.java"))]
    program = shop.program("java") / "EventsDecode.java"
    path = f"{jars}/*"
    said = shop.run("javac", "-d", "out", "-cp", path, program, *sources)
    _decode(shop, "java", "-cp", f"{path}:{shop.folder / 'out'}", "EventsDecode")
    return _verdict(shop, made, shop.run("javac", "-version"), said)


def csharp(shop: Workshop) -> Verdict:
    """Classes with the attributes of Newtonsoft.Json, by mono's compiler (C# 7)."""
    # Of an older release, since its programs run on newer ones and not the reverse.
    root = unpacked("mono", *_MONO, suite="bookworm")
    libraries = root / "usr/lib/mono/4.5"
    newtonsoft = root / "usr/lib/cli/Newtonsoft.Json-5.0"
    own = {
        "MONO_PATH": f"{libraries}:{newtonsoft}",
        "MONO_CFG_DIR": str(root / "etc"),
    }
    made = _models(shop, "csharp", shop.folder / "models")
    mono = root / "usr/bin/mono-sgen"
    said = shop.run(
        mono,
        libraries / "mcs.exe",
        f"-lib:{libraries},{newtonsoft}",
        "-r:Microsoft.CSharp,Newtonsoft.Json",
        "-out:decode.exe",
        shop.program("csharp") / "EventsDecode.cs",
        *sorted((shop.folder / "models").glob("*.cs")),
        env=own,
    )
    _decode(shop, mono, shop.folder / "decode.exe", env=own)
    version = shop.run(mono, libraries / "mcs.exe", "--version", env=own)
    return _verdict(shop, made, version.replace("Mono C# compiler", "mcs"), said)


def _models(shop: Workshop, language: str, folder: Path) -> dict[str, Any]:
    """Generate, and see that each message has its model and each model a name."""
    document = shop.spec / "asyncapi.json"
    script = shop.program("node") / "modelina.mjs"
    said = shop.run("node", script, shop.node, document, language, folder)
    made: dict[str, Any] = json.loads(said.splitlines()[-1])
    names = set(made["names"])
    if anonymous := [name for name in names if "anonymous" in name.lower()]:
        raise Failed(f"{len(anonymous)} models without a name: {anonymous[:5]}")
    if missing := _payloads(document) - names:
        raise Failed(f"no model of {', '.join(sorted(missing))}")
    return made


def _payloads(document: Path) -> set[str]:
    """Names of the schemas of all messages that are objects."""
    components = json.loads(document.read_text("utf-8"))["components"]
    names = {
        message["payload"]["$ref"].rsplit("/", 1)[-1]
        for message in components["messages"].values()
    }
    return {name for name in names if components["schemas"][name]["type"] == "object"}


def _decode(
    shop: Workshop, *command: str | Path, env: dict[str, str] | None = None
) -> None:
    """Let a program read real frames and tell what is in them."""
    frames = frames_of(shop.pbx)
    file = shop.folder / "frames.jsonl"
    file.write_text("\n".join(frames.texts) + "\n", "utf-8")
    told = shop.run(*command, file, env=env).splitlines()
    if told != frames.told:
        raise Failed(f"frames were read as {told}, not {frames.told}")


def _verdict(
    shop: Workshop, made: dict[str, Any], compiler: str, compiled: str = ""
) -> Verdict:
    package = shop.node / "node_modules/@asyncapi/modelina/package.json"
    version = json.loads(package.read_text("utf-8"))["version"]
    warnings = len(re.findall(r"\bwarning\b", compiled))
    return Verdict(
        version=f"{version}, {compiler.strip()}",
        said=f"{len(made['names'])} models, none anonymous; 4 frames decoded",
        lines=made["lines"],
        warnings=warnings,
    )
