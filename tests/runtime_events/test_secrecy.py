"""The access token and what events hold stay out of logs, errors and tracebacks."""

from __future__ import annotations

import traceback

import pytest

from tests.runtime_events.package import load
from tests.runtime_events.samples import call

TOKEN = "SECRET"
PIN = "PIN-4711"


def test_no_log_shows_the_token_or_an_event(driver, pbx, log):
    with driver.make(pbx.url) as stream:
        pbx.push(call(PIN))
        assert stream.ids(1) == [PIN]
        pbx.push('{"type":30011,"msg":', pbx.connection)
        pbx.push('{"errcode":10004,"errmsg":"TOKEN EXPIRED"}', pbx.connection)
        stream.take(2)
        pbx.status = 401
        pbx.cut()
        pbx.wait_for(lambda: len(pbx.attempts) == 3)
        pbx.status = None
        stream.get()
        shown = repr(stream.stream) + repr(vars(stream.stream))
    assert "event connection" in log.getvalue(), "the log itself works"
    for secret in (TOKEN, PIN):
        assert secret not in log.getvalue()
    assert TOKEN not in shown


@pytest.mark.parametrize(
    "break_it",
    [
        lambda pbx: setattr(pbx, "status", 401),
        lambda pbx: setattr(pbx, "status", 503),
        lambda pbx: setattr(pbx, "status", 302),
        lambda pbx: setattr(pbx, "topic_refusals", [40002, 40002]),
        lambda pbx: setattr(pbx, "answers_topics", False),
        lambda pbx: setattr(pbx, "drops_after_ack", True),
    ],
)
def test_no_error_or_traceback_shows_the_token(driver, pbx, log, break_it):
    break_it(pbx)
    stream = driver.make(pbx.url, open_timeout=0.3, reply_timeout=0.2)
    try:
        stream.open()
        stream.get(0.3)
    except Exception as error:
        shown = "".join(traceback.format_exception(error)) + repr(vars(error))
        chain = [error]
        while chain[-1].__context__ is not None:
            chain.append(chain[-1].__context__)
        shown += "".join(repr(each) + str(each) for each in chain)
        assert TOKEN not in shown
    stream.close()
    assert pbx.connections == [] or TOKEN in pbx.connection.token
    assert TOKEN not in log.getvalue()


@pytest.mark.parametrize(
    "url", ["http://[::1", "http://h#x", "http://", "http://bad host:1"]
)
def test_a_url_that_cannot_be_used_is_told_without_the_token(driver, log, url):
    stream = driver.make(url, open_timeout=0.1)
    with pytest.raises(Exception) as caught:
        stream.open()
    assert isinstance(caught.value, load("exceptions").YeastarError)
    shown = "".join(traceback.format_exception(caught.value))
    assert TOKEN not in shown + log.getvalue()
    stream.close()
