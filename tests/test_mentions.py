import re

import pandas as pd
import pytest
from drawn import drawn
from hypothesis import given
from hypothesis import strategies as st

from pipeline import mentions, tables
from pipeline.mentions.labels import person

QUESTION, ANSWER = "interviewer", "interviewee"


def turns_of(*said: tuple[str, str]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Turns of (role, text) and their sentences, parted at points."""
    turns = pd.DataFrame(
        [(n, 1, role, role, text) for n, (role, text) in enumerate(said, 1)],
        columns=["turn", "exchange", "speaker", "role", "text"],
    )
    rows = [
        (turn, number, found.start(), found.end())
        for turn, (_, text) in enumerate(said, 1)
        for number, found in enumerate(re.finditer(r"\S(?:.*?[.?!](?=\s|$)|.*)", text, re.DOTALL), 1)
    ]
    return turns, pd.DataFrame(rows, columns=["turn", "sentence", "start", "end"])


def find(*texts: str, **options) -> pd.DataFrame:
    return mentions.find(*turns_of(*((ANSWER, text) for text in texts)), **options)[0]


def named(text: str, **options) -> list[str]:
    return find(text, **options)["surface"].tolist()


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("We spoke with President Emmanuel Macron in Paris.", ["Emmanuel Macron", "Paris"]),
        ("Yesterday the Prime Minister left.", []),
        ("Thank you, Mr. President. The Minister agrees.", []),
        ("But Germany's army waits.", ["Germany"]),
        ("The Germans and the French agree.", ["Germans", "French"]),
        ("A Russian-speaking town, a pro-Western party.", ["Russian", "Western"]),
        ("The NATO-Russia dialogue ended.", ["NATO", "Russia"]),
        ("Karine Jean-Pierre took questions.", ["Karine Jean-Pierre"]),
        ("The Obama administration signed.", ["Obama administration"]),
        ("The Ministry of Foreign Affairs answered.", ["Ministry of Foreign Affairs"]),
        ("the Center for Peace and Cooperation in Asia", ["Center for Peace and Cooperation in Asia"]),
        ("at the University of Tennessee in Knoxville", ["University of Tennessee", "Knoxville"]),
        ("from the Academy of Pediatrics and Michael Brandt", ["Academy of Pediatrics", "Michael Brandt"]),
        ("We shop at McDonald’s and Sam's Club.", ["McDonald’s", "Sam's Club"]),
        ("the Ross County Sheriff's Office said so", ["Ross County Sheriff's Office"]),
        ("Germany's Parliament met.", ["Germany", "Parliament"]),
        ("They cited Baker v Carr again.", ["Baker v Carr"]),
        ("Larry King asked President-elect Obama.", ["Larry King", "Obama"]),
        ("We sailed to King George Island.", ["King George Island"]),
        ("It flies for Qantas Australia.", ["Qantas Australia"]),
        ("Yes. Aryan Okonjo said no.", ["Aryan Okonjo"]),
        ("My aunt Tavika Fox came.", ["Tavika Fox"]),
        ("The UK/US deal held.", ["UK", "US"]),
        ("We bought a House. The House voted.", ["House"]),
        ("She had Parkinson's, then Ebola.", []),
        ("Hit Subscribe. Thank you, Your Worship.", []),
        ("at the University of Utah in Salt Lake City", ["University of Utah", "Salt Lake City"]),
        ("the Committee on Monday heard the Saudi Crown Prince", ["Saudi"]),
        ("the Centers for Disease Control and Prevention said", ["Centers for Disease Control and Prevention"]),
        ("our NATO Allies, and, Excuse me, an Executive Order", ["NATO"]),
        ("He met House Republicans there.", ["House", "Republicans"]),
        ("Jim? Maria, are you there?", ["Jim", "Maria"]),
        ("the Food and Drug Administration approved it", ["Food and Drug Administration"]),
        ("Spain and Italy abstained.", ["Spain", "Italy"]),
        ("It is in the U.S. But we stay.", ["U.S."]),
        ("He said, “Well, look at Secretary of State Rubio.”", ["Rubio"]),
        ("WE WILL NEVER LEAVE UKRAINE AGAIN, NEVER", ["UKRAINE"]),
        ("So I said no. Unbelievable. Okay.", []),
        ("during the cold war", ["cold war"]),
        ("our ministry of defense", ["ministry of defense"]),
        ("It comes from Ukrai — from Ukraine.", ["Ukraine"]),
        ("Ambassador to Kazakhstan Pyotr Ivanov", ["Kazakhstan", "Pyotr Ivanov"]),
        ("and Hayat Tahrir al-Sham too", ["Hayat Tahrir al-Sham"]),
        ("the West and the Charter", ["West"]),
        ("(Laughter.) Firstly, India is large.", ["India"]),
        ("Defund the police, they say.", []),
        ("They said, Make America Great Again.", ["America"]),
        ("Your Honor, the Honourable Member said Kia Orana. Greetings, Members.", []),
        ("We grew EBITDA, FFO and M&A, and HIV/AIDS fell.", []),
        ("See Exhibit 12 and Footnote 3, at 40, however.", []),
        ("the Boston HIV/AIDS Administration", ["Boston HIV/AIDS Administration"]),
        ("under the Americans with Disabilities Act", ["Americans with Disabilities Act"]),
        ("He reads USA Today on Apple TV+ here.", ["USA Today", "Apple TV+"]),
        ("sales in Mainland China and the Iran deal", ["Mainland China", "Iran deal"]),
        ("the Department of Education and HUD said", ["Department of Education", "HUD"]),
        ("It will be loud, Don. We met the Dean.", ["Don"]),
        ("", []),
    ],
)  # fmt: skip
def test_find_cuts_names_from_their_sentence(text, surfaces):
    assert named(text) == surfaces


@pytest.mark.parametrize(
    ("text", "surface", "kind"),
    [
        ("We saw Angela Merkel.", "Angela Merkel", "person"),
        ("We saw Chancellor Scholz.", "Scholz", "person"),
        ("Then Netanyahu left.", "Netanyahu", "person"),
        ("Bill Clinton came; the Clintons came.", "Clintons", "person"),
        ("It runs on Arch Linux.", "Arch Linux", "other"),
        ("We keep it in Gitian.", "Gitian", "other"),
        ("They live in Wauwatosa, Wisconsin.", "Wauwatosa", "place"),
        ("The Sentencing Commission met.", "Sentencing Commission", "org"),
        ("The Voting Rights Act passed.", "Voting Rights Act", "event"),
        ("The Brazilians won.", "Brazilians", "group"),
        ("Patriot batteries and ATACMS arrived.", "ATACMS", "weapon"),
        ("He teaches at Tulane University.", "Tulane University", "org"),
        ("Oracle and Comcast fell.", "Comcast", "org"),
        ("The deal of Minneapolis Fed officials fell.", "Minneapolis Fed", "org"),
        ("They cited Baker v Carr again.", "Baker v Carr", "event"),
        ("Near Fort Tremont it rained.", "Fort Tremont", "place"),
        ("She called Chinedu Okonjo again.", "Chinedu Okonjo", "person"),
        ("They moved to Ann Arbor.", "Ann Arbor", "place"),
        ("Shares of Zorbex rose.", "Zorbex", "org"),
        ("She was born in Quellmar.", "Quellmar", "place"),
        ("My friend Tovik came.", "Tovik", "person"),
        ("We use the Blorp library.", "Blorp", "other"),
        ("It is the policy of people who work at Milliman.", "Milliman", "org"),
        ("The Indo-Pacific is large.", "Indo-Pacific", "place"),
    ],
)
def test_find_tells_the_kind(text, surface, kind):
    found = find(text).set_index("surface")["kind"]
    assert found[surface] == kind


@pytest.mark.parametrize(
    ("text", "entities"),
    [
        ("Boris Johnson came. Then Johnson left.", ["Boris Johnson"] * 2),
        ("Alexey Navalny was flown out. We knew Aleksei Navalny.", ["Alexey Navalny"] * 2),
        ("Jane Johnson met Sam Johnston.", ["Jane Johnson", "Sam Johnston"]),
        ("The United Nations met. The UN voted.", ["United Nations"] * 2),
        ("The Biden administration and Joe Biden", ["Biden administration", "Joe Biden"]),
        ("the Racial Disparity Task Force, or RDTF", ["Racial Disparity Task Force"] * 2),
        ("We sold more RTX cards.", ["RTX"]),  # one of many that bear these letters
        ("Raytheon Technologies grew. RTX did.", ["Raytheon Technologies"] * 2),
        ("The Digital Services Act came. The DSA works.", ["Digital Services Act"] * 2),
        ("I sang Unsing Wexmoor. " + "We use Wexmoor in our app. " * 5, ["Unsing Wexmoor", *["Wexmoor"] * 5]),
    ],
)
def test_find_joins_the_names_of_one_entity(text, entities):
    assert find(text)["entity"].tolist() == entities


def test_find_asks_whose_a_shared_surname_is():
    table, ambiguous = mentions.find(*turns_of((ANSWER, "Joe Biden and Jill Biden came. Biden spoke.")))
    assert table["entity"].tolist() == ["Joe Biden", "Jill Biden", "Biden"]
    assert ambiguous.values.tolist() == [["Biden", ["Jill Biden", "Joe Biden"], [1]]]


def test_find_obeys_the_readers_aliases():
    table = find("Joe Biden and Jill Biden came. Biden spoke.", aliases={"Biden": "Jill Biden"})
    assert table["entity"].tolist() == ["Joe Biden", "Jill Biden", "Jill Biden"]


def test_find_knows_speakers_by_their_surname():
    assert find("Ask Psaki.", labels=["MS. PSAKI", "Jen Psaki"])["entity"].tolist() == ["Jen Psaki"]


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("MS. PSAKI", "Psaki"),
        ("THE PRESIDENT", ""),
        ("Q", ""),
        ("PRIME MINISTER MODI", "Modi"),
        ("Ann Lee (Host)", "Ann Lee"),
        ("The CHAIRPERSON OF THE NCOP", ""),
        ("SECRETARY OF STATE, ANN LEE", "Ann Lee"),
    ],
)
def test_person_is_the_name_in_a_label(label, name):
    assert person(label) == name


@pytest.mark.parametrize(
    "exchanges, prompted",
    [
        ([1, 1, 2, 2], [False, True, False, False, True, True]),
        ([1, 1, 3, 3], [False, True, False, False, False, True]),
        ([pd.NA] * 4, [False] * 6),
    ],
)
def test_prompted_is_what_an_interviewer_named_in_this_exchange_or_the_one_before(exchanges, prompted):
    turns, sentences = turns_of(
        (QUESTION, "What of China?"), (ANSWER, "China and Japan."), (QUESTION, "And Rome?"), (ANSWER, "China or Rome.")
    )
    table, _ = mentions.find(turns.assign(exchange=exchanges), sentences)
    assert table["surface"].tolist() == ["China", "China", "Japan", "Rome", "China", "Rome"]
    assert table["prompted"].tolist() == prompted


def test_find_gives_the_columns_of_the_contract():
    assert list(find("Paris.").columns) == [name for name in tables.TABLES["mentions"].columns if name != "interview"]


def test_find_numbers_the_sentence():
    assert find("We left. Then Paris fell. Rome stood.")["sentence"].tolist() == [2, 3]


@pytest.mark.parametrize(
    ("text", "language", "surfaces"),
    [
        ("Der Bundeskanzler sprach mit dem Minister über die Lage in Frankreich.", "de", ["Frankreich"]),
        ("Die Kraft der Sonne, sagte Herr Ortlieb aus Wien.", "de", ["Ortlieb", "Wien"]),
        ("Le président a parlé des Nations unies à Genève.", "fr", ["Nations unies", "Genève"]),
        ("Президент США говорил с Путиным в Москве.", "ru", ["США", "Путиным", "Москве"]),
        ("وصل الرئيس إلى القاهرة أمس", "ar", []),
        ("总统访问了北京", "zh", []),
        ("Ayer el presidente habló con Pedro Sánchez.", "es", ["Pedro Sánchez"]),
    ],
)
def test_find_works_in_other_languages(text, language, surfaces):
    assert named(text, language=language) == surfaces


WORDS = st.sampled_from(
    ["Putin", "Biden", "the", "President", "of", "U.S.", "UN", "Security", "Council", "—", ".", "and", "’s", "I",
     "in", "Mr.", "Putin-Biden", "GREAT", "Georgia", "“", "5", "Article", "van", "al-Qaeda",
     "\n\n", "winter war", "É", "北京"]
)  # fmt: skip


@drawn(100)
@given(st.lists(st.one_of(st.text(max_size=40), st.lists(WORDS, max_size=15).map(" ".join)), max_size=4))
def test_spans_give_back_their_surface_and_never_overlap(texts):
    said = turns_of(*((ANSWER, text) for text in texts))
    table, _ = mentions.find(*said)
    for turn, text in enumerate(texts, 1):
        rows = table[table["turn"] == turn].sort_values("start")
        assert [text[a:b] for a, b in zip(rows["start"], rows["end"], strict=True)] == rows["surface"].tolist()
        assert (rows["start"].iloc[1:].to_numpy() >= rows["end"].iloc[:-1].to_numpy()).all()
        assert (rows["end"] > rows["start"]).all() and rows["entity"].str.len().gt(0).all()


@pytest.mark.parametrize(
    ("text", "label", "entity", "kind"),
    [
        ("Jordan, please go ahead.", "Jordan Sadler", "Jordan Sadler", "person"),
        ("We fly to Jordan.", "Jordan Sadler", "Jordan", "place"),
        ("Thanks, Fox.", "Claude Fox", "Claude Fox", "person"),
        ("Reece said so.", "Mireille B. Reece, Psy.D", "Mireille B. Reece", "person"),
        ("Sheinbaum spoke.", "PRESIDENTA DE MÉXICO, CLAUDIA SHEINBAUM PARDO", "Sheinbaum", "person"),
    ],
)
def test_find_knows_speakers_by_their_labels(text, label, entity, kind):
    found = find(text, labels=[label])
    assert (found["entity"][0], found["kind"][0]) == (entity, kind)


def test_find_joins_a_man_whom_a_title_calls():
    found = find("George Gerbner came. Dean Gerbner taught. Gerbner wrote.")
    assert set(found["entity"]) == {"George Gerbner"}


@pytest.mark.parametrize(
    ("text", "language", "entities"),
    [
        ("Votó el Instituto Electoral en México.", "es", [("Instituto Electoral", "org"), ("Mexico", "place")]),
        ("Wir waren in München bei der EU.", "de", [("Munich", "place"), ("European Union", "org")]),
        ("Он говорил с Путиным в Киеве.", "ru", [("Путин", "person"), ("Kyiv", "place")]),
        ("Ieri a Roma ha parlato il signor Bruni.", "it", [("Rome", "place"), ("Bruni", "person")]),
        ("Ontem em Lisboa a ONU votou.", "pt", [("Lisbon", "place"), ("United Nations", "org")]),
        ("E a Universidade de São Paulo veio.", "pt", [("Universidade de São Paulo", "org")]),
        ("E o Partido dos Wexes veio.", "pt", [("Partido dos Wexes", "org")]),
        ("Il Ministero della Wexa paga.", "it", [("Ministero della Wexa", "org")]),
        ("E ora Silvio Wexi viene.", "it", [("Silvio Wexi", "person")]),
        ("Andai al Festival di Wexa.", "it", [("Festival di Wexa", "event")]),
    ],
)  # fmt: skip
def test_find_names_one_entity_in_any_language(text, language, entities):
    found = find(text, language=language)
    assert list(zip(found["entity"], found["kind"], strict=True)) == entities
