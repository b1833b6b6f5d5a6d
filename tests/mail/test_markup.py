"""HTML is read as a reader sees it."""

from __future__ import annotations

import pytest

from counterseal.mail.letter import Link, Markup
from counterseal.mail.markup import LINKS_MOST, URL_LONGEST, read_html, too_deep


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>one</p><p>two</p>", "one\ntwo"),
        ("Hel<b>lo</b> w&nbsp;orld &amp;c", "Hello w orld &c"),
        ("one<br>two<BR/>three", "one\ntwo\nthree"),
        ("<ul><li>a<li>b</ul>c", "a\nb\nc"),
        ("before<div>inside</div>after", "before\ninside\nafter"),
        ("<h1>Head</h1>text\n  over\tlines", "Head\ntext over lines"),
        ("<pre>a\n  b\r\nc</pre>d\ne", "a\nb\nc\nd e"),
        ("<title>no</title><script>no</script><style>no</style><!-- no --><template>no</template>yes", "yes"),
        ("<noscript>shown by mail programs</noscript>", "shown by mail programs"),
        ("", ""),
        ("no markup < at all", "no markup < at all"),
    ],
)
def test_lines_break_where_a_reader_sees_them_break(html, text):
    assert read_html(html).text == text


@pytest.mark.parametrize(
    "table",
    [
        "<table><tr><td>IBAN</td><td>DE89 3704</td></tr><tr><td>BIC</td><td>COBADEFF</td></tr></table>",
        "<TABLE><TR><TD>IBAN<TD>DE89 3704<TR><TD>BIC<TD>COBADEFF</TABLE>",
        "<table><tr><td><p>IBAN</p></td>\n<td><p>DE89\n3704</p></td></tr><tr><td><p>BIC</p></td><td></td><td><p>COBADEFF</p></td></tr></table>",
        "<table><tr><th>IBAN</th><td><div>DE89 3704</div></td></tr><tr><th>BIC</th><td><span>COBA</span>DEFF</td></tr></table>",
        "<table><tr><td>IBAN<br>BIC</td><td>DE89 3704<br>COBADEFF</td></tr></table>",
        "<dl><dt>IBAN<dd>DE89 3704<dt>BIC<dd>COBADEFF</dl>",
    ],
)
def test_a_label_and_its_value_stay_on_one_line(table):
    assert read_html(table).text == "IBAN\tDE89 3704\nBIC\tCOBADEFF"


def test_cells_of_several_lines_keep_them():
    html = "<table><tr><td>Address</td><td>Road 1<br>Town</td></tr></table>after"

    assert read_html(html).text == "Address\tRoad 1\nTown\nafter"


def test_links_are_told_with_what_is_clicked():
    html = (
        '<a href=" https://one.example/a&amp;b ">Click  <b>me</b></a><a href="https://two.example/"><img src="https://p.example/1.png"></a>'
        '<map><area href="//three.example/x"></map><form action="http://four.example/f"><button formaction="https://five.example/" value=Go>Send</button>'
        '<input type="PassWord"></form><a href="java\nscript:alert(1)">x</a><a href="data:text/html;base64,AA">y</a><a href="#top">z</a><a name=q>n</a><a href="cid:1">i</a>'
    )

    shown = read_html(html)

    assert shown.links == (
        Link(url="https://one.example/a&b", text="Click me"),
        Link(url="https://two.example/", picture=True),
        Link(url="//three.example/x"),
        Link(url="http://four.example/f", where="form"),
        Link(url="https://five.example/", text="Send", where="form"),
        Link(url="javascript:alert(1)", text="x"),
        Link(url="data:text/html;base64,AA", text="y"),
    )
    assert (shown.markup.forms, shown.markup.passwords, shown.markup.pictures) == (1, 1, 1)
    assert shown.markup.remote == ("https://p.example/1.png",)


def test_what_markup_does_is_told():
    html = (
        '<meta http-equiv=Refresh content="0; URL=https://next.example/"><base href="https://base.example/d/"><link rel=stylesheet href="https://css.example/a.css">'
        '<script>var b = new Blob([atob("AA")])</script><script src="https://js.example/x.js"></script><table background="http://bg.example/b.png"></table><a href="page">x</a>'
    )

    shown = read_html(html)

    assert shown.markup.refreshes == "https://next.example/"
    assert shown.markup.base == "https://base.example/d/"
    assert shown.markup.scripts == 2
    assert shown.markup.smuggles
    assert shown.markup.remote == ("https://css.example/a.css", "https://js.example/x.js", "http://bg.example/b.png")
    assert shown.links[0].url == "https://base.example/d/page"


@pytest.mark.parametrize(
    "wrap",
    [
        '<blockquote type="cite">{}</blockquote>',
        '<div class="gmail_quote">{}</div>',
        '<div class="x yahoo_quoted">{}</div>',
    ],
)
def test_what_programs_wrap_as_a_quotation_is_marked(wrap):
    assert read_html("new" + wrap.format("old<br>older")).text == "new\n> old\n> older"


def test_a_quotation_for_looks_is_not_marked():
    assert read_html("<blockquote>indented</blockquote>").text == "indented"


def test_long_links_and_many_of_them_are_cut():
    shown = read_html(f'<a href="https://a.example/{"x" * 2500}">x</a>' * (LINKS_MOST + 5))

    assert len(shown.links) == LINKS_MOST
    assert len(shown.links[0].url) == URL_LONGEST


@pytest.mark.parametrize("nest", ["<div>", "<span></b>", "<pre>", "<table><tr><td>", "<x1>"])
def test_what_is_nested_too_deeply_is_read_roughly(nest):
    shown = read_html(nest * 30_000 + '<a href="https://a.example/?x=1&amp;y=2">click</a><p>words</p>')

    assert shown.text.endswith("click\nwords")
    assert shown.links[-1].url == "https://a.example/?x=1&y=2"


def test_long_flat_markup_is_not_too_deep():
    assert not too_deep(b"<p>x<br><b>y</b>" * 20_000)
    assert read_html("<tr><td>x</td></tr>" * 5000).markup == Markup()


@pytest.mark.parametrize(
    "hostile",
    [
        "<div>" * 20_000,
        "<table>" * 5000,
        "<a href=x>" * 5000,
        "<" * 50_000,
        "\x00\ud800<p>\udfff",
        '<base href="http://[">' + "<a href=y>z",
    ],
)
def test_hostile_markup_is_survived(hostile):
    assert isinstance(read_html(hostile).text, str)


def test_a_tag_that_several_things_are_asked_of_is_counted_once():
    shown = read_html(
        '<img style="x" background="//a.test/1" src="//a.test/2"><a style="y" hidden href="//a.test">Pay</a>'
    )

    assert (shown.markup.pictures, len(shown.links)) == (1, 1)


@pytest.mark.parametrize("tag", ["pre", "PRE", "Pre"])
def test_lines_of_preformatted_text_are_kept(tag):
    assert read_html(f"<p>a\nb</p><{tag} class=x>Bank\n\n  IBAN</{tag}>").text == "a b\nBank\nIBAN"
