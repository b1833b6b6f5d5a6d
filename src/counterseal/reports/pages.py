"""
Pages: templates filled with an investigation, and nothing of it ever taken for markup.

Whatever a template prints passes `_shown`: text is made visible (see `tell.visible`) and then escaped, also where the
author of the template forgot that an intruder wrote it. Only what this program built itself (`Markup`: charts, excerpts)
is left alone.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from counterseal.model.text import Text
from counterseal.tell import Speaker, visible

LONGEST = 6000
"""More than the longest sentence: a cell that is longer is somebody's attempt to make the page unreadable."""


def page(template: str, speaker: Speaker, **context: object) -> str:
    """A template, filled."""
    words = {
        "_": speaker.words,
        "say": speaker.say,
        "when": speaker.when,
        "day": speaker.day,
        "number": speaker.number,
        "share": speaker.share,
        "land": speaker.land,
        "lang": speaker.lang,
        "style": _style(),
    }
    return _environment().get_template(template).render(words | context)


def excerpt(raw: str) -> Markup:
    """Lines of a provider's record for a `pre` element: visible, escaped, and still lines."""
    return Markup("\n").join(escape(visible(line)) if line.strip() else "" for line in raw.split("\n"))


def _shown(value: object) -> object:
    if isinstance(value, Markup):
        return value
    if isinstance(value, Text):
        raise TypeError(f"a template prints {value.template!r} without saying it")
    return visible(value[:LONGEST]) if isinstance(value, str) and value.strip() else value


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("counterseal", "reports/templates"),
        autoescape=True,
        finalize=_shown,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def _style() -> Markup:
    """Our own style sheet. It is put into the page, because a page that is evidence must not depend on another file."""
    return Markup(files("counterseal").joinpath("reports", "templates", "style.css").read_text("utf-8"))  # noqa: S704
