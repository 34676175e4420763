"""Figures measured on labels that do not come with Parley: kept as data, and left out once the reading is another."""

import json
import re

import pytest

from dashboard.method import leads
from pipeline import evaluate
from pipeline.errors import SourceError
from pipeline.evaluate import elsewhere, strangers
from pipeline.evaluate.measure import Measure

FIGURE = Measure("tone", "turns, Spearman", 10, 0.5, 0.1, 0.8, "VADER, whole text", 0.4)


def test_what_is_kept_is_given_back(tmp_path):
    path = tmp_path / "kept.json"
    elsewhere.keep("tone", [("Strangers", "people", FIGURE)], path)
    (row,) = elsewhere.rows(path)
    assert (row["gold"], row["labelled"], row["value"], row["second"]) == ("Strangers", "people", 0.5, None)


def test_figures_of_another_days_reading_are_left_out(tmp_path):
    path = tmp_path / "kept.json"
    elsewhere.keep("tone", [("Strangers", "people", FIGURE)], path)
    path.write_text(path.read_text(encoding="utf-8").replace(elsewhere.digest("tone"), "0" * 16), encoding="utf-8")
    assert elsewhere.rows(path) == []


def test_figures_kept_again_take_the_place_of_the_first(tmp_path):
    path = tmp_path / "kept.json"
    for value in (0.5, 0.6):
        elsewhere.keep("tone", [("Strangers", "people", Measure("tone", "m", 1, value))], path)
    assert [row["value"] for row in elsewhere.rows(path)] == [0.6]


def test_what_is_kept_was_measured_of_todays_readings():
    kept = {(row["gold"], row["measure"]) for row in elsewhere.rows()}
    assert {(lead.gold, lead.measure) for lead in leads.LEADS} <= kept
    assert {"people", "a language model"} == {row["labelled"] for row in elsewhere.rows()}


def write(folder, name, rows):
    (folder / name).write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")


def test_strangers_are_measured_by_genre(tmp_path):
    turns = [
        {"file": file, "tone": tone, "text": text}
        for file in ("cnn_one.json", "hb_two.srt")
        for tone, text in ((-2, "A terrible massacre."), (0, "It rains."), (2, "A wonderful, brave rescue."))
    ]
    write(tmp_path, "turns-tone.jsonl", turns)
    found = dict(strangers.of_turns(strangers.scored(turns, "tone")))
    assert {"Strangers", "Strangers: podcasts and captions", "Strangers: debate, parliament, television"} == set(found)
    assert found["Strangers: podcasts and captions"].value == pytest.approx(1)


def test_a_file_of_no_known_genre_is_named():
    with pytest.raises(SourceError, match=r"mystery.txt: no genre"):
        strangers.genre("mystery.txt")


def test_a_folder_without_labels_is_named(tmp_path):
    with pytest.raises(SourceError, match="no such file"):
        strangers.main(tmp_path)


def test_what_is_kept_stands_before_what_comes_with_parley(monkeypatch):
    monkeypatch.setattr(evaluate.labels, "folders", lambda gold: [])
    measures = evaluate.run([])
    assert measures["gold"].iloc[0] == "Strangers"
    assert measures["labelled"].notna().all()


def test_method_says_first_what_strangers_interviews_show():
    said = leads.table([FIGURE_ROW | {"gold": "QEvasion, set aside", "measure": "share read", "low": None}, FIGURE_ROW])
    assert re.findall(r"<th colspan=2 scope=rowgroup>(.*?)</th>|<b>(.*?)</b>", said) == [
        ("In strangers’ interviews, labelled by people", ""), ("", "0.50"),
        ("In presidents’ interviews set aside, labelled by people", ""), ("", "50%"),
    ]  # fmt: skip
    assert "Tone of 10 turns" in said and "0.10 to 0.80" in said and "VADER, whole text: 0.40" in said
    assert leads.table([]) == ""


FIGURE_ROW = {
    "gold": "Strangers", "labelled": "people", "reading": "tone", "measure": "turns, Spearman", "n": 10, "value": 0.5,
    "low": 0.1, "high": 0.8, "baseline": "VADER, whole text", "baseline_value": 0.4, "second": None,
}  # fmt: skip
