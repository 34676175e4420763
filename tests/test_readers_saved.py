"""Pages and books as browsers and shops save them: MHTML, mail, EPUB."""

import io
import zipfile
from email.message import EmailMessage

import pytest

from pipeline.errors import SourceError
from tests.heard import document, heard

TALK = [("Ann", "Why café?"), ("Bob", "Because."), ("Ann", "When?"), ("Bob", "Tomorrow.")]
BODY = "".join(f"<p><b>{who}:</b> {said}</p>" for who, said in TALK)
PAGE = f"<html><head><title>Boats</title></head><body>{BODY}</body></html>"


def mhtml(charset="utf-8", encoding="quoted-printable"):
    message = EmailMessage()
    message["From"], message["Subject"] = "<Saved by Blink>", "Boats"
    message.set_content(PAGE, subtype="html", charset=charset, cte=encoding)
    message.add_related(b"\x89PNG", "image", "png")
    return message.as_bytes()


def epub(pages=(BODY,), **more):
    items = "".join(
        f'<item id="p{n}" href="text/p%20{n}.xhtml" media-type="application/xhtml+xml"/>' for n, _ in enumerate(pages)
    )
    spine = "".join(f'<itemref idref="p{n}"/>' for n, _ in enumerate(pages))
    parts = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles>'
        "</container>",
        "OEBPS/book.opf": "<package><metadata><dc:title xmlns:dc='x'>Boats</dc:title><dc:language xmlns:dc='x'>"
        "en-GB</dc:language></metadata>"
        f'<manifest><item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>'
        f"{items}</manifest>"
        f'<spine><itemref idref="nav"/>{spine}</spine></package>',
        "OEBPS/nav.xhtml": "<html><body><p>Ann: contents</p></body></html>",
        **{
            f"OEBPS/text/p {n}.xhtml": f"<html><head><title>x</title></head><body>{page}</body></html>"
            for n, page in enumerate(pages)
        },
        **more,
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as book:
        for name, text in parts.items():
            book.writestr(name, text)
    return buffer.getvalue()


half = BODY.index("<p><b>Ann:</b> When")


@pytest.mark.parametrize(
    "content",
    [
        mhtml(),
        mhtml("latin-1"),
        mhtml("utf-8", "base64"),
        mhtml().replace(b"\n", b"\r\n"),
        epub((BODY[:half], BODY[half:])),
    ],
    ids=["quoted", "older encoding", "base64", "CRLF", "EPUB"],
)
def test_saved_pages_are_read_as_they_were_shown(content):
    assert heard(content) == TALK


def test_a_book_tells_its_title_and_language():
    assert document(epub()).metadata == {"title": "Boats", "language": "en"}
    assert document(epub()).format == "EPUB"


def test_mail_is_read_as_its_text():
    message = EmailMessage()
    message["From"], message["Subject"] = "a@example.org", "Talk"
    message.set_content("\n\n".join(f"{who}: {said}" for who, said in TALK))
    assert heard(message.as_bytes()) == TALK


REFUSED = {
    "a locked book": (epub(**{"META-INF/rights.xml": "<x/>"}), "locked"),
    "a book without pages": (epub(()), "without pages"),
    "a book that unpacks to too much": (lambda: epub([" " * (33 << 20) + "x"] * 3), "unpacks? to"),
    "a page of nothing": (b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x--\n", "without text"),
    "parts within parts": (
        b"MIME-Version: 1.0\n" + b"".join(b"Content-Type: multipart/mixed; "
            b"boundary=b%d\n\n--b%d\n" % (n, n) for n in range(3000)),
        "MHTML|deep|without text|parts",
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", REFUSED)
def test_what_cannot_be_read_is_refused_in_one_line(kind):
    content, why = REFUSED[kind]
    with pytest.raises(SourceError, match=why) as refused:
        document(content() if callable(content) else content)
    assert "\n" not in str(refused.value)
