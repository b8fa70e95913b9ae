import io
import time as clock

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comity.errors import InputError
from comity.text.sources import SourceOptions
from comity.text.sources.html import decode_page, extract, read_html
from comity.text.sources.streams import unpacked

BODY = """<nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Two states agree on a bridge</h1>
<p>The ministers of both states met in the capital on Wednesday and signed a treaty on a bridge over the river, officials said.</p>
<h2>Military ties</h2>
<p>“We are friends,” said the foreign minister of the northern state, López, who had come with a delegation of forty people.</p>
<p>The two armies have trained together since 2014, and they will do so again in the coming year, the ministry of defence said.</p>
</article><footer>All rights reserved</footer><script>var x = "<p>no</p>";</script>"""
HEAD = """<meta charset="utf-8"><title>Two states agree on a bridge - The Wire</title>
<meta property="og:site_name" content="The Wire"><meta property="article:published_time" content="2019-06-05T10:00:00Z">
<link rel="canonical" href="https://wire.example/2019/bridge">"""


def page(body=BODY, head=HEAD):
    return f"<!DOCTYPE html><html lang='en'><head>{head}</head><body>{body}</body></html>"


def read(data, **options):
    data = data if isinstance(data, bytes) else data.encode()
    (article,) = read_html(unpacked(io.BytesIO(data)), SourceOptions(**options))
    return article


def test_the_main_text_and_what_the_page_says_of_itself_are_read():
    article = read(page())
    assert (article.published, article.publisher, article.url) == ("2019-06-05", "The Wire", "https://wire.example/2019/bridge")
    assert article.title.startswith("Two states agree on a bridge")
    paragraphs = article.text.split("\n\n")
    assert any(line.startswith("The ministers of both states") for line in paragraphs)
    assert "Military ties" in paragraphs
    assert "Home" not in article.text
    assert "var x" not in article.text


def test_options_stand_for_what_the_page_does_not_say():
    bare = read(page(head="<title></title>"), published="2020-01-02", publisher="Other")
    assert (bare.published, bare.publisher) == ("2020-01-02", "Other")
    assert read(page(), published="2020-01-02").published == "2019-06-05"


def test_a_page_without_a_date_gets_none():
    assert read(page(head="")).published is None


@pytest.mark.parametrize(
    ("encoding", "named"), [("utf-8", "utf-8"), ("cp1252", "iso-8859-1"), ("cp1252", "windows-1252"), ("utf-16", ""), ("utf-8", "no-such")]
)
def test_pages_are_decoded_as_they_say(encoding, named):
    text = page(head=f'<meta charset="{named}">' if named else "")
    assert "“We are friends,” said the foreign minister of the northern state, López" in read(text.encode(encoding)).text


def test_the_charset_of_the_header_wins_and_codecs_that_are_none_are_passed_over():
    assert decode_page("Москва <p>".encode("koi8-r"), charset="koi8-r").startswith("Москва")
    assert decode_page(b"plain", charset="hex") == "plain"


@pytest.mark.parametrize("data", ["", "<html></html>", page(body="<script>alert(1)</script>", head=""), "<!--" + "-" * 1000, "<" * 1000])
def test_a_page_without_words_is_refused(data):
    with pytest.raises(InputError):
        read(data)


def test_binary_data_named_html_is_refused():
    with pytest.raises(InputError, match="PDF"):
        read(b"%PDF-1.4 not a page")


@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 100_000 + BODY + "</div>" * 100_000,
        "<p>" + "<span>" * 200_000 + BODY,
        "<p " + " ".join(f"a{at}=1" for at in range(150_000)) + ">" + BODY,
        "<p>a b c</p>" * 110_000 + BODY,
        "<b><i>" * 2000 + BODY + "</b></p></table>",
        "<script>" * 50_000 + "</script>" * 50_000 + BODY,
        "<!--" * 50_000 + "-->" + BODY,
        "&#x0;&#xd800;&lt;" * 20_000 + BODY,
        "\x00\x01" + BODY,
    ],
    ids=["deep", "inline", "attributes", "many", "broken", "scripts", "comments", "entities", "controls"],
)
def test_hostile_pages_give_their_words_in_reasonable_time(body):
    began = clock.perf_counter()
    found = extract(page(body))
    assert "The two armies have trained together since 2014" in found.text
    assert clock.perf_counter() - began < 20


@settings(deadline=None, max_examples=60)
@given(
    st.lists(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<div",
                ">",
                "<",
                "</",
                "words here",
                "<!--",
                "-->",
                "<script>",
                "</script>",
                "&amp;",
                "&#xd800;",
                '"',
                "<table><tr><td>",
                "\x00",
                "<a href='http://[x'>",
            ]
        ),
        max_size=30,
    )
)
def test_any_tag_soup_gives_text_or_an_input_error(pieces):
    try:
        assert extract(" ".join(pieces)).text.strip()
    except InputError as error:
        assert error.hint
