"""
HTML of notices, newsletters and shops, as the templates of mail services make it: tables in tables, inline CSS, preheader,
button, pixel, footer. Honest services and those who copy them use the same layouts.
"""

from __future__ import annotations

import random
from html import escape

from bench.world.blocks import Block, inline

FONTS = (
    "Arial, Helvetica, sans-serif",
    "'Helvetica Neue', Helvetica, Arial, sans-serif",
    "Roboto, Arial, sans-serif",
    "'Segoe UI', Tahoma, sans-serif",
    "Verdana, Geneva, sans-serif",
    "Georgia, serif",
    "-apple-system, BlinkMacSystemFont, 'Segoe UI', sans-serif",
)
FONTS_ZH = (
    "'PingFang SC', 'Microsoft YaHei', sans-serif",
    "'Microsoft YaHei', Arial",
    "SimSun, Arial",
    "'Helvetica Neue', 'PingFang SC', 'Hiragino Sans GB', sans-serif",
)
COLORS = (
    "#0067b8",
    "#1a73e8",
    "#d32f2f",
    "#ff6a00",
    "#2e7d32",
    "#222222",
    "#6a1b9a",
    "#00897b",
    "#c2185b",
    "#f4511e",
    "#003087",
    "#ffb300",
    "#e50914",
    "#0a66c2",
)
STYLES = (
    "", "<style>body{margin:0;padding:0}@media only screen and (max-width:600px){.wrap{width:100%!important}.btn{display:block!important}}</style>",
    '<style type="text/css">#outlook a{padding:0}.ExternalClass{width:100%}table td{border-collapse:collapse}img{border:0;outline:none;text-decoration:none;-ms-interpolation-mode:bicubic}@media screen and (max-width:480px){.mobile{width:100%!important;padding:10px!important}}</style>\n<!--[if mso]><style>td{font-family:Arial,sans-serif}</style><![endif]-->',
    "<style>a{color:inherit}.preheader{display:none!important;visibility:hidden;mso-hide:all;font-size:1px;line-height:1px;max-height:0;max-width:0;opacity:0;overflow:hidden}</style>",
)  # fmt: skip


class Layout:
    """One service's look."""

    def __init__(self, chance: random.Random, language: str, color: str = "") -> None:
        self.chance = chance
        self.color = color or chance.choice(COLORS)
        self.font = chance.choice(FONTS_ZH if language[:2] in {"zh", "ja"} else FONTS)
        self.size = chance.choice((13, 14, 14, 15, 16))
        self.width = chance.choice((480, 560, 600, 600, 640, 680))
        self.rounded = chance.choice((0, 3, 4, 6, 24))
        self.style = chance.choice(STYLES)
        self.form = chance.choice(("table", "table", "table", "div", "bare"))
        self.back = chance.choice(("#f4f4f4", "#ffffff", "#f6f9fc", "#eeeeee", "#fafafa"))

    def page(
        self,
        pieces: list[Block],
        links: dict[str, str],
        *,
        charset: str,
        logo: str = "",
        name: str = "",
        preheader: str = "",
        pixel: str = "",
        foot: str = "",
    ) -> str:
        """The whole HTML; `foot` is HTML already."""
        inner = "".join(self._piece(piece, links) for piece in self._grouped(pieces))
        top = (
            f'<img src="{escape(logo)}" alt="{escape(name)}" width="{self.chance.choice((90, 120, 140))}" style="border:0;display:block">'
            if logo
            else f'<b style="font-size:22px;color:{self.color}">{escape(name)}</b>'
            if name and self.chance.random() < 0.7
            else ""
        )
        hidden = (
            f'<div style="display:none;font-size:1px;color:#ffffff;line-height:1px;max-height:0px;max-width:0px;opacity:0;overflow:hidden;">{escape(preheader)}{"&zwnj;&nbsp;" * self.chance.choice((0, 20, 60))}</div>'
            if preheader
            else ""
        )
        dot = f'<img src="{escape(pixel)}" width="1" height="1" alt="" style="display:block;border:0">' if pixel else ""
        head = (
            f'<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">\n<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset={charset}" /><meta name="viewport" content="width=device-width" />{self.style}</head>'
            if self.form == "table"
            else f'<!doctype html>\n<html><head><meta charset="{charset}">{self.style}</head>'
            if self.form == "div"
            else "<html>"
        )
        body = f"font-family:{self.font};font-size:{self.size}px;color:#333333;line-height:1.5"
        small = f'<div style="font-size:11px;color:#888888;font-family:{self.font}">{foot}</div>' if foot else ""
        if self.form == "table":
            return f'{head}\n<body style="margin:0;padding:0;background:{self.back}">{hidden}\n<table width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="{self.back}"><tr><td align="center">\n<table class="wrap" width="{self.width}" cellpadding="0" cellspacing="0" border="0" style="background:#ffffff">\n<tr><td style="padding:20px 24px">{top}</td></tr>\n<tr><td style="padding:8px 24px 24px;{body}">\n{inner}</td></tr>\n<tr><td style="padding:16px 24px">{small}</td></tr>\n</table></td></tr></table>\n{dot}</body></html>\n'
        if self.form == "div":
            return f'{head}\n<body style="background:{self.back}">{hidden}<div style="max-width:{self.width}px;margin:0 auto;background:#fff;padding:24px;{body}">\n<div>{top}</div>\n{inner}\n<hr style="border:0;border-top:1px solid #eee">{small}</div>{dot}</body></html>\n'
        return f'{head}<body style="{body}">{hidden}{top}\n{inner}\n{small}{dot}</body></html>\n'

    def _grouped(self, pieces: list[Block]) -> list[Block]:
        """Rows that follow one another as one table."""
        out: list[Block] = []
        for piece in pieces:
            if piece.kind == "row":
                cells = "".join(
                    f'<td style="padding:6px 8px;border-bottom:1px solid #e5e5e5{";color:#777" if at == 0 and len(piece.cells) == 2 else ""}">{escape(cell, quote=False)}</td>'
                    for at, cell in enumerate(piece.cells)
                )
                if out and out[-1].kind == "table":
                    out[-1] = Block("table", out[-1].text + f"<tr>{cells}</tr>\n")
                else:
                    out.append(Block("table", f"<tr>{cells}</tr>\n"))
            else:
                out.append(piece)
        return out

    def _piece(self, piece: Block, links: dict[str, str]) -> str:
        style = f' style="color:{self.color}"'
        words = inline(piece.text, links, style) if piece.kind not in {"table", "hide"} else piece.text
        if piece.kind == "button":
            return self._button(piece, links)
        if piece.kind == "img":
            picture = f'<img src="{escape(piece.link)}" alt="{escape(piece.text)}" width="{self.width - 80}" style="max-width:100%;border:0">'
            return (
                f'<p><a href="{escape(links["main"])}">{picture}</a></p>\n'
                if "main" in links
                else f"<p>{picture}</p>\n"
            )
        if piece.kind == "p" and self.form == "bare" and self.chance.random() < 0.5:
            return f"<div>{words}</div><br>\n"
        tag = "h1" if self.width % 3 else "h2"
        forms = {
            "table": f'<table width="100%" cellpadding="0" cellspacing="0" style="margin:10px 0;font-size:{self.size - 1}px">\n{words}</table>\n',
            "h": f'<{tag} style="font-size:{self.size + 8}px;color:{self.color if self.rounded > 3 else "#111111"};margin:12px 0">{words}</{tag}>\n',
            "li": f'<p style="margin:4px 0 4px 12px">&bull; {words}</p>\n',
            "code": f'<p style="font-size:{self.size * 2}px;font-weight:bold;letter-spacing:4px;margin:16px 0">{words}</p>\n',
            "rule": '<hr style="border:0;border-top:1px solid #dddddd">\n',
            "hide": words,
        }
        return forms.get(piece.kind) or f'<p style="margin:0 0 14px">{words}</p>\n'

    def _button(self, piece: Block, links: dict[str, str]) -> str:
        url, words = escape(links.get(piece.link, "#")), escape(piece.text, quote=False)
        if self.form == "bare" or self.chance.random() < 0.1:
            return f'<p><a href="{url}" style="color:{self.color}">{words}</a></p>\n'
        if self.chance.random() < 0.4:
            return f'<table cellpadding="0" cellspacing="0" border="0" style="margin:18px 0"><tr><td bgcolor="{self.color}" style="border-radius:{self.rounded}px;padding:12px 26px"><a class="btn" href="{url}" target="_blank" style="color:#ffffff;text-decoration:none;font-weight:bold">{words}</a></td></tr></table>\n'
        return f'<p style="margin:20px 0"><a href="{url}" class="btn" style="background-color:{self.color};color:#ffffff;padding:12px 24px;border-radius:{self.rounded}px;text-decoration:none;display:inline-block">{words}</a></p>\n'
