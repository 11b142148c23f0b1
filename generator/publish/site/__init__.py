"""The documentation site: people's pages, the Python and the HTTP reference.

People write `generator/site/`; the Python reference is read from the generated package
by griffe, so it says what `help()` says; the HTTP reference is the one of
`generator/publish/html/`. Zensical makes the pages: MkDocs with Material, which it comes
from, says itself that it ends in 2027. Nothing on a page is fetched from elsewhere.
"""
