"""Quotations checked: how a draft's are found, what each verdict takes, whose words they are, and planted ones."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.passages import verdicts
from dashboard.quotes import Source, article, attribution, check, negation, one, stitches, words
from dashboard.quotes.align import lay
from dashboard.quotes.checked import Draft
from dashboard.quotes.verdict import FAITHFUL, KINDS
from dashboard.share import factsheet
from tests.bench import quotes as bench
from tests.planted import KINDS as PLANTED
from tests.planted import changes

CARLSON, LAVROV = "Tucker Carlson", "Sergey Lavrov"
PASSAGES = pd.DataFrame(
    [
        (1, 1, 1, CARLSON, "Do you think so? Is it about $5 billion, or 1,500 tanks?"),
        (2, 1, 1, LAVROV, "We don’t want to aggravate the situation — we are sending signals, of course."),
        (2, 2, 1, LAVROV, "The US told us so: it’s 1.5 percent. It is possible to stop the ﬁghting (laughs) today."),
        (3, 1, 2, CARLSON, "So it was a big war, and nobody knew how it would ever end for them."),
        (4, 1, 2, LAVROV, "Every treaty was broken by people in Brussels who had signed it the day before."),
        (5, 1, 3, "Ahmed", "لا نُريد الحرب في المنطقة"),
        (6, 1, 4, "Anna", "Мы не хотим обострять ситуацию, мы посылаем сигналы."),
        (7, 1, 5, "Wang", "我们不想要战争，我们要和平。"),
    ],
    columns=["turn", "paragraph", "exchange", "speaker", "text"],
)
SOURCE = Source(PASSAGES, language="en")


def verdict(draft: str) -> str:
    [checked] = check(draft, SOURCE).quotations
    return checked.verdict


@pytest.mark.parametrize(
    "draft, quoted",
    [
        ('He said "we don\'t want war," and left.', ["we don't want war,"]),
        ("‘We don’t want war,’ he said of the players’ union. ‘Never.’", ["We don’t want war,", "Never."]),
        ("„Wir wollen ‚Frieden‘“, sagte er. »Ja«, «Nous» « Oui »", ["Wir wollen ‚Frieden‘", "Ja", "Nous", " Oui "]),
        ('A: "He said "no way," to me" and 6\'2" tall', ['He said "no way," to me']),
        ("「和平很重要」と『言った』", ["和平很重要", "言った"]),
        ("> We want peace.\n> And more.\n> — Sergey Lavrov\n\nDone", ["We want peace.\nAnd more."]),
        ("“open one\n\n“second part” done", ["open one\nsecond part"]),
        ("the ’90s, rock ’n’ roll, the players’ union", []),
        ("the '90s and 'we want' peace", ["we want"]),
        ("”Vi vill ha fred”, sa han", ["Vi vill ha fred"]),
        ("“never closed and\n\nanother paragraph", []),
        ("“”", []),
    ],
)
def test_quotations_of_a_draft_are_found(draft, quoted):
    assert [found.text for found in article.find(draft)] == quoted


@pytest.mark.many
@pytest.mark.parametrize("text", ["“", '"', "'a ", "‘a", "«", "<blockquote>", ' "a', "„\n\n", "“a\n\n"])
def test_marks_without_end_are_read_to_their_end(text):
    assert len(article.find(text * (article.LONGEST // len(text)))) <= article.MOST


@pytest.mark.parametrize(
    "quotation, expected",
    [
        ("“sending signals of”", "typography"),
        ("“we are sending signals, of course”", "exact"),
        ("“We don't want to aggravate the situation - we are”", "typography"),
        ("“we don’t want to aggravate the situation,” he said.", "typography"),
        ("“We don’t want to … we are sending signals”", "cut"),
        ("“We don’t want to aggravate [...] sending signals”", "cut"),
        ("“Every treaty was broken by people who had signed it”", "cut"),
        ("“[w]e don’t want to aggravate the situation”", "bracketed"),
        ("“We don’t want to aggravate the [Ukrainian] situation”", "bracketed"),
        ("“Every treaty was broken by [the officials] who had signed it”", "bracketed"),
        ("“We don’t want to worsen the situation”", "altered"),
        ("“We want to aggravate the situation”", "negation"),
        ("“We … want to aggravate the situation”", "negation"),
        ("“It is impossible to stop the fighting”", "negation"),
        ("“Every treaty was not broken by people in Brussels”", "negation"),
        ("“somebody knew how it would ever end for them”", "negation"),
        ("“We do not want to aggravate the situation”", "altered"),
        ("“we are sending signals, of course. We don’t want to aggravate the situation”", "stitched"),
        ("“We don’t want to aggravate … Every treaty was broken”", "stitched"),
        ("“it’s 1.5 percent. It is possible to stop … So it was a big war”", "stitched"),
        ("“Is it about $5 billion”", "exact"),
        ("“Is it about €5 billion, or 1,500 tanks”", "altered"),
        ("“Is it about $5 billion, or 1500 tanks”", "typography"),
        ("“Is it about $５ billion”", "typography"),
        ("“The us told us so”", "altered"),
        ("“IT IS POSSIBLE TO STOP THE FIGHTING TODAY”", "typography"),
        ("“It is possible to stop the fighting today”", "typography"),
        ("“it’s 15 percent. It is possible”", "altered"),
        ("“Do you think so.”", "typography"),
        ("“Do you think so?”", "exact"),
        ("“The cat sat on the mat all day long”", "absent"),
        ("“ لا نريد الحرب ”", "typography"),
        ("«мы не хотим обострять ситуацию»", "typography"),
        ("「我们要和平」", "exact"),
    ],
)
def test_check_gives_each_quotation_its_verdict(quotation, expected):
    assert verdict(quotation) == expected


@pytest.mark.parametrize(
    "language, quotation",
    [
        ("ru", "«Мы хотим обострять ситуацию, мы посылаем сигналы»"),
        ("zh", "「我们想要战争」"),
        (None, "“We want to aggravate the situation”"),
    ],
)
def test_negation_is_told_in_the_language_of_the_interview(language, quotation):
    source = Source(PASSAGES, language=language)
    assert {checked.verdict for checked in check(quotation, source).quotations} == {"negation"}


def test_a_negation_between_words_is_told_in_arabic_and_a_change_of_words_is_none():
    passages = pd.DataFrame([(1, 1, 1, "Ahmed", "نحن لا نُريد الحرب في المنطقة")], columns=PASSAGES.columns)
    [checked] = check("«نحن نريد الحرب في المنطقة»", Source(passages, language="ar")).quotations
    assert checked.verdict == "negation"
    assert negation.changed(["можно"], ["не", "можно"], "ru") and not negation.changed(["do"], ["did"], "en")


def test_a_changed_negation_gives_no_likeness():
    negated, altered = check(
        "“We want to aggravate the situation.” “We don’t want to worsen the situation.”", SOURCE
    ).quotations
    assert negated.share is None and 0.5 < altered.share < 1
    assert "% alike" in verdicts.facts(altered) and "alike" not in verdicts.facts(negated)


def test_altered_words_are_shown_beside_the_source_s_own():
    [checked] = check("“We don’t want to worsen the situation”", SOURCE).quotations
    assert [(piece.quoted, piece.source) for piece in checked.pieces if piece.kind != "same"] == [
        ("worsen ", "aggravate ")
    ]
    assert checked.said in PASSAGES["text"].iloc[1]


def test_words_said_twice_have_the_place_of_whom_the_draft_names():
    passages = pd.DataFrame(
        [(1, 1, 1, CARLSON, "We want peace now."), (2, 1, 1, LAVROV, "We want peace now.")], columns=PASSAGES.columns
    )
    [checked] = check("“We want peace now,” Lavrov said.", Source(passages, language="en")).quotations
    assert (checked.verdict, checked.places[0].turn, checked.times) == ("exact", 2, 2)


@pytest.mark.parametrize(
    "draft, who",
    [
        ("“{}”, Carlson said.", CARLSON),
        ("“{},” said Tucker Carlson, the host.", CARLSON),
        ("Carlson: “{}”", CARLSON),
        ("**Carlson**: “{}”", CARLSON),
        ("> {}\n> — Tucker Carlson", CARLSON),
        ("Carlson told Lavrov that “{}”.", CARLSON),
        ("Asked by Carlson, Lavrov said “{}”.", LAVROV),
        ("In an interview with Carlson, Lavrov said “{}”.", LAVROV),
        ("“{},” Lavrov told Carlson.", LAVROV),
        ("“{},” according to Lavrov.", LAVROV),
        ("“{}.” Carlson then asked about gas.", None),
        ("Lavrov was there. He said “{}”.", None),
        ("Carlson said that it rained. “{}” it was.", None),
        ("Carlson’s guest said “{}”.", None),
        ("“{},” the minister said.", None),
    ],
)
def test_a_quotation_belongs_to_whom_its_sentence_names(draft, who):
    [found] = article.find(draft.format("we are sending signals, of course"))
    assert attribution.attributed(found, attribution.Names([CARLSON, LAVROV]), "en") == who


def test_words_given_to_another_speaker_are_told():
    [checked] = check("“We are sending signals, of course,” Carlson said.", SOURCE).quotations
    assert (checked.verdict, checked.places[0].speaker) == ("speaker", LAVROV)
    assert checked.remarks[0] == "the draft names Tucker Carlson; Sergey Lavrov said it"


@pytest.mark.parametrize(
    "speaker, expected",
    [
        ("Sergey Lavrov", True), ("MS. PSAKI", True), ("Dr. Walensky", True), ("Q", False), ("THE PRESIDENT", False),
        ("Speaker 1", False), ("SENIOR ADMINISTRATION OFFICIAL", False), ("Interviewer", False), ("Carlson", False),
    ],
)  # fmt: skip
def test_a_speaker_has_a_name_of_his_own_or_none(speaker, expected):
    assert attribution.personal(speaker) == expected


def test_words_given_to_one_who_is_only_named_are_told_where_who_said_them_has_a_name():
    source = Source(PASSAGES, language="en", named=["Vladimir Putin", "Sergei Lavrov"])
    told, same, open_ = check(
        "“We are sending signals, of course,” Putin said. “We are sending signals, of course,” Sergei Lavrov said. "
        "“لا نريد الحرب في المنطقة,” Putin said.", source,
    ).quotations  # fmt: skip
    assert told.verdict == "speaker" and "who does not speak here" in told.remarks[0]
    assert same.verdict == "typography" and open_.verdict == "typography"


def test_claims_without_quotation_marks_are_listed():
    draft = check("Lavrov said that they want peace. “Do you think so?” Carlson asked. It rained.", SOURCE)
    assert draft.claims == ("Lavrov said that they want peace.",)


def test_a_word_or_two_may_be_no_quotation_and_what_negates_outside_is_said():
    short, cut = check("A “big war” it was. They “want to aggravate the situation”.", SOURCE).quotations
    assert short.verdict == "exact" and "a word or two" in short.remarks[0]
    assert cut.verdict == "exact" and "“don't” stands just before" in cut.remarks[0]


def test_one_quotation_needs_no_marks_and_says_that_a_text_has_no_word():
    assert [checked.verdict for checked in one("Do you think so?", SOURCE).quotations] == ["exact"]
    assert [checked.verdict for checked in one("“”", SOURCE).quotations] == ["absent"]


@pytest.mark.parametrize(
    "text, keys",
    [
        ("$5 billion, 1,500 and 1.5", ["$", "5", "billion", "1500", "and", "1.5"]),
        ("[T]he want[ed] [sic] 5bn", ["the", "wanted", "5bn"]),
        ("don’t ﬁght ３ ٣", ["don't", "fight", "3", "3"]),
    ],
)
def test_words_compare_by_what_they_say(text, keys):
    assert list(words.read(text, quoted=True).keys) == keys


def test_an_alignment_takes_the_words_in_order_and_the_nearest():
    laid = lay(words.read("We never want the situation", quoted=True), SOURCE)
    assert [SOURCE.words.keys[place] for place, same in zip(laid.on, laid.same, strict=True) if same] == [
        "we", "want", "the", "situation",
    ]  # fmt: skip


def test_parts_in_one_turn_are_told_from_parts_anywhere():
    together = stitches.parts([["we", "don't"], ["signals"]], SOURCE)
    apart = stitches.parts([["signals"], ["we", "don't"]], SOURCE)
    assert together.together and not apart.together


@given(st.text(max_size=80))
def test_check_never_raises_and_knows_its_verdicts(text):
    for draft in (check(text, SOURCE), check(f"“{text}”", SOURCE), one(text, SOURCE)):
        assert all(checked.verdict in KINDS for checked in draft.quotations)


@given(st.data())
def test_any_run_of_words_of_a_turn_is_faithful(data):
    row = data.draw(st.integers(0, 4))
    said = PASSAGES["text"].iloc[row].split()
    first = data.draw(st.integers(0, len(said) - 1))
    last = data.draw(st.integers(first + 1, len(said)))
    assert {checked.verdict for checked in one(" ".join(said[first:last]), SOURCE).quotations} <= {*FAITHFUL, "absent"}


def test_an_interview_without_words_has_nothing():
    empty = Source(PASSAGES.iloc[:0], language=None)
    assert [checked.verdict for checked in check("“Do you think so?”", empty).quotations] == ["absent"]


@pytest.fixture(scope="module")
def talks():
    return list(bench.talks(()))


def test_planted_quotations_are_told(talks):
    counts = bench.measure(talks, PLANTED, each=3, seed=7)
    assert all(count["planted"] for kind, count in counts.items() if kind not in ("misattributed", "number"))
    true = [count for kind, count in counts.items() if kind not in changes.KINDS]
    false = [count for kind, count in counts.items() if kind in changes.KINDS]
    assert sum(count["told"] for count in true) >= 0.995 * sum(count["planted"] for count in true)
    assert sum(count["told"] for count in false) >= 0.98 * sum(count["planted"] for count in false)


def test_a_sheet_shows_every_verdict_and_runs_nothing():
    hostile = "“We don’t want to <script>alert(1)</script> the situation” said *Lavrov*, who said that <b>he</b> did."
    draft = check(hostile, SOURCE)
    shown = verdicts.listing(draft, base="transcript?at=")
    assert isinstance(draft, Draft) and "<script>" not in shown and "&lt;script&gt;" in shown
    assert 'data-parley-cite="2.1.0.' in shown


@pytest.mark.parametrize(
    "quotation", ["“Do you think so?”", "“We don’t want to worsen the situation”", "“quite absent words here”"]
)
def test_verdicts_are_counted_and_named(quotation):
    draft = check(quotation, SOURCE)
    assert verdicts.counted(draft) == f"1 quotation: 1 {KINDS[draft.quotations[0].verdict][0].lower()}"
    assert factsheet.TITLE
