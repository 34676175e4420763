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
DRAWN = {"negation": "changed", "touched": "same"}
FAITHFUL = ("exact", "typography", "cut", "bracketed")
BORNE = {0: 0, 1: 1, 2: 4}  # words left out without dots that so few around them bear; more bear any

Run = tuple[str, tuple[int, int], tuple[int, int]]  # its kind, words quoted, words of the source, half-open


@dataclass(frozen=True)
class Piece:
    """A stretch of a quotation beside its source: "same", "changed", "cut" or "bracketed"."""

    kind: str
    quoted: str
    source: str


@dataclass(frozen=True)
class Collation:
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


def beside(quoted: Words, laid: Laid, source: Source) -> Collation | None:
    """How a quotation reads beside the place that it was laid on; None where no word of it is there."""
    runs = _parted(_runs(quoted, laid), quoted, source)
    placed = [on for on in laid.on if on is not None]
    if not any(laid.same):
        return None
    first, last = min(placed), max(placed)
    pieces, kinds, remarks = [], set(), []
    for kind, (a, b), (c, d) in runs:
        kind = _kind(kind, quoted, (a, b), source, (c, d))
        kinds.add("bracketed" if kind == "touched" else kind)
        pieces.append(
            Piece("changed" if kind == "negation" else kind.split()[0], quoted.piece(a, b), source.words.piece(c, d))
        )
        if kind == "cut":
            remarks.append(_left_out(d - c, marked=a in quoted.cuts))
    crossed = int(source.borders[last] - source.borders[first])
    return Collation(_verdict(kinds, quoted, laid, runs, crossed), first, last, tuple(pieces), laid.share,
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


def _runs(quoted: Words, laid: Laid) -> list[Run]:
    """The stretches that are the same and those that are not: kind, words quoted, words of the source, half-open."""
    pairs = [(at, on) for at, (on, same) in enumerate(zip(laid.on, laid.same, strict=True)) if same]
    placed = [on for on in laid.on if on is not None]
    runs: list[Run] = []
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
        return "touched" if any(at in quoted.touched for at in range(a, b)) else "same"
    ours = [quoted.keys[at] for at in range(a, b)]
    theirs = [source.words.keys[at] for at in range(c, d) if at not in source.asides and source.words.keys[at]]
    if "".join(ours) == "".join(theirs) and "".join(ours).isalpha() and kind != "shouted":
        return "same"
    if negation.changed(ours, theirs, source.language):
        return "negation"
    if a < b and all(at in quoted.bracketed or _within(quoted, at, theirs) for at in range(a, b)):
        return "bracketed"
    if not ours and not theirs:
        return "same"
    if not ours:
        left = source.words.piece(c, d)
        return "negation" if negation.left_out(left, theirs, source.language) else "cut"
    return "changed"


def _parted(runs: list[Run], quoted: Words, source: Source) -> list[Run]:
    """The stretches, each word that is another one for its capitals on its own: us and US."""
    found: list[Run] = []
    for kind, (a, b), (c, d) in runs:
        begin = 0
        for at in range(b - a) if kind == "same" and not quoted.text.isupper() else ():
            if _shouted(quoted.word(a + at), source, c + at):
                found += [("same", (a + begin, a + at), (c + begin, c + at))] if at > begin else []
                found.append(("shouted", (a + at, a + at + 1), (c + at, c + at + 1)))
                begin = at + 1
        if kind != "same" or begin < b - a:
            found.append((kind, (a + begin, b), (c + begin, d)))
    return found


def _within(quoted: Words, at: int, theirs: list[str]) -> bool:
    """Whether a word with brackets inside is one of the source's in another form: want[ed], go[es]."""
    if at not in quoted.touched:
        return False
    head, _, rest = quoted.word(at).casefold().partition("[")
    tail = rest.rpartition("]")[2]
    return any(word.startswith(head) and word.endswith(tail) for word in theirs)


def _shouted(ours: str, source: Source, on: int) -> bool:
    """Whether a word of two or three letters is another one for its capitals."""
    theirs, start = source.words.word(on), source.words.starts[on]
    if ours == theirs or not 2 <= len(ours) <= 3 or {ours, theirs} != {ours.upper(), ours.lower()}:
        return False
    return not source.text[max(0, start - 30) : start + 30].isupper()


def _left_out(count: int, *, marked: bool) -> str:
    words = f"{count:,} word{'' if count == 1 else 's'} left out"
    return f"{words} at the dots" if marked else f"{words} without dots"
