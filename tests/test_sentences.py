"""Sentences: tables of (text, expected), and no character lost."""

import pytest
from growth import GROWTH, exponent
from hypothesis import given
from hypothesis import strategies as st

from pipeline.sentences import split
from pipeline.stops import FULL_STOPS


@pytest.mark.parametrize(
    "text, expected",
    [
        ("", []),
        ("  ", []),
        ("No full stop", ["No full stop"]),
        ("One. Two? Three!", ["One.", "Two?", "Three!"]),
        ("We met Mr. Smith. He left.", ["We met Mr. Smith.", "He left."]),
        ("In the U.S. Congress they vote.", ["In the U.S. Congress they vote."]),
        ("He left the U.S. The war went on.", ["He left the U.S.", "The war went on."]),
        ("George W. Bush spoke.", ["George W. Bush spoke."]),
        ("It cost \\$5. We paid.", ["It cost \\$5.", "We paid."]),
        ("It grew by 3.5 percent. Good.", ["It grew by 3.5 percent.", "Good."]),
        ("“Never.” He stood up.", ["“Never.”", "He stood up."]),
        ('"Really?" he asked.', ['"Really?" he asked.']),
        ("Well... I don't know. So", ["Well... I don't know.", "So"]),
        ("At 5 p.m. Eastern we go. At 6 p.m. Nobody came.", ["At 5 p.m. Eastern we go.", "At 6 p.m.", "Nobody came."]),
        ("そうです。はい。", ["そうです。", "はい。"]),
        ("هل هذا صحيح؟ نعم.", ["هل هذا صحيح؟", "نعم."]),
        ("1. First thing. 2. Second.", ["1. First thing.", "2. Second."]),
        ("« Oui. » dit-il. Vraiment ? Oui.", ["« Oui. » dit-il.", "Vraiment ?", "Oui."]),
        ("I . . . think so. No.", ["I . . . think so.", "No."]),
        (
            "Shares of Alphabet Inc. Shares fell. Apple Inc. Chief Cook.",
            ["Shares of Alphabet Inc.", "Shares fell.", "Apple Inc. Chief Cook."],
        ),
        ("He left. (Laughter.) And then we went.", ["He left.", "(Laughter.) And then we went."]),
        ("See e.g. Paris. Then go.", ["See e.g. Paris.", "Then go."]),
        ("See Berg et al. [2004] for more.", ["See Berg et al. [2004] for more."]),
        ("We met Berg et al. (They left.)", ["We met Berg et al.", "(They left.)"]),
        ("We left the office.Inflation rose again.", ["We left the office.", "Inflation rose again."]),
        ("See www.example.com.Please go.", ["See www.example.com.Please go."]),
        ("We use Booking.Com now.", ["We use Booking.Com now."]),
        ("He read pandas.DataFrame there.", ["He read pandas.DataFrame there."]),
    ],
)
def test_split_ends_sentences(text, expected):
    assert [text[start:end] for start, end in split(text)] == expected


@pytest.mark.parametrize(
    "language, expected",
    [
        ("en", ["Oh, no.", "I mean it."]),
        ("en", ["It was a kind of art.", "Vol. 2 came later, etc.", "Nobody read it."]),
        ("de", ["Am 29. Juli 1968 kam er.", "Das war in der 3. Woche.", "Nr. 5 lag am Kai.", "Es war am 1. Mai."]),
        ("de", ["Das ist z. B. ein Problem.", "Frau Abg. Dr. Meier fehlt.", "Sie sagte: „Nie.“", "Er ging."]),
        ("de", ["Das waren 3 Mio. Euro.", "Ich bin Jahrgang 54.", "Mein Bruder ist älter."]),
        (
            "fr",
            ["L'art. 5 s'applique.", "Mgr. Blanc est venu à 9 h. 30 précises.", "Du pain, etc.", "Personne ne venait."],
        ),
        ("es", ["EE. UU. votó.", "La Profra. Gómez llegó a las 5 p. m. del lunes.", "Son aprox. 300 personas."]),
        ("pt", ["O Exmo. Sr. Ministro falou.", "Foi no séc. XX.", "Mora na av. Paulista, n. 5.", "É alto."]),
        ("it", ["L'on. Meloni ha la parola.", "L'ing. Olivetti era lì.", "Pane, latte, ecc.", "Poi sono uscito."]),
        (
            "ru",
            ["А. С. Пушкин родился здесь.", "В 1945 г. война кончилась.", "Это было в 1986 г.", "Мы жили в г. Москве."],
        ),
        ("ru", ["Там были груши и т. д.", "Никто не ушёл.", "Это стоит 5 млн руб. в год."]),
    ],
)
def test_split_knows_the_abbreviations_of_a_language(language, expected):
    text = " ".join(expected)
    assert [text[start:end] for start, end in split(text, language=language)] == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        ("He came in 2019.Then it stopped.", ["He came in 2019.", "Then it stopped."]),
        ("He said yes?She said no.", ["He said yes?", "She said no."]),
        ("We are in the EU.But not for long.", ["We are in the EU.", "But not for long."]),
        ("We use Node.js and ASP.Net here.", ["We use Node.js and ASP.Net here."]),
    ],
)
def test_split_parts_where_a_blank_is_missing(text, expected):
    assert [text[start:end] for start, end in split(text)] == expected


@given(st.text(alphabet=st.sampled_from("aB.!?… \n\"'”()。iI1"), max_size=60) | st.text(max_size=60))
def test_split_parts_a_text_by_white_space_alone(text):
    spans = split(text)
    assert "".join("".join(text[start:end].split()) for start, end in spans) == "".join(text.split())
    assert all(text[start:end].strip() == text[start:end] != "" for start, end in spans)
    assert spans == sorted(spans)


@pytest.mark.many
@pytest.mark.parametrize("hostile", [".", ". ", "\n ", ".)", ". »", "1", "A. "])
def test_split_takes_linear_time(hostile):
    short, long = (hostile * (length // len(hostile)) + "x" for length in (25_000, 100_000))
    assert exponent(split, short, long) < GROWTH


@pytest.mark.parametrize("stop", FULL_STOPS)
def test_the_marks_of_every_script_end_sentences(stop):
    assert len(split(f"One{stop} Two{stop}")) == 2
