"""
Names that an export of Graph gives to ids in one object and uses in another: people, applications, folders.
"""

from __future__ import annotations

from dataclasses import dataclass, field


class Unnamed(ValueError):
    """An object is about somebody, or something, that is only an id so far."""

    def __init__(self, identifier: str) -> None:
        super().__init__(f"nothing names {identifier}")
        self.id = identifier


@dataclass(slots=True)
class Names:
    """What was named so far in one exhibit. Ids are lower case."""

    people: dict[str, str] = field(default_factory=dict)
    """Object ids, and the addresses of their accounts."""
    apps: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Object ids of service principals: the application's id and name."""
    roles: dict[tuple[str, str], str] = field(default_factory=dict)
    """Object ids of service principals with the ids of their roles, and what the roles are called (`Mail.Read`)."""
    folders: dict[str, str] = field(default_factory=dict)
    """Ids of mail folders, and what they are called. These keep their case: it tells them apart."""
    patient: bool = True
    """Whether what is not named yet may be asked again later; if not, an id stands for itself."""

    def person(self, identifier: str) -> str:
        """The address of an account; the id itself where nothing in the export names it."""
        return self.people.get(identifier.lower()) or self._once(identifier)

    def app(self, identifier: str) -> tuple[str, str]:
        """The id and the name of an application by its service principal; an id without a name where nothing tells."""
        return self.apps.get(identifier.lower()) or (self._once(identifier), "")

    def _once(self, identifier: str) -> str:
        if identifier and self.patient:
            raise Unnamed(identifier.lower())
        return identifier.lower()
