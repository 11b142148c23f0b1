"""What is written wrong is told with what to write."""

from __future__ import annotations

import pytest

from tests.mock_pbx import MockPbx
from tests.runtime_cli_api.asking import yeastar
from yeastar_pseries._runtime.catalog.catalog import load_catalog
from yeastar_pseries._runtime.cli.api.wording import meaning

CATALOG = load_catalog()


def said(text: str) -> str:
    """What an error says, without its frame."""
    return " ".join(text.replace("│", " ").split())


@pytest.mark.parametrize(
    ("words", "advice"),
    [
        ("extension get 12", "extension get takes options only; write --id 12"),
        ("extension get id 12", "write --id 12"),
        ("extension get id=12", "write --id 12"),
        ("call dial 1000 1001", "write --caller 1000 --callee 1001"),
        ("call dial --caller 1000 1001", "only; write --callee 1001"),
        ("call dial 1000", "write --caller 1000 --callee <string>"),
        ("extension list Felix", "write --search Felix"),
        ("v2 cdr list 5", "v2 cdr list takes options only: --page, --page-size,"),
        ("system information now", "takes options only, and none is needed"),
        ("cdr sync a b", "too many words (1); options: "),
    ],
)
def test_a_word_by_itself_is_told_as_an_option(
    pbx: MockPbx, words: str, advice: str
) -> None:
    done = yeastar(*words.split())
    assert done.exit_code == 2
    assert advice in said(done.stderr)
    assert pbx.requests == []


def test_a_word_that_may_be_a_secret_is_not_repeated(pbx: MockPbx) -> None:
    for words in (("extension", "create", "Geheim1"), ("login", "pbx", "Geheim1")):
        done = yeastar(*words)
        assert done.exit_code == 2
        assert "Geheim1" not in done.output
    first = yeastar("extension", "create", "Geheim1")
    assert "--user-password prompt" in said(first.stderr)


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        ("exension list", "Did you mean extension or"),
        ("extension lst", "Did you mean list?"),
        ("extension.list", "Did you mean extension list?"),
        ("call/dial", "Did you mean call dial?"),
        ("extension show", "There are: list, search, get,"),
        ("pbx_information", "`yeastar search pbx information` finds commands."),
        ("v2 queues", "There are: "),
    ],
)
def test_a_wrong_command_leads_to_the_right_one(words: str, hint: str) -> None:
    done = yeastar(*words.split())
    assert done.exit_code == 2
    assert hint in said(done.stderr)


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        ("-o json cdr list", "behind it: yeastar COMMAND -o"),
        ("--limit=3 extension list", "behind it: yeastar COMMAND --limit"),
        ("cdr -o json list", "behind it: yeastar cdr COMMAND -o"),
        ("v2 cdr --output json list", "behind it: yeastar v2 cdr COMMAND --output"),
    ],
)
def test_an_option_before_its_command_is_told_where_it_stands(
    pbx: MockPbx, words: str, hint: str
) -> None:
    done = yeastar(*words.split())
    assert done.exit_code == 2
    told = said(done.stderr)
    # Newer clicks put the name in quotes.
    assert "No such option" in told and hint in told


def test_an_option_that_is_nearly_right_is_told_by_its_name(pbx: MockPbx) -> None:
    told = said(yeastar("--profil", "x", "cdr").stderr)
    assert "--profile" in told and "behind it" not in told


def test_what_is_needed_is_told_with_what_it_means(pbx: MockPbx) -> None:
    done = yeastar("call", "dial")
    assert done.exit_code == 2
    assert done.stderr == (
        "yeastar: needed: --caller (Number of an extension, IVR, ring group or queue, or"
        " an outside number); --callee (Number to connect the caller with); see --help\n"
    )


def test_the_meaning_of_each_argument_is_a_sentence() -> None:
    for operation in CATALOG:
        docs = CATALOG.docs(operation)
        for each in operation.parameters:
            told = meaning(docs.parameters.get(each.keyword, ""))
            if each.required:
                assert told, (operation.name, each.name)
            assert len(told) < 200 and told.count("(") == told.count(")"), told
            assert not told.endswith(("e.g", "i.e", "etc")), told


def test_words_by_themselves_are_taken_where_they_are_arguments() -> None:
    assert yeastar("search", "hang", "up", "a", "call").exit_code == 0


def test_what_may_have_been_done_is_told_once(pbx: MockPbx) -> None:
    for trouble, maybe in (("drop_after", 1), (-2, 1), (70130, 0)):
        pbx.fail_next("call_hangup", trouble)
        told = said(yeastar("call", "hangup", "--channel-id", "x", "--yes").stderr)
        assert told.startswith("yeastar: call.hangup: ")
        assert told.count("may have done it") == maybe
