"""Names before the first question and answer only; bylines, dates, pictures and what is told of somebody below."""

import pytest
from printed import made

from pipeline.readers import read
from pipeline.turns import parse

PAIRS = [
    ("How did it begin?", "We were seven, with a borrowed tractor, and I drove it."),
    ("And then?", "The tractor died in the first winter."),
    ("What do you make today?", "Oil and honey, and we sell little of either."),
    ("Do you sell abroad?", "We tried once, and the bottles froze."),
]


def read_pairs(asking: str, answering: str, *, bold: bool = True):
    paragraphs = []
    for number, (question, answer) in enumerate(PAIRS):
        first = not number
        paragraphs += [("**{}**" if bold else "{}").format((asking if first else "") + question)]
        paragraphs += [(answering if first else "") + answer]
    return parse(read(("# The mill\n\n" + "\n\n".join(paragraphs) + "\n").encode(), name="mill.md"))


@pytest.mark.parametrize(
    ("asking", "answering", "names"),
    [
        ("", "**Ida Marsh:** ", ["Question", "Ida Marsh"]),
        ("Mill Weekly: ", "The art team: ", ["Mill Weekly", "The art team"]),
        ("", "Well: ", ["Question", "Answer"]),
        ("", "", ["Question", "Answer"]),
    ],
)
def test_a_name_before_the_first_answer_is_that_of_all(asking, answering, names):
    transcript = read_pairs(asking, answering, bold=not asking)
    assert list(transcript.turns["speaker"]) == names * len(PAIRS)
    assert list(transcript.turns["role"]) == ["interviewer", "interviewee"] * len(PAIRS)
    said = PAIRS[0][1] if answering != "Well: " else f"Well: {PAIRS[0][1]}"
    assert transcript.turns["text"][1] == said


TALK = "ANN: Where were you then?\n\nBOB: I was at home.\n\nANN: And then?\n\nBOB: I left for Leeds.\n\n"


@pytest.mark.parametrize(
    "head",
    [
        "Par Sophie Marchand | Publié le 12 mars 2026 à 08h30 | 8 min de lecture\n\n",
        "Moulins\n14 марта 2021 Просмотров: 512\n\n",
        "The mill and after\n28.03.2013 admin Talks\n\n",
    ],
)
def test_a_byline_and_a_day_above_the_talk_are_no_doubt(head):
    transcript = parse(read((head + TALK).encode()))
    assert (len(transcript.turns), transcript.warnings) == (4, ())


@pytest.mark.parametrize("foot", ["Zur Person: Bob Miller lebt auf dem Land.", "Archivado en: Agricultura · Jaén"])
def test_what_is_told_of_somebody_under_the_talk_is_no_doubt(foot):
    transcript = parse(read((TALK + "Transcribed by Ida Marsh\n\n" + foot).encode()))
    assert (len(transcript.turns), transcript.warnings) == (4, ())


def test_a_picture_is_no_word_of_an_answer():
    text = TALK.replace("I was at home.", "I was at home.\n\n![Two ride down a slope](a/b.png)\n\nIt rained.")
    assert parse(read(text.encode())).turns["text"][1] == "I was at home.\n\nIt rained."


@pytest.mark.parametrize("title", [["The last miller"], ["The last miller", "An interview with Jim Poole"]])
def test_a_title_in_the_type_of_the_questions_is_no_part_of_the_first(title):
    rows = [(line, "bold") for line in title]
    for question, answer in PAIRS:
        rows += [(question, "bold"), (f"{answer} It was so in the flood, when the wheel broke.", "plain")]
    page = [(72, 740 - 14 * number, *row) for number, row in enumerate(rows)]
    transcript = parse(read(made(page), name="mill.pdf"))
    assert (transcript.turns["text"][0], transcript.title) == (PAIRS[0][0], title[0])


def test_a_title_in_bold_that_asks_nothing_is_no_question():
    talk = "".join(f"**{asked}**\n\n{answer}\n\n" for asked, answer in PAIRS)
    transcript = parse(read(f"**I run the mill. Ask me anything!**\n\n{talk}".encode()))
    assert (transcript.turns["text"][0], transcript.title) == (PAIRS[0][0], "I run the mill. Ask me anything!")


NETS = "**Ann:** How was it?\n\n**Bob:** It was cold, I think.\n\n**Ann:** Why?\n\n**Bob:** I had no coat.\n"
PLAIN = (
    "**How was the harbour?**\n\nI liked it, as I always do.\n\n**Why is that?**\n\nI had a boat.\n\n"
    "**And now?**\n\nI mend nets.\n"
)
LONGED = "For years I had wanted to go to the sea, and we all know how that ends for me."
MET = "I met Rosa Winkler in May at a fair near the river, and she was kind enough to write to me."


@pytest.mark.parametrize(
    "text",
    (
        f"# Nets\n\n## Before\n\n{LONGED}\n\n## The talk\n\n{NETS}",
        f"# Nets\n\nWith the kind leave of the paper I may show you here what Ann and Bob Reed said to us:\n\n{NETS}",
        f"---\ntitle: Nets, with Rosa Winkler\n---\n\n{MET}\n\n{PLAIN}",
        f"---\ntitle: Nets\n---\n\nI wrote to her in May, and this interview with me took a day.\n\n{PLAIN}",
        "# 专访卡拉·罗西\n\n我五月在河边认识了卡拉·罗西，她回答了我的几个问题。\n\n" + PLAIN,
    ),
)
def test_an_introduction_that_shows_what_it_is_is_not_doubted(text):
    assert not parse(read(text.encode(), name="nets.md")).warnings


def test_what_shows_nothing_of_the_kind_above_the_first_question_is_doubted():
    text = f"---\ntitle: Nets\n---\n\nI had a long winter and was ill, but I am well now, thank you.\n\n{PLAIN}"
    assert "before the first question" in " ".join(parse(read(text.encode(), name="nets.md")).warnings)
