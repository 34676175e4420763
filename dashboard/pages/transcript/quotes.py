"""Quotations checked: paste one, or a whole article, and see whether each was said, where, by whom, and how changed."""

from datetime import UTC, datetime
from functools import partial
from html import escape

import streamlit as st

from dashboard import quotes, writing
from dashboard.interview import worked
from dashboard.interview.interview import Interview
from dashboard.passages import verdicts
from dashboard.passages.excerpts import base_address
from dashboard.quotes.article import LONGEST, MOST
from dashboard.quotes.check import Draft
from dashboard.share import address, factsheet, links

ONE = 4_000  # characters of one quotation, which its address holds
CHECKED = "checked_article"  # session state: the source, the article and its verdicts
ARTICLE = "article"  # session state: the draft pasted, which no address holds


def show(interview: Interview) -> None:
    """The boxes to paste into, and the verdicts."""
    quotation = st.text_area(
        "Paste a quotation", key="quote", bind="query-params", height=80, max_chars=ONE,
        placeholder="“… we are sending signals …”",
    )  # fmt: skip
    article = st.text_area(
        "Or an article, a draft, a summary", key=ARTICLE, height=160, max_chars=LONGEST,
        placeholder="Every quotation in it is looked for. What you paste stays in this session.",
    )  # fmt: skip
    if article and article.strip():
        draft = _checked(interview, article)
    elif quotation and quotation.strip():
        draft = quotes.one(quotation, worked.quotable(interview))
    else:
        st.markdown("Every word is compared with the whole transcript, whatever the filters are.")
        return
    _report(interview, draft)


def _checked(interview: Interview, article: str) -> Draft:
    """The verdicts on an article, kept in this session until it or the interview is another."""
    source = worked.quotable(interview)
    held = st.session_state.get(CHECKED)
    if not held or held[0] is not source or held[1] != article:
        held = st.session_state[CHECKED] = (source, article, quotes.check(article, source))
    return held[2]


def _report(interview: Interview, draft: Draft) -> None:
    """What came out, the sheet to take away, and every verdict."""
    if draft.cut:
        st.markdown(f"Only the first {LONGEST:,} characters and {MOST} quotations of an article are checked.")
    st.html(f'<p class="said" role="status">{escape(verdicts.counted(draft))}</p>')
    if draft.quotations:
        _sheet(interview, draft)
    st.html(verdicts.listing(draft, base=base_address(interview)) + _source(interview))


def _sheet(interview: Interview, draft: Draft) -> None:
    link = "" if interview.session_only else links.view(address.page(), {"interview": [interview.slug]})
    base = f"{address.root()}{base_address(interview)}" if link else ""
    made = datetime.now(tz=UTC).date().isoformat()
    ways = {
        "HTML": ("html", "text/html", partial(factsheet.page, draft, interview, made=made, link=link, base=base)),
        "Markdown": ("md", "text/markdown", partial(factsheet.markdown, draft, interview, made=made, link=link)),
    }
    with st.container(horizontal=True, gap="small"):
        for way, (ending, mime, make) in ways.items():
            st.download_button(
                f"Fact-check sheet, {way}", make, file_name=f"{interview.slug}-fact-check.{ending}", mime=mime,
                on_click="ignore", key=f"sheet-{ending}", icon=":material/download:",
            )  # fmt: skip


def _source(interview: Interview) -> str:
    place = interview.info["source_url"]
    named = "" if writing.missing(place) else f"{escape(place)} · "
    return f"<p class=place>Source: {named}SHA-256 {escape(str(interview.info['sha256']))}</p>"
