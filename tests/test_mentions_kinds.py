"""What tells the kind of a name that no list knows: what it is said to be, who works there, who is spoken to."""

import pytest
from test_mentions import find

from pipeline.mentions.gazetteer import gazetteer
from pipeline.mentions.kinds import kind as kind_by_words
from pipeline.mentions.name import Name


@pytest.mark.parametrize(
    ("text", "surface", "kind"),
    [
        ("It rose. Wexmoor, a small company in Riga, sold it.", "Wexmoor", "org"),
        ("It rose. Wexmoor, the Rail Agency of Italy, sold it.", "Wexmoor", "org"),
        ("Then Wexmoor, a little town, burned.", "Wexmoor", "place"),
        ("Then Wexmoor, the author of it, left.", "Wexmoor", "person"),
        ("Then Wexmoor, a novel, came out.", "Wexmoor", "other"),
        ("She is a lexicographer at Wexmoor now.", "Wexmoor", "org"),
        ("I write in the Wexmoor newspaper.", "Wexmoor", "org"),
        ("The Rivonia Trial began.", "Rivonia Trial", "event"),
        ("They raided Wexmoor Farm again.", "Wexmoor Farm", "place"),
        ("the Wexmoor Preservation Project", "Wexmoor Preservation Project", "other"),
        ("Yesterday Mr Fox came. Fox said so.", "Fox", "person"),
        ("Jordan, please go ahead.", "Jordan", "person"),
        ("Thank you, Georgia.", "Georgia", "person"),
        ("We met in Amman, Jordan.", "Jordan", "place"),
        ("And Orlando told us why.", "Orlando", "person"),
        ("We flew to Orlando.", "Orlando", "place"),
        ("They drove down Route 40.", "Route 40", "place"),
        ("See you at WibbleFest.", "WibbleFest", "event"),
        ("We write in the paper, Al Shorouk there.", "Al Shorouk", "org"),
        ("We play Mario Wobble on a Mario Maker.", "Mario Maker", "other"),
        ("It was in Lexington, NC, then.", "NC", "place"),
        ("We live in Wexmoor, Kansas.", "Wexmoor", "place"),
        ("I asked anyone from Wexmoor here.", "Wexmoor", "org"),
        ("I kept going into Wexmoor.", "Wexmoor", "place"),
        ("There's a company in Riga that's called Apex Wexmoor.", "Apex Wexmoor", "org"),
        ("Police came. The city is Wexmoor Mines.", "Wexmoor Mines", "place"),
        ("We liked some great bands, Wexbait.", "Wexbait", "org"),
        ("Presidents Nixon and Ford agreed.", "Ford", "person"),
        ("We met Ann in Paris. The WXM is tall.", "WXM", "org"),
        ("Welcome to FACE THE CLOUD, all of you.", "FACE THE CLOUD", "other"),
        ("I spoke of the WXQ members and Ann.", "WXQ", "org"),
        ("We heard of the Wexbridge boss again.", "Wexbridge", "org"),
        ("She is a Blues supporter, I heard.", "Blues", "org"),
        ("I heard of Wexzibank again.", "Wexzibank", "org"),
        ("I heard of WexmoorKit again.", "WexmoorKit", "other"),
        ("We met Ann. It has a Wexmoor distribution.", "Wexmoor", "other"),
        ("We met Ann. It is the Wexmoor Penal Code.", "Wexmoor Penal Code", "event"),
        ("She is a reporter for the Wexmoor Network of old.", "Wexmoor Network", "org"),
        ("We heard the agronomist Wexmoor there.", "Wexmoor", "person"),
        ("They are working on Good Wexmoor Galaxy now.", "Good Wexmoor Galaxy", "other"),
        ("The Sherpas left.", "Sherpas", "group"),
        ("She edits Regan Books.", "Regan Books", "org"),
        ("We sued the Wexmoor Unified School District then.", "Wexmoor Unified School District", "org"),
        ("We went to the Wexmoor Public Schools there.", "Wexmoor Public Schools", "org"),
        ("I read it on Wexmoor.com there.", "Wexmoor.com", "org"),
        ("I read the New Orleans Times-Wexmoor there.", "New Orleans Times-Wexmoor", "org"),
        ("They like the LA Dodgers there.", "LA Dodgers", "org"),
        ("The president met CNN's Wolf Wexmoor and NPR's Fuller Utrant there.", "Fuller Utrant", "person"),
        ("I asked Norman Ornstein of WXI there.", "WXI", "org"),
        ("Parliament is angry.", "Parliament", "org"),
        ("We saw the Clinton White House then.", "White House", "org"),
        ("They like the Florida Wex Jackets there.", "Florida Wex Jackets", "org"),
        ("I read the Journal, Wexmoor Lee, there.", "Wexmoor Lee", "person"),
        ("In President Bush's Texas the Wexmoors said so.", "Wexmoors", "org"),
        ("We saw France, Wexmoor and Spain.", "Wexmoor", "place"),
        ("I worked in Wexmoor, Lombard-on-Usk and Utrant then. He met Ann Lee.", "Utrant", "place"),
        ("We crossed County Wexmoor again.", "County Wexmoor", "place"),
        ("We drove past Wexmoor Hill there.", "Wexmoor Hill", "place"),
        ("I spoke with Anita Hill there.", "Anita Hill", "person"),
        ("The USS Wexmoor sank.", "USS Wexmoor", "other"),
        ("We lost Wexmoor flight 111 that day.", "Wexmoor", "org"),
        ("They fought the Wexmoor guerrillas there.", "Wexmoor", "org"),
        ("She is an advocate for Sticker Wexmoor.", "Sticker Wexmoor", "org"),
        ("We like Babcock & Wexmoor here.", "Babcock & Wexmoor", "org"),
        ("With Claude 4 Opus it went well.", "Claude 4 Opus", "other"),
        ("They passed the Harassment Bill there.", "Harassment Bill", "event"),
        ("He met Irish Americans there.", "Irish Americans", "group"),
        ("It was a talk by von Wexmoor then.", "von Wexmoor", "person"),
        ("The Wexmoor Podcast is out.", "Wexmoor Podcast", "other"),
        ("We want goals, Senior Leadership.", "Senior Leadership", "other"),
        ("Welcome to CROSSWEXING, with me.", "CROSSWEXING", "other"),
        ("It was a Kansan, and Queenslanders came.", "Queenslanders", "group"),
        ("She is a Central Australian there.", "Central Australian", "group"),
        ("The Assyrians came.", "Assyrians", "group"),
        ("We saw Mexican-Americans there.", "Mexican-Americans", "group"),
        ("Nowadays Wexmoor is a small company there.", "Wexmoor", "org"),
        ("He named broadcasters such as Wexmoor there.", "Wexmoor", "org"),
        ("Shout-out to the Wexmoor team.", "Wexmoor", "org"),
        ("Ann Lawrence left. We lived in Lawrence, Kansas then.", "Lawrence", "place"),
        ("We were born in Charles then.", "Charles", "place"),
        ("They will pay out to Jihan Wu there.", "Jihan Wu", "person"),
        ("We like WexBase and Git.", "WexBase", "other"),
        ("I stood there at Wexmoor.", "Wexmoor", "org"),
        ("I hear Radio Rwanda there.", "Radio Rwanda", "org"),
        ("I asked Ann and RDQ Wexmoor and Tom.", "RDQ Wexmoor", "org"),
        ("We like our WEX RDQ there.", "WEX RDQ", "other"),
    ],
)
def test_find_tells_the_kind_by_the_words_of_a_name_and_those_beside_it(text, surface, kind):
    assert find(text).set_index("surface").loc[[surface], "kind"].tolist()[-1] == kind


@pytest.mark.parametrize(
    ("text", "surface", "kind"),
    [
        ("The Wexmoor counsel spoke. It is the Wexmoor inquiry.", "Wexmoor", "event"),
        ("On the WexHour tonight, more.", "WexHour", "other"),
    ],
)
def test_find_tells_the_kind_by_what_is_said_of_a_name(text, surface, kind):
    assert find(text).set_index("surface").loc[[surface], "kind"].tolist()[-1] == kind


def test_kind_reads_mt_with_its_point():
    assert kind_by_words(Name(0, 11, ("Mt.", "Wexmoor"), None), gazetteer()) == "place"


@pytest.mark.parametrize(
    ("text", "surface", "kind"),
    [
        ("I worked at a yard in Adkins then.", "Adkins", "place"),
        ("We have trust in Adkins now.", "Adkins", "person"),
        ("And the Grace Wexmoor is cooled by air.", "Grace Wexmoor", "other"),
        ("They were in the Riveters and my uncle was too.", "Riveters", "org"),
        ("It was in “Wexmoor Alert,” she said.", "Wexmoor Alert", "other"),
        ("On that side it is about WexScale. We like it.", "WexScale", "other"),
        ("Our thanks go to you. Ann Lee, Wexmoor. Yes.", "Wexmoor", "org"),
        ("I go to Karen DeWexmoor then.", "Karen DeWexmoor", "person"),
        ("A correspondent, Kelly Arena, was there.", "Kelly Arena", "person"),
        ("We played at the Kelly Arena there.", "Kelly Arena", "place"),
        ("We saw companies like Spotify and Wexmoor.", "Wexmoor", "org"),
        ("I like the jam bands like Wexmoor there.", "Wexmoor", "org"),
        ("It was the Wexmoor river then.", "Wexmoor", "place"),
        ("We support our South Sydney Wexers there.", "South Sydney Wexers", "org"),
        ("It was London Adkins who won.", "London Adkins", "person"),
        ("Then Senator Lake left.", "Lake", "person"),
        ("A Conservative government came.", "Conservative", "group"),
        ("He spoke of Amended Wexing Responses.", "Amended Wexing Responses", "other"),
        ("The Rev. Al Wexmoor came.", "Al Wexmoor", "person"),
        ("I drove to Ray City, Va., then.", "Va.", "place"),
        ("Ann passed it to Wexo and Tom Lee. Sue Fox then gave it to Wexo.", "Wexo", "person"),
        ("It was for Duke Ellington there.", "Duke Ellington", "person"),
        ("I gave that talk at WexmoorCon then.", "WexmoorCon", "event"),
        ("He went on from Saskatchewan.", "Saskatchewan", "place"),
        ("It comes from Toni Adkins with Wexberg. Go.", "Wexberg", "org"),
        ("He is a New York Times Op-Ed columnist.", "New York Times", "org"),
        ("Can we get an update on that, PK?", "PK", "person"),
        ("We talk of the WXQ and Git and Python here.", "WXQ", "other"),
    ],
)
def test_find_tells_the_kind_by_what_speaks_against_a_person_or_a_place(text, surface, kind):
    assert find(text).set_index("surface").loc[[surface], "kind"].tolist()[-1] == kind
