"""Which compressions of a 7z are read, and with how much memory at most."""

from __future__ import annotations

import io
import lzma
from dataclasses import replace

import py7zr
import pytest

from counterseal.providers.exports.limits import DEFAULT, MIB, Budget
from counterseal.providers.exports.packed import Meter, Packed
from counterseal.providers.exports.sevenzip_coders import NotRead, codec_of
from counterseal.providers.exports.trouble import detail
from tests.providers.exports.zoo import Bytes, opened, sevened

TEXT = b"".join(b'{"Id":"%d"}\n' % number for number in range(20_000))
LZMA1, LZMA2 = b"\x03\x01\x01", b"\x21"


@pytest.mark.parametrize(
    "filters",
    [
        [{"id": py7zr.FILTER_LZMA2, "preset": 7}],
        [{"id": py7zr.FILTER_LZMA}],
        [{"id": py7zr.FILTER_BZIP2}],
        [{"id": py7zr.FILTER_DEFLATE}],
        [{"id": py7zr.FILTER_COPY}],
        [{"id": py7zr.FILTER_X86}, {"id": py7zr.FILTER_LZMA2, "preset": 7}],
        [{"id": py7zr.FILTER_DELTA}, {"id": py7zr.FILTER_LZMA2, "preset": 7}],
    ],
    ids=["lzma2", "lzma", "bzip2", "deflate", "copy", "x86 lzma2", "delta lzma2"],
)
def test_what_7zip_chooses_for_data_is_read(filters):
    files = {"a": TEXT, "b": TEXT[:777], "c": b"1"}

    assert opened(sevened(files, filters=filters)) == [(f"x!{name}", data) for name, data in files.items()]


@pytest.mark.parametrize(
    ("coders", "why", "more"),
    [
        ([{"method": b"\x06\xf1\x07\x01"}], "encrypted", ()),
        ([{"method": LZMA2}, {"method": b"\x06\xf1\x07\x01"}], "encrypted", ()),
        ([{"method": b"\x04\x01\x09"}], "unsupported", detail(found="7z_method_040109", instead="unpack")),
        (
            [{"method": LZMA1}, {"method": b"\x03"}],
            "unsupported",
            detail(found="7z_method_030101+03", instead="unpack"),
        ),
        ([{"method": LZMA2, "properties": b""}], "damaged", detail(part="lzma_properties")),
        ([{"method": LZMA2, "properties": b"\x29"}], "damaged", detail(part="lzma_properties")),
        ([{"method": LZMA1, "properties": b"\xff\0\0\0\0"}], "damaged", detail(part="lzma_properties")),
        ([{"method": LZMA1, "properties": None}], "damaged", detail(part="lzma_properties")),
    ],
)
def test_what_is_not_read_is_said(coders, why, more):
    with pytest.raises(NotRead) as refused:
        codec_of(coders, DEFAULT)

    assert (refused.value.why, refused.value.detail) == (why, more)


@pytest.mark.parametrize(
    "coder", [{"method": LZMA2, "properties": b"\x28"}, {"method": LZMA1, "properties": b"]\0\0\0\xff"}]
)
def test_a_dictionary_of_gigabytes_is_not_made(coder):
    with pytest.raises(NotRead) as refused:
        codec_of([coder], DEFAULT)

    assert refused.value.detail == detail(found="7z_dictionary", instead="unpack")


def test_the_dictionary_7zip_makes_at_its_strongest_is_allowed():
    coder = {"method": LZMA1, "properties": b"]" + (256 * MIB).to_bytes(4, "little")}

    assert not codec_of([coder], DEFAULT).marked
    with pytest.raises(NotRead):
        codec_of([coder], replace(DEFAULT, dictionary_bytes=64 * MIB))


def test_uncompressed_files_are_handed_on_in_small_pieces():
    codec = codec_of([{"method": b"\0"}], DEFAULT)
    decoder = codec.decoder(Budget(DEFAULT, 1))

    assert decoder.decompress(b"abcde", 3) == b"abc"
    assert not decoder.needs_input
    assert decoder.decompress(b"", 3) == b"de"
    assert decoder.needs_input


def test_reading_ends_where_the_size_says_because_the_stream_does_not():
    raw = lzma.compress(TEXT, lzma.FORMAT_RAW, filters=[{"id": lzma.FILTER_LZMA1, "dict_size": MIB}])
    codec = codec_of([{"method": LZMA1, "properties": b"]" + MIB.to_bytes(4, "little")}], DEFAULT)
    packed = Packed(Bytes(raw), codec, "x", Meter(Budget(DEFAULT, len(raw))), 100)

    assert io.BytesIO(packed.open().read()).read() == TEXT[:100]
