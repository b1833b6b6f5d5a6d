"""
Plain words: the same letters for whoever writes with accents, in capitals, full width, bold Unicode or the other script.

Phrases are compared in one form: small letters without accents, one blank between words, simplified Chinese characters,
typographic signs made plain, and letters of another alphabet read as the Latin ones they pose as when they stand inside
a Latin word. Western text, which is most mail, goes through one table of bytes; only the rest is looked at letter by
letter.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

_SINGLE: Final = {
    "ß": "s", "æ": "a", "œ": "o", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "t", "ı": "i", "’": "'", "‘": "'", "‚": "'",
    "`": "'", "´": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‹": '"', "›": '"', "…": ".", "–": " ",
    "—": " ", "•": " ", "·": " ", "¿": " ", "¡": " ", "ª": "a", "º": "o", "¨": " ", "¸": " ", "¯": " ", "ˆ": " ", "˜": " ",
    "「": '"', "」": '"', "『": '"', "』": '"', "《": '"', "》": '"', "、": ",", "ё": "е", "й": "й",
    "\u2028": " ", "\u2029": " ", "\u2010": " ", "\u2011": " ", "\u2012": " ", "\u2015": " ", "\u2212": " ",
}  # fmt: skip
"""What one character is read as, where Unicode's own folding would lengthen it or leave it."""
_BLANKS: Final = "-_*/\\|~=<>[](){}#^+"
"""Signs that part words as a blank does."""
_POSERS: Final = str.maketrans(
    "аеорсухкмтвнігјѕԁһӏɡαειοκνρτυχηωѵɑցոսհ",
    "aeopcyxkmtbhirjsdhlgaeioknptuxnwvagnuh",
)
"""Cyrillic, Greek and other letters, and the Latin ones they look like. Only inside a Latin word."""
_TRADITIONAL: Final = (
    "銀银 賬账 帳账 戶户 號号 變变 換换 轉转 匯汇 貨货 款款 發发 為为 們们 個个 這这 請请 馬马 緊紧 盡尽 訊讯 聯联 係系 繫系 電电 話话 無无 "
    "見见 開开 關关 會会 議议 資资 補补 貼贴 險险 稅税 單单 據据 證证 碼码 驗验 認认 錄录 登登 帶带 繳缴 費费 遲迟 還还 對对 與与 給给 "
    "審审 計计 凍冻 結结 應应 處处 罰罚 訴诉 將将 錯错 誤误 檔档 箱箱 郵邮 遞递 寄寄 達达 領领 獎奖 獲获 繼继 遺遗 產产 財财 務务 員员 "
    "薪薪 調调 項项 詳详 細细 閱阅 讀读 點点 擊击 鏈链 連连 網网 頁页 簽签 約约 訂订 購购 買买 賣卖 價价 報报 詢询 優优 惠惠 廠厂 "
    "業业 級级 國国 際际 幣币 萬万 億亿 齊齐 辦办 騙骗 詐诈 釣钓 魚鱼 謹谨 防防 勿勿 從从 來来 時时 間间 後后 過过 實实 際际 執执 "
    "統统 系系 維维 護护 階阶 異异 常常 鎖锁 終终 斷断 滿满 擴扩 輸输 運运 護护 導导 總总 經经 裡里 裏里 麼么 嗎吗 沒没 絕绝 當当 樣样 "
    "進进 遠远 聽听 說说 誰谁 讓让 機机 壞坏 禮礼 購购 儲储 蓄蓄 歡欢 迎迎 頭头 條条 現现 錢钱 貸贷 賠赔 償偿 譴谴 監监 視视 頻频 錄录 "
    "類类 項项 動动 壹一 車车 託托 託托 貴贵 體体 東东 書书 長长 門门 問问 題题 圖图 團团 學学 軟软 載载 試试 詢询 則则 幫帮 複复 復复 覆复 確确 "
    "準准 備备 儘尽 剛刚 幾几 歲岁 塊块 離离 雙双 雲云 難难 預预 領领 風风 飛飞 館馆 驚惊 暫暂 曆历 歷历 決决 況况 減减 溝沟 灣湾 熱热 爭争 "
    "獨独 環环 瀏浏 筆笔 範范 簡简 紀纪 納纳 組组 織织 罷罢 節节 舊旧 蘋苹 華华 號号 術术 記记 設设 許许 評评 談谈 課课 諮咨 謝谢 "
    "譯译 負负 責责 貿贸 輕轻 較较 輛辆 遊游 選选 鄉乡 釋释 針针 鐘钟 錶表 陳陈 陸陆 隊队 隨随 靈灵 順顺 願愿 顧顾 餘余 驅驱 歐欧"
)  # fmt: skip
_TO_SIMPLE: Final = {ord(pair[0]): pair[1] for pair in _TRADITIONAL.split() if pair[0] != pair[1]}
_IS_TRADITIONAL: Final = re.compile("[" + "".join(map(chr, _TO_SIMPLE)) + "]")
_FOREIGN: Final = re.compile("[^\x00-\x7f]+(?:[ ,.\n][^\x00-\x7f]+)*")
_BETWEEN_HAN: Final = re.compile("(?<=[\u3040-\u30ff\u4e00-\u9fff,]) (?=[\u3040-\u30ff\u4e00-\u9fff])")
_HAN: Final = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")
_MARKS: Final = re.compile("[\u0300-\u036f\u064b-\u0652\u0640]+")
LONGEST: Final = 20_000
"""Characters that are looked at. Nobody reads on to be asked for money on page eight."""


def _western() -> bytes:
    """What each byte of Windows-1252 is read as."""
    table = bytearray(range(256))
    for code in range(256):
        one = bytes([code]).decode("cp1252", "replace")
        table[code] = ord(_plain(one)) if one != "\ufffd" else ord(" ")
    return bytes(table)


def _plain(one: str) -> str:
    """One character as one ASCII character, a blank if there is none."""
    one = one.lower()
    if one in _BLANKS or one.isspace() or one < " ":
        return " "
    if one in _SINGLE:
        return _SINGLE[one]
    parted = unicodedata.normalize("NFKD", one)[0]
    return parted if parted.isascii() else " "


_WESTERN: Final = _western()
_STOPS: Final = {"。": ". ", "！": "! ", "？": "? ", "；": "; ", "．": ". "}
"""Chinese sentences end without a blank behind; ours are parted by it."""
_SIGNS: Final = str.maketrans(
    {**_SINGLE, **_STOPS, **dict.fromkeys(_BLANKS + "\t\r\n\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0", " ")}
)


def fold(text: str) -> str:
    """
    A text in plain words. Never raises.

    What is longer than `LONGEST` is cut.
    """
    if len(text) > LONGEST:
        text = text[:LONGEST]
    try:
        plain = text.encode("ascii" if text.isascii() else "cp1252").translate(_WESTERN)
    except UnicodeEncodeError:
        return _far(text)
    return (b" ".join(plain.split()) if b"  " in plain else plain.strip()).decode("ascii")


def _far(text: str) -> str:
    """Text of more than the western letters."""
    raw = _FOREIGN.sub(_run, text).encode("utf-8", "replace").translate(_ASCII_SIGNS)
    raw = b" ".join(raw.split()) if b"  " in raw else raw.strip()
    plain = raw.decode("utf-8", "replace")
    return plain if plain.isascii() or _HAN.search(plain) is None else _BETWEEN_HAN.sub("", plain)


_ASCII_SIGNS: Final = bytes(
    ord(" ")
    if code < 33 or chr(code) in _BLANKS
    else ord("'")
    if code == ord("`")
    else ord(chr(code).lower())
    if code < 128
    else code
    for code in range(256)
)


def _run(found: re.Match[str]) -> str:
    """A run of letters beyond ASCII, by what stands at its sides."""
    run = _letters(found.group())
    text, start, end = found.string, found.start(), found.end()
    before, after = text[start - 1 : start], text[end : end + 1]
    if (before.isascii() and before.isalpha()) or (after.isascii() and after.isalpha()):
        run = run.translate(_POSERS)
    return run


@lru_cache(maxsize=4096)
def _letters(run: str) -> str:
    run = unicodedata.normalize("NFKC", run.lower().translate(_SIGNS)).casefold()
    run = _MARKS.sub("", unicodedata.normalize("NFKD", run)).translate(_SIGNS)
    run = unicodedata.normalize("NFC", run)
    return run.translate(_TO_SIMPLE) if _IS_TRADITIONAL.search(run) is not None else run
