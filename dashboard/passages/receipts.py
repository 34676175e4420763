"""What stands behind a passage's numbers: its names and scored words, as marks in its text and as a receipt."""

from collections.abc import Iterable
from html import escape

from dashboard import theme, writing
from dashboard.interview import language
from dashboard.interview.interview import Interview
from dashboard.interview.once import once
from dashboard.passages.marks import Mark, marked, search_marks
from pipeline.summary import ToneWord, distinct, lean


@once
def of(interview: Interview) -> "Receipts":
    """The receipts of an interview."""
    return Receipts(interview)


class Receipts:
    """The scored words and names of any passage of an interview."""

    def __init__(self, interview: Interview) -> None:
        self.unread = language.unread(interview, "Tone")
        self.sentences = interview.by_turn["sentences"]
        self.mentions = interview.by_turn["mentions"]
        self.assessments = interview.by_turn["assessments"]
        self._texts: dict[int, str] = {}  # made already, by a passage's place
        self._details: dict[int, str] = {}

    def text(self, row, more: Iterable[Mark] = ()) -> str:
        """The words of a passage as HTML, with its names, its scored words and `more` marked."""
        if more := list(more):
            return marked(row.text, [*self.marks(row), *more])
        if row.Index not in self._texts:
            self._texts[row.Index] = marked(row.text, self.marks(row))
        return self._texts[row.Index]

    def searched(self, row, wanted: str) -> list[Mark]:
        """Where what is searched stands in a passage."""
        inside = [(m.start - row.start, m.end - row.start, m.entity) for m in self._named(row)] if wanted else []
        return search_marks(row.tokens, wanted, inside)

    def marks(self, row) -> list[Mark]:
        """Names, and the words that made the tone (shown when the receipt is open)."""
        names = [
            Mark(m.start - row.start, m.end - row.start, "name", _naming(m), f"name:{m.entity}")
            for m in self._named(row)
        ]
        words = [
            Mark(
                word["start"] - row.start, word["end"] - row.start,
                "warm" if word["weight"] > 0 else "cold", f"{writing.signed(word['weight'])} in this reading",
            )
            for word in self.words(row)
        ]  # fmt: skip
        return names + words

    def _named(self, row) -> list:
        return [m for m in self.mentions.get(row.turn, []) if row.start <= m.start and m.end <= row.end]

    def words(self, row) -> list[dict]:
        """The words of a passage that have a weight in it."""
        return [
            word
            for sentence in self.sentences.get(row.turn, [])
            if sentence.paragraph == row.paragraph
            for word in sentence.tone_words
        ]

    def details(self, row) -> str:
        """The score, and on opening the words behind it, Parley's and TextBlob's apart."""
        if row.Index not in self._details:
            self._details[row.Index] = self._made(row)
        return self._details[row.Index]

    def _made(self, row) -> str:
        if writing.missing(row.tone):
            summary = "No tone read"
            body = self.unread or "None of its words is in the lexicon: no evidence, which is not “neutral”."
        else:
            words = distinct(ToneWord(**word) for word in self.words(row))
            summary = f"Tone {writing.signed(row.tone)} from {writing.plural(len(words), 'word')}"
            body = "Words that made it: " + (_weights((word.surface, word.weight) for word in words) or "none")
            body += "" if lean(row.tone) else ". Together they say too little for a side"
        receipt = f"<div class=receipt><p>{body}</p>{self._textblob(row)}</div>"
        return f"<details><summary>{summary}</summary>{receipt}</details>"

    def _textblob(self, row) -> str:
        if writing.missing(row.polarity):
            return "" if self.unread else "<p>TextBlob scored nothing of it.</p>"
        inside = [a for a in self.assessments.get(row.turn, []) if row.start <= a.start and a.end <= row.end]
        if not inside:
            return "<p>TextBlob scored no word of it.</p>"
        return (
            f"<p>TextBlob’s polarity of the passage: {writing.signed(row.polarity)}. Words it scored in this turn’s "
            f"reading: {_weights((a.surface, a.polarity) for a in inside)}</p>"
        )


def _weights(words: Iterable[tuple[str, float]]) -> str:
    """Each word with its number beside it. Plain text: an element a word is what a browser would take longest over."""
    return ", ".join(f"“{escape(word, quote=False)}”\u00a0{writing.signed(weight)}" for word, weight in words)


def _naming(mention) -> str:
    told = "named by the interviewer shortly before" if mention.prompted else "not prompted"
    return f"{mention.entity} ({theme.KIND_NAME[mention.kind].lower()}); {told}"
