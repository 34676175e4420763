"""What is on show as one HTML file that needs no server and no network."""

import re
from base64 import b64encode
from html import escape
from pathlib import Path

import orjson

from dashboard import theme, writing
from dashboard.interview.interview import Interview
from dashboard.method import leads, measured, readings
from dashboard.passages import excerpts
from dashboard.plot.component import ASSETS, message
from dashboard.selection.view import View
from dashboard.share import figures, tables
from dashboard.share.opened import NOTHING, Opened, sections

HERE = Path(__file__).parent
LOOK = (HERE.parent / "frame" / "style.css", HERE.parent / "hearing" / "player.css", HERE / "file.css")
FONTS = HERE.parent.parent / "static"
FACES = {"InterVar": "inter-latin-wght-normal.woff2", "SerifVar": "source-serif-4-latin-wght-normal.woff2"}
POLICY = (
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:; font-src data:; "
    "form-action 'none'; base-uri 'none'"
)


def page(
    view: View, *, accuracy: list[dict], made: str, link: str = "", root: str = "", opened: Opened = NOTHING
) -> bytes:
    """The file: title, the selection in words, what is open, charts, passages with receipts, method, accuracy.

    `made` is the day, ISO 8601; `link` reopens the view in the dashboard at `root`, where there is one.
    """
    interview, drawn, told = view.interview, figures.shown(view), said(view)
    main = [
        _head(interview, told, made=made, link=link),
        *(_section(title, body) for title, body in sections(view, opened, root=root)),
        *(_figure(one) for one in drawn),
        _section("Passages", _passages(view, root)),
        _section("How each number is made", readings.readings() + readings.sources()),
        _section(
            "How accurate the readings were measured to be",
            leads.table(accuracy) + measured.labels() + measured.accuracy(accuracy),
        ),
    ]
    turns = _turns(interview) if view.kept.all() else ""
    return _document(interview.title, told, "".join(main) + turns, drawn).encode()


def _turns(interview: Interview) -> str:
    """The turns as data that no browser shows or runs, so that the file can be read back whole."""
    columns = "interview turn exchange speaker role start_s end_s words text".split()
    records = tables.whole(interview)["turns"][columns].to_json(orient="records", force_ascii=False)
    inert = records.replace("<", "\\u003c")
    return f'<script type="application/json" id="turns">{inert}</script>'


def plain(title: str, body: str) -> bytes:
    """A page in the same look without charts, under its title."""
    head = f'<header class="masthead"><h1>{escape(title)}</h1></header>'
    return _document(title, title, head + body, []).encode()


def _document(title: str, said: str, main: str, drawn: list[figures.Figure]) -> str:
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="generator" content="Parley">'
        f"<title>{escape(title)}</title>"
        f'<meta name="description" content="{escape(said)}">'
        f'<meta property="og:title" content="{escape(title)}"><meta property="og:type" content="article">'
        f'<meta property="og:description" content="{escape(said)}">'
        f"<style>{_look()}</style></head>"
        f"<body><main>{main}</main>{_scripts(drawn)}</body></html>\n"
    )


def _look() -> str:
    """The dashboard's look, its two fonts inside."""
    faces = [
        f'@font-face {{ font-family: "{family}"; font-weight: 200 900; '
        f'src: url("data:font/woff2;base64,{b64encode((FONTS / name).read_bytes()).decode()}") format("woff2"); }}'
        for family, name in FACES.items()
    ]
    return "\n".join([*faces, theme.variables(), *(path.read_text(encoding="utf-8") for path in LOOK)])


def _scripts(drawn: list[figures.Figure]) -> str:
    """The charts' data, and what draws them; no text of the transcript can close a script."""
    if not drawn:
        return ""
    bundle = (ASSETS / "plotly.min.js").read_text(encoding="utf-8")
    colours = re.sub(r"^export ", "", (ASSETS / "colours.js").read_text(encoding="utf-8"), flags=re.M)
    own = (HERE / "file.js").read_text(encoding="utf-8")
    told = b"[" + b",".join(message(_whole(one.figure), key=one.key) for one in drawn) + b"]"
    data = orjson.dumps(orjson.Fragment(told)).decode().replace("<", "\\u003c")
    return (
        f'<script type="application/json" id="figures">{data}</script>'
        f"<script>{bundle}</script><script>{{{colours}\n{own}}}</script>"
    )


def _whole(figure: dict) -> dict:
    """A figure whose traces are plain: what a page is sent once has to stand in the file."""
    return figure | {"data": [dict(trace) for trace in figure["data"]]}


def _head(interview: Interview, said: str, *, made: str, link: str) -> str:
    info = {key: "" if writing.missing(value) else value for key, value in interview.info.items() if key != "warnings"}
    source = info["source_url"]
    facts = {
        "Shown": escape(said),
        "Interview of": escape(info["date"] or "date not given"),
        "Source": _link(source) if source.startswith(("http://", "https://")) else escape(source or "not given"),
        "Licence": escape(info["licence"] or "not given"),
        "SHA-256 of the source": f"<code>{escape(info['sha256'])}</code>",
        "Saved": escape(made),
    } | ({"Live view": _link(link)} if link else {})
    rows = "".join(f"<dt>{name}</dt><dd>{value}</dd>" for name, value in facts.items())
    warned = "".join(f'<p class="note">{escape(warning)}</p>' for warning in interview.info["warnings"])
    return (
        f'<header class="masthead"><h1 dir="auto">{escape(interview.title)}</h1></header>{warned}'
        f'<dl class="facts">{rows}</dl>'
    )


def said(view: View) -> str:
    """The selection in words: "14 of 39 exchanges, 30 passages: answers, naming NATO"."""
    passages = view.interview.paragraphs
    inside, all_exchanges = (rows["exchange"].dropna().nunique() for rows in (view.shown, passages))
    words = "; ".join(view.said.values())
    every, shown = writing.plural(all_exchanges, "exchange"), writing.plural(len(view.shown), "passage")
    return f"{inside} of {every}, {shown}: {words}" if words else f"All {every}, {shown}"


def _figure(one: figures.Figure) -> str:
    table = one.table.round(2).to_html(index=False, na_rep="—", border=0, escape=True)
    return (
        f'<figure class="chart" aria-label="{escape(one.title)}">'
        f'<h2 class="card-title">{escape(writing.isolated(one.title))} <small>{escape(one.measured)}</small></h2>'
        f'<div class="plot" id="plot-{one.key}" aria-hidden="true"></div>'
        f"{one.legend}"
        f'<details><summary>Show as table</summary><div class="table" tabindex="0">{table}</div></details></figure>'
    )


def _passages(view: View, root: str) -> str:
    if view.shown.empty:
        return "<p>No passage matches.</p>"
    base = f"{root}{excerpts.base_address(view.interview)}" if root else ""
    return excerpts.listing(view, view.shown, marks={}, base=base)


def _section(title: str, body: str) -> str:
    return f"<section><h2>{escape(title)}</h2>{body}</section>"


def _link(address: str) -> str:
    return f'<a href="{escape(address)}">{escape(address)}</a>'
