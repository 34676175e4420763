"""Where names begin and end: numbers, dates, articles, dashes, addresses and lists."""

import pytest
from test_mentions import find, named


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("We drove down Route 66. It rained.", ["Route 66"]),
        ("I use Windows 8, and an iPhone 11 at work.", ["Windows 8", "iPhone 11"]),
        ("I used Windows 8 years ago.", ["Windows"]),
        ("Welcome to the September 26 Zoom call.", ["Zoom"]),
        ("We build Blorp SUVs there.", ["Blorp"]),
        ("Then Okonjo 3 times.", ["Okonjo"]),
        ("It stood in The Boston Globe. The Boston Globe is old.", ["The Boston Globe", "Boston Globe"]),
        ("I was there--Maybe it was me. Maybe not.", []),
        ("Hello, Kelly - you know them.", ["Kelly"]),
        ("Just go to WIBBLE.gov or mail garrett@Wibble now.", []),
        ("He is an expert with Zedit.com here.", ["Zedit.com"]),
        ("The state Attorney Generals agree.", []),
        ("the Agency of Utah and Zorbex said", ["Agency of Utah", "Zorbex"]),
        ("the University of Utah and Wexmoor University", ["University of Utah", "Wexmoor University"]),
        ("It is different in the South, I find. Go south.", ["South"]),
        ("I read it in the Times, not the Post.", ["Times", "Post"]),
        ("It rained in East Denver again.", ["East Denver"]),
        ("He met a Palestinian American there, and Syrian Kurds.", ["Palestinian American", "Syrian", "Kurds"]),
        ("Rich Jaroslovsky came. Rich, thank you.", ["Rich Jaroslovsky", "Rich"]),
        ("Jim Hobart, you see, won. Charles, let me ask.", ["Jim Hobart", "Charles"]),
        ("We met Strategist Steve Bannon.", ["Steve Bannon"]),
        ("the Court of Appeals for the Third Circuit", ["Court of Appeals for the Third Circuit"]),
        ("It was von Neumann, or bin Laden.", ["von Neumann", "bin Laden"]),
        ("They have HIV/AIDS. We tracked HIV and AIDS.", []),
        ("We download MP3s over USD 5.", []),
        ("We like WME-IMG - they sell.", ["WME-IMG"]),
        ("both the House and Senate passed it", ["House", "Senate"]),
        ("He said that Zorbex and Wexmoor Group agree.", ["Zorbex", "Wexmoor Group"]),
        ("the Brotherhood of Teamsters and Northwest Airlines", ["Brotherhood of Teamsters", "Northwest Airlines"]),
        ("the Centers for Disease Control in Atlanta", ["Centers for Disease Control", "Atlanta"]),
        (
            "the Centre for Wexing in Kenya, the Bank of Kenya in Uganda",
            ["Centre for Wexing in Kenya", "Bank of Kenya", "Uganda"],
        ),
        ("We met the Republican Senate leader.", ["Republican", "Senate"]),
        ("the National Wexic and Atmospheric Agency there", ["National Wexic and Atmospheric Agency"]),
        ("the House Committee on Government Wexing", ["House Committee on Government Wexing"]),
        ("He left the Attorney General's Office, and Ann's Office.", ["Attorney General's Office", "Ann"]),
        ("They sued Procter and Gamble there.", ["Procter and Gamble"]),
        ("And Hope and Ann Wex left.", ["Hope", "Ann Wex"]),
        ("the Office of Wheat, Fish and Game there", ["Office of Wheat, Fish and Game"]),
        ("the Office of Wheat, Senator Lee and Ann", ["Office of Wheat", "Lee", "Ann"]),
        ("We met House Speaker Ann Lee there.", ["House", "Ann Lee"]),
        ("Then Agent Wexmoor left.", ["Wexmoor"]),
        ("Later Dubai Ports World agreed. The ports closed.", ["Dubai Ports World"]),
        ("It was read by Christian Fraser.", ["Christian Fraser"]),
        ("We like it. Thank you, Wolf. Thank you, Judge.", ["Wolf"]),
        ("We met Chief Political Analyst Chuck Todd.", ["Chuck Todd"]),
        ("the Wexmoor Friday Agreement 25 years ago", ["Wexmoor Friday Agreement"]),
        ("He put a Google Workspace on it. My search workspace.", ["Google Workspace"]),
        ("We asked Mark Shields & Paul Gigot.", ["Mark Shields", "Paul Gigot"]),
        ("We have Claude 4 now.", ["Claude 4"]),
        ("And so, Hey Okonjo, come in.", ["Okonjo"]),
        ("He drew Felix the Cat. He asked Felix the President.", ["Felix the Cat", "Felix"]),
        ("He led the Federal Bureau of Wexing. So the Bureau left.", ["Federal Bureau of Wexing", "Bureau"]),
        ("So the Bureau left.", []),
        ("Ford and IBM recall it.", ["Ford", "IBM"]),
        ("and Radio Rwanda and Abu Dhabi TV", ["Radio Rwanda", "Abu Dhabi TV"]),
        ("the 1st Wexmoor Division, on the 1st Sunday", ["1st Wexmoor Division"]),
        ("He gave Billie the Oscar.", ["Billie", "Oscar"]),
        ("We asked Secretaries Blinken and Yellen.", ["Blinken", "Yellen"]),
        ("We asked Drs. Okonjo and Wex.", ["Okonjo", "Wex"]),
        ("I spoke with Minister King then. He is on King Street.", ["King", "King Street"]),
        ("I saw Navy Lieutenant Ridge Alkonis there.", ["Navy", "Ridge Alkonis"]),
        ("the Speaker of the House of Commons said", ["House of Commons"]),
        ("the Queensland Government for the ports", ["Queensland Government"]),
        ("With a NATO-led Assembly we go.", ["NATO"]),
        ("We rounded the Cape of Good Hope.", ["Cape of Good Hope"]),
        ("We saw Chelsea Clinton in Kobe then.", ["Chelsea Clinton", "Kobe"]),
        ('This was his response -- "Surprisingly, it went on."', []),
        ("I woke up in the E.R. then.", []),
        ("We met Cornel West at the Wexmoor East office.", ["Cornel West", "Wexmoor East"]),
        ("They come to Foxwexmoor Sunday.", ["Foxwexmoor"]),
        ("We recorded at Abbey Road for Island Records.", ["Abbey Road", "Island Records"]),
        ("We built it with Wexmoor.js there.", ["Wexmoor.js"]),
    ],
)
def test_find_ends_names_where_they_end(text, surfaces):
    assert named(text) == surfaces


def test_find_takes_turkish_suffixes_off_names():
    found = find("Dün İstanbul'dan Ayşe Wexmoor'la ve Ankara’daki O'Brien konuştu.", language="tr")
    assert found["surface"].tolist() == ["İstanbul", "Ayşe Wexmoor", "Ankara", "O'Brien"]
    assert find("Then we saw Xi'an.")["surface"].tolist() == ["Xi'an"]
