"""The archive of the spec: its files, and a zip that is the same wherever it is made."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import UTC, datetime
from typing import cast

from generator.cache import Cache
from generator.dump import as_json, as_yaml
from generator.ir.requests import operations
from generator.layout import Layout
from generator.load import JsonObject
from generator.pieces import Pieces
from generator.publish.artifact.extensions import extensions_page, missing_rows
from generator.publish.artifact.fixtures import fixture_files
from generator.publish.artifact.postman import collection, environment
from generator.publish.artifact.readme import readme
from generator.publish.artifact.schemas import schema_files
from generator.publish.html import reference_pages
from generator.publish.nodes import components
from generator.publish.recordings import read_recordings
from generator.runtime.record.file import SCHEMA as RECORDING

DOCUMENTS = ("openapi.json", "openapi-3.0.json", "asyncapi.json")
_LOST = "openapi-3.0.md"
_CLIENTS = ("typescript", "go", "java", "rust", "csharp", "python")


class PublishError(Exception):
    """What keeps the artifact from being made, and what to do."""


def archive_files(layout: Layout) -> dict[str, bytes]:
    """Return what the archive holds, by name.

    Args:
        layout: where the published documents and the recordings are.

    Raises:
        PublishError: a file is missing, or an extension is explained nowhere.
    """
    texts: dict[str, str] = {}
    folder = layout.published
    if not folder.is_dir():
        raise PublishError(f"{folder} is not there; `make generate` writes it")
    for path in sorted(folder.iterdir()):
        if path.is_file():
            texts[path.name] = path.read_text("utf-8")
    for name in (*DOCUMENTS, "errors.json", "errors.schema.json", RECORDING):
        if name not in texts:
            raise PublishError(f"{folder / name} is not there: run `make generate`")
    documents = {name: _object(texts[name]) for name in DOCUMENTS}
    full, safe, events = documents.values()
    # Where the other two have their YAML; it is too big to be kept twice in git.
    yaml = Cache[str](layout.cache / "pieces-3.0.json")
    texts.setdefault("openapi-3.0.yaml", as_yaml(Pieces.of(safe), yaml))
    yaml.save()
    texts |= _more(layout, documents)
    texts["postman/collection.json"] = as_json(collection(full))
    texts["postman/environment.json"] = as_json(environment(full))
    for name, schema in schema_files(full, events).items():
        texts[f"schemas/{name}"] = as_json(schema)
    recorded = read_recordings(layout.recordings)
    for name, fixture in fixture_files(full, events, recorded).items():
        texts[f"fixtures/{name}"] = as_json(fixture)
    files = {name: text.encode() for name, text in texts.items()}
    files |= _clients(layout)
    errors = cast(JsonObject, json.loads(texts["errors.json"]))
    files |= {
        f"reference/{name}": content
        for name, content in reference_pages(full, events, errors).items()
    }
    files["README.md"] = readme(
        version_of(full),
        sum(1 for _ in operations(full)),
        sum("x-event-id" in each for each in components(events, "messages").values()),
        files,
        texts.get(_LOST, ""),
    ).encode()
    return files


def _clients(layout: Layout) -> dict[str, bytes]:
    """Return what each language's code was tried with, where the checkout has it."""
    found = {
        f"clients/{path.relative_to(layout.clients).as_posix()}": path.read_bytes()
        for language in _CLIENTS
        for path in sorted((layout.clients / language).glob("*"))
        if path.is_file()
    }
    script = layout.clients / "node/modelina.mjs"
    return found | ({"modelina.mjs": script.read_bytes()} if script.is_file() else {})


def _more(layout: Layout, documents: dict[str, JsonObject]) -> dict[str, str]:
    """Return the pages that people write, and the one made from what they write."""
    spec = layout.repo / "spec"
    try:
        page = (spec / "README.md").read_text("utf-8")
        texts = {
            "CHANGELOG.md": (spec / "CHANGELOG.md").read_text("utf-8"),
            "LICENSE": (layout.repo / "LICENSE").read_text("utf-8"),
        }
    except OSError as error:
        raise PublishError(f"{error.filename}: {error.strerror}") from None
    unknown = missing_rows(documents, page)
    if unknown:
        names = ", ".join(unknown)
        raise PublishError(
            f"nothing explains {names}: add a row to the table of extensions in "
            "spec/README.md"
        )
    return {**texts, "EXTENSIONS.md": extensions_page(documents, page)}


def version_of(document: JsonObject) -> str:
    """Return the version of the spec."""
    return str(cast(JsonObject, document["info"])["version"])


def zipped(files: dict[str, bytes], folder: str, seconds: int) -> bytes:
    """Return a zip that depends on these values and nothing else.

    Args:
        files: contents by name.
        folder: what all of them lie in.
        seconds: the time of every file, since 1970.
    """
    # A zip knows no time before 1980.
    time = max(datetime.fromtimestamp(seconds, UTC), datetime(1980, 1, 1, tzinfo=UTC))
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as target:
        for name in sorted(files):
            entry = zipfile.ZipInfo(f"{folder}/{name}", time.timetuple()[:6])
            entry.create_system = 3  # Unix, which the mode below is of
            entry.external_attr = 0o100644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, files[name], compresslevel=9)
    return stream.getvalue()


def _object(text: str) -> JsonObject:
    return cast(JsonObject, json.loads(text))
