"""The reference that people read: static pages, made from the published documents.

Redoc 2.5 and Scalar 1.46 were tried first, one page for each tag. Redoc made 4,300 to
7,300 nodes a page and was still at work 1.5 to 4.4 s after opening, on 1.1 MB of
JavaScript and with a logo fetched from elsewhere; Scalar 4,600 to 6,800 nodes, 6 to
10 s and 3.6 MB. Both fold the fields away, print nothing without JavaScript, show no
`x-` fact, and know nothing of events. Hence plain HTML, by Jinja and markdown-it-py.
"""

from generator.publish.html.site import reference_pages

__all__ = ["reference_pages"]
