"""What a paragraph without a label shows: how it ends, whom it speaks to, how long it is, what stands beside it."""

import re
import statistics
from collections.abc import Sequence
from math import log

from pipeline import language, lexicons
from pipeline.turns.around import about, closing, notices
from pipeline.turns.labels import persons
from pipeline.turns.labels.asking import ASKS, WITHIN

ENDED = re.compile(r"[.!…。！।|][\"“”’»«」』)\]*_\s]*$")
QUOTED = re.compile(r"\s*+[–—-]?\s*[“\"«„‘「『]")
DENSE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")  # letters that say as much as two or three of others
DENSER, TAIL, HEAD = 2.2, 80, 600  # times as much; letters that show how a paragraph ends; and of what words it is
USUAL, LENGTHY, MOST = 5.0, 5.7, 2.0  # logarithms of letters; how much longer one counts at most
OFFSITE = ("http", "@", "www.", "|")
ABOVE = ("asks", "oneself", "addressed", "requests", "quoted")
BELOW = ("asks", "oneself", "addressed", "quoted", "agrees")
Shown = dict[str, float]


def of(texts: Sequence[str]) -> list[Shown]:
    """What each paragraph shows, from 0 to 1 most of it; lengths are logarithms of letters."""
    spoken = language.detect("\n".join(texts))
    found = [_alone(text.strip(), spoken) for text in texts]
    share = sum(one["asks"] for one in found) / max(1, len(found))
    usual = statistics.median(one["letters"] for one in found) if found else 0.0
    rows = []
    for number, one in enumerate(found):
        above = found[number - 1] if number else None
        below = found[number + 1] if number + 1 < len(found) else None
        rows.append(one | _beside(one, above, below) | _among(one, share, usual))
    return rows


def _alone(text: str, spoken: str | None) -> Shown:
    """What the words of a paragraph show by themselves."""
    worded = any(map(str.isalpha, text))
    asks = worded and ASKS.search(text[-TAIL:]) is not None
    own, to_him = (persons.has(text, kind, spoken=spoken) for kind in (persons.ONESELF, persons.ADDRESSED))
    together = persons.has(text, persons.TOGETHER, spoken=spoken)
    words = about.WORD.findall(text[:HEAD])
    colon, dots = text[-1:] in (":", "："), text.endswith(("…", "..."))
    shown = {
        "asks": asks,
        "asks somebody": asks and to_him,
        "asks within": worded and not asks and WITHIN.search(text[:-3]) is not None,
        "requests": not asks and persons.requests(text),
        "addressed": to_him and not own,
        "oneself": own and not to_him,
        "both": own and to_him,
        "together": together,
        "nobody": not (own or to_him or together or asks),
        "quoted": QUOTED.match(text) is not None,
        "agrees": bool(words) and words[0].casefold() in lexicons.shared(persons.LIST)["agreeing"],
        "unended": not (asks or colon or dots) and ENDED.search(text) is None,
        "colon": colon,
        "dots": dots,
        "called out": text[-1:] in ("!", "！"),
        "small": text[:1].islower(),
        "digits": any(map(str.isdigit, text)),
        "page": _is_pages(text),
        "link": any(sign in text for sign in OFFSITE),
        "work": about.is_work(text),
    }
    return {name: float(value) for name, value in shown.items()} | {
        "capitals": sum(word[:1].isupper() for word in words[1:]) / max(1, len(words) - 1),
        "letters": log(len(text) * (DENSER if DENSE.search(text) else 1) + 5),
    }


def _is_pages(text: str) -> bool:
    """Whether a page says it in its own name."""
    told = notices.is_dated(text) or notices.is_byline(text) or notices.is_about(text)
    return bool(notices.kind(text)) or told or closing.CREDIT.match(text) is not None


def _beside(one: Shown, above: Shown | None, below: Shown | None) -> Shown:
    """What stands above and below it, and how much longer it is; nothing at the ends of the text."""
    shown = {f"{name} above": above[name] if above else 0.0 for name in ABOVE}
    shown |= {f"{name} below": below[name] if below else 0.0 for name in BELOW}
    longer = _longer(one, above)
    asks = one["asks"] if above and longer > 0 else 0.0
    first, last = float(above is None), float(below is None)
    told = {"longer than above": longer, "longer than below": _longer(one, below), "asks, longer than above": asks}
    return shown | told | {"first": first, "last": last}


def _longer(one: Shown, other: Shown | None) -> float:
    return max(-MOST, min(MOST, one["letters"] - other["letters"])) if other else 0.0


def _among(one: Shown, share: float, usual: float) -> Shown:
    """How it stands out: `share` of all paragraphs ask, `usual` is how long they are."""
    lengthy = one["asks"] if one["letters"] > LENGTHY else 0.0
    unlike = max(-MOST, min(MOST, one["letters"] - usual))
    return {
        "letters": one["letters"] - USUAL, "far from usual": abs(one["letters"] - USUAL - 0.5), "unlike": unlike,
        "asks at length": lengthy, "share asks": share, "asks as others": one["asks"] * share,
    }  # fmt: skip
