"""Turns that the words tell: what stands before and after the talk, its labels, and where each turn begins."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from pipeline import words
from pipeline.document import Document
from pipeline.errors import SourceError
from pipeline.source.settings import Settings
from pipeline.turns import dialogues, doubts, segments, times, widths, wrapped
from pipeline.turns.around import (
    about,
    author,
    evidence,
    furniture,
    headings,
    margins,
    one_line,
    outro,
    pages,
    pulled,
    run_on,
    section,
    styled,
    topics,
    under,
)
from pipeline.turns.audit import Spans
from pipeline.turns.labels import (
    barred,
    dashed,
    facts,
    headed,
    introduced,
    likely,
    marks,
    plain,
    spelling,
    tight,
    titled,
    worded,
)
from pipeline.turns.labels.asking import ANSWER
from pipeline.turns.labels.competing import NEAR
from pipeline.turns.labels.readings import Reading
from pipeline.turns.labels.support import Surroundings
from pipeline.turns.lines import Line
from pipeline.turns.segments import Turn
from pipeline.turns.taught import places, reading
from pipeline.turns.transcript import Candidate

HINTS = 4000
TURNS_AT_MOST = 100_000  # a month of talk without a pause; each has its costs
PLAIN_CUT = doubts.Cutting()


@dataclass(slots=True)
class Cut:
    """A document cut into turns, with what was found on the way: the labels judged, the lines before the talk."""

    turns: list[Turn]
    judged: list[Candidate]
    front: list[Line]
    cutting: doubts.Cutting = PLAIN_CUT
    read_as: str = reading.GIVEN


def body_of(document: Document, found: list[Line], settings: Settings) -> tuple[int, list[Line]]:
    """How many lines at the head are front matter, and the lines of the talk after them."""
    taught = places.all_of(settings.taught(*places.MARKS), found, begins=[line.start for line in found])
    front = min([margins.front_end(found), *(each.line for each in taught)])
    rest = found[front:] if times.is_timed(document) else furniture.clear(found[front:])
    rest = rest if taught or times.is_timed(document) else pages.clear(rest)
    rest = rest if times.is_timed(document) else wrapped.parted(dialogues.parted(run_on.parted(rest)))
    rest = titled.join(one_line.parted(rest))
    return front, rest if times.is_timed(document) else topics.headed(pulled.clear(rest))


def cut(document: Document, found: list[Line], spans: Spans, settings: Settings) -> Cut:
    """The turns of a document whose speakers its words tell; what is none of them is classed in `spans`."""
    front, body = body_of(document, found, settings)
    spans.whole(found[:front], "front matter")
    spans.cleared(found[front:], body)
    timed = times.is_timed(document)
    setting = setting_of(document, found[:front], body, settings)
    taught = places.all_of(settings.taught(*places.MARKS), body, begins=[line.start for line in found])
    read, others = reading.best(setting, settings, taught)
    marked = headings.below(list(read.marks), body, setting)
    expect(max(len(each.marks) for each in (read, *others)))
    first = marked[0].line if marked else 0 if timed else margins.head_end(body)
    written = bool(marked) and all(mark.label.startswith("(") for mark in marked)
    shown = not written and headed.introduces(marked, setting)
    start = _start(marked, body, first, setting)
    start = first if shown or (written and (read.name != dashed.NAME or margins.introduces(body[:first]))) else start
    back = max([_back(marked, body, first, read, timed=timed), *(each.line + 1 for each in taught)])
    who = about.cast([mark.label for mark in marked if not mark.aside])
    told = (written and not timed) or shown
    page, labelled = _stated(document, found[:front], body[:first]), bool(marked) and not timed
    spans.each(evidence.head(body[:start], who, setting.facts, written=told, labelled=labelled, page=page))
    spans.each(evidence.foot(body[back:], who, page=page))
    marked = introduced.named(marked, body, ANSWER)
    talk = [marks.Mark(mark.line - start, *_rest(mark)) for mark in marked if mark.line < back]
    opening = times.opening(document, body[start:back]) if timed else _opening(body[start:back])
    turns = segments.cut(body[start:back], talk, spans, opening=opening, cues=timed)
    cutting = _cutting(read, others, body, start < first)
    if start == first:
        before = margins.tells(body[:first], page) if written else ""
        size = 0 if written or shown else _words(body[:first])
        cutting = replace(cutting, introduced=size, before=before)
    signed = written and not timed and read.sure == likely.NEVER
    cutting = replace(
        cutting,
        cleared=_words(found[front:]) - _words(body),
        wrapped=written and wrapped.is_guessed(body),
        sure=read.sure,
        unlike=worded.unlike(marked, setting) if signed else "",
    )
    turns = segments.merged(turns, timed=timed)
    return Cut(turns, list(read.judged), found[:front] + body[:start], cutting, read.name)


def _words(lines: list[Line]) -> int:
    return sum(words.count(line.text) for line in lines)


def _stated(document: Document, front: list[Line], above: list[Line]) -> str:
    """What a page says of itself: its title, its front matter, its headings."""
    lines = [*front, *(line for line in above if line.heading)]
    return "\n".join([document.metadata.get("title", ""), *(line.text for line in lines)])[:HINTS]


def _start(marked: list[marks.Mark], body: list[Line], first: int, setting: Surroundings) -> int:
    """The line where the talk begins: that of the first label, or of a long talk before it."""
    if not marked:
        return first
    who = about.cast([mark.label for mark in marked if not mark.aside])
    return 0 if setting.cues else margins.speaks_unlabelled(body, first, tells=partial(about.introduces, who=who))


def _back(marked: list[marks.Mark], body: list[Line], first: int, read: Reading, *, timed: bool) -> int:
    """The line where what stands under the talk begins; how many there are where nothing does."""
    back = margins.back_start(body, marked[-1].line if marked else first, timed=timed)
    if marked and not timed:
        footed = back < len(body)
        back = min(back, section.ends(body[:back], marked), styled.ends(body[:back], marked))
        back = min(back, under.starts(body[:back], marked))
        back = min(back, outro.starts(body[:back], marked))
        back = min(back, author.starts(body[:back], marked[-1].line, marked[-1].label, footed=footed))
    return back if read.stop is None else min(back, read.stop)


def _cutting(read: Reading, others: tuple[Reading, ...], body: list[Line], unlabelled: bool) -> doubts.Cutting:
    by_words = read.name in (plain.NAME, worded.NAME)  # in doubt wherever another reading differs
    agrees = marks.same if by_words else marks.within
    unlike = [other for other in others if other.name != read.name and not agrees(other.marks, read.marks)]
    near = next((other for other in unlike if other.score >= NEAR * read.score), None)
    one = one_line.holds([line for line in body if not line.heading]) and len(read.marks) > 1
    return doubts.Cutting(unlabelled, one, read.name, near.name if near else "")


def expect(turns: int) -> None:
    """Raise SourceError for more turns than one transcript has."""
    if turns > TURNS_AT_MOST:
        raise SourceError(f"The text holds {turns:,} turns. Expected one transcript, of {TURNS_AT_MOST:,}; split it.")


def _rest(mark: marks.Mark) -> tuple[int, int, str, bool, int, bool]:
    return mark.start, mark.end, mark.label, mark.silent, mark.trail, mark.aside


def setting_of(document: Document, front: list[Line], body: list[Line], settings: Settings) -> Surroundings:
    """What is known of a document's talk before its labels are looked for."""
    timed = times.is_timed(document)
    given = frozenset(spelling.key(speaker.label) for speaker in settings.speakers)
    stated = [*document.metadata.values(), settings.title or "", *(line.text for line in front)]
    opens = sum(line.opens for line in body)
    return Surroundings(
        lines=body,
        linewise=timed or (opens < 0.35 * len(body) and not widths.are_full(body)) or tight.are_labelled(body),
        hints="\n".join([*stated, *(line.text for line in body[:3] if ":" not in line.text)])[:HINTS].casefold(),
        given=given,
        facts=facts.stated(body) | barred.lines(body),
        cues=timed,
        width=widths.of(body) if widths.are_full(body) else 0,
        refused=reading.refused(settings),
    )


def _opening(body: list[Line]) -> Callable[[int], bool]:
    wraps = widths.of(body) <= widths.NARROW
    return lambda number: body[number].opens or not wraps
