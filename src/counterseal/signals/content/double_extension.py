"""
A file name that hides what the file is.

What it sees
    Two endings of which the second is the real one (`invoice.pdf.exe`), many blanks before the real ending, or a mark that
    turns part of the name round so that `exe` seems to be `pdf`. In attachments and inside archives.

Why it matters
    Windows hides the last ending, and people read the first. Nobody names a file so by accident.

When it is innocent
    Endings that belong together (`list.tar.gz`, `report.v2.docx`), a version number, a workbook that was saved twice. A
    page saved from a viewer may be called `x.pdf.html`: that is weaker.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.scene import Scene
from counterseal.mail.documents import names
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign


@signal(judgement=Judgement.CONTENT)
def double_extension(scene: Scene) -> Iterator[Sign]:
    """Yield each name that is made to be misread."""
    for one in scene.letter.documents:
        own = one.name.rpartition("/")[2]
        for name in (own, *one.inside):
            tricks = names.tricks(name)
            runs = names.runs(name)
            if "right_to_left" in tricks and (runs or names.family(name) in {"page", "macro", "archive"}):
                said = text(
                    "The name of {file} is written so that its ending is misread: it really ends in {end}",
                    file=name,
                    end=names.ending(name),
                )
            elif tricks & {"double_extension", "far_ending"}:
                said = text(
                    "{file} looks like another kind of file, but really ends in {end}",
                    file=name,
                    end=names.ending(name),
                )
            else:
                continue
            yield Sign(strength=1.0 if runs else 0.7, said=said, types=("malware",) if runs else (), spots=(name,))
