"""Topics: cues found, paragraphs labelled, sets checked."""

import pandas as pd
import pytest
from drawn import drawn
from hypothesis import given
from hypothesis import strategies as st

from pipeline import topics
from pipeline.errors import SourceError
from pipeline.topics.sets import languages, translated
from pipeline.topics.topic_cues import find, hints, index

SET = topics.parse(
    """
    [[topics]]
    id = "war"
    strong = ["cease fire", "nuclear*"]
    cues = ["soldier"]
    [[topics]]
    id = "trade"
    cues = ["tariff*"]
    """
)


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Soldiers and tariffs.", [("war", 1.0, "Soldiers"), ("trade", 1.0, "tariffs")]),
        ("A Cease  Fire?", [("war", 3.0, "Cease  Fire")]),
        ("cease firing", []),
        ("non-nuclear nuclear-armed", [("war", 3.0, "nuclear-armed")]),
        ("", []),
        ("A soldier’s tariff", [("war", 1.0, "soldier’s"), ("trade", 1.0, "tariff")]),
        ("soldier-like", [("war", 1.0, "soldier-like")]),
    ],
)
def test_find_gives_cues_as_they_stand(text, expected):
    assert find(text, index(SET)) == expected


def tables(*passages: tuple[int, str, str]) -> tuple[pd.DataFrame, pd.DataFrame]:
    turns = pd.DataFrame([{"turn": turn, "role": role, "text": text} for turn, role, text in passages])
    paragraphs = pd.DataFrame([{"turn": t, "paragraph": 1, "start": 0, "end": len(text)} for t, _, text in passages])
    return turns, paragraphs


def test_label_gives_share_of_what_speaks_and_cues():
    labelled = topics.label(*tables((1, "interviewee", "A cease fire, soldiers, a tariff")), topic_set=SET)
    assert labelled["topic"].tolist() == ["war"]
    war, trade = (1 + 4) ** 1.5 * (4 / 5 + 0.05), (1 + 1) ** 1.5 * (1 / 5 + 0.05)
    assert labelled["salience"].tolist() == [pytest.approx(war / (war + trade))]
    assert labelled["runner_up"].tolist() == ["trade"]
    assert labelled["cues"].tolist() == [["cease fire", "soldiers"]]


NESTED = topics.parse(
    """
    [[topics]]
    id = "war"
    cues = ["war", "case"]
    [[topics]]
    id = "history"
    cues = ["winter war"]
    [[topics]]
    id = "thanks"
    aside = true
    strong = ["thank you"]
    """
)


@pytest.mark.parametrize(
    "text, expected",
    [
        ("the winter war", ["history"]),
        ("the war, the winter war", ["war", "history"]),
        ("in any case", []),
        ("a strong case", ["war"]),
    ],
)
def test_find_does_not_count_a_cue_inside_a_longer_phrase(text, expected):
    assert [cue.topic for cue in find(text, index(NESTED))] == expected


@pytest.mark.parametrize(
    "text, expected",
    [("Thank you.", "thanks"), ("Thank you. How many people in your country wanted a war at that time?", "war")],
)
def test_label_lets_asides_give_way(text, expected):
    labelled = topics.label(*tables((1, "interviewer", text)), topic_set=NESTED)
    assert labelled.loc[labelled["primary"], "topic"].tolist() == [expected]


def test_an_aside_in_passing_gives_a_passage_no_topic():
    said = "It went on like that for years, " * 7 + "thank you, and for all of us."
    assert topics.label(*tables((1, "interviewee", said)), topic_set=NESTED).empty


@pytest.mark.parametrize(("around", "expected"), [("A tariff, tariffs.", []), ("Nuclear arms and soldiers.", ["war"])])
def test_one_plain_cue_gives_a_passage_a_topic_only_where_the_talk_is_about_it(around, expected):
    passages = [(turn, "interviewee", around) for turn in range(1, 8)] + [(8, "interviewee", "A soldier of old.")]
    others = [(turn, "interviewee", "A tariff, tariffs.") for turn in range(9, 30)]
    others.append((30, "interviewee", "A cease fire."))
    labelled = topics.label(*tables(*passages, *others), topic_set=SET)
    assert labelled.loc[labelled["turn"] == 8, "topic"].tolist() == expected


@given(st.lists(st.sampled_from(["war", "thank you", "winter war", "tea", "War’s"]), min_size=1, max_size=9))
@drawn(60)
def test_label_shares_evidence_and_shows_words_of_the_paragraph(words):
    text = ", ".join(words)
    labelled = topics.label(*tables((1, "interviewer", text), (2, "interviewee", "It was.")), topic_set=NESTED)
    assert (labelled.groupby("turn")["salience"].sum() <= 1 + 1e-9).all()
    assert all(cue in text for cues in labelled.loc[labelled["turn"] == 1, "cues"] for cue in cues)
    assert labelled.groupby("turn")["primary"].sum().eq(1).all()


def test_label_gives_no_topic_without_evidence():
    assert topics.label(*tables((1, "interviewee", "Well.")), topic_set=SET).empty


def test_a_short_answer_without_a_cue_has_no_topic():
    labelled = topics.label(*tables((1, "interviewer", "Tariffs?"), (2, "interviewee", "Right.")), topic_set=SET)
    assert labelled["turn"].tolist() == [1]


HINTED = topics.parse(
    """
    [[topics]]
    id = "war"
    cues = ["cease fire"]
    hints = ["spring"]
    [[topics]]
    id = "trade"
    cues = ["tariff"]
    hints = ["goods"]
    """
)
LONG = "Yes, and so it was for all of us in those years, " * 3


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (LONG + "with our goods.", [("trade", ["goods"])]),
        (LONG + "until the spring.", []),
        (LONG, []),
        ("With our goods.", []),
    ],
)
def test_the_question_speaks_for_a_long_answer_with_a_hint_of_its_topic(answer, expected):
    labelled = topics.label(*tables((1, "interviewer", "Tariffs?"), (2, "interviewee", answer)), topic_set=HINTED)
    chosen = labelled[labelled["turn"] == 2]
    assert list(zip(chosen["topic"], chosen["cues"], strict=True)) == expected


def test_words_of_a_topic_are_its_share_of_the_passage():
    labelled = topics.label(*tables((1, "interviewee", "A cease fire and a tariff")), topic_set=HINTED)
    assert labelled["words"].tolist() == [pytest.approx(6 * share) for share in labelled["salience"]]


AMBIGUOUS = topics.parse(
    """
    [[topics]]
    id = "finance"
    cues = ["bank", "loan", "interest"]
    [[topics]]
    id = "nature"
    cues = ["bank", "river", "trout"]
    """
)


@pytest.mark.parametrize("around, expected", [("The loan, at interest.", "finance"), ("A river of trout.", "nature")])
def test_a_word_of_two_senses_has_that_of_the_talk(around, expected):
    passages = [(1, "interviewer", around), (2, "interviewee", "By the bank."), (3, "interviewee", around)]
    labelled = topics.label(*tables(*passages), topic_set=AMBIGUOUS)
    assert labelled.loc[(labelled["turn"] == 2) & labelled["primary"], "topic"].tolist() == [expected]


def test_label_of_another_language_is_empty():
    assert topics.label(*tables((1, "interviewee", "nuclear")), topic_set=SET, language="fr").empty


@pytest.mark.parametrize(
    "text, says",
    [
        ("x =", "Expected TOML"),
        ("x = 1", r"no \[\[topics\]\]"),
        ("[[topics]]\nid = 'A b'", "topic id 'A b'"),
        ("[[topics]]\nid = 'a'\ncues = 'x'", "cues of 'a'"),
        ("[[topics]]\nid = 'a'\n[[topics]]\nid = 'a'", "stands twice"),
    ],
)
def test_parse_says_what_is_wrong(text, says):
    with pytest.raises(SourceError, match=says):
        topics.parse(text)


def test_load_names_the_sets_there_are():
    with pytest.raises(SourceError, match="general"):
        topics.load("nothing")


@pytest.mark.parametrize("name, count", [("general", 24), ("lavrov_2024", 14)])
def test_shipped_sets_are_whole(name, count):
    chosen = topics.load(name)
    assert len(chosen.topics) == count
    assert all(topic.description and topic.strong and topic.name for topic in chosen.topics)


@pytest.mark.parametrize(
    ("text", "unsaid"),
    [
        ("That is important to me.", "trade_sanctions"),
        ("The authorities authorized it.", "media_culture"),
        ("He spoke of Crimea.", "law_crime"),
        ("They invested a fundamental effort.", "law_crime"),
        ("The think tank met in the United States.", "weapons_defence"),
        ("They changed course.", "education"),
    ],
)
def test_general_cues_are_no_mere_beginnings_of_other_words(text, unsaid):
    assert unsaid not in {cue.topic for cue in find(text, index(topics.load("general")))}


CHATTER = (
    (1, "interviewer", "What of the cease fire?"),
    (2, "interviewee", "Mm-hmm, it was in the spring, as I said."),
)


def test_label_lends_a_short_turn_nothing():
    assert topics.label(*tables(*CHATTER), topic_set=SET)["turn"].tolist() == [1]


def test_label_names_no_topic_without_a_cue():
    said = (2, "interviewee", "A tariff " + "and so on " * 20)
    labelled = topics.label(*tables((1, "interviewer", "The cease fire and soldiers?"), said), topic_set=SET)
    assert labelled["cues"].map(bool).all()


@pytest.mark.parametrize(
    ("language", "text", "topic"),
    [
        ("de", "Der Krieg und die Soldaten an der Ostfront.", "conflict"),
        ("fr", "Le médecin de l'hôpital soigne ses patients.", "health"),
        ("es", "Las elecciones y los candidatos del partido.", "elections"),
        ("pt", "A escola e os alunos da universidade.", "education"),
        ("it", "Il giudice del tribunale e gli avvocati.", "law_crime"),
        ("ru", "Переговоры дипломатов на саммите.", "diplomacy"),
    ],
)
def test_the_general_set_speaks_other_languages(language, text, topic):
    turns, paragraphs = tables((1, "interviewee", text))
    spoken = topics.for_language(topics.load("general"), turns, language)
    labelled = topics.label(turns, paragraphs, topic_set=spoken, language=language)
    assert (spoken.id, labelled["topic"][0]) == ("general", topic)


@pytest.mark.parametrize(
    ("language", "text", "topic"),
    [
        ("de", "Der Schwelbrand wurde rechtzeitig entdeckt und gelöscht.", "disaster"),
        ("de", "Zehn Stimmkarten liegen in der Urne.", "elections"),
        ("fr", "La crue a envahi le village.", "disaster"),
        ("fr", "Le dramaturge et son metteur en scène.", "media_culture"),
        ("es", "La trama de la novela.", "media_culture"),
        ("es", "Firmaron un tratado.", "diplomacy"),
        ("es", "Los futbolistas y el árbitro.", "sport_leisure"),
        ("it", "Il fuoco, le fiamme, poi i pompieri.", "disaster"),
        ("it", "La campanella per i ragazzi delle medie.", "education"),
        ("pt", "A enchente deixou desabrigados.", "disaster"),
        ("pt", "Os cardeais no conclave.", "religion"),
        ("ru", "О визите понтифика.", "religion"),
        ("ru", "Повесть прочли зрители и артисты.", "media_culture"),
    ],
)
def test_the_general_set_has_the_ordinary_words_of_other_languages(language, text, topic):
    spoken_so = translated(topics.load("general"), language)
    labelled = topics.label(*tables((1, "interviewee", text)), topic_set=spoken_so, language=language)
    assert labelled["topic"].tolist()[:1] == [topic]


@pytest.mark.parametrize(
    ("language", "idle"),
    [
        ("de", "würde einige waren romantisch bildlich"),
        ("fr", "fois avant état accord important sommes"),
        ("es", "antes bajo pasado estado explicó"),
        ("it", "stato rispetto caso"),
        ("pt", "caso direita maioria horas"),
        ("ru", "поэтому семь тогда раньше думаю друга правильно"),
    ],
)
def test_no_cue_of_a_translation_is_a_common_word_of_another_sense(language, idle):
    spoken_so = translated(topics.load("general"), language)
    known = [index(spoken_so), *hints(spoken_so).values()]
    assert [(word, cue.topic) for word in idle.split() for one in known for cue in find(word, one)] == []


def test_a_translation_has_cues_for_every_topic_of_its_set():
    general = topics.load("general")
    for language in set(languages(general)) - {"en"}:
        assert all(topic.strong and topic.cues for topic in translated(general, language).topics), language


def test_one_word_alone_gives_no_topic_in_a_whole_talk():
    passages = [(turn, "interviewee", "The tariff again, " + "and so on " * turn) for turn in range(1, 9)]
    assert topics.label(*tables(*passages), topic_set=SET).empty
    assert len(topics.label(*tables(*passages[:3]), topic_set=SET)) == 3


def test_one_word_alone_holds_no_talk():
    said = ["nuclear"] * 7 + ["a cease fire", "soldiers", "tariffs", "a tariff"]
    passages = [(turn, "interviewee", text) for turn, text in enumerate(said, 1)]
    found = topics.label(*tables(*passages), topic_set=SET)
    assert set(found["turn"]) == {8, 9, 10, 11}


@pytest.mark.parametrize(
    "language, texts, told, not_told",
    [
        ("en", ["I remember the harbour.", "We remember that harbour, I remember."], "harbour", "remember"),
        ("fr", ["Il faut tresser. L’osier !", "Je vais tresser, tresser encore. De l’osier !"], "osier", "tresser"),
        ("es", ["Vamos a votar por la presa.", "Quiero votar, votar la presa."], "presa", "votar"),
        ("fr", ["Il aime l’osier, il faut tresser de l’osier.", "Je vais de tresser à tresser."], "osier", "tresser"),
        ("fr", ["Il faut le tresser. Un mur !", "On va le tresser, le tresser vite. Le mur !"], "mur", "tresser"),
        ("fr", ["L’osier. Il faut le tresser.", "De l’osier, je vais le tresser."], "osier", "tresser"),
        ("ru", ["Мы в порт. Важно спокойно чинить.", "Они в порт, спокойно чинить."], "порт", "спокойно чинить"),
        ("ru", ["Они вернулись в гавань.", "Мы вернулись из города в гавань."], "гавань", "вернулись"),
        ("en", ["Perfect. We saw Joan.", "Perfect. Then Joan came."], "Joan", "Perfect"),
    ],
)
def test_a_word_that_follows_no_article_is_no_key_phrase(language, texts, told, not_told):
    found = [phrase.text for phrase in topics.phrases(texts * 2, language=language)]
    assert told in found
    assert not_told not in found
