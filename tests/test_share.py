"""What leaves the dashboard: addresses, quotations, one file, tables, pages for a static host."""

import io
import json
import re
import zipfile
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from starlette.datastructures import QueryParams

from dashboard.__main__ import main
from dashboard.api import previews
from dashboard.interview import worked
from dashboard.interview.prepare import prepare
from dashboard.pages import PAGES
from dashboard.quotes import check
from dashboard.selection.selection import Selection
from dashboard.selection.view import View, whole
from dashboard.share import address, cite, downloads, factsheet, file, links, opened, proof, tables
from pipeline import store
from pipeline.build import analyse
from pipeline.source.settings import Settings
from pipeline.source.source import Source
from pipeline.tables import MEASURED

ROOT = Path(__file__).parent.parent
HOSTILE = """Ann: Is <script>alert(1)</script> $5 & *more* </textarea>?

Bob: =1+1 is what :red[they] said, &amp; no {more}. It was a terrible war.

Ann: @SUM(A1) and then?

Bob: "</script><img src=x onerror=alert(2)>" he wrote.
"""


def hostile():
    analysis = analyse(Source("odd", "odd.txt", HOSTILE.encode(), Settings(title="A <b>title</b>")))
    return prepare("odd", analysis.tables)


@pytest.fixture(scope="module")
def bundled():
    slug = "Lavrov-Carlson-2024"
    return prepare(slug, store.read(ROOT / "data" / "tables"))


def saved(interview, **asked) -> str:
    return file.page(View(interview, Selection(interview.slug, **asked)), accuracy=[], made="2026-11-25").decode()


class Page(HTMLParser):
    """The tags of a page, its passages' words, and its addresses."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.addresses: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.addresses += [value for name, value in attrs if name in ("src", "href")]


def test_checked_words_are_cited_and_nothing_beside_them(bundled):
    text = bundled.paragraphs.loc[bundled.paragraphs["turn"] == 4, "text"].iloc[0]
    quoted = proof.words(bundled, "4.1.3.20", root="https://example.org/", read="2026-11-28")
    assert quoted.said == (("Sergey Lavrov", text[3:20]),) and "at=4.1" in quoted.link
    for nowhere in ("4.1.20.3", "4.1.0.999999", "400.1"):
        with pytest.raises(KeyError):
            proof.words(bundled, nowhere, root="", read="2026-11-28")


@pytest.mark.parametrize(
    "url, expected",
    [
        ("https://example.org/parley/exchanges", "https://example.org/parley/"),
        ("https://example.org/parley/", "https://example.org/parley/"),
        ("http://127.0.0.1:8501", "http://127.0.0.1:8501/"),
        ("javascript:alert(1)", ""),
        ("", ""),
    ],
)
def test_root_is_the_address_without_the_page(url, expected):
    assert links.root(url, address.PATHS) == expected


def test_view_keeps_filters_and_drops_what_embeds():
    asked = {"name": ["NATO", "United States"], "embed": ["true"], "card": ["pair"]}
    assert links.view("https://example.org", asked) == "https://example.org/?name=NATO&name=United+States"


def test_snippet_of_a_hostile_host_closes_no_attribute():
    shown = links.card('https://example.org"><script>/', {"q": ['"><script>']}, "pair")
    html = links.snippet(shown, title='"><script>alert(1)</script>', height=300)
    assert Page(html).tags == ["iframe"]


def test_every_page_s_path_is_known_to_addresses():
    rooms = {path.parent.name for path in (ROOT / "dashboard" / "pages").glob("*/view.py")}
    assert rooms == {PAGES[0].name, *address.PATHS}


def test_quotation_names_speaker_place_day_source_link_and_hash(bundled):
    quoted = proof.passage(bundled, 2, 1, root="https://example.org/", read="2026-11-25")
    plain = cite.plain(quoted)
    assert plain.startswith("Sergey Lavrov: “I wouldn't say so.")
    assert "6 December 2024, turn 2" in plain
    assert bundled.info["source_url"] in plain and bundled.info["sha256"] in plain
    assert "https://example.org/transcript?interview=Lavrov-Carlson-2024&at=2.1" in plain


def test_quotation_of_an_exchange_holds_question_and_answer(bundled):
    quoted = proof.exchange(bundled, 2, root="", read="2026-11-25")
    assert quoted.speakers == ("Tucker Carlson", "Sergey Lavrov")
    assert quoted.place == "exchange 2, turns 3 to 4"
    assert "Link:" not in cite.plain(quoted)


@pytest.mark.parametrize("form", cite.FORMS)
def test_every_form_holds_the_words_or_their_place(bundled, form):
    quoted = proof.passage(bundled, 2, 1, root="https://example.org/", read="2026-11-25")
    assert "Lavrov" in cite.FORMS[form](quoted)
    assert "turn 2" in cite.FORMS[form](quoted)


def test_html_quotation_runs_no_markup_of_the_transcript():
    quoted = proof.exchange(hostile(), 1, root="", read="2026-11-25")
    assert set(Page(cite.as_html(quoted)).tags) == {"figure", "blockquote", "p", "b", "figcaption", "code"}


def test_absent_passage_is_no_quotation(bundled):
    with pytest.raises(KeyError):
        proof.passage(bundled, 999, 1, root="", read="2026-11-25")


def test_file_needs_no_network_and_holds_every_passage(bundled):
    page = saved(bundled)
    assert len(page.encode()) <= 3_000_000
    assert {one for one in Page(page).addresses if not one.startswith("#")} == {bundled.info["source_url"]}
    assert page.count('<li id="t') == len(bundled.paragraphs)
    assert bundled.info["sha256"] in page


def test_file_of_a_selection_says_it_in_words_and_holds_its_passages_alone(bundled):
    page = saved(bundled, names=("NATO",), show="Answers")
    shown = View(bundled, Selection(bundled.slug, names=("NATO",), show="Answers")).shown
    assert f"{len(shown)} passages: answers; naming NATO" in page
    assert page.count('<li id="t') == len(shown)


@pytest.mark.many
@pytest.mark.parametrize(
    "page, held, name, shown",
    [
        ("Questions & answers", {"exchange": 2}, "-exchange-2.html", "<h2>Exchange 2 of 39</h2>"),
        ("Transcript", {"view": "In context", "kwic": "securit*", "order": "As spoken"}, "-in-context-securit.html",
         "<h2>“securit*” in context</h2>"),
        ("Transcript", {"view": "Check quotes", "quote": "we are sending signals"}, "-quotes.html",
         'class="verdict exact"'),
        ("Transcript", {"view": "Check quotes", "article": "“We want to aggravate the situation”", "quote": "a"},
         "-quotes.html", 'class="verdict negation"'),
        ("Transcript", {"view": "Read", "kwic": "peace", "exchange": 2}, ".html", "<h2>Passages</h2>"),
        ("Overview", {"exchange": 2}, ".html", "<h2>Passages</h2>"),
    ],
)  # fmt: skip
def test_file_holds_what_is_open_and_its_name_says_so(bundled, page, held, name, shown):
    view, what = whole(bundled), opened.read(page, held)
    assert opened.file_name(view, what) == f"{bundled.slug}{name}"
    written = file.page(view, accuracy=[], made="2026-11-28", opened=what).decode()
    assert shown in written
    ids = re.findall(r' id="(t[0-9]+-[0-9]+)"', written)
    assert len(ids) == len({*ids}) == len(bundled.paragraphs)
    assert {*re.findall(r'href="#(t[0-9-]+)"', written)} <= {*ids}


def test_a_narrowed_file_is_named_a_selection_and_what_is_open_is_said(bundled):
    view = View(bundled, Selection(bundled.slug, names=("NATO",)))
    assert opened.file_name(view, opened.NOTHING) == f"{bundled.slug}-selection.html"
    assert opened.said(opened.Opened(exchange=3)) == "the open exchange, " and opened.said(opened.NOTHING) == ""
    assert opened.sections(view, opened.Opened(exchange=900), root="") == []


def test_file_of_nothing_says_so(bundled):
    assert "No passage matches." in saved(bundled, text="no such words anywhere")


def test_file_runs_no_markup_of_the_transcript():
    page = saved(hostile())
    assert page.count("<script") == page.count("</script>") == Page(page).tags.count("script")
    assert "img" not in Page(page).tags
    assert "A &lt;b&gt;title&lt;/b&gt;" in page


def test_tables_of_a_selection_hold_its_rows(bundled):
    narrowed = tables.narrowed(View(bundled, Selection(bundled.slug, turns=(2, 2))))
    assert list(narrowed["turns"]["turn"]) == [2]
    assert set(narrowed["sentences"]["turn"]) == set(narrowed["mentions"]["turn"]) == {2}
    assert list(narrowed["exchanges"]["exchange"]) == [1]


def test_workbook_runs_no_formula_and_begins_with_a_dictionary():
    book = openpyxl.load_workbook(io.BytesIO(downloads.workbook(tables.whole(hostile()))))
    assert book.sheetnames == ["dictionary", *MEASURED]
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert any(str(cell.value).startswith("=1+1") for cell in cells)
    assert not [cell for cell in cells if cell.data_type == "f"]


def test_csv_runs_no_formula():
    archive = zipfile.ZipFile(io.BytesIO(downloads.WAYS["CSV"](tables.whole(hostile()))))
    turns = pd.read_csv(archive.open("turns.csv"))
    assert not [text for text in turns["text"] if text.startswith(("=", "+", "-", "@"))]


def test_json_and_parquet_hold_the_contract_s_columns(bundled):
    frames = tables.whole(bundled)
    told = json.loads(downloads.WAYS["JSON"](frames))
    assert list(told["turns"][0]) == list(MEASURED["turns"].columns)
    archive = zipfile.ZipFile(io.BytesIO(downloads.WAYS["Parquet"](frames)))
    assert set(archive.namelist()) == {f"{name}.parquet" for name in MEASURED}


def test_unnamed_speaker_stays_unnamed_in_tables():
    analysis = analyse(Source("bare", "bare.txt", b"Just words here.\n\nAnd more of them.", Settings()))
    interview = prepare("bare", analysis.tables)
    assert tables.whole(interview)["turns"]["speaker"].isna().all()


def test_session_s_interview_is_cited_without_link():
    quoted = proof.passage(replace(hostile(), session_only=True), 1, 1, root="", read="2026-11-25")
    assert quoted.link == ""


def test_preview_tells_the_view_before_any_script_runs():
    page = previews.fill(
        "<head><title>Streamlit</title></head>", "/parley/exchanges", QueryParams("name=NATO&exchange=2&bogus=1")
    )
    assert "<title>Foreign Minister Sergey Lavrov’s interview to Tucker Carlson – Questions &amp; answers" in page
    assert 'property="og:description" content="12 of 39 exchanges' in page
    assert "naming NATO" in page


def test_preview_of_a_guarded_host_tells_nothing(monkeypatch):
    monkeypatch.setenv("PARLEY_SIGN_IN", "on")
    monkeypatch.setenv("PARLEY_ALLOW", "*")
    assert previews.words("/", QueryParams("name=NATO")) == ("Parley", previews.ABOUT)


@pytest.mark.parametrize("asked", ["interview=Nobody", "topic=Gone", "tone=x", "q=%22%3E%3Cscript%3E"])
def test_preview_of_a_stale_address_is_still_a_page(asked):
    page = previews.fill("<title>Streamlit</title>", "/", QueryParams(asked))
    assert Page(page).tags == ["title", "meta", "meta", "meta", "meta"]


def test_export_writes_a_page_each_and_one_that_lists_them(tmp_path, capsys):
    source = ROOT / "data" / "interviews" / "Trump-Little-2025"
    assert main(["export", str(source), "--out", str(tmp_path / "site")]) == 0
    assert sorted(path.name for path in (tmp_path / "site").iterdir()) == ["Trump-Little-2025.html", "index.html"]
    assert 'href="Trump-Little-2025.html"' in (tmp_path / "site" / "index.html").read_text(encoding="utf-8")


def test_export_of_what_is_not_there_writes_nothing(tmp_path, capsys):
    assert main(["export", str(tmp_path / "absent"), "--out", str(tmp_path / "site")]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert not (tmp_path / "site").exists()


def test_a_fact_check_sheet_names_its_source_and_holds_no_markup_of_the_draft(bundled):
    draft = check("“We want to *aggravate* <b>the</b> situation,” Lavrov said.", worked.quotable(bundled))
    page = factsheet.page(draft, bundled, made="2026-11-28").decode()
    sheet = factsheet.markdown(draft, bundled, made="2026-11-28", link="http://127.0.0.1:8501/transcript?q=a_b")
    assert "- Live: <http://127.0.0.1:8501/transcript?q=a_b>" in sheet
    for told in (page, sheet):
        assert bundled.info["sha256"] in told and "Negation changed" in told and "<b>the</b>" not in told
    assert "\\*aggravate\\*" in sheet and "<script" not in page.replace("<script>{", "")


def test_saved_file_compares_words_where_tone_is_not_read_and_keeps_numbers_in_their_place():
    text = "".join(f"س: ما رأيكم في المحطة الجديدة رقم {n}؟\n\nج: المحطة الجديدة مهمة جدا.\n\n" for n in range(4))
    interview = prepare("odd", analyse(Source("odd", "odd.txt", text.encode(), Settings())).tables)
    titles = re.findall(r'<h2 class="card-title">(.*?) <small>', saved(interview))
    assert titles and not [one for one in titles if "has a tone" in one]
    assert [one for one in titles if "\u2068المحطة" in one]
