"""Text that no reader sees is found, and layout that only looks like hiding is left alone."""

from __future__ import annotations

import pytest

from counterseal.mail.markup import read_html


def both(html: str) -> tuple[str, str]:
    """What is seen and what is hidden."""
    shown = read_html(html)
    return shown.text, shown.markup.hidden


@pytest.mark.parametrize(
    "hiding",
    [
        '<span style="display:none">gone</span>',
        '<span style="DISPLAY : NONE !important">gone</span>',
        "<p style='visibility:hidden'>gone</p>",
        '<p style="color:red;font-size:0">gone</p>',
        '<p style="font-size: 1px">gone</p>',
        '<p style="opacity:0">gone</p>',
        '<p style="opacity: 0.00; x:y">gone</p>',
        '<div style="max-height:0;overflow:hidden">gone</div>',
        '<div style="mso-hide:all">gone</div>',
        '<div style="position:absolute;left:-9999px">gone</div>',
        '<div style="text-indent:-5000px">gone</div>',
        "<div hidden>gone</div>",
        '<div style="background:#fff"><b style="color:#ffffff">gone</b></div>',
        '<table bgcolor="#FFFFFF"><tr><td><font color="white">gone</font></td></tr></table>',
        "<style>.pre{display:none}</style><p class=pre>gone</p>",
        "<style>a{x:y} #q , .pre { color:red; visibility : hidden }</style><p id=q>gone</p>",
    ],
)
def test_hidden_text_is_told_apart(hiding):
    assert both(f"<body><p>seen</p>{hiding}</body>") == ("seen", "gone")


@pytest.mark.parametrize(
    "honest",
    [
        '<p style="opacity:0.9">words</p>',
        '<p style="font-size:10px">words</p>',
        '<p style="font-size:1.2em">words</p>',
        '<div style="font-size:0"><span style="font-size:14px">words</span></div>',
        '<a style="background:#0055aa;color:#ffffff" href="x">words</a>',
        '<table class=dark bgcolor="#ffffff"><tr><td class=x><b style="color:#fff">words</b></td></tr></table>',
        '<div style="background:url(x.png) #fff"><b style="color:#fff">words</b></div>',
        '<b style="color:#ffffff">words</b>',
        "<style>@media (max-width:600px){.pre{display:none}}</style><p class=pre>words</p>",
        "<style>.pre{display:none} @media x{} .pre{display:block}</style><p class=pre>words</p>",
        '<style>.pre{display:none}</style><p class=pre style="display:block">words</p>',
        "<style>p:hover{display:none} @import 'x';</style><p>words</p>",
        '<div style="margin-left:-10px">words</div>',
        '<div style="overflow:hidden;height:200px">words</div>',
    ],
)
def test_honest_layout_is_seen(honest):
    assert both(f"<body>{honest}</body>") == ("words", "")


def test_words_under_a_size_of_zero_are_hidden_and_those_sized_again_are_not():
    assert both('<div style="font-size:0">gone<span style="font-size:14px">seen</span></div>') == ("seen", "gone")


@pytest.mark.parametrize(
    "broken",
    [
        "<style>{{{}}}@media{{",
        "<style>@",
        "<style>" + ".a{display:none}" * 5000,
        "<style>/*",
        '<p style="color:">x',
        "<style>.a,{display:none}",
    ],
)
def test_broken_sheets_are_survived(broken):
    assert isinstance(both(broken), tuple)
