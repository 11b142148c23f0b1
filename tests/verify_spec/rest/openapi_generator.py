"""OpenAPI Generator: its options for each language, and what its clients have to do."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from ..check import Failed, NotHere
from ..workshop import Workshop

DOCUMENT = "openapi-3.0.json"
_OPTIONS = {
    "python": ("packageName=yeastar_client",),
    "go": ("packageName=yeastar",),
    # Its own wrapper for null is a dependency more; the PBX knows null only in answers.
    "java": ("library=native", "openApiNullable=false", "useJakartaEe=false"),
    "rust": ("packageName=yeastar_client",),
    "csharp": (
        *(
            "packageName=Yeastar",
            "library=httpclient",
            "targetFramework=netstandard2.1",
        ),
        "nullableReferenceTypes=false",
    ),
}
# Go takes the name of the module from where it would be published.
_MODULE = ("yeastar.test", "pbx", "client")
# Pages about the client in Markdown and empty tests are left out.
_LEFT_OUT = ("apiTests", "modelTests", "apiDocs", "modelDocs")


def jar(shop: Workshop) -> Path:
    """Return the generator itself, which brings what Java clients need as well."""
    packages = shop.python.parent.parent.glob("lib/python*/site-packages")
    return next(packages) / "openapi_generator_cli/openapi-generator.jar"


def version(shop: Workshop) -> str:
    """Return the generator's version."""
    return shop.run("java", "-jar", jar(shop), "version").split()[-1]


def generated(shop: Workshop, language: str) -> Path:
    """Make the client of a language and return its folder."""
    if not shutil.which("java"):
        raise NotHere("java (11 or newer), in which OpenAPI Generator runs,")
    made = shop.folder / "made"
    properties = ["hideGenerationTimestamp=true", *_OPTIONS[language]]
    shop.run(
        # It runs for seconds: starting fast is better than running fast.
        *("java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", jar(shop)),
        *("generate", "--input-spec", shop.spec / DOCUMENT, "--output", made),
        *("--generator-name", language),
        *("--git-host", _MODULE[0], "--git-user-id", _MODULE[1]),
        *("--git-repo-id", _MODULE[2]),
        "--additional-properties=" + ",".join(properties),
        "--global-property=" + ",".join(f"{each}=false" for each in _LEFT_OUT),
    )
    return made


def lines(made: Path, pattern: str) -> int:
    """Return how many lines of code were made."""
    return sum(
        len(path.read_text("utf-8").splitlines())
        for path in made.rglob(pattern)
        if path.is_file()
    )


def said(output: str) -> str:
    """Return what a program has shown, for the table.

    Raises:
        Failed: a call did not do what it should, or an answer was not read.
    """
    extensions = len(re.findall(r"^extension \d+$", output, re.M))
    error = re.search(r"^unknown HTTP 200 errcode ([1-9]\d*)$", output, re.M)
    shown = {
        "the login": "login errcode 0\n" in output,
        "extensions": extensions > 1,
        "dialling": re.search(r"^dial errcode 0 call \S+$", output, re.M),
        "an error answer": error,
        "a newer value of an enum": "newer on_the_moon\n" in output,
        "an id as number and as text": output.count("id 7\n") == 2,
    }
    missing = [name for name, seen in shown.items() if not seen]
    if missing or error is None:
        raise Failed(f"{', '.join(missing)} failed\n{output[-2000:]}")
    return (
        f"logs in, lists {extensions} extensions, dials, reads errcode {error[1]},"
        " decodes a newer value"
    )
