"""
QR codes in pictures: where a phone would be led. Nothing is fetched.

A code hides an address from every reader but a camera, and moves the victim to a phone that nobody watches over. Pictures
are made grey and small before they are searched; icons are passed over, because a code needs some room.
"""

from __future__ import annotations

import re
from typing import Final

import zxingcpp
from PIL import Image

from counterseal.mail.documents.content import Content

SIDE_LEAST: Final = 42
"""The smallest code has 21 modules; one pixel a module is more than cameras can read."""
SIDE_MOST: Final = 1_400
CODES_MOST: Final = 8
_FORMATS: Final = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
_WEB: Final = re.compile(
    r"\s{0,4}(?:https?://|HTTPS?://|www\.|WWW\.)|[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5}/\S", re.IGNORECASE
)


def read(picture: Image.Image, into: Content) -> None:
    """Add what the codes in a grey picture say: addresses as links, the rest as text."""
    if min(picture.size) < SIDE_LEAST:
        return
    for code in zxingcpp.read_barcodes(picture, formats=_FORMATS)[:CODES_MOST]:
        said = code.text.strip()[:4_000]
        if not said:
            continue
        into.traits.add("qr")
        if _WEB.match(said):
            into.link(said, "qr", picture=True)
        else:
            into.text = f"{into.text}\n{said}" if into.text else said


def small(picture: Image.Image) -> Image.Image:
    """A grey copy that is no larger than a code needs. What is transparent becomes white. Raises what broken pictures raise."""
    picture.load()  # here, where a broken one is told: the reader of codes would pass over it in silence
    if "transparency" in picture.info and picture.mode in {"P", "L", "RGB"}:
        picture = picture.convert("RGBA")
    if picture.mode in {"RGBA", "LA", "PA", "RGBa", "La"}:
        alpha = picture.convert("RGBA").getchannel("A")
        paper = Image.new("L", picture.size, 255)
        paper.paste(picture.convert("L"), mask=alpha)
        picture = paper
    elif picture.mode != "L":
        picture = picture.convert("L") if not picture.mode.startswith("I;16") else picture.convert("I").convert("L")
    if max(picture.size) > SIDE_MOST:
        picture.thumbnail((SIDE_MOST, SIDE_MOST), Image.Resampling.BOX)
    return picture
