"""Decompression: bounded, and giving all that can be read of what is broken."""

from __future__ import annotations

import bz2
import gzip
import lzma
import random
import zlib
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterseal.providers.exports.limits import DEFAULT, KIB, MIB, Budget, Limits
from counterseal.providers.exports.packed import CODECS, DEFLATE, Inflate, Meter, Packed, Unpacked
from counterseal.providers.exports.trouble import Stopped, Trouble
from tests.providers.exports.zoo import Bytes, zeros

PACK: dict[str, Callable[[bytes], bytes]] = {"gzip": gzip.compress, "xz": lzma.compress, "bzip2": bz2.compress}
TEXT = b"".join(b'{"Id":"%d","Operation":"MailItemsAccessed"}\n' % number for number in range(40_000))
NOISE = random.Random(1).randbytes(300_000)
LONG = random.Random(2).randbytes(2_500_000)


def packed(data: bytes, codec: str, limits: Limits = DEFAULT, cut: Trouble | None = None) -> Packed:
    return Packed(Bytes(data, cut=cut), CODECS[codec], "x", Meter(Budget(limits, len(data))))


def read(content: Packed) -> tuple[bytes, Trouble | None]:
    pieces = []
    with content.open() as stream:
        try:
            while piece := stream.read(50_000):
                pieces.append(piece)
        except Stopped as stop:
            return b"".join(pieces), stop.trouble
    return b"".join(pieces), None


each_codec = pytest.mark.parametrize("codec", list(PACK))


@each_codec
@pytest.mark.parametrize("data", [b"", b"a", TEXT, NOISE], ids=["empty", "small", "text", "noise"])
def test_what_was_packed_comes_out(codec, data):
    assert read(packed(PACK[codec](data), codec)) == (data, None)


@each_codec
def test_streams_one_behind_the_other_are_one_file_even_with_zeros_between(codec):
    data = PACK[codec](b"one ") + bytes(8) + PACK[codec](b"two") + bytes(100_000)

    assert read(packed(data, codec)) == (b"one two", None)


@each_codec
def test_what_is_cut_off_gives_all_up_to_there_and_names_the_offset(codec):
    whole = PACK[codec](NOISE)
    half = whole[: len(whole) // 2]
    data, trouble = read(packed(half, codec))

    assert NOISE.startswith(data)
    assert len(data) > 0 or codec == "bzip2"  # which has nothing before its first block of 900 kB is whole
    assert trouble == Trouble("x", "truncated", (("offset", str(len(half))), ("unpacked", str(len(data)))))


def test_a_long_bzip2_that_is_cut_off_gives_its_whole_blocks():
    data, trouble = read(packed(bz2.compress(LONG)[:2_000_000], "bzip2"))

    assert LONG.startswith(data)
    assert len(data) > 1_700_000
    assert trouble is not None


@each_codec
def test_other_bytes_behind_the_end_are_told_after_everything_was_given(codec):
    whole = PACK[codec](TEXT)
    data, trouble = read(packed(whole + b"something else", codec))

    assert data == TEXT
    assert trouble == Trouble("x", "trailing_bytes", (("offset", str(len(whole))), ("unpacked", str(len(TEXT)))))


@each_codec
def test_damage_in_the_middle_gives_what_came_before_it(codec):
    broken = bytearray(PACK[codec](LONG))
    broken[len(broken) // 2 : len(broken) // 2 + 40] = b"\xff" * 40
    data, trouble = read(packed(bytes(broken), codec))

    assert trouble is not None
    assert trouble.why == "damaged"
    assert len(data) > 800_000
    assert LONG[:800_000] == data[:800_000]


def test_a_wrong_checksum_at_the_end_of_a_gzip_costs_not_a_byte():
    broken = bytearray(gzip.compress(TEXT))
    broken[-6] ^= 0xFF
    data, trouble = read(packed(bytes(broken), "gzip"))

    assert data == TEXT
    assert trouble is not None
    assert trouble.why == "damaged"


def test_damage_right_at_the_start_is_damage():
    assert read(packed(b"\x1f\x8b\x08\xff\xff\xff" + b"\xff" * 100, "gzip"))[1] is not None
    assert read(packed(b"\x1f\x8b\x09" + bytes(20), "gzip"))[1] == Trouble(
        "x", "damaged", (("offset", "3"), ("unpacked", "0"))
    )


@each_codec
def test_a_break_below_passes_through_behind_all_that_could_be_read(codec):
    cut = Trouble("below", "unreadable")
    whole = PACK[codec](NOISE)
    data, trouble = read(packed(whole[: len(whole) // 2], codec, cut=cut))

    assert NOISE.startswith(data)
    assert trouble == cut


@each_codec
def test_a_bomb_ends_early_and_by_name(codec):
    limits = replace(DEFAULT, ratio_from=200 * KIB, deflate_ratio=100, strong_ratio=100, source_ratio=10**9)
    data, trouble = read(packed(PACK[codec](bytes(30 * MIB)), codec, limits))

    assert trouble is not None
    assert trouble.why == "bomb"
    assert len(data) < 10 * MIB


def test_the_real_limits_stop_a_gigabyte_of_zeros():
    data, trouble = read(packed(zeros(1024 * MIB), "gzip"))

    assert trouble is not None
    assert trouble.why == "bomb"
    assert 90 * MIB < len(data) < 110 * MIB


def test_honest_repetition_is_no_bomb():
    limits = replace(DEFAULT, ratio_from=MIB)

    assert read(packed(lzma.compress(TEXT * 4), "xz", limits)) == (TEXT * 4, None)


def test_a_source_that_has_used_up_its_bytes_gives_no_more():
    limits = replace(DEFAULT, total_bytes=100_000)
    data, trouble = read(packed(gzip.compress(TEXT), "gzip", limits))

    assert len(data) <= 100_000
    assert trouble is not None
    assert trouble.why == "too_large"


def test_reading_again_is_not_counted_again():
    content = packed(gzip.compress(TEXT), "gzip", replace(DEFAULT, total_bytes=len(TEXT)))

    assert [read(content), read(content)] == [(TEXT, None), (TEXT, None)]


def test_an_xz_that_asks_for_too_much_memory_is_not_read():
    strong = lzma.compress(b"a", filters=[{"id": lzma.FILTER_LZMA2, "preset": 6, "dict_size": 64 * MIB}])
    _, trouble = read(packed(strong, "xz", replace(DEFAULT, dictionary_bytes=16 * MIB)))

    assert trouble == Trouble("x", "unsupported", (("found", "xz_dictionary"), ("instead", "unpack")))


@pytest.mark.parametrize(("crc", "size"), [(1, None), (None, 5)])
def test_content_that_is_not_what_its_container_says_is_damaged_but_given(crc, size):
    raw = zlib.compress(b"hello", wbits=-15)
    wrong = Packed(Bytes(raw), DEFLATE, "x", Meter(Budget(DEFAULT, 1)), size and size + 1, crc, base=100)
    data, trouble = read(wrong)

    assert data == b"hello"
    assert trouble == Trouble("x", "damaged", (("offset", str(100 + len(raw))), ("unpacked", "5")))


def test_where_a_deflated_file_ends_is_known_exactly():
    raw = zlib.compress(TEXT, wbits=-15)
    with Unpacked(Packed(Bytes(raw + b"next"), DEFLATE, "x", Meter(Budget(DEFAULT, 1)))) as stream:
        assert stream.read() == TEXT
        assert stream.consumed == len(raw)


@given(st.binary(max_size=3000), st.integers(1, 400))
def test_zlib_behaves_like_the_other_decoders(data, step):
    decoder = Inflate(15)
    packed_data = zlib.compress(data)
    pieces = [decoder.decompress(packed_data, step)]
    while not decoder.eof:
        pieces.append(decoder.decompress(b"", step))

    assert b"".join(pieces) == data
    assert max(map(len, pieces)) <= step


@each_codec
@given(st.binary(max_size=400))
def test_no_bytes_make_it_raise_anything_else(codec, data):
    assert read(packed(CODECS[codec].mark + data, codec))[1] is not None
