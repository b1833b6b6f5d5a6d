"""What senders of harmful mail do so that filters read something else than people do."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from bench.world.blocks import Block
from bench.world.cast import Cast
from bench.world.draft import Draft
from bench.world.papers import File, photo
from bench.world.route import token

Rewrite = Callable[[str], str]
GREEK = str.maketrans({"a": "а", "e": "е", "o": "о", "c": "с", "p": "р", "x": "х", "y": "у", "i": "і"})
"""Cyrillic letters that look Latin."""
INVISIBLE = ("\u200b", "\u200c", "\u200d", "\u2060", "\u00ad", "\ufeff")
HIDING = (
    "display:none",
    "font-size:0px;line-height:0",
    "color:#ffffff;background:#ffffff;font-size:1px",
    "opacity:0;height:0;overflow:hidden",
    "visibility:hidden",
    "position:absolute;left:-9999px",
)
NOISE = {
    "en": "{The|This|Our|That} {meeting|garden|report|river|lesson|ticket|kitchen} {was|seems|became} {quiet|long|useful|late|better} {yesterday|again|in spring|for everyone|after lunch}. {I|We|They} {walked|read|cooked|waited|travelled} {a while|together|near the lake|until six}.",
    "zh": "{今天|昨天|周末}{天气|公园|菜市场|孩子}{不错|很热闹|很安静|长高了}。{我们|他们|大家}{一起|慢慢}{吃饭|散步|看书|聊天}{到很晚|以后再说|很开心}。",
}  # fmt: skip


def _marked(text: str, change: Callable[[str], str], chance: random.Random, share: float) -> str:
    """A change to words that stand outside of tags and addresses."""

    def word(found: re.Match[str]) -> str:
        return change(found[0]) if chance.random() < share else found[0]

    out = []
    for piece in re.split(r"(<[^>]*>|https?://\S+|\S+@\S+|&[#a-z0-9]+;)", text):
        plain = bool(piece) and piece[0] not in "<&" and "://" not in piece and "@" not in piece
        out.append(re.sub(r"[A-Za-z]{4,}|[\u4e00-\u9fff]{2,}", word, piece) if plain else piece)
    return "".join(out)


def zero_width(chance: random.Random) -> Rewrite:
    """Invisible characters inside of words."""
    mark = chance.choice(INVISIBLE)
    return lambda text: _marked(text, lambda word: word[: len(word) // 2] + mark + word[len(word) // 2 :], chance, 0.7)


def homographs(chance: random.Random) -> Rewrite:
    """Cyrillic letters for Latin ones."""
    return lambda text: _marked(text, lambda word: word[0] + word[1:].translate(GREEK), chance, 0.4)


def entities(chance: random.Random) -> Rewrite:
    """Letters of the HTML as numbers."""

    def change(text: str) -> str:
        if "<" not in text[:400]:
            return text
        body = text.find("<body")
        start = max(0, body)
        return text[:start] + _marked(text[start:], lambda word: "".join(f"&#{ord(one)};" for one in word), chance, 0.6)

    return change


def sentence(cast: Cast) -> str:
    """Words about nothing."""
    return " ".join(cast.say(NOISE.get(cast.language, NOISE["en"])) for _ in range(cast.chance.randint(2, 7)))


def _noise(cast: Cast, draft: Draft) -> None:
    blank = [Block("p", "")] * cast.chance.choice((0, 6, 14, 40))
    draft.pieces = [*draft.pieces, *blank, Block("p", sentence(cast)), Block("p", token(cast.chance, 20))]


def _hidden(cast: Cast, draft: Draft) -> None:
    style = cast.chance.choice(HIDING)
    draft.pieces = [*draft.pieces, Block("hide", f'<div style="{style}">{sentence(cast)}</div>')]
    draft.only = draft.only or "html"


def _picture(cast: Cast, draft: Draft) -> None:
    lines = [
        line[:46]
        for piece in draft.pieces
        if piece.kind in {"p", "h", "li", "button"}
        for line in piece.text.split("\n")
        if line
    ]
    picture = File(
        f"{token(cast.chance, 6)}.png",
        "image/png",
        photo(tuple(lines[:12]), kind="PNG"),
        inline=token(cast.chance, 10) + "@x",
    )
    draft.files.append(picture)
    draft.pieces = [Block("img", "", link="cid:" + picture.inline)]
    draft.footer, draft.only = "", "html"


def _thread(cast: Cast, draft: Draft) -> None:
    head = f"From: {cast.they.name} <{cast.they.address}>\nSent: {cast.gap('past')}\nTo: {cast.me.name}\nSubject: {cast.gap('topic')}"
    draft.pieces = [*draft.pieces, Block("rule"), Block("p", head), Block("p", sentence(cast))]


def _subject(cast: Cast, draft: Draft) -> None:
    mark = token(cast.chance, 8)
    draft.subject = cast.chance.choice(
        (f"{draft.subject} #{mark}", f"[{mark[:6].upper()}] {draft.subject}", f"{draft.subject}{' ' * 30}{mark}")
    )


def _comments(cast: Cast, draft: Draft) -> None:
    mark = token(cast.chance, 6)

    def change(text: str) -> str:
        return (
            re.sub(r"(?<=[a-z]{3})(?=[a-z]{3}[ .,])", f"<!--{mark}-->", text)
            if "<body" in text or "<div" in text
            else text
        )

    draft.rewrite, draft.only = change, "html"


TRICKS: dict[str, Callable[[Cast, Draft], None]] = {
    "noise": _noise, "hidden_text": _hidden, "picture_only": _picture, "fake_thread": _thread, "random_subject": _subject, "comments": _comments,
}  # fmt: skip


def evade(cast: Cast, draft: Draft, *, often: float = 0.4) -> None:
    """One of the tricks, sometimes."""
    chance = cast.chance
    if chance.random() > often:
        return
    name = chance.choice((*TRICKS, "zero_width", "homographs", "entities", "base64_html"))
    if name == "homographs" and cast.language[:2] in {"zh", "ja"}:
        name = "zero_width"
    draft.evasion = name
    if name in TRICKS:
        TRICKS[name](cast, draft)
    elif name == "zero_width":
        draft.rewrite = zero_width(chance)
    elif name == "homographs":
        draft.rewrite = homographs(chance)
    elif name == "entities":
        draft.rewrite, draft.only = entities(chance), "html"
    else:
        draft.only, draft.encoding = "html", "base64"
