"""Measured accuracy: the arithmetic, the label files, and a small folder from end to end."""

import json
import math

import pytest

from pipeline import evaluate
from pipeline.errors import SourceError
from pipeline.evaluate import labels, measure
from pipeline.evaluate.material import open_material


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        ([(0.9, True), (0.1, False)], 1.0),
        ([(0.5, True), (0.5, False)], 1 / 2),
        ([(0.1, True), (0.9, False)], 0.0),
        ([(0.9, True), (0.2, True), (0.5, False)], 1 / 2),
    ],
)
def test_auc_counts_ties_half(pairs, expected):
    assert measure.auc(pairs) == expected


def test_auc_is_na_with_one_class():
    assert math.isnan(measure.auc([(0.9, True), (0.1, True)]))


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [([(1, 10), (2, 20), (3, 30)], 1.0), ([(1, 3), (2, 2), (3, 1)], -1.0), ([(1, 1), (1, 2), (2, 3)], 3**0.5 / 2)],
)
def test_spearman_shares_tied_ranks(pairs, expected):
    assert measure.spearman(pairs) == pytest.approx(expected)


def test_f1_adds_counts_before_it_divides():
    assert measure.f1([(1, 1, 2), (0, 1, 0)]) == pytest.approx(2 * 1 / (2 + 2))


def test_macro_f1_is_the_mean_over_labelled_classes():
    assert measure.macro_f1([("a", "a"), ("a", "b")]) == pytest.approx((2 / 3 + 0) / 2)


def test_interval_is_the_same_each_time_and_holds_the_value():
    units = [0.0, 1.0] * 20
    low, high = measure.interval(units, measure.mean)
    assert (low, high) == measure.interval(units, measure.mean)
    assert low < 1 / 2 < high


def test_what_never_varies_has_no_interval():
    assert all(math.isnan(end) for end in measure.interval([1.0] * 20, measure.mean))


def test_labelled_transcripts_are_read_all_or_none(tmp_path):
    rows = [{"file": "b.txt", "turn": 1}, {"file": "a.txt", "turn": 2}, {"file": "b.txt", "turn": 3}]
    (tmp_path / "b.txt").touch()
    with pytest.raises(SourceError, match=r"a\.txt: in none of the folders. Expected all 2"):
        labels.by_transcript(rows, [tmp_path])
    (tmp_path / "a.txt").touch()
    assert labels.by_transcript(rows, [tmp_path]) == [
        (tmp_path / "a.txt", rows[1:2]), (tmp_path / "b.txt", [rows[0], rows[2]])
    ]  # fmt: skip


def test_nothing_labelled_makes_no_row():
    assert measure.measured("tone", "turns", [], measure.mean) == []


@pytest.mark.parametrize(
    ("name", "text", "where"),
    [
        ("tone.jsonl", '{"turn": 1, "tone": 0}\n{"turn": 2', "tone.jsonl line 2"),
        ("tone.jsonl", '{"turn": "one", "tone": 0}', "tone.jsonl line 1"),
        ("sentences.jsonl", '{"text": "Yes.", "label": "good"}', "label is 'good'"),
        ("mentions.jsonl", '{"line": 1, "mentions": [["Kiev", "Kiev"]]}', "mentions.jsonl line 1"),
        ("page_breaks.json", "[[1, 2, 3]]", "page_breaks.json"),
    ],
)
def test_a_malformed_label_is_named_by_file_and_line(tmp_path, name, text, where):
    (tmp_path / name).write_text(text)
    with pytest.raises(SourceError, match=where):
        labels.load(tmp_path)


def test_a_folder_without_labels_says_what_was_expected(tmp_path):
    with pytest.raises(SourceError, match=r"no label files. Expected .*tone\.jsonl"):
        labels.load(tmp_path)


def test_the_shipped_labels_are_well_formed():
    folders = labels.folders([])
    assert {folder.name for folder in folders} >= {"Lavrov-Carlson-2024", "White-House"}
    assert all(labels.load(folder).rows for folder in folders)


def write(folder, name, *rows):
    (folder / name).write_text("\n".join(json.dumps(row) for row in rows))


SOURCE = """Question: Is Russia at war with the United States?

Answer: No. Russia is not at war, and this terrible

war must end.

Question: How many soldiers have died?

Answer: I'm not going to comment on that.

Question: Do you trust Paris?

Answer: Yes, we trust our good friends in Paris.
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "source.txt").write_text(SOURCE)
    write(tmp_path, "tone.jsonl", {"turn": 2, "tone": -2}, {"turn": 4, "tone": 0}, {"turn": 6, "tone": 2})
    write(
        tmp_path,
        "exchanges.jsonl",
        {"question_turn": 1, "answer_turn": 2, "clarity": "clear_reply"},
        {"question_turn": 3, "answer_turn": 4, "clarity": "clear_non_reply"},
    )
    write(tmp_path, "mentions.jsonl", {"line": 13, "mentions": [["Paris", "Paris", "PLACE"]]})
    write(tmp_path, "topics.jsonl", {"line": 3, "topics": ["conflict"]}, {"line": 5, "topics": ["conflict"]})
    (tmp_path / "page_breaks.json").write_text("[[3, 5]]")
    return tmp_path


def test_every_reading_that_has_labels_has_rows(folder):
    measures = evaluate.run([folder])
    assert set(measures["reading"]) == {"paragraphs", "tone", "mentions", "topics", "replies"}
    values = measures.set_index("measure")["value"]
    assert values["clear reply or non-reply, AUC"] == 1
    assert values["page breaks rejoined, F1"] == 1


def test_lines_that_a_page_break_parted_are_one_labelled_paragraph(folder):
    material = open_material(folder)
    first, second = material.passages({"line": 3}), material.passages({"line": 5})
    assert [(p.turn, p.paragraph) for p in first] == [(p.turn, p.paragraph) for p in second] == [(2, 1)]
    assert material.texts[2][second[0].start : second[0].end] == "war must end."


def test_missing_labels_make_no_rows(folder):
    assert set(evaluate.run([folder / "tone.jsonl"])["reading"]) == {"tone"}


def test_labels_of_another_source_are_refused(folder):
    write(folder, "mentions.jsonl", {"line": 99, "mentions": []})
    with pytest.raises(SourceError, match=r"label of line 99, but the source has \d+ lines"):
        evaluate.run([folder])


def test_labels_of_a_turn_that_is_not_there_are_refused(folder):
    write(folder, "tone.jsonl", {"turn": 99, "tone": 1})
    with pytest.raises(SourceError, match="label of turn 99, but the source has 6 turns"):
        evaluate.run([folder])


@pytest.mark.parametrize(
    ("name", "row", "complaint"),
    [
        ("topics.jsonl", {"line": 3, "topics": []}, "line 1: topics is empty"),
        ("topics.jsonl", {"line": 3, "topics": [3]}, "line 1: topics hold something else"),
        ("mentions.jsonl", {"line": 3, "mentions": [["Paris"]]}, "line 1: mentions hold something else"),
        ("sentence_boundaries.jsonl", {"text": "A. B.", "boundaries": ["2"]}, "Expected offsets"),
    ],
)
def test_labels_of_another_shape_are_refused(folder, name, row, complaint):
    write(folder, name, row)
    with pytest.raises(SourceError, match=complaint):
        evaluate.run([folder])


def test_an_empty_label_file_is_refused(folder):
    (folder / "tone.jsonl").write_text("")
    with pytest.raises(SourceError, match="no labels"):
        evaluate.run([folder])


def test_labels_without_a_source_are_refused(tmp_path):
    write(tmp_path, "tone.jsonl", {"turn": 1, "tone": 0})
    with pytest.raises(SourceError, match="labels without a source"):
        evaluate.run([tmp_path])


def test_topics_of_no_set_are_refused(folder):
    write(folder, "topics.jsonl", {"line": 3, "topics": ["astrology"]})
    with pytest.raises(SourceError, match="topic 'astrology'"):
        evaluate.run([folder])


def test_texts_labelled_without_a_source_are_read_as_they_stand(tmp_path):
    write(tmp_path, "exchanges.jsonl", {"question": "Is it war?", "answer": "No.", "clarity": "clear_reply"})
    rows = evaluate.run([tmp_path]).set_index("measure")
    assert rows.loc["three classes, agreement", "value"] == 1


def test_the_rendered_table_shows_a_dash_where_nothing_was_measured(folder):
    text = evaluate.render(evaluate.run([folder / "exchanges.jsonl"]))
    assert text.splitlines()[0].split() == "gold reading measure n value 95% interval baseline second annotator".split()
    assert "–" in text and "nan" not in text
