"""OpenAPI Generator: its options for each language, and what its clients have to do."""

from __future__ import annotations

import shutil
from pathlib import Path

from generator.publish.artifact.readme import GENERATOR_OPTIONS, GO_MODULE, LEFT_OUT

from ..check import NotHere
from ..workshop import Workshop

DOCUMENT = "openapi-3.0.json"


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
    properties = ["hideGenerationTimestamp=true", *GENERATOR_OPTIONS[language]]
    shop.run(
        # It runs for seconds: starting fast is better than running fast.
        *("java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", jar(shop)),
        *("generate", "--input-spec", shop.spec / DOCUMENT, "--output", made),
        *("--generator-name", language),
        *("--git-host", GO_MODULE[0], "--git-user-id", GO_MODULE[1]),
        *("--git-repo-id", GO_MODULE[2]),
        "--additional-properties=" + ",".join(properties),
        f"--global-property={LEFT_OUT}",
    )
    return made
