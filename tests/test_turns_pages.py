"""What a web page says around a talk is left out without a doubt, in whatever language; and what is said is not."""

import pytest
from growth import GROWTH, exponent

from pipeline import lexicons
from pipeline.readers import read
from pipeline.turns import parse
from pipeline.turns.around import pages
from pipeline.turns.transcript import Transcript

TALK = (
    "ANN: Where were you then?\n\nBOB: I was at home, as on every other day of that year.\n\n"
    "ANN: And then?\n\nBOB: I left for Leeds, and I have never gone back to see it.\n\n"
)
ASKED = TALK.replace("ANN: ", "– ").replace("BOB: ", "– ") * 2
FEET = [
    "Share this:\n\nTwitter\nFacebook\n\nLeave a Reply\n\nYour email address will not be published.",
    "2 thoughts on “The mill”\n\nRecent Posts\n\nThe last keeper\nBread in the dark",
    "Diesen Artikel teilen\nMehr zum Thema\n\nStreit um den Wolf\n\nWir verwenden Cookies und ähnliche Technologien.",
    "Articles similaires\n\nUne saison chez les apiculteurs\n\nLaisser un commentaire Annuler la réponse",
    "No hay comentarios:\nPublicar un comentario\nEntrada más reciente Entrada antigua Inicio",
    "Поделиться:\nВКонтакте\n\nКомментарии (3)\nОставить комментарий\n\nЧитайте также\n\nОткрылся фестиваль кино",
    "分享到：\n微信 微博\n相关阅读\n老街上的铁匠铺\n登录 | 注册\n发表评论",
    "シェアする\n\n関連記事\n\n海の声、公開決定\n\nコメントを残す",
    "공유하기\n페이스북 트위터\n관련기사\n동네 빵집의 하루\n댓글쓰기",
]
HEADS = [
    "Skip to content\nMenu\nHome\nAbout\nContact\n\nThe old mill\nPosted on May 9, 2018 by editor\n\n",
    "Home > Culture > People\n\nThe old mill\n2018-02-10 09:12\n\n",
    "Zum Inhalt springen\n\nDie alte Mühle\n\nVeröffentlicht am 3. Mai 2019\n\n",
]
SAID = [
    "BOB: We use cookies there.\n",
    "BOB: Share this with them, I said. Leave a comment, I said.\n",
    "BOB: Home.\n",
    "ANN: What did you do?\n\nBOB: Print\n\nANN: And?\n\nBOB: Copy link\n",
]


def parsed(text: str) -> Transcript:
    return parse(read(text.encode()))


def said(text: str) -> list[str]:
    return list(parsed(text).turns["text"])


@pytest.mark.parametrize("talk", [TALK, ASKED])
@pytest.mark.parametrize("foot", FEET)
def test_a_page_s_foot_is_no_part_of_the_last_answer_and_no_doubt(talk, foot):
    assert said(talk + foot) == said(talk)
    assert parsed(talk + foot).warnings == ()


@pytest.mark.parametrize("head", HEADS)
def test_a_page_s_menu_and_dates_above_the_talk_are_no_doubt(head):
    assert (said(head + TALK), parsed(head + TALK).warnings) == (said(TALK), ())


@pytest.mark.parametrize("words", SAID)
def test_what_is_said_as_a_page_says_it_stays(words):
    assert said(TALK + words)[4:] == [line.split(": ", 1)[1] for line in words.split("\n") if ": " in line]


def test_an_advertisement_between_paragraphs_is_no_word_of_the_answer():
    assert said(TALK.replace("\n\nANN: And", "\n\nAdvertisement\n\nIt rained.\n\nANN: And"))[1].endswith(
        "\n\nIt rained."
    )
    assert "Advertisement" not in " ".join(said(TALK.replace("\n\nANN: And", "\n\nAdvertisement\n\nANN: And")))


def test_who_spoke_last_is_told_of_under_the_talk():
    told = "Bob Miller is the author of two books on mills."
    assert (said(TALK + told), parsed(TALK + told).warnings) == (said(TALK), ())
    assert said(TALK + "THE CHAIR OF THE BOARD: I close this.\n\nThe procession left the room.")[-1].endswith(
        "the room."
    )
    assert said(TALK + "Ann Miller is the author of two books on mills.")[-1].endswith("on mills.")


@pytest.mark.parametrize(
    "foot",
    [
        "Ann Berg said...\n\nI loved this one. Where can I buy it?",
        "Posted by Ann at 10:15 AM\n\n2 comments:\n\nTom said...\n\nThank you, I read it all. My mother did too.",
        "Kelly S. says:\nMay 4, 2012 at 3:10 pm\nI would be glad to hear more. Would you?",
        "Fuente: www.example.com ( Ana Ruiz)\nSuscribirse a:\nEnviar comentarios (Atom)",
    ],
)
def test_what_readers_say_under_a_talk_is_none_of_it(foot):
    assert said(TALK + foot) == said(TALK)


def test_he_said_in_a_talk_is_said_by_one_of_it():
    told = "ANN: Who was it?\n\nBOB: My brother.\n\nAnd then he said...\n\nHe said...\n\nI wept.\n\nANN: Yes?"
    assert said(TALK + told)[-1] == "Yes?"


def test_a_phrase_stands_in_one_list_of_a_page_s_own():
    sure, weak = (set(lexicons.shared("pages")[name]) for name in ("sure", "weak"))
    assert not sure & weak


@pytest.mark.many
@pytest.mark.parametrize(
    "line", ["share this\n", "Read it. \n", "1 comment on x\n", "Home > A\n", "x: y\nshare this\n"]
)
def test_looking_for_a_page_s_own_lines_grows_with_the_text(line):
    lines = {count: line * count for count in (2000, 8000)}
    assert exponent(lambda text: pages.clear(_lines(text)), lines[2000], lines[8000]) < GROWTH


def _lines(text: str) -> list[pages.Line]:
    return [pages.Line(0, len(row), row, True, False, 0) for row in text.splitlines()]


def test_a_numbered_question_that_begins_as_a_count_of_comments_asks():
    asked = ["Qui es-tu ?", "Que fais-tu ?", *["Comment travailles-tu ?"] * 3]
    text = "".join(f"<h2>{n}. {ask}</h2><p>Je travaille le soir, {n} fois.</p>" for n, ask in enumerate(asked, 9))
    transcript = parse(read(f"<html><body>{text}</body></html>".encode()))
    assert len(transcript.turns) == 10 and transcript.coverage == 1


def test_much_that_is_taken_for_readers_words_is_said():
    said = "I have seen it all myself, and I say that it was not so, whatever they write of it here. " * 3
    readers = "\n\n".join(f"Reader{n} said...\n\n{said}" for n in range(4))
    warnings = parse(read(f"{TALK}4 comments:\n\n{readers}\n".encode(), name="talk.txt")).warnings
    assert any("its readers'" in warning for warning in warnings)
