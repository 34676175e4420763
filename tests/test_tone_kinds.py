"""Kinds of sentences that word lists misread, three or more of each; every sentence is made up for this test."""

import pytest

from pipeline import tone
from pipeline.summary import lean

KINDS = {
    "a name or a title is no word of tone": [
        ("The bill was drafted by Robert Savage.", 0),
        ("We heard from the Honourable Member for Aitutaki.", 0),
        ("He moved here with Grace and Felicity Love.", 0),
        ("They met at the Hope Street office.", 0),
        ("She joined Best Buy in the spring.", 0),
        ("The Nobel Peace Prize was given in Oslo.", 0),
        ("It was led by the Nazis.", -1),
        ("It was a TERRIBLE night.", -1),
        ("Terrible things were done there.", -1),
    ],
    "an illness is no help": [
        ("He worked on AIDS for a decade.", 0),
        ("The clinic tests for HIV and AIDS.", 0),
        ("She gladly aids the poor.", 1),
    ],
    "words of a trade": [
        ("The doctor saw a patient at noon.", 0),
        ("Each patient gets a number.", 0),
        ("We look at it on a risk-adjusted basis.", 0),
        ("The execution of leases went on in May.", 0),
        ("Our debt profile has not changed.", 0),
        ("Excluding both, it was four percent.", 0),
        ("The court may award exemplary damages.", 0),
        ("She was patient with the children.", 1),
        ("The execution of prisoners went on in May.", -1),
    ],
    "set phrases of diplomacy": [
        ("The text speaks of territorial integrity.", 0),
        ("They signed a note on the territorial integrity of both states.", 0),
        ("A man of integrity.", 1),
    ],
    "friends of an enemy": [
        ("They were the best allies of Hitler.", 0),
        ("These are the friends of the tyrant.", -1),
        ("He was the best ally of the dictator.", -1),
        ("They are our best friends.", 1),
    ],
    "what is denied twice is said": [
        ("There is no reason why the two countries cannot cooperate.", 1),
        ("There is no reason we can't be friends.", 1),
        ("I don't see why we should not succeed.", 1),
        ("Nobody is not welcome here.", 1),
        ("We cannot cooperate.", -1),
    ],
    "nothing could be more so": [
        ("It couldn't be better.", 1),
        ("I could not be happier.", 1),
        ("We couldn't be prouder of them.", 1),
        ("I couldn't agree more.", 1),
        ("It couldn't be worse.", -1),
    ],
    "a doubt that is none": [
        ("Without a doubt a wonderful idea.", 1),
        ("Without doubt she is brave.", 1),
        ("No doubt he is a hero.", 1),
        ("There is no question that it was a success.", 1),
        ("It is, without question, a tragedy.", -1),
    ],
    "not only": [
        ("It is not only good for us.", 1),
        ("They are not just brave, they are kind.", 1),
        ("It was not merely wrong.", -1),
    ],
    "a negation ends at “but”": [
        ("The café was not good but I love the lovely bakery.", 1),
        ("He does not know us but admires our work.", 1),
        ("It is not new yet it is wonderful.", 1),
        ("It is not good.", -1),
    ],
    "size is no praise": [
        ("There was a great reduction in traffic.", 0),
        ("It took a great deal of time.", 0),
        ("A great number of people came.", 0),
        ("To a great extent it is the same.", 0),
        ("A good many of them left.", 0),
        ("It was a great day.", 1),
    ],
    "grim facts keep their side": [
        ("Forty people were killed and nine were wounded.", -1),
        ("The famine went on for two winters.", -1),
        ("They hope that the massacre will be investigated.", -1),
        ("Nobody was tortured.", 0),
    ],
}
SENTENCES = [(kind, *one) for kind, found in KINDS.items() for one in found]


@pytest.mark.parametrize(("kind", "text", "side"), SENTENCES)
def test_a_sentence_leans_as_a_reader_would(kind, text, side):
    assert lean(tone.read(text, [(0, len(text))])[0].tone) == side


def test_there_are_enough_of_each_kind():
    assert len(SENTENCES) >= 60 and min(map(len, KINDS.values())) >= 3
