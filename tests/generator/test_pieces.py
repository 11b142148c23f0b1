"""What is put together from known pieces is what the whole would give."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast
from unittest import mock

import pytest
import yaml
from openapi_schema_validator import validators
from openapi_spec_validator import schemas

from generator import dump, validate
from generator.cache import Cache
from generator.load import load
from generator.pieces import Pieces
from generator.pipeline import Layout, Spec, read
from tests.bench.grown import grow
from tests.generator.hostile import CORPUS, put
from tests.golden import place

LAMP = "spec/openapi/resources/lamp.yaml"


class _Whole(yaml.CSafeDumper):
    def ignore_aliases(self, data: object) -> bool:
        return True


def spec_of(repo: Path) -> Spec:
    return read(Layout(repo), lambda _: None)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Spec:
    return spec_of(put(tmp_path_factory.mktemp("pieces") / "repo", CORPUS))


def documents(hostile: Spec) -> Iterator[dict[str, Any]]:
    yield hostile.openapi.data
    yield hostile.asyncapi.data
    yield {"openapi": "3.1.0", "components": {"schemas": {}}, "paths": {}}
    yield {"components": {"schemas": {"A": {"x": "a\n\n"}, "B": "a \n"}}, "last": "|\n"}


def test_yaml_from_pieces_is_that_of_the_whole(hostile: Spec, tmp_path: Path) -> None:
    path = tmp_path / "cache.json"
    for document in documents(hostile):
        whole = yaml.dump(
            document,
            Dumper=_Whole,
            sort_keys=False,
            allow_unicode=True,
            width=100,
        )
        for _ in range(2):  # the second time from the cache
            cache = Cache[str](path)
            assert dump.as_yaml(Pieces.of(document), cache) == whole
            cache.save()


def test_json_is_laid_out_as_json_does(hostile: Spec) -> None:
    odd = {"a": [1e-7, 1.0, -0.0, 10**30, True, None, [], {}, [[]], "é\u2028\x01/"]}
    for document in (*documents(hostile), odd):
        text = json.dumps(document, indent=1, ensure_ascii=False) + "\n"
        assert dump.as_json(document) == text


def test_only_a_part_that_changed_is_judged_again(tmp_path: Path) -> None:
    repo = place(tmp_path / "repo")

    def judged() -> set[str] | None:
        """Paths that the official judge is shown."""
        spec = spec_of(repo)
        pieces = Pieces.of(spec.openapi.data)
        cache = Cache[str](tmp_path / "cache.json")
        with mock.patch.object(validate, "openapi_errors", return_value=[]) as judge:
            validate.official_problems(spec.openapi, spec.asyncapi, pieces, cache)
        cache.save()
        if not judge.called:
            return None
        return {url.split("/")[2] for url in judge.call_args.args[0]["paths"]}

    assert judged() == {"lamp", "get_token"}
    assert judged() is None
    path = repo / LAMP
    path.write_text(path.read_text("utf-8").replace("maxLength: 5", "maxLength: 6"))
    assert judged() == {"lamp"}
    common = repo / "spec/openapi/common.yaml"
    common.write_text(common.read_text("utf-8").replace("errmsg:", "errmsgs:"), "utf-8")
    assert judged() == {"lamp", "get_token"}


def test_a_part_in_other_words_is_not_judged_again(tmp_path: Path) -> None:
    repo = place(tmp_path / "repo")
    judged: list[list[str]] = []

    def judge(document: dict[str, Any]) -> list[Any]:
        judged.append(list(document["paths"]))
        return []

    def run() -> None:
        spec = spec_of(repo)
        cache = Cache[str](tmp_path / "cache.json")
        with mock.patch.object(validate, "openapi_errors", judge):
            pieces = Pieces.of(spec.openapi.data)
            validate.official_problems(spec.openapi, spec.asyncapi, pieces, cache)
        cache.save()

    run()
    before = "What holds"
    for words in ("Holds", "Still holds"):  # the second time from what the first kept
        path = repo / LAMP
        text = path.read_text("utf-8").replace(before, words)
        path.write_text(text, "utf-8")
        before = words
        run()
    assert len(judged) == 1


WORDS = ("description", "summary")


def said_of_words(node: object, at: str = "") -> Iterator[object]:
    """Give what an official schema asks of each field with one of these names."""
    if isinstance(node, list):
        for each in cast(list[object], node):
            yield from said_of_words(each)
    elif isinstance(node, dict):
        for key, value in cast(dict[str, object], node).items():
            if at == "properties" and key in WORDS:
                yield value
            yield from said_of_words(value, key)


def test_of_words_the_official_schemas_ask_that_they_are_text() -> None:
    known = cast(Any, validators).OPENAPI_SPECIFICATIONS
    official = [dict(cast(Any, schemas).schema_v31)]
    official += [known.contents(uri) for uri in known if "openapis.org" not in uri]
    official += [known.contents(uri) for uri in known if "/oas/3.1/" in uri]
    said = [each for schema in official for each in said_of_words(schema)]
    assert len(said) > 20
    assert all(each == {"type": "string"} for each in said)


def bare(node: Any) -> Any:
    return validate._bare(node)


def test_words_are_left_out_and_data_is_not() -> None:
    data = {"description": "kept"}
    schema = {"description": "gone", "default": data, "enum": [data], "const": data}
    assert bare({"properties": {"description": schema}}) == {
        "properties": {"description": {**schema, "description": ""}}
    }
    # No text is another thing than any text.
    for wrong in (None, 5, ["x"], {"x": "y"}):
        assert bare({"summary": wrong}) == {"summary": wrong}


def test_a_part_that_is_not_valid_is_judged_until_it_is(tmp_path: Path) -> None:
    spec = spec_of(place(tmp_path / "repo"))
    pieces = Pieces.of(spec.openapi.data)
    for _ in range(2):
        cache = Cache[str](tmp_path / "cache.json")
        wrong = [(("paths",), "wrong")]
        with mock.patch.object(validate, "openapi_errors", return_value=wrong):
            found = validate.official_problems(
                spec.openapi, spec.asyncapi, pieces, cache
            )
        cache.save()
        assert [problem.message for problem in found] == ["wrong"]


def test_a_grown_spec_is_as_right_as_its_source(tmp_path: Path) -> None:
    repo = place(tmp_path / "repo")
    once = spec_of(repo)
    grow(repo / "spec", 3)
    thrice = spec_of(repo)
    count = [
        len([url for url in spec.openapi.data["paths"] if "get_token" not in url])
        for spec in (once, thrice)
    ]
    assert count[1] == 3 * count[0]
    assert "Again3Lamp" in thrice.openapi.data["components"]["schemas"]
    assert load(repo / "spec/openapi/resources/lamp_3.yaml").data["paths"]
