"""Learns what words add to a tone: `python -m pipeline.evaluate.learn_tone HUMAN MATERIAL`, two folders.

HUMAN holds sentences that people rated: editorials.tsv, 4,216 of newspapers (Hutto and Gilbert 2014; `id`, `rating`
from -4 to 4, `text`), and news.tsv, 7,758 (NewsMTSC, Hamborg and Donnay 2021; `polarity` 2, 4, 6, `text`). MATERIAL
holds what requirements-train.txt names: 4,200 posts and 3,708 sentences of reviews of products rated as the
editorials were, words rated alone, GloVe's vectors and a sentence model. A word's weight is its vector times a
direction, plus a part of its own, learned by ridge beside the sum of the words that weigh already, over the root of
the length; twice, plain and after a negation. Words of no tone are learned with them and then left out: what they
tell of newspapers falls to no other word. A weight is kept where the word's valence says so. Nothing of the files
ships but weights. Nothing is drawn by chance, so there is no seed; folds are by the hash of the article.
"""

import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from pipeline import lexicons
from pipeline.evaluate import tone_ratings
from pipeline.evaluate.learned_tone import keep, report, write
from pipeline.evaluate.tone_ratings import EDITORIALS, NEWS, POSTS, REVIEWS, Words
from pipeline.evaluate.word_valences import rated_alone, valences
from pipeline.evaluate.word_vectors import large, small
from pipeline.summary import SHRINK
from pipeline.tone import lexicon

FOLDS = 5
# Of a sentence: twenty people rated it, or a handful the names in it; posts and reviews are farther from interviews.
WORTH = {EDITORIALS: 1.0, NEWS: 0.6, POSTS: 0.2, REVIEWS: 0.2}
DIRECTION, OWN, VALENCE, HAND, FREE = 3.0, 1.5, 0.05, 0.01, 1e-6  # what the square of each weight costs
PASSES = 8  # between directions and words' own parts
TOLD = 0.4  # of a valence from -4 to 4: a word of less is no word of tone
QUIET, SHARE = 0.1, 0.5  # of a learned weight: what is taken off it, and how much of the rest is believed of talk
LEAST, NEW = 0.05, 0.1  # what must be left of it, and of a word's first weight


@dataclass(frozen=True)
class Known:
    """The words that are learned, their vectors and valences, and how far each is believed."""

    words: list[str]
    vectors: np.ndarray
    valence: np.ndarray
    share: np.ndarray
    least: np.ndarray


@dataclass(frozen=True)
class Sample:
    """The words of rated sentences, their ratings in standard deviations of their source, and that source."""

    words: Words
    rating: np.ndarray
    source: np.ndarray

    def of(self, chosen: np.ndarray) -> "Sample":
        """Some of the sentences."""
        number = np.cumsum(chosen) - 1
        kept = chosen[self.words.row]
        entries = (values[kept] for values in (self.words.place, self.words.hand, self.words.asked))
        words = Words(number[self.words.row[kept]], *entries, self.words.length[chosen])
        return Sample(words, self.rating[chosen], self.source[chosen])


def believed(words: list[str]) -> tuple[np.ndarray, np.ndarray]:
    """Of what each word learns, the share that is believed and the least that it must come to."""
    weighed, unlearned = lexicon.load(learned=False).weights, tone_ratings.unlearned()
    return (
        np.array([0.0 if word in unlearned else SHARE for word in words]),
        np.array([LEAST if word in weighed else NEW for word in words]),
    )


def learn(sample: Sample, known: Known) -> np.ndarray:
    """What each word adds, plain ones first and then denied ones, on the scale of the weights there are."""
    size, rows = len(known.words), len(sample.rating)
    place, row, root = sample.words.place, sample.words.row, np.sqrt(sample.words.length + 1)
    learned = place < 2 * size
    row_l, place_l, value = row[learned], place[learned], sample.words.asked[learned] / root[row[learned]]
    sides = [_sums(row_l, place_l - side, value, known, rows) for side in (0, size)]
    hand = np.bincount(row, sample.words.hand, rows) / root
    columns = np.c_[sides[0], sides[1], hand, sample.source[:, None] == list(WORTH)].astype(float)
    width = known.vectors.shape[1]
    cost = np.r_[np.tile(np.r_[np.full(width, DIRECTION), VALENCE], 2), HAND, [FREE] * len(WORTH)]
    worth = np.array([WORTH[source] for source in sample.source.tolist()])
    weighed = columns.T * worth
    inverse = np.linalg.inv(weighed @ columns + np.diag(cost))
    own, often = np.zeros(2 * size), np.bincount(place_l, value**2 * worth[row_l], 2 * size) + OWN
    for _ in range(PASSES):
        parts = np.bincount(row_l, own[place_l] * value, rows)
        told = inverse @ (weighed @ (sample.rating - parts))
        left = (sample.rating - columns @ told - parts) * worth
        own += 0.5 * (np.bincount(place_l, left[row_l] * value, 2 * size) - OWN * own) / often
    both = np.c_[known.vectors, known.valence]
    directions = np.r_[both @ told[: width + 1], both @ told[width + 1 : 2 * width + 2]]
    return _kept((directions + own) / told[2 * width + 2], known)


def _sums(row: np.ndarray, place: np.ndarray, value: np.ndarray, known: Known, rows: int) -> np.ndarray:
    """The sum of the vectors and valences of the words of each row, of those whose place is in the vocabulary."""
    here = (place >= 0) & (place < len(known.words))
    both = np.c_[known.vectors, known.valence]
    found, first = np.unique(row[here], return_index=True)  # rows stand in order
    sums = np.zeros((rows, both.shape[1]))
    sums[found] = np.add.reduceat(both[place[here]] * value[here, None], first) if len(found) else 0
    return sums


def _kept(weights: np.ndarray, known: Known) -> np.ndarray:
    """The weights that the words' valences bear out, drawn towards 0."""
    size = len(known.words)
    told = np.abs(known.valence) >= TOLD
    plain = told & (np.sign(weights[:size]) == np.sign(known.valence))
    drawn = np.sign(weights) * np.maximum(np.abs(weights) - QUIET, 0) * np.tile(known.share, 2)
    return np.where(np.r_[plain, told] & (np.abs(drawn) >= np.tile(known.least, 2)), drawn, 0.0)


def tones(words: Words, weights: np.ndarray) -> np.ndarray:
    """The tone of each text by what its words weigh already and what was learned."""
    whole = words.hand + np.append(weights, 0.0)[words.place] * words.asked
    sums, sizes = (np.bincount(words.row, values, len(words.length)) for values in (whole, np.abs(whole)))
    return sums / (sizes + SHRINK)


def sample_of(rated: list[tone_ratings.Rated], known: list[str]) -> Sample:
    """The rated sentences as learning reads them."""
    rating, source = np.array([one.rating for one in rated]), np.array([one.source for one in rated])
    for one in np.unique(source):
        here = source == one
        if one == EDITORIALS:  # a few are rated far out: their order tells as much, and words learn better from it
            rating[here] = pd.Series(rating[here]).rank()
        rating[here] = (rating[here] - rating[here].mean()) / rating[here].std()
    return Sample(tone_ratings.words([one.text for one in rated], known), rating, source)


def out_of_fold(sample: Sample, known: Known, fold: np.ndarray) -> np.ndarray:
    """The tone of each sentence, learned without the fold that it is in; 0 where none of the press is in that."""
    found = np.zeros(len(sample.rating))
    for one in np.unique(fold[np.isin(sample.source, (EDITORIALS, NEWS))]):
        aside = fold == one
        found[aside] = tones(sample.of(aside).words, learn(sample.of(~aside), known))
    return found


def main(human: Path, material: Path) -> None:
    """Learn, write the table, and print and keep what it comes to out of fold and from one source to the others."""
    rated = tone_ratings.read(human, material)
    press = [one.text for one in rated if one.source in (EDITORIALS, NEWS)]  # posts and reviews name tags and goods
    words = tone_ratings.vocabulary(press, rated_alone())
    alone = small(words, material)
    found = np.hstack([large(words, material), alone])
    valence = valences(words, (alone, found), material)
    known, sample = Known(words, found, valence, *believed(words)), sample_of(rated, words)
    fold = np.array([tone_ratings.fold(one.group, FOLDS) for one in rated])
    apart = {"out of fold": out_of_fold(sample, known, fold),
             "learned on the others alone": out_of_fold(sample, known, sample.source)}  # fmt: skip
    report(rated, {"before": tones(sample.words, np.zeros(2 * len(words)))} | apart)
    write(words, learn(sample, known), lexicons.FOLDER)
    keep(rated, apart)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
