"""Learning the tone table: which words may learn, what is kept of it, and what the shipped table holds."""

import numpy as np
import pytest

from pipeline.evaluate import learn_tone, tone_ratings, word_valences
from pipeline.evaluate.learn_tone import Known, Sample
from pipeline.tone import lexicon

TEXTS = [
    "We saw a gladsome bird.",
    "We saw a woeful bird.",
    "It was no gladsome bird.",
    "The Bird Council met Trump.",
] * 6
RATINGS = [1.0, -1.0, -0.5, 0.0] * 6
WORDS = ["gladsome", "woeful"]
HAPPY = "word\trank\thapps\nwonderful\t1\t8.0\nsunrise\t2\t8.0\ntable\t3\t5.0\nterrible\t4\t2.0\nchair\t5\t5.0\n"


def sample(texts=TEXTS, ratings=RATINGS):
    source = np.arange(len(texts)) // 4 % 2
    return Sample(tone_ratings.words(texts, WORDS), np.array(ratings), source)


def known(*valence, least=0.0):
    return Known(WORDS, np.eye(2), np.array(valence), np.ones(2), np.full(2, least))


def test_words_learn_the_side_that_people_gave_them():
    glad, woeful = learn_tone.learn(sample(), known(2.0, -2.0))[:2]
    assert glad > 0 > woeful


def test_a_weight_against_the_words_own_valence_is_not_kept():
    assert learn_tone.learn(sample(), known(-2.0, 2.0))[:2].tolist() == [0.0, 0.0]


def test_a_word_of_no_valence_learns_nothing():
    assert not learn_tone.learn(sample(), known(0.1, -0.1)).any()


def test_a_first_weight_must_come_to_something():
    assert not learn_tone.learn(sample(), known(2.0, -2.0, least=100.0)).any()


def test_tones_are_made_as_in_the_product():
    words = tone_ratings.words(["A terrible war.", "It rains.", "Good?"], WORDS)
    (war, rain, good) = learn_tone.tones(words, np.zeros(4))
    own = lexicon.load(learned=False).weights
    sums = own["terrible"] + own["war"]
    assert war == pytest.approx(sums / (abs(sums) + learn_tone.SHRINK)) and rain == 0
    assert good == pytest.approx(own["good"] / 2 / (own["good"] / 2 + learn_tone.SHRINK))


def test_the_vocabulary_has_no_names_places_nor_negations():
    texts = ["We never thank Smith of paris for gladsome birds.", "Then Trump and Smith left."]
    found = tone_ratings.vocabulary(texts, {})
    assert {"gladsome", "birds"} <= set(found) and not {"smith", "trump", "never", "paris"} & set(found)


def test_words_of_no_tone_are_learned_beside_the_others_and_left_out():
    words = tone_ratings.vocabulary(["The gladsome family saw birds."], {})
    share = dict(zip(words, learn_tone.believed(words)[0], strict=True))
    assert share["gladsome"] > 0 and share["family"] == share["saw"] == 0


def test_some_of_a_sample_keeps_its_words_together():
    half = sample().of(np.arange(len(TEXTS)) % 2 == 0)
    assert len(half.rating) == len(TEXTS) / 2 == half.words.row.max() + 1
    assert learn_tone.tones(half.words, np.zeros(4)) == pytest.approx(
        learn_tone.tones(sample().words, np.zeros(4))[::2]
    )


def test_the_shipped_table_gives_no_weight_to_what_is_unlearned():
    words = {word for word, _, _ in lexicon.learned_weights()}
    assert len(words) > 5000 and not words & (tone_ratings.unlearned() | tone_ratings._silent())
    assert not words & {"they", "we", "muslim", "women", "president", "russia", "question"}


@pytest.mark.parametrize(
    "named",
    [
        "tea restaurants chocolate",
        "tulips dogs petals",
        "nose finger stomach",
        "born wedding birthday graduate",
        "music painting song",
        "abroad overseas behalf couple",
        "homosexual homosexuality racial lady veteran",
    ],
)
def test_a_thing_or_a_person_named_is_no_praise_nor_blame(named):
    own, words = lexicon.load(learned=False).weights, lexicon.load()
    assert not [word for word in named.split() if (word in words.weights or word in words.turned) and word not in own]


def test_learning_leaves_every_weight_within_one():
    weights, turned = lexicon.load().weights, lexicon.load().turned
    assert max(map(abs, weights.values())) <= 1 and max(map(abs, turned.values())) <= 1
    assert weights["wonderful"] > 0 > weights["terrible"] and turned["good"] < 0


def test_a_packet_of_ratings_is_read_with_its_sources_apart(tmp_path):
    for name in ("editorials.tsv", "news.tsv"):
        (tmp_path / name).write_text("id\trating\tpolarity\ttext\n1_1\t-2\t6\tA storm.\n", encoding="utf-8")
    for name in tone_ratings.PACKET.values():
        (tmp_path / f"{name}_GroundTruth.txt").write_text("3_1\t4.0\tTea &amp; cake!\n", encoding="utf-8")
    rated = tone_ratings.read(tmp_path, tmp_path)
    assert [one.source for one in rated] == [0, 1, 2, 3] and len({one.group for one in rated}) == 4
    assert [one.rating for one in rated[:3]] == [-0.5, 1.0, 1.0] and rated[2].text == "Tea & cake!"


def test_a_word_never_rated_has_the_valence_of_those_beside_it(tmp_path):
    (tmp_path / "labMT1.txt").write_text(HAPPY, encoding="utf-8")
    words = ["wonderful", "terrible", "gladsome", "woeful", "sunrise"]
    found = np.array([[1.0, 0.0], [0.0, 1.0], [0.9, 0.1], [0.1, 0.9], [0.7, -0.7]])
    wonderful, terrible, gladsome, woeful, sunrise = word_valences.valences(words, [found, found], tmp_path)
    assert (wonderful, terrible) == (2.7, -2.1) and gladsome > 0 > woeful and sunrise > 0


def test_words_rated_alone_by_others_are_told_on_the_scale_of_the_ten_raters(tmp_path):
    (tmp_path / "labMT1.txt").write_text(HAPPY, encoding="utf-8")
    told = word_valences.happiness(tmp_path, {"wonderful": 2.0, "terrible": -2.0})
    assert told == pytest.approx({"sunrise": 2.0, "table": 0.0, "chair": 0.0})
