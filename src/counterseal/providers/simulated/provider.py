"""
The simulated provider, for whoever wants a provider and has no company.

It hands out what a real one would: files. They are read by the provider of exports like anybody's, so nothing of the
story reaches an investigation but its bytes.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from counterseal.model.reading import Gap, Part
from counterseal.providers.exports.provider import PROVIDER as EXPORTS
from counterseal.providers.simulated.export import write
from counterseal.providers.simulated.story import Story, open_story, shipped
from counterseal.providers.simulated.tells import M365
from counterseal.reach import Asked, Mark, Raw, Read


@dataclass(frozen=True, slots=True)
class SimulatedProvider:
    """One story as a provider: the form in which it is exported is a choice of whoever asks."""

    story: Story
    form: str = ""
    wrap: str = ""
    entra: bool = False
    platform: str = M365

    def collect(self, folder: Path) -> list[Path]:
        """Write the export into a folder and say which files it is."""
        told = write(self.story, folder, self.form, self.wrap, entra=self.entra, platform=self.platform)
        return list(told.exports)


class Simulated:
    """Stories by name or by file, as `reach.Provider` has it. They are played into a folder of their own."""

    name = "simulated"
    version = EXPORTS.version

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder

    def sources(self, wanted: Sequence[str]) -> Iterator[Path | Gap]:
        """The exports of the stories that are named."""
        for name in wanted:
            try:
                story = shipped().get(name) or open_story(Path(name))
            except OSError:
                yield Gap(place=name, why="missing")
                continue
            folder = self._folder or Path(tempfile.mkdtemp(prefix="counterseal-story-"))
            yield from SimulatedProvider(story, platform=story.platforms[0]).collect(folder / story.name)

    def read(
        self, stream: BinaryIO, *, name: str, exhibit: str, asked: Asked, scratch: Path, state: str = ""
    ) -> Iterator[Read | Part | Gap | Mark]:
        """The bytes of a story are an export like any other."""
        yield from EXPORTS.read(stream, name=name, exhibit=exhibit, asked=asked, scratch=scratch, state=state)

    def messages(self, stream: BinaryIO, *, name: str, scratch: Path) -> Iterator[Raw]:
        """The mail of a story is mail like any other."""
        return EXPORTS.messages(stream, name=name, scratch=scratch)


PROVIDER = Simulated()
