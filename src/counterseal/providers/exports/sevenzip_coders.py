"""
How the blocks of a 7z are compressed, as decoders that take no more memory than the limits allow.

Those 7-Zip chooses for data by itself are here: LZMA2, also behind a filter, and LZMA; and what is cheap to have. The
rest (PPMd, BCJ2, Deflate64, Zstandard, Brotli) is named, so that the person can unpack it.
"""

from __future__ import annotations

import bz2
import lzma
from collections.abc import Callable
from functools import partial
from typing import Any, Final

from counterseal.providers.exports.limits import Budget, Limits
from counterseal.providers.exports.packed import Codec, Decoder, Inflate
from counterseal.providers.exports.trouble import Why, detail

Coder = dict[str, Any]  # as py7zr reads it: method, properties, numbers of streams

_AES: Final = b"\x06\xf1\x07\x01"
_LZMA: Final = b"\x03\x01\x01"
_LZMA2: Final = b"\x21"
_DEFLATE: Final = b"\x04\x01\x08"
_BZIP2: Final = b"\x04\x02\x02"
_COPY: Final = b"\x00"
_FILTERS: Final = {
    b"\x03": lzma.FILTER_DELTA,
    b"\x04": lzma.FILTER_X86,
    b"\x03\x03\x01\x03": lzma.FILTER_X86,
    b"\x03\x03\x05\x01": lzma.FILTER_ARM,
    b"\x03\x03\x07\x01": lzma.FILTER_ARMTHUMB,
}


class NotRead(Exception):
    """The archive, or one of its blocks, is not read."""

    def __init__(self, why: Why, **words: object) -> None:
        super().__init__(why)
        self.why: Why = why
        self.detail = detail(**words)


def codec_of(coders: list[Coder], limits: Limits) -> Codec:
    """How a block is unpacked; a filter may follow LZMA2."""
    methods = [coder["method"] for coder in coders]
    if _AES in methods:
        raise NotRead("encrypted")
    make: Callable[[Budget], Decoder] | None = None
    if len(methods) == 1:
        make = _SIMPLE.get(methods[0])
    if methods in ([_LZMA], [_LZMA2]):
        make = partial(_raw, [_lzma_filter(coders[0], limits)])
    elif len(methods) == 2 and methods[0] == _LZMA2 and methods[1] in _FILTERS:
        make = partial(_raw, [_other_filter(coders[1]), _lzma_filter(coders[0], limits)])
    if make is None:
        named = "+".join(method.hex() for method in methods[:4])
        raise NotRead("unsupported", found=f"7z_method_{named}", instead="unpack")
    return Codec("7z", make, strong=True, marked=False, step=32 * 1024)


class _Copy:
    """Not compressed."""

    eof = False
    needs_input = True
    unused_data = b""

    def __init__(self, budget: Budget) -> None:
        self._left = b""

    def decompress(self, data: bytes, max_length: int) -> bytes:
        self._left += data
        piece, self._left = self._left[:max_length], self._left[max_length:]
        self.needs_input = not self._left
        return piece


_SIMPLE: Final[dict[bytes, Callable[[Budget], Decoder]]] = {
    _COPY: _Copy,
    _DEFLATE: lambda budget: Inflate(-15),
    _BZIP2: lambda budget: bz2.BZ2Decompressor(),
}


def _raw(filters: list[dict[str, int]], _budget: Budget) -> Decoder:
    return lzma.LZMADecompressor(lzma.FORMAT_RAW, filters=filters)


def _lzma_filter(coder: Coder, limits: Limits) -> dict[str, int]:
    """The settings of an LZMA coder (7zFormat.txt and the xz file format, 5.3.1, describe the bytes)."""
    properties: bytes = coder["properties"] or b""
    if coder["method"] == _LZMA2 and len(properties) == 1 and properties[0] <= 40:
        bits = properties[0]
        found = {"id": lzma.FILTER_LZMA2, "dict_size": min(0xFFFFFFFF, (2 | bits & 1) << (bits // 2 + 11))}
    elif coder["method"] == _LZMA and len(properties) == 5 and properties[0] < 9 * 5 * 5:
        rest, lc = divmod(properties[0], 9)
        pb, lp = divmod(rest, 5)
        size = int.from_bytes(properties[1:], "little")
        found = {"id": lzma.FILTER_LZMA1, "dict_size": size, "lc": lc, "lp": lp, "pb": pb}
    else:
        raise NotRead("damaged", part="lzma_properties")
    if found["dict_size"] > limits.dictionary_bytes:
        raise NotRead("unsupported", found="7z_dictionary", instead="unpack")
    return found


def _other_filter(coder: Coder) -> dict[str, int]:
    properties: bytes = coder["properties"] or b""
    if coder["method"] == b"\x03":
        return {"id": lzma.FILTER_DELTA, "dist": (properties[0] if properties else 0) + 1}
    return {"id": _FILTERS[coder["method"]]}
