import pandas as pd

from pipeline.evaluate import bounds


def test_best_bounds_part_what_is_labelled():
    scored = [(0.05, "none"), (0.12, "none"), (0.17, "partial"), (0.7, "partial"), (0.78, "direct"), (0.95, "direct")]
    none, direct = bounds.best(scored)
    assert 0.12 < none <= 0.17 and 0.7 < direct <= 0.78
    assert [bounds.reply(score, none, direct) for score, _ in scored] == [label for _, label in scored]


def test_rows_are_read_without_the_mark_of_the_asker():
    rows = pd.DataFrame(
        {
            "interview_question": ["Q. Will you go?", "Thank you."],
            "interview_answer": ["Yes, I will go.", "Thank you."],
            "clarity_label": ["Clear Reply", "Ambivalent"],
        }
    )
    ((score, label),) = bounds.read(rows)
    assert score > 0.75 and label == "direct"


def test_an_interview_is_set_aside_or_not_whenever_it_is_asked():
    aside = [bounds.is_aside(f"https://example.org/{number}") for number in range(300)]
    assert aside == [bounds.is_aside(f"https://example.org/{number}") for number in range(300)]
    assert 70 < sum(aside) < 130
