"""What became of a quotation, and how it differs from its source word by word."""

from dataclasses import dataclass
from itertools import pairwise

from dashboard.quotes import negation
from dashboard.quotes.align import Laid
from dashboard.quotes.source import Source
from dashboard.quotes.words import Words

KINDS = {
    "exact": ("Exact", "These words stand in the transcript letter for letter."),
    "typography": ("Typography only", "The words are the same; marks, capitals or spelling of signs are not."),
    "cut": ("Cut", "Every word was said in this order. What was left out is underlined."),
    "bracketed": ("Bracketed", "The words are the same but for what the writer put in square brackets."),
    "altered": ("Altered", "These are not the words of the transcript. The nearest place differs as marked."),
    "stitched": ("Stitched together", "These words were said, but not together, or not in this order."),
    "speaker": ("Another speaker said it", "The words are in the transcript, but not from whom the draft names."),
    "negation": ("Negation changed", "A word that negates was lost or put in: this may say the opposite."),
    "absent": ("Not found", "These words are not in the transcript."),
}
FAITHFUL = ("exact", "typography", "cut", "bracketed")
BORNE = {0: 0, 1: 1, 2: 4}  # words left out without dots that so few around them bear; more bear any


@dataclass(frozen=True)
class Piece:
    """A stretch of a quotation beside its source: "same", "changed", "cut" or "bracketed"."""

    kind: str
    quoted: str
    source: str


@dataclass(frozen=True)
class Reading:
    """A quotation beside its place: its pieces, the words of the source from first to last, and what that makes.

    `share` is how much of the quotation's weight the source has, 0 to 1; `remarks` say what else an editor should
    know.
    """

    kind: str
    first: int
    last: int
    pieces: tuple[Piece, ...]
    share: float
    remarks: tuple[str, ...] = ()


def beside(quoted: Words, laid: Laid, source: Source) -> Reading | None:
    """How a quotation reads beside the place that it was laid on; None where no word of it is there."""
    runs = _runs(quoted, laid, source)
    placed = [on for on in laid.on if on is not None]
    if not any(laid.same):
        return None
    first, last = min(placed), max(placed)
    pieces, kinds, remarks = [], set(), []
    for kind, (a, b), (c, d) in runs:
        kind = _kind(kind, quoted, (a, b), source, (c, d))
        kinds.add(kind)
        pieces.append(Piece("changed" if kind == "negation" else kind.split()[0], quoted.piece(a, b), _said(source, c, d)))
        if kind == "cut":
            remarks.append(_left_out(d - c, marked=a in quoted.cuts))
    crossed = int(source.borders[last] - source.borders[first])
    return Reading(_verdict(kinds, quoted, laid, runs, crossed), first, last, tuple(pieces), laid.share,
                   tuple(dict.fromkeys(remarks)))  # fmt: skip


def _verdict(kinds: set[str], quoted: Words, laid: Laid, runs: list, crossed: int) -> str:
    if "negation" in kinds and laid.share >= 0.5:
        return "negation"
    if "changed" in kinds or "negation" in kinds or not _borne(quoted, runs):
        return "altered"
    if crossed:
        return "stitched"
    return next((kind for kind in ("cut", "bracketed") if kind in kinds), "typography")


def _borne(quoted: Words, runs: list) -> bool:
    """Whether all that was left out without dots stands between words enough to be that passage's."""
    lengths = [b - a for _, (a, b), _ in runs]
    for at, (_, (a, b), (c, d)) in enumerate(runs):
        if a == b and a not in quoted.cuts:
            around = min(lengths[max(0, at - 1) : at] + lengths[at + 1 : at + 2], default=0)
            if d - c > BORNE.get(around, d - c):
                return False
    return True


def _runs(quoted: Words, laid: Laid, source: Source) -> list[tuple[str, tuple[int, int], tuple[int, int]]]:
    """The stretches that are the same and those that are not: kind, words quoted, words of the source, half-open."""
    pairs = [(at, on) for at, (on, same) in enumerate(zip(laid.on, laid.same, strict=True)) if same]
    placed = [on for on in laid.on if on is not None]
    runs: list[tuple[str, tuple[int, int], tuple[int, int]]] = []
    if pairs and (pairs[0][0] or min(placed) < pairs[0][1]):
        runs.append(("other", (0, pairs[0][0]), (min(placed), pairs[0][1])))
    begin = 0
    for at, ((word, on), (word_after, on_after)) in enumerate(pairwise(pairs), 1):
        dotted = word_after in quoted.cuts and on_after > on + 1
        if (word_after, on_after) != (word + 1, on + 1) or dotted:
            runs.append(("same", (pairs[begin][0], word + 1), (pairs[begin][1], on + 1)))
            runs.append(("other", (word + 1, word_after), (on + 1, on_after)))
            begin = at
    runs.append(("same", (pairs[begin][0], pairs[-1][0] + 1), (pairs[begin][1], pairs[-1][1] + 1))) if pairs else None
    if pairs and (pairs[-1][0] + 1 < len(quoted) or max(placed) > pairs[-1][1]):
        runs.append(("other", (pairs[-1][0] + 1, len(quoted)), (pairs[-1][1] + 1, max(placed) + 1)))
    return runs


def _kind(kind: str, quoted: Words, words: tuple[int, int], source: Source, said: tuple[int, int]) -> str:
    """What a stretch is: same, same but bracketed, cut, bracketed, changed or negation."""
    (a, b), (c, d) = words, said
    if kind == "same":
        if any(at in quoted.touched for at in range(a, b)):
            return "bracketed"
        return "changed" if _shouted(quoted, (a, b), source, (c, d)) else "same"
    ours = [quoted.keys[at] for at in range(a, b)]
    theirs = [source.words.keys[at] for at in range(c, d) if at not in source.asides and source.words.keys[at]]
    if "".join(ours) == "".join(theirs) and "".join(ours).isalpha():
        return "same"
    if negation.changed(ours, theirs, source.language):
        return "negation"
    if a < b and all(at in quoted.bracketed or _within(quoted, at, theirs) for at in range(a, b)):
        return "bracketed"
    if not ours:
        if not theirs:
            return "same"
        left = _text(source, c, d)
        return "negation" if negation.left_out(left, theirs, source.language) else "cut"
    return "changed"


def _within(quoted: Words, at: int, theirs: list[str]) -> bool:
    """Whether a word with brackets inside is one of the source's in another form: want[ed], go[es]."""
    if at not in quoted.touched:
        return False
    head, _, rest = quoted.word(at).casefold().partition("[")
    tail = rest.rpartition("]")[2]
    return any(word.startswith(head) and word.endswith(tail) for word in theirs)


def _shouted(quoted: Words, words: tuple[int, int], source: Source, said: tuple[int, int]) -> bool:
    """Whether a short word is another one for its capitals: us and US."""
    pairs = zip(range(*words), range(*said), strict=False)
    return not quoted.text.isupper() and any(
        len(ours) <= 3 and ours != theirs and {ours, theirs} == {ours.upper(), ours.lower()}
        and len(ours) > 1 and not _all_capitals(source, on)
        for at, on in pairs
        for ours, theirs in [(quoted.word(at), source.words.word(on))]
    )  # fmt: skip


def _all_capitals(source: Source, on: int) -> bool:
    start = source.words.starts[on]
    return source.text[max(0, start - 30) : start + 30].isupper()


def _said(source: Source, first: int, last: int) -> str:
    return source.words.piece(first, last)


def _text(source: Source, first: int, last: int) -> str:
    return source.words.piece(first, last)


def _left_out(count: int, *, marked: bool) -> str:
    words = f"{count:,} word{'' if count == 1 else 's'} left out"
    return f"{words} at the dots" if marked else f"{words} without dots"
