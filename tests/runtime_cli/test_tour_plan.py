"""What a tour would ask, and in which order; no PBX is needed to know."""

from __future__ import annotations

import copy

import pytest

from tests.runtime_cli.tours import (
    SPEC,
    lying,
)
from yeastar_pseries._runtime.record.arguments import Answered, NoValue, queries
from yeastar_pseries._runtime.record.tour import make_tour


def test_names_that_may_exist_are_asked_on_request_only() -> None:
    assert all(each.operation for each in make_tour(SPEC).steps)
    probes = {e.path for e in make_tour(SPEC, probe=True).steps if not e.operation}
    assert "/v1.0/timezone/query" in probes
    assert len(probes) > 100


def test_every_required_argument_has_a_source_or_says_that_there_is_none() -> None:
    silent = {
        (each.operation, argument.name)
        for each in make_tour(SPEC).steps
        for argument in each.arguments
        if argument.unknown is not None and "no answer" not in argument.unknown
    }
    assert silent == set()


def test_what_an_argument_is_taken_from_is_asked_before() -> None:
    done: set[str | None] = set()
    for each in make_tour(SPEC).steps:
        assert each.needs <= done, each.operation
        done.add(each.operation)


def test_a_spec_that_lies_in_names_brings_nothing_unsafe_into_the_tour() -> None:
    tour = make_tour(lying(), probe=True)
    operations = [each.operation for each in tour.steps if each.operation]
    assert operations == ["lamp_info"]
    probed = {each.path for each in tour.steps if each.operation is None}
    # In the spec and not safe, so they are not asked under the name of a probe either.
    assert not probed & set(lying()["openapi"]["paths"])
    assert not any("delete" in path for path in probed)
    assert "/v1.0/room/get" not in probed


def test_rows_are_not_mixed_when_two_arguments_come_from_one_answer() -> None:
    spec = copy.deepcopy(SPEC)
    tour = make_tour(spec)
    (step,) = [e for e in tour.steps if e.operation == "moh_files_play"]
    answers = {
        "moh_files_list": [
            Answered({"list_name": "empty"}, {"prompt_list": []}),
            Answered({"list_name": "full"}, {"prompt_list": [{"file": "a.wav"}]}),
        ]
    }
    (found,) = queries(step.arguments, answers, lambda name, form: 0, 1, 3)
    assert found == {"list_name": "full", "file": "a.wav"}
    with pytest.raises(NoValue, match="gave no answer"):
        queries(step.arguments, {}, lambda name, form: 0, 1, 3)
