"""The search grammar: what a query means, where it stands, how the work grows, and that every door agrees."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dashboard.api import routes
from dashboard.interview import library
from dashboard.measures.kwic import kwic
from dashboard.measures.search import HINT, LONGEST, Term, entity, parse
from dashboard.measures.tokens import Tokens
from dashboard.passages.marks import search_marks
from dashboard.passages.receipts import of
from dashboard.selection.selection import Selection, matches
from dashboard.selection.view import View
from dashboard.share import file

README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
FOUND = README.partition("| a search |")[2].partition("\n\n")[0].splitlines()[2:]
NATO = [(9, 17, "NATO")]  # in "Join the alliance now"


def found(query: str, text: str, mentions=()) -> list[str]:
    return [text[start:end] for start, end in parse(query).spans(Tokens(text), mentions)]


@pytest.mark.parametrize(
    "query, text, expected",
    [
        ("us", "US thus us, U.S.", ["US", "us"]),
        ("war", "war-torn, post-war; warm", ["war", "war"]),
        ("Ukraine", "Ukraine’s, l'Ukraine", ["Ukraine", "Ukraine"]),
        ("don’t", "don't DON‘T do not", ["don't", "DON‘T"]),
        ("won", "We won’t. We won.", ["won"]),
        ('"territorial integrity"', "Territorial\n integrity, territorial", ["Territorial\n integrity"]),
        ("long-range", "long–range, long range, strange", ["long–range", "long range"]),
        ('"talks, not"', "talks — not", ["talks — not"]),
        ("peace, war OR talks", "Talks of war, peace", ["Talks", "war", "peace"]),
        ('"Paris, France"', "Paris, France; Paris", ["Paris, France"]),
        ("80,000", "80,000 of 80", ["80,000"]),
        ("or", "War or peace", ["or"]),
        ("security", "_security_ **Security**", ["security", "Security"]),
        ("negotiat*", "negotiate Negotiations renegotiate", ["negotiate", "Negotiations"]),
        ("*ward", "forward ward wards", ["forward", "ward"]),
        ("w*r", "war wr water word", ["war", "wr", "water"]),
        ("*a*a*", "banana an", ["banana"]),
        ("end * war", "end the war, end war", ["end the war"]),
        ("peace, peace talks", "peace talks, peace", ["peace talks", "peace"]),
        ("no no", "no no no", ["no no"]),
        ('"rare ear', "rare earth, rare ear", ["rare ear"]),
    ],
)  # fmt: skip
def test_query_finds(query, text, expected):
    assert found(query, text) == expected


@pytest.mark.parametrize(
    "query, text, expected",
    [
        ("strasse", "Straße STRASSE", ["Straße", "STRASSE"]),
        ("istanbul", "İstanbul ISTANBUL", ["İstanbul", "ISTANBUL"]),
        ("café", "cafe\u0301 Café cafe", ["cafe\u0301", "Café"]),
        ("еще", "Ещё еще", ["Ещё", "еще"]),
        ("محمد", "مُحَمَّد", ["مُحَمَّد"]),
        ("שלום", "שָׁלוֹם", ["שָׁלוֹם"]),
        ("हिन्दी", "हिन्दी हिन्", ["हिन्दी"]),
        ("negotiate", "nego\u00adtiate", ["nego\u00adtiate"]),
        ("ﬁnal", "FINAL", ["FINAL"]),
        ("和平", "促和平进程 和、平", ["和平"]),
        ("和*", "和平", ["和"]),
        ("和*平", "和不平", ["和不平"]),
        ("ガス", "天然ｶﾞｽ", ["ｶﾞｽ"]),
        ("ประเทศ", "ในประเทศไทย", ["ประเทศ"]),
        ("AI技术", "用AI技术 AI 技术", ["AI技术", "AI 技术"]),
        ("정부", "정부 정부는", ["정부"]),
    ],
)
def test_query_finds_in_any_script(query, text, expected):
    assert found(query, text) == expected


@pytest.mark.parametrize("query", ["", " ", "?!", "“”", "***", "* *", ",", "OR", "entity:", "entity:*", "'"])
def test_query_without_a_word_finds_nothing_and_says_so(query):
    assert not parse(query) and found(query, "A * of 'words', OR?", NATO) == []
    paragraphs = library.interview("Biden-NATO-2022").paragraphs
    assert matches(paragraphs, Selection("x", text=query)).all()


@pytest.mark.parametrize("query", ["entity:NATO", "Entity: nato", 'entity:"nato"', "war, entity:N*"])
def test_names_are_found_whatever_they_were_called(query):
    assert found(query, "Join the alliance now", NATO) == ["alliance"]
    assert parse(query).within(Tokens(""), ["NATO"]) and not parse(query).within(Tokens(""), ["NATO Council"])


@pytest.mark.parametrize("name", ["NATO", "Washington, D.C.", "Trinidad OR Tobago", "O’Brien", "Pope “John” Paul"])
def test_entity_writes_the_query_for_a_name(name):
    assert parse(entity(name)).within(Tokens(""), [name])


@pytest.mark.parametrize(
    "query, expected",
    [("peace", "“peace”"), ("a, 'b' OR entity:NATO", "“a”, “'b'” or NATO"), ('"x  y"', "“x y”"), ("?", "“?”")],
)
def test_query_says_itself(query, expected):
    assert str(parse(query)) == expected


PIECES = [*"ab*\"“”,.'’ -_ßİéÅ\u0301和ก\u00ad\n", " OR ", "entity:"]
ODD = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


@given(ODD, ODD)
def test_spans_are_in_range_in_order_and_apart(query, text):
    spans = parse(query).spans(Tokens(text))
    edges = [edge for span in spans for edge in span]
    assert edges == sorted(edges) and all(0 <= start < end <= len(text) for start, end in spans)


@given(ODD, ODD)
def test_within_is_whether_there_are_spans(query, text):
    assert parse(query).within(Tokens(text)) == bool(parse(query).spans(Tokens(text)))


@given(st.text(max_size=60))
def test_a_word_of_a_text_is_found_where_it_stands(text):
    _, starts, ends = Tokens(text).words
    for start, end in zip(starts, ends, strict=True):
        assert (start, end) in parse(f'"{text[start:end]}"').spans(Tokens(text)) or end - start > LONGEST // 2


@given(st.text("ab*", min_size=1, max_size=8), st.text("ab", max_size=8))
def test_stars_stand_for_any_letters(query, word):
    wanted = re.sub(r"\*+", "*", query)
    assert Term(wanted).takes(word) == bool(re.fullmatch(wanted.replace("*", ".*"), word))


class Counted(str):
    """A word that counts how often it is looked through."""

    looked = 0

    def find(self, *args):
        Counted.looked += 1
        return super().find(*args)


@pytest.mark.parametrize("query", ["*" * 12 + "qqq", "a*" * 60 + "b", "*a" * 60, "*q*" * 40])
def test_stars_look_through_a_word_once_a_piece(query):
    Counted.looked = 0
    Term(re.sub(r"\*+", "*", query)).takes(Counted("a" * 2000))
    assert Counted.looked <= LONGEST


@pytest.mark.parametrize("query", ["a " * 100, "a,a a,a a a", "* a " * 40 + "b", "a" + "*" * 40 + "b"])
def test_a_search_looks_at_each_word_of_a_text_once(query):
    class Text(Tokens):
        looked = 0

        @property
        def words(self):
            keys, starts, ends = super().words
            return (self.count(key) for key in keys), starts, ends

        def count(self, key):
            Text.looked += 1
            return key

    text = Text("a a a b " * 500)
    parse(query).spans(text)
    assert Text.looked <= 2000


QUERIES = [
    "us", "peace", "territorial integrity", '"territorial integrity"', "negotiat*", "don’t", "*ward", "w*r", "s*r*y",
    "peace, war OR “rare earth”", "entity:NATO", "entity:NATO, peace", "********qqq", "U.S.", "80,000", "the * of",
]  # fmt: skip


@pytest.mark.many
@pytest.mark.parametrize("query", QUERIES)
def test_every_door_finds_the_same(query):
    interview = library.interview("Lavrov-Carlson-2024")
    hits = kwic(interview.paragraphs, interview.mentions, query)
    spans = [(row.turn, row.paragraph, row.start) for row in hits.itertuples()]
    kept = matches(interview.paragraphs, Selection("x", text=query))
    assert {(turn, paragraph) for turn, paragraph, _ in spans} == set(
        interview.paragraphs.loc[kept, ["turn", "paragraph"]].itertuples(index=False, name=None)
    )
    marked = [
        (row.turn, row.paragraph, mark.start)
        for row in interview.passages
        for mark in of(interview).searched(row, query)
    ]
    assert marked == spans
    client = TestClient(Starlette(routes=routes()))
    for key in ("kwic", "q"):
        answer = client.get("/api/search", params={key: query}).json()
        assert [(row["turn"], row["paragraph"], row["start"]) for row in answer] == spans


def test_a_saved_file_marks_what_was_searched():
    interview = library.interview("Lavrov-Carlson-2024")
    wanted = Selection("x", text='"territorial integrity", negotiat*')
    page = file.page(View(interview, wanted), accuracy=[], made="2026-01-01").decode()
    assert len(re.findall('<mark class="search">', page)) == len(
        kwic(interview.paragraphs, interview.mentions, wanted.text)
    )
    assert "with “territorial integrity” or “negotiat*”" in page


@pytest.mark.parametrize("line", FOUND)
def test_readme_shows_what_is_found(line):
    query, text, *_ = re.findall("`([^`]+)`", line)
    assert found(query, text, [(0, len(text), "NATO")])


def test_search_marks_are_the_spans():
    assert [(m.start, m.end) for m in search_marks(Tokens("War and WAR, warm"), "war")] == [(0, 3), (8, 11)]


def test_readme_and_hint_name_the_same_forms():
    assert {"negotiat*", "*ward", "w*r", "end * war", "entity:NATO"} <= {line.split("`")[1] for line in FOUND}
    assert all(form in HINT for form in ("negotiat*", "*ward", "w*r", "end * war", "entity:NATO", "OR"))
