"""The language is told from a sentence or two, and not at all from less."""

import json
from types import SimpleNamespace

import pandas as pd
import pytest

from dashboard.interview import language
from pipeline import lexicons
from pipeline.build import analyse
from pipeline.language import detect, tell
from pipeline.source.settings import Settings, Speaker
from pipeline.source.source import Source
from pipeline.topics import phrases

SAID = [
    ("en", "So you’re saying it’s finished, is that right? No, that is not what I said."),
    ("de", "Können Sie das erklären? Natürlich, wir müssen zuerst über die Maßnahmen reden."),
    ("fr", "Êtes-vous prêt à négocier ? Oui, c'est déjà décidé, mais il faut attendre."),
    ("es", "¿Cómo está la situación? Está mejorando, señor, según nuestros últimos análisis."),
    ("pt", "O senhor está preparado? Não, a situação é difícil, porém há soluções."),
    ("it", "Come sta la famiglia? Bene, grazie, siamo pronti a parlare di tutto questo."),
    ("nl", "Bent u bereid te onderhandelen? Ja, maar we moeten nog even wachten."),
    ("pl", "Czy może pan wyjaśnić, dlaczego to się stało? Najważniejsze są źródła."),
    ("ru", "Как вы оцениваете нынешнее состояние отношений? Мы готовы к переговорам."),
    ("uk", "Як ви оцінюєте нинішній стан відносин? Ми готові до переговорів."),
    ("tr", "Bu konuda ne düşünüyorsunuz? Bence görüşmelerin başlaması gerekiyor."),
    ("ar", "كيف تقيمون الوضع الحالي؟ نحن مستعدون للمفاوضات ولكننا لا نرى رغبة من الطرف الآخر."),
    ("he", "מה דעתך על המצב? אנחנו מוכנים למשא ומתן, אבל אין רצון מהצד השני."),
    ("zh", "您如何评价目前的局势？我们准备好谈判，但是没有看到对方的意愿。"),
    ("ja", "現在の状況をどう評価しますか。私たちは交渉の準備ができています。"),
    ("ko", "현재 상황을 어떻게 평가하십니까? 우리는 협상할 준비가 되어 있습니다."),
]


@pytest.mark.parametrize(("code", "text"), SAID)
def test_language_of_two_sentences(code, text):
    assert detect(text) == code


@pytest.mark.parametrize("text", ["", "Yes.", "12:30 -- 14:00", "...", "Ok. Yeah.", "\x00\ufffd\ud800" * 30])
def test_language_of_too_little_is_none(text):
    assert detect(text) is None


def test_language_of_a_mixed_text_is_the_main_one():
    quoted = SAID[2][1]
    assert detect(f"{SAID[0][1] * 5} {quoted} {SAID[0][1] * 5}") == "en"


def test_language_of_a_long_text_looks_at_all_of_it():
    assert detect("Intro. " * 100 + SAID[1][1] * 2_000) == "de"


SPOKEN = dict(SAID)


@pytest.mark.parametrize(
    ("texts", "options", "code"),
    [
        ([SPOKEN["es"]] * 8, {"stated": "en"}, "es"),  # a page's template says "en" in any language
        (["Yes.", "No."], {"stated": "en-US"}, "en"),
        (["Yes.", "No."], {"stated": "spa"}, "es"),
        (["Yes.", "No."], {}, None),
        ([SPOKEN["es"]], {"given": "pt-BR"}, "pt"),
        ([SPOKEN["en"] * 5, SPOKEN["ru"]] * 6, {}, "en"),
    ],
)
def test_tell_takes_what_was_set_then_the_words_then_the_container(texts, options, code):
    assert tell(texts, **options).code == code


@pytest.mark.parametrize(("one", "other"), [("en", "ru"), ("es", "en"), ("ar", "fr"), ("de", "tr")])
def test_tell_of_two_languages_names_both_and_takes_neither(one, other):
    told = tell([SPOKEN[one], SPOKEN[other]] * 6)
    assert told.code is None
    assert set(told.mixed) == {one, other}


@pytest.mark.parametrize("code", SPOKEN)
def test_tell_of_one_language_is_not_mixed(code):
    assert tell([SPOKEN[code]] * 8).mixed == ()


# An interview in each: what English lists would read into it, and do not.
FOREIGN = {
    "es": (
        "¿Él ha hablado con Putin sobre esta guerra en Ucrania?",
        "He visto que no. Come y habla de la paz. Sin él.",
    ),
    "de": ("Will er das? War das ein Gift?", "Die Kinder waren da. Das ist nicht mein Bad, hat er gesagt."),
    "fr": ("Est-ce que vous avez parlé de la guerre à Paris ?", "On a dit non. Mais pour moi, plus tard, bien sûr."),
    "zh": ("您如何评价目前的局势？", "我们准备好谈判，但是没有看到对方的意愿。"),
}


def read(question, answer, **settings):
    said = json.dumps([{"speaker": "Q", "text": question}, {"speaker": "A", "text": answer}] * 2)
    speakers = (Speaker("Q", "Q", "interviewer"), Speaker("A", "A", "interviewee"))
    return analyse(Source("s", "s.json", said.encode(), Settings(speakers=speakers, **settings)))


@pytest.mark.parametrize("code", FOREIGN)
def test_no_reply_nor_tone_is_read_where_no_list_speaks(code):
    tables = read(*FOREIGN[code], language=code).tables
    exchanges = tables["exchanges"]
    assert len(exchanges) == 2
    assert exchanges[["responsiveness", "reply", "why", "re_asks"]].isna().all(axis=None)
    assert not any(map(len, exchanges["shared_terms"])) and not any(map(len, exchanges["ignored_terms"]))
    assert tables["turns"][["polarity", "tone", "assessed", "fragile"]].isna().all(axis=None)
    assert tables["assessments"].empty


@pytest.mark.parametrize("question, answer", [("Why?", "War."), ("Ok?", "Yes.")])
def test_where_no_language_is_told_nothing_is_read_that_needs_one(question, answer):
    found = read(question, answer)
    assert found.tables["interviews"]["language"].isna().all()
    assert found.tables["topics"].empty and found.tables["topic_names"].empty
    assert found.tables["exchanges"]["reply"].isna().all() and found.tables["turns"]["tone"].isna().all()


def test_a_talk_in_two_languages_says_so():
    found = read(SPOKEN["en"] * 3, SPOKEN["ru"] * 3)
    assert found.tables["interviews"]["language"].isna().all()
    assert any("several languages (" in warning for warning in found.tables["interviews"]["warnings"][0])


def test_no_key_phrases_without_spaces():
    assert phrases([SPOKEN["zh"]] * 4, language="zh") == [] == phrases([SPOKEN["en"]] * 4, language=None)


@pytest.mark.parametrize(
    ("code", "text", "names"),
    [
        ("es", "Ayer hablé con Fulgencio. Para empezar, Bueno, no vino. Para mí, Fulgencio miente.", {"Fulgencio"}),
        ("fr", "Est-ce vrai ? Pour moi, Est oui. Je connais Baptistin et Baptistin me connaît.", {"Baptistin"}),
        ("de", "Der Hund und die Katze sahen Berlin.", {"Berlin"}),
        ("da", "I går talte jeg med Fulgencio om prisen på Fyn. Det var godt.", {"Fulgencio", "Fyn"}),
        ("et", "Siis tuli uus Laud ja Raamat, pärast ilmus Ankara.", {"Ankara"}),
    ],
)
def test_names_are_told_by_what_is_known_of_the_language(code, text, names):
    found = read("¿" + text, text, language=code).tables["mentions"]
    assert set(found["entity"]) <= names | {"Bueno", "Est"} and names <= set(found["entity"])


def test_kind_of_an_unknown_name_is_not_guessed_outside_english():
    text = "Ayer vino Zarandeles con Fulgencia, y Zarandeles dijo que BIP era de Fulgencia."
    assert set(read(text, text, language="es").tables["mentions"]["kind"]) == {"other"}


@pytest.mark.parametrize(
    ("name", "language", "there"),
    [("replies", "en", True), ("replies", "es", False), ("tone", None, False), ("sentences", "de", True)],
)
def test_lexicons_know_which_language_a_list_speaks(name, language, there):
    assert lexicons.has(name, language) is there
    assert bool(lexicons.load(name, language)) is there


def test_a_list_of_a_language_names_its_source():
    lists = sorted(lexicons.FOLDER.glob("*/*.toml"))
    assert lists and [path for path in lists if not path.read_text(encoding="utf-8").startswith("#")] == []
    languages = [(path.stem, path.parent.name) for path in lists]
    assert [one for one in languages if len(one[1]) != 2 or not lexicons.load(*one)] == []


def interview(code, **options):
    turns = pd.DataFrame({"turn": [1], "polarity": [float("nan")]})
    told = {"kept": {}, "info": {"language": code}, "turns": turns, "topic_names": {"a": "A"}, "topic_set": ""}
    return SimpleNamespace(**(told | options))


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("en", ""),
        ("es", "In Spanish, tone and replies are not read; topics: cues of the general set in it"),
        ("nl", "In Dutch, tone and replies are not read; topics: the talk’s own key phrases"),
        ("zh", "In Chinese, tone, replies, recurrence and distinctive words are not read"),
        (float("nan"), "Where the language could not be told, tone and replies are not read"),
        ("tr", "In Turkish, tone and replies are not read; topics: the talk’s own key phrases, as no topic set speaks"),
    ],
)
def test_note_says_what_holds_of_each_reading(code, said):
    one = interview(code, topic_set="general" if code in ("en", "es") else "phrases_x")
    assert language.note(one).startswith(said)
    assert bool(said) == bool(language.note(one))


@pytest.mark.parametrize(("code", "word"), [("zh", "each character"), ("th", "what stands between blanks")])
def test_note_says_what_is_counted_where_words_are_not_parted(code, word):
    said = language.note(interview(code))
    assert f"counts of words: {word} is one" in said and "counts of words, search" not in said


def test_note_gives_readings_of_one_reason_together():
    assert "recurrence and distinctive words: function words count too" in language.note(interview("et"))


@pytest.mark.parametrize(
    ("codes", "said"),
    [
        (["en", "en"], ""),
        (["ar", None], ""),
        (["en", "zh", "en"], "Distinctive words: not told, for the interviews are in English and Chinese."),
        (["zh", "zh"], "Distinctive words: not read in Chinese, for it is written without spaces"),
    ],
)
def test_words_of_different_languages_are_not_set_against_each_other(codes, said):
    found = language.apart([interview(code) for code in codes])
    assert found.startswith(said) and bool(found) == bool(said)


def test_every_reading_is_said_to_hold_or_not():
    held = [one for code in (*SPOKEN, None) for one in language.holds(interview(code))]
    assert {one.held for one in held} == {"yes", "partly", "no"} and all(one.why for one in held)


def test_states_tell_what_the_lists_can_say():
    states = language.states()
    assert {
        code for code, found in states.items() if any(one.reading == "Tone" and one.held == "yes" for one in found)
    } == {"en"}
    held = {code: {one.reading: one.held for one in found} for code, found in states.items()}
    assert held["de"]["Topics"] == held["ru"]["Names"] == "partly" and held["fr"]["Replies"] == "no"
    assert set(states) == set(lexicons.languages())


@pytest.mark.parametrize(
    "code", sorted({code for part in lexicons.shared(lexicons.STOP_WORDS).values() for code in part})
)
def test_function_words_of_a_language_are_words_of_one_script_in_small_letters(code):
    words = lexicons.stop_words(code)
    assert len(words) > 90
    assert all(word == word.lower() and not any(sign.isdigit() for sign in word) for word in words)
    assert len({any(sign != sign.upper() for sign in word) for word in words}) == 1  # with capitals, or without


@pytest.mark.parametrize(
    ("code", "reach"),
    [("en", "all"), ("da", "capitals"), ("el", "capitals"), ("de", "known"), ("ar", "known"), ("xx", "known")],
)
def test_names_are_told_by_capitals_where_a_language_has_them_and_its_function_words_are_known(code, reach):
    assert lexicons.reach(code) == reach
