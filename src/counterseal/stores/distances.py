"""
How far apart two countries are, at least.

Impossible travel compares a distance with the time between two sign-ins. Only the country of an address is known
reliably, so the distance is the smallest between any two principal places of the two countries: a journey that is
impossible by this measure is impossible by any. The places are those of `zone.tab` in the time zone database, which is
in the public domain and comes with the `tzdata` package.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from math import asin, cos, radians, sin, sqrt

EARTH_RADIUS_KM = 6371.0

_ISO_6709 = re.compile(r"^([+-])(\d{2})(\d{2})(\d{2})?([+-])(\d{3})(\d{2})(\d{2})?$")


def kilometres(country_a: str, country_b: str) -> float:
    """The smallest great-circle distance between principal places; 0.0 for one country and where either is unknown."""
    first, second = sorted((country_a.upper(), country_b.upper()))
    return 0.0 if first == second else _smallest(first, second)


@cache
def _smallest(first: str, second: str) -> float:
    places = _places()
    pairs = ((a, b) for a in places.get(first, ()) for b in places.get(second, ()))
    return min((_great_circle(a, b) for a, b in pairs), default=0.0)


@cache
def _places() -> dict[str, tuple[tuple[float, float], ...]]:
    """Country -> latitude and longitude of its principal places, in radians."""
    found: dict[str, tuple[tuple[float, float], ...]] = {}
    text = files("tzdata").joinpath("zoneinfo", "zone.tab").read_text("utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            country, coordinates = line.split("\t")[:2]
            found[country] = (*found.get(country, ()), _read(coordinates))
    return found


def _read(coordinates: str) -> tuple[float, float]:
    (parts,) = _ISO_6709.findall(coordinates)
    return _angle(*parts[:4]), _angle(*parts[4:])


def _angle(sign: str, degrees: str, minutes: str, seconds: str) -> float:
    size = int(degrees) + int(minutes) / 60 + int(seconds or 0) / 3600
    return radians(-size if sign == "-" else size)


def _great_circle(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Haversine: exact for near places, where the cosine rule loses digits."""
    half = sin((b[0] - a[0]) / 2) ** 2 + cos(a[0]) * cos(b[0]) * sin((b[1] - a[1]) / 2) ** 2
    return 2 * EARTH_RADIUS_KM * asin(min(1.0, sqrt(half)))
