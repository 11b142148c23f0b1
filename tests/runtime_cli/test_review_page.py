"""The page by which a person reads a recording before sending it."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from generator.runtime.record.lines import (
    AnyLine,
    End,
    Exchange,
    Frame,
    Header,
    Skipped,
)
from generator.runtime.record.review import review_page

HOSTILE = (
    "</pre></details><script>alert('x')</script><img src=x onerror=\"alert(1)\">&amp;"
)
HEADER = Header(format=1, package="1", spec_hash="0", firmware="37.1", masked=True)
END = End(
    exchanges=1,
    frames=1,
    skipped=1,
    replaced=17,
    pseudonyms=["Nspqly", "<b>qnnfuyyeqy"],
    seconds=2,
)


class Page(HTMLParser):
    """Collects the tags, their attributes and the text of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.open: list[str] = []
        self.attributes: list[str] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [name for name, _ in attrs]
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


LINES: list[AnyLine] = [
    HEADER,
    Exchange(
        operation="extension_get",
        method="GET",
        path="/v1.0/extension/get",
        query={"id": 7},
        body={"sent": "so"},
        status=200,
        answer={"errcode": 0, "data": {"name": "Zoë", "list": [1, None, True]}},
    ),
    Frame(seconds=3.25, frame={"type": 30011, "msg": '{"status": "parked"}'}),
    Frame(seconds=4, text="no JSON"),
    Skipped(operation="vm_get", method="GET", path="/v1.0/vm/get", why="No id came."),
    END,
]


def test_everything_of_the_recording_is_on_the_page() -> None:
    page = Page(review_page(LINES))
    for text in (
        "37.1",
        "GET /v1.0/extension/get",
        '"id": 7',
        '"sent": "so"',
        '"name": "Zoë"',
        "null",
        "Event 30011",
        '{\\"status\\": \\"parked\\"}',
        "no JSON",
        "/v1.0/vm/get",
        "No id came.",
        "17",
        "Nspqly, <b>qnnfuyyeqy",
    ):
        assert text in page.text, text
    assert page.open == []
    assert page.tags.count("details") == 3


@pytest.mark.parametrize(
    "line",
    [
        Header(
            format=1, package=HOSTILE, spec_hash=HOSTILE, firmware=HOSTILE, masked=True
        ),
        Exchange(method=HOSTILE, path=HOSTILE, status=500, answer={HOSTILE: [HOSTILE]}),
        Exchange(method="GET", path="/", status=1, content_type=HOSTILE, text=HOSTILE),
        Exchange(method="GET", path="/", query={HOSTILE: HOSTILE}, status=1, answer=1),
        Frame(seconds=1, frame={"type": HOSTILE, "msg": HOSTILE}),
        Frame(seconds=1, frame=HOSTILE),
        Frame(seconds=1, text=HOSTILE),
        Skipped(operation="x", method=HOSTILE, path=HOSTILE, why=HOSTILE),
    ],
)
def test_a_hostile_value_is_text_and_nothing_else(line: AnyLine) -> None:
    page = Page(review_page([HEADER, line, END]))
    assert {"script", "img"}.isdisjoint(page.tags)
    assert "onerror" not in page.attributes
    assert "alert(" in page.text
    assert page.open == []


def test_the_page_loads_nothing_and_runs_nothing() -> None:
    html = review_page(LINES)
    page = Page(html)
    assert {"src", "href", "onclick"}.isdisjoint(page.attributes)
    assert "default-src 'none'" in html
    assert "url(" not in html and "@import" not in html


def test_the_page_has_both_colour_schemes() -> None:
    html = review_page(LINES)
    assert "prefers-color-scheme: dark" in html
    assert "color-scheme: light dark" in html


def test_values_that_were_not_replaced_are_said_so() -> None:
    header = Header(format=1, package="1", spec_hash="0", masked=False)
    assert "Do not send this file." in review_page([header, END])
    assert "Do not send this file." not in review_page([HEADER, END])


def test_a_recording_without_its_end_is_said_to_be_unfinished() -> None:
    assert "not whole" in review_page([HEADER])
    assert "not whole" not in review_page([HEADER, END])
