"""The archive of the spec: what is in it is true, whole, and always the same bytes."""

from __future__ import annotations

import hashlib
import io
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import jsonschema
import jsonschema_rs
import pytest

from generator.layout import Layout
from generator.publish.artifact.__main__ import (
    SUMS,
    main,
    moment,
    write_archive,
    write_sums,
)
from generator.publish.artifact.archive import PublishError, archive_files, zipped
from generator.publish.artifact.extensions import extensions_page, missing_rows, uses
from tests.publish.published import REPO, operations, read, recordings, seen, target

NAMES = ("openapi.json", "openapi-3.0.json", "asyncapi.json")
NEEDED = (
    *("generated/spec", "spec"),
    *("tests/recordings", "tests/verify_spec/programs"),
)


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return archive_files(Layout(checkout(tmp_path_factory.mktemp("artifact"))))


def checkout(folder: Path) -> Path:
    """What the archive is made of, elsewhere."""
    for name in NEEDED:
        shutil.copytree(REPO / name, folder / name)
    for name in ("LICENSE", "pyproject.toml", "CHANGELOG.md"):
        shutil.copy(REPO / name, folder)
    return folder


def data(files: dict[str, bytes], name: str) -> dict[str, Any]:
    return json.loads(files[name])


# The bytes


@pytest.mark.long
def test_the_same_checkout_gives_the_same_bytes(tmp_path: Path) -> None:
    """Elsewhere, with other rights, in another zone, with other hashes."""
    here = write_archive(REPO, made(tmp_path / "here")).read_bytes()
    before = os.umask(0o077)
    try:
        there = checkout(made(tmp_path / "elsewhere"))
    finally:
        os.umask(before)
    dist = tmp_path / "dist"
    command = [sys.executable, "-m", "generator.publish.artifact", "--only-spec"]
    subprocess.run(
        [*command, "--repo", str(there), "--dist", str(dist)],
        cwd=REPO,
        env={**os.environ, "TZ": "Pacific/Auckland", "PYTHONHASHSEED": "1"},
        umask=0,
        capture_output=True,
        check=True,
    )
    [archive] = dist.glob("*.zip")
    assert archive.read_bytes() == here
    digest = hashlib.sha256(here).hexdigest()
    assert (dist / SUMS).read_text() == f"{digest}  {archive.name}\n"


def made(folder: Path) -> Path:
    folder.mkdir()
    return folder


def test_a_zip_has_one_time_and_one_mode_and_an_order() -> None:
    content = zipped({"b/c.txt": b"2", "a.txt": b"1"}, "top", 1_700_000_000)
    entries = zipfile.ZipFile(io.BytesIO(content)).infolist()
    assert [each.filename for each in entries] == ["top/a.txt", "top/b/c.txt"]
    assert {each.date_time for each in entries} == {(2023, 11, 14, 22, 13, 20)}
    assert {each.external_attr >> 16 for each in entries} == {0o100644}
    assert zipped({}, "top", 0) == zipped({}, "top", 1)  # a zip begins with 1980


def test_the_time_is_that_of_the_release(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    (tmp_path / "pyproject.toml").write_text('[project]\nversion = "1.2.3"\n')
    log = tmp_path / "CHANGELOG.md"
    log.write_text("## 1.2.3 (2027-01-02)\n\n## 1.2.30 (2028-01-01)\n")
    assert moment(tmp_path) == 1_798_848_000
    log.write_text("## 1.2.3 (not released)\n")
    assert moment(tmp_path) == 1_580_601_600
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "7")
    assert moment(tmp_path) == 7
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "today")
    with pytest.raises(PublishError, match="today"):
        moment(tmp_path)


def test_sums_are_those_that_sha256sum_checks(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"content")
    write_sums(tmp_path)
    write_sums(tmp_path)
    digest = hashlib.sha256(b"content").hexdigest()
    assert (tmp_path / SUMS).read_text() == f"{digest}  a.zip\n"


@pytest.mark.long
def test_what_others_keep_in_the_folder_stays(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    (tmp_path / "yeastar-pseries-spec-0.0.1.zip").write_bytes(b"old")
    assert main(["--only-spec", "--dist", str(tmp_path)]) == 0
    assert (tmp_path / "notes.txt").read_text() == "mine"
    assert not (tmp_path / "yeastar-pseries-spec-0.0.1.zip").exists()


def test_a_checkout_that_was_not_generated_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "pyproject.toml").write_text('[project]\nversion = "1.2.3"\n')
    options = ["--only-spec", "--repo", str(tmp_path), "--dist", str(tmp_path / "d")]
    assert main(options) == 1
    assert "`make generate`" in capsys.readouterr().err


# What is in it


def test_every_published_file_is_there(files: dict[str, bytes]) -> None:
    for path in (REPO / "generated/spec").iterdir():
        assert files[path.name] == path.read_bytes()
    wanted = {"README.md", "EXTENSIONS.md", "CHANGELOG.md", "LICENSE"}
    assert wanted <= files.keys()
    assert files["CHANGELOG.md"] == (REPO / "spec/CHANGELOG.md").read_bytes()


def test_the_readme_names_files_that_are_there(files: dict[str, bytes]) -> None:
    text = files["README.md"].decode()
    named = re.findall(r"`([\w./-]+(?:\.json|\.md|/))`", text)
    assert len(set(named)) > 10
    for name in named:
        assert any(each == name or each.startswith(name) for each in files), name
    spec = (REPO / "spec/README.md").read_text("utf-8")
    [counts] = re.findall(r"\d+ operations and \d+ events", spec)
    assert counts in text


def test_what_the_commands_make_is_what_the_programs_take(
    files: dict[str, bytes],
) -> None:
    text = files["README.md"].decode()
    [types] = re.findall(r"`npx openapi-typescript [^`]*-o (\S+)\.ts`", text)
    program = files["clients/typescript/openapi_fetch.ts"].decode()
    assert f'"./{types}.js"' in program
    options = r"--git-host (\S+) --git-user-id (\S+) --git-repo-id ([^\s`]+)"
    [module] = set(re.findall(options, text))
    program = files["clients/go/openapi_generator_calls.go"].decode()
    assert f'"{"/".join(module)}"' in program
    # Where a program has to be told of the client, it says how.
    [folder] = set(re.findall(r"openapi-generator-cli generate [^`]*-o (\S+)", text))
    assert f"{'/'.join(module)}=./{folder}" in program
    assert f'path = "{folder}"' in files["clients/rust/Cargo.toml"].decode()


def test_no_path_of_this_machine_and_no_secret_is_in_it(
    files: dict[str, bytes],
) -> None:
    own = str(REPO).encode()
    assert [name for name, content in files.items() if own in content] == []
    for name in ("collection", "environment"):
        variables = data(files, f"postman/{name}.json")
        entries = variables.get("variable") or variables["values"]
        filled = {each["key"] for each in entries if each["value"]}
        assert filled == {"base_url"}


# Extensions


def test_every_extension_has_a_chapter_with_a_true_example(
    files: dict[str, bytes],
) -> None:
    documents = {name: read(name) for name in NAMES}
    used = {
        key
        for name in NAMES
        for key in re.findall(r'"(x-[A-Za-z-]+)":', files[name].decode())
    }
    text = files["EXTENSIONS.md"].decode()
    chapters = re.findall(
        r"## `(x-[A-Za-z-]+)`\n.*?example, `([^`]+)` at `#([^`]*)`:\n\n"
        r"```json\n(.*?)\n```",
        text,
        re.DOTALL,
    )
    assert {name for name, *_ in chapters} == used
    for name, document, pointer, example in chapters:
        node = documents[document]
        for part in filter(None, pointer.split("/")):
            part = part.replace("~1", "/").replace("~0", "~")
            node = node[int(part)] if isinstance(node, list) else node[part]
        assert json.loads(example) == {name: node[name]}


def test_an_extension_that_nothing_explains_is_told() -> None:
    page = (
        "| name | where | meaning | used by |\n| `x-a` | tag | what a says | lint |\n"
    )
    documents = {"openapi.json": {"info": {"x-a": 1}, "tags": [{"x-odd": {"x-a": 2}}]}}
    assert missing_rows(documents, page) == ["x-odd"]
    with pytest.raises(KeyError):
        extensions_page(documents, page)
    # What lies inside an extension belongs to it.
    assert [each.value for each in uses(documents)["x-a"]] == [1]


# Schemas


def test_schemas_are_of_the_dialect_and_refer_to_themselves_alone(
    files: dict[str, bytes],
) -> None:
    for name in ("models", "events"):
        text = files[f"schemas/{name}.schema.json"].decode()
        schema = json.loads(text)
        jsonschema_rs.meta.validate(schema)
        assert '"x-' not in text
        for reference in re.findall(r'"\$ref": ?"([^"]*)"', text):
            assert reference.removeprefix("#/$defs/") in schema["$defs"]
        assert "//" not in schema["$id"]


@pytest.mark.parametrize("part", ["query", "body", "answer"])
def test_what_was_seen_fits_the_schemas_that_the_index_names(
    files: dict[str, bytes], part: str
) -> None:
    index = data(files, "schemas/index.json")["operations"]
    assert set(index) == {each["operationId"] for each in operations(full())}
    validators, count = Validators(files), 0
    for each in seen():
        if not each.operation or each.no_example:
            continue
        value = each.response if part == "answer" else getattr(each.request, part)
        if value and part == "query":
            value = typed(each.operation, value)
        if value and part in index[each.operation]:
            validators.at(index[each.operation][part]).validate(value)
            count += 1
    assert count > 60


def test_frames_fit_the_schemas_that_the_index_names(files: dict[str, bytes]) -> None:
    index, validators = data(files, "schemas/index.json")["events"], Validators(files)
    frames = [each for each in seen() if each.frame]
    for each in frames:
        validators.at(index[str(each.event)]["frame"]).validate(each.frame)
    assert len(frames) >= 31


def full() -> dict[str, Any]:
    return read("openapi.json")


def typed(operation: str, query: dict[str, Any]) -> dict[str, Any]:
    """A query as the examples of the document have it."""
    [found] = (each for each in operations(full()) if each["operationId"] == operation)
    parameters = (target(full(), each) for each in found["parameters"])
    values = {
        each["name"]: [example["value"] for example in each["examples"].values()]
        for each in parameters
        if each["name"] in query
    }
    return {
        name: next(each for each in values[name] if str(each) == str(value))
        for name, value in query.items()
    }


class Validators:
    def __init__(self, files: dict[str, bytes]) -> None:
        self._files = {
            name: data(files, f"schemas/{name}")
            for name in ("models.schema.json", "events.schema.json")
        }

    def at(self, pointer: str) -> Any:
        file, _, place = pointer.partition("#")
        root = {"$defs": self._files[file]["$defs"], "$ref": f"#{place}"}
        return jsonschema.Draft202012Validator(root)


# Fixtures


def test_every_recording_is_a_fixture_with_its_origin(files: dict[str, bytes]) -> None:
    index = data(files, "fixtures/index.json")["fixtures"]
    assert len(index) == len(recordings()) >= 307
    for line in index:
        fixture = data(files, f"fixtures/{line['file']}")
        assert fixture["origin"] == line["origin"]
        assert fixture["source"]
        assert line["complete"] == fixture["complete"]
        assert line.get("no_example") == fixture.get("no_example")
        made_up = line["file"].rpartition("/")[2].startswith("synthetic")
        assert made_up == (fixture["origin"] == "synthetic")


# Postman


def test_the_collection_has_every_operation_in_the_folder_of_its_tag(
    files: dict[str, bytes],
) -> None:
    found = {
        (folder["name"], item["name"])
        for folder in data(files, "postman/collection.json")["item"]
        for item in folder["item"]
    }
    assert found == {(e["tags"][0], e["operationId"]) for e in operations(full())}


def test_requests_send_what_was_seen_in_one_call(files: dict[str, bytes]) -> None:
    items = {
        item["name"]: item["request"]
        for folder in data(files, "postman/collection.json")["item"]
        for item in folder["item"]
    }
    asked = items["call_report_list"]["url"]["query"]
    sent = {each["key"]: each["value"] for each in asked if not each.get("disabled")}
    wanted = [
        each.request.query for each in seen() if each.operation == "call_report_list"
    ]
    assert sent in [{k: str(v) for k, v in query.items()} for query in wanted]
    # Optional arguments are there, switched off.
    assert {each["key"] for each in asked} > sent.keys()
    body = json.loads(items["call_dial"]["body"]["raw"])
    assert body["callee"] == "5503301"
    body = json.loads(items["get_token"]["body"]["raw"])
    assert body == {"username": "{{client_id}}", "password": "{{client_secret}}"}


def test_the_token_is_in_the_query_of_every_call_but_of_a_login(
    files: dict[str, bytes],
) -> None:
    found = data(files, "postman/collection.json")
    values = {each["key"]: each["value"] for each in found["auth"]["apikey"]}
    assert values == {
        "key": "access_token",
        "value": "{{access_token}}",
        "in": "query",
    }
    without = {
        item["name"]
        for folder in found["item"]
        for item in folder["item"]
        if item["request"].get("auth") == {"type": "noauth"}
    }
    assert without == {"get_token", "refresh_token", "wizard_initial_setup"}
    secret = {
        each["key"]
        for each in data(files, "postman/environment.json")["values"]
        if each["type"] == "secret"
    }
    assert secret == {"client_secret", "access_token", "refresh_token"}
