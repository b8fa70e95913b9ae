import gzip
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from comity.errors import FetchError, InputError
from comity.text.sources import SourceOptions
from comity.text.sources.url import fetch, read_url

PAGE = """<html><head><title>A bridge</title></head><body><article><p>The ministers met López in the capital on Wednesday and signed a treaty on a bridge.</p>
<p>They will meet again in the coming year, the ministry of foreign affairs said on its page.</p></article></body></html>"""


class Site(BaseHTTPRequestHandler):
    """A small site of its own for every way in which fetching can go."""

    def do_GET(self):
        kind, body, code, headers = "text/html; charset=utf-8", PAGE.encode(), 200, {}
        if self.path == "/plain":
            kind, body = "text/plain; charset=utf-8", b"Xi met Putin."
        elif self.path == "/latin":
            kind, body = "text/html; charset=iso-8859-1", PAGE.encode("cp1252")
        elif self.path == "/pdf":
            kind, body = "application/pdf", b"%PDF-1.4"
        elif self.path == "/gone":
            code = 404
        elif self.path == "/moved":
            code, headers = 302, {"Location": "/page"}
        elif self.path == "/loop":
            code, headers = 302, {"Location": "/loop"}
        elif self.path == "/file":
            code, headers = 302, {"Location": "file:///etc/hostname"}
        elif self.path == "/bomb":
            body, headers = gzip.compress(b"a " * 3_000_000), {"Content-Encoding": "gzip"}
        elif self.path == "/empty":
            body = b""
        elif self.path == "/slow":
            time.sleep(1.5)
        self.send_response(code)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        try:
            if self.path == "/drip":
                for at in range(0, len(body), 10):
                    self.wfile.write(body[at : at + 10])
                    time.sleep(0.2)
            else:
                self.wfile.write(body)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def log_message(self, *parts):
        pass


@pytest.fixture(scope="module")
def server():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def site(server, monkeypatch):
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    return server


def read(url, **options):
    (article,) = read_url(url, SourceOptions(**options))
    return article


def test_a_page_is_fetched_and_keeps_its_address(site):
    article = read(site + "/page", published="2019-06-05")
    assert (article.url, article.title, article.published) == (site + "/page", "A bridge", "2019-06-05")
    assert article.publisher.startswith("127.0.0.1")
    assert "signed a treaty" in article.text


def test_charsets_redirects_and_plain_texts_are_followed(site):
    assert "López" in read(site + "/latin").text
    assert read(site + "/moved").url == site + "/page"
    assert read(site + "/plain").text == "Xi met Putin."


@pytest.mark.parametrize(
    ("path", "words"),
    [("/gone", "answered 404"), ("/pdf", "application/pdf"), ("/loop", "redirects more than 5"), ("/file", "cannot be fetched"), ("/bomb", None)],
)
def test_what_cannot_be_fetched_is_told_with_its_address(site, path, words):
    with pytest.raises(FetchError, match=words) as caught:
        read(site + path) if words else fetch(site + path, limit=1_000_000)
    assert site + path in caught.value.message
    assert caught.value.hint


def test_an_empty_page_is_an_input_error(site):
    with pytest.raises(InputError):
        read(site + "/empty")


@pytest.mark.parametrize("path", ["/slow", "/drip"])
def test_time_is_limited_as_a_whole(site, path):
    began = time.perf_counter()
    with pytest.raises(FetchError, match=r"within|too long"):
        fetch(site + path, seconds=0.7)
    assert time.perf_counter() - began < 5


@pytest.mark.parametrize(
    "url", ["ftp://example.org/a", "file:///etc/passwd", "http://", "http://[::1", "http://127.0.0.1:1/", "http://exa mple.invalid/", "https://\ud800/"]
)
def test_addresses_that_are_none_are_told(url, monkeypatch):
    monkeypatch.setenv("NO_PROXY", "*")
    with pytest.raises(FetchError) as caught:
        fetch(url, seconds=5)
    assert caught.value.hint
