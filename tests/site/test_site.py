"""What the site is gathered from, and what is found wrong with a built one."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from generator.publish.html import reference_pages
from generator.publish.site.gather import (
    recipes,
    with_menus,
    with_recipe_pages,
    with_way_back,
)
from generator.publish.site.inspect import problems
from generator.publish.site.reference import Reference
from tests.mock_pbx.settings import ROOT

SITE = ROOT / "generator/site"
ZENSICAL = ROOT / ".cache/docs/bin/zensical"
BROWSER = shutil.which("chromium") or shutil.which("google-chrome")


def config() -> dict[str, Any]:
    text = (SITE / "zensical.toml").read_text("utf-8")
    reference = Reference({}, [("R", "r.md"), ("Group", [("call", "c.md")])])
    found = recipes(ROOT / "tests/recipes")
    return tomllib.loads(with_menus(text, found, reference))["project"]


def listed(menu: Any) -> list[str]:
    """The pages of a menu: a page, or entries with what is below each."""
    if isinstance(menu, str):
        return [menu]
    return [
        page
        for entry in menu
        for inside in ([entry] if isinstance(entry, str) else entry.values())
        for page in listed(inside)
    ]


def test_each_page_that_people_write_is_in_the_menu_once() -> None:
    there = {
        page.relative_to(SITE / "pages").as_posix()
        for page in (SITE / "pages").rglob("*.md")
    }
    made = {each.page for each in recipes(ROOT / "tests/recipes")} | {"r.md", "c.md"}
    assert sorted(listed(config()["nav"])) == sorted(there | made)


def test_each_page_of_the_http_reference_leads_back() -> None:
    names = ("openapi.json", "asyncapi.json", "errors.json")
    spec = ROOT / "generated/spec"
    documents = [json.loads((spec / name).read_text("utf-8")) for name in names]
    pages = reference_pages(*documents)
    found = {path for path in pages if path.endswith(".html")}
    assert {path.count("/") for path in found} >= {0, 1}
    for path in found:
        up = "../" * (path.count("/") + 1)
        link = f'<a href="{up}index.html">'.encode()
        assert with_way_back(path, pages[path]).count(link) == 1, path


def test_the_search_is_the_one_that_lies_here() -> None:
    (script,) = config()["extra"]["polyfills"]
    assert (SITE / script).is_file()
    # By this word the builder sees that it need not name one of another host.
    assert "iframe-worker" in script


def test_a_recipe_is_a_page_with_its_words_and_its_program(tmp_path: Path) -> None:
    words = "A pop: show who calls.\n\n    python a.py\n\nSwitch on A.\n"
    program = f'"""{words}"""\n\nx = 1\n'
    (tmp_path / "a.py").write_text(program)
    (tmp_path / "test_a.py").write_text("y = 2\n")
    (tmp_path / "_running.py").write_text("z = 3\n")
    (made,) = recipes(tmp_path)
    assert (made.title, made.page, made.program) == ("A pop", "recipes/a.md", program)
    page = made.markdown()
    assert "# A pop\n\nShow who calls.\n\n    python a.py\n\nSwitch on A.\n" in page
    # What is copied from the page is the program: it may end with its own words.
    assert f'title="tests/recipes/a.py" }}\n{program}```' in page


def test_a_recipe_without_words_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("x = 1\n")
    with pytest.raises(ValueError, match=r"a\.py"):
        recipes(tmp_path)


def test_a_link_to_a_recipe_leads_to_its_page() -> None:
    words = "[a](../../../tests/recipes/a.py), [b](../../../tests/recipes/), [c](c.md)"
    assert with_recipe_pages(words) == words.replace(
        "../../../tests/recipes/a.py", "recipes/a.md"
    )


def test_a_configuration_without_a_place_for_a_menu_is_refused() -> None:
    with pytest.raises(ValueError, match="one line #recipes"):
        with_menus("nav = []\n", [], Reference({}, []))


def built(folder: Path, **pages: str) -> list[str]:
    for name, text in pages.items():
        (folder / f"{name}.html").write_text(text)
    return problems(folder)


def test_a_whole_site_has_no_problems(tmp_path: Path) -> None:
    (tmp_path / "a.css").write_text("")
    page = '<link rel="stylesheet" href="a.css"><a href="#x">x</a><p id="x"><a href="https://a.example/">'
    assert built(tmp_path, a=page, b='<a href="a.html#x">') == []


@pytest.mark.parametrize(
    ("page", "problem"),
    [
        ('<a href="c.html">', "a.html: no page for c.html"),
        ('<a href="b.html#y">', "a.html: no place for b.html#y"),
        ('<a href="#y">', "a.html: no place for #y"),
        ('<img src="c.png">', "a.html: no page for c.png"),
        (
            '<script src="https://a.example/x.js">',
            "a.html: fetches https://a.example/x.js",
        ),
        (
            '<link rel="stylesheet" href="//a.example/x">',
            "a.html: fetches //a.example/x",
        ),
    ],
)
def test_what_is_missing_or_elsewhere_is_told(
    tmp_path: Path, page: str, problem: str
) -> None:
    assert built(tmp_path, a=page, b="<p id='x'>") == [problem]


def build(out: Path) -> dict[str, bytes]:
    """Build the site, and return its files by name."""
    command = [sys.executable, "-m", "generator.publish.site"]
    options = ["--zensical", str(ZENSICAL), "--out", str(out)]
    subprocess.run([*command, *options], cwd=ROOT, check=True)
    # The next one may know nothing of this one.
    shutil.rmtree(ROOT / ".cache/site")
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in out.rglob("*")
        if path.is_file()
    }


@pytest.mark.long
@pytest.mark.skipif(not ZENSICAL.exists(), reason="`make docs` has not installed it")
def test_the_site_is_whole_the_same_twice_and_searched_from_a_disk(
    tmp_path: Path,
) -> None:
    first = build(tmp_path / "site")
    assert {"index.html", "search.js", "http/index.html"} <= first.keys()
    assert build(tmp_path / "second") == first
    if BROWSER is None:
        pytest.skip("built twice alike; without Chromium nobody searches it")
    site = tmp_path / "site"
    found = searched(site, BROWSER)
    assert found[0] == "reference/resources/call.html?h=dial#dial"
    assert "dial.html?h=dial" in found
    # A prompt cannot be pasted into a shell, and half a program does not run.
    assert [
        line.startswith("$")
        for text in copied(site, BROWSER, "cli.html")
        for line in text.splitlines()
    ] == [False] * 6
    _, program = copied(site, BROWSER, "recipes/hotel.html")
    assert program == (ROOT / "tests/recipes/hotel.py").read_text("utf-8").rstrip()


def searched(site: Path, browser: str) -> list[str]:
    """Search in a page that was opened from the disk; no name leads anywhere."""
    return told(site, browser, "index.html", "probe.js").replace("&amp;", "&").split()


def copied(site: Path, browser: str, page: str) -> list[str]:
    """Press the buttons that copy the first programs of a page."""
    return json.loads(unquote(told(site, browser, page, "copy.js")))


def told(site: Path, browser: str, name: str, script: str) -> str:
    """Return what a script tells in the title of a page."""
    text = (Path(__file__).parent / script).read_text("utf-8")
    page = (site / name).read_text("utf-8")
    page = page.replace("</body>", f"<script>{text}</script></body>")
    # Beside it: what it needs is named from there.
    probe = (site / name).with_name("probe.html")
    probe.write_text(page, "utf-8")
    shown = subprocess.run(
        [
            *[browser, "--headless", "--no-sandbox", "--disable-gpu"],
            "--host-resolver-rules=MAP * ~NOTFOUND",
            # Time in the page runs on while nothing is to be done.
            *["--virtual-time-budget=30000", "--dump-dom"],
            probe.as_uri(),
        ],
        capture_output=True,
        text=True,
        timeout=120,
    ).stdout
    return shown.partition("<title>found ")[2].partition("</title>")[0]
