"""What interviews are called beside each other: who answers and when, where that tells them apart. Pure."""

from collections.abc import Mapping, Sequence

from dashboard import writing
from dashboard.interview.interview import Interview

MOST = 0.6  # of the words of all who answer that one of them must say, so that an interview bears that name
LONGEST = 28  # characters of a name


def briefly(interviews: Sequence[Interview], names: Mapping[str, str]) -> dict[str, str]:
    """Slug → “Sergey Lavrov, 2024”, or with the day; the whole names where these do not tell the interviews apart."""
    who = {one.slug: (_answers(one), one.info["date"]) for one in interviews}
    if all(name and not writing.missing(date) for name, date in who.values()):
        for when in (lambda date: date[:4], writing.day):
            short = {slug: f"{name}, {when(str(date))}" for slug, (name, date) in who.items()}
            if len(set(short.values())) == len(short):
                return short
    return {slug: names[slug] for slug in who}


def _answers(interview: Interview) -> str:
    """The one who answers; "" where several do, or where no short name of a person is known."""
    said = interview.turns[interview.turns["role"] == "interviewee"].groupby("speaker")["words"].sum()
    if said.empty or said.max() < MOST * said.sum():
        return ""
    name = str(said.idxmax())
    known = name != writing.NAMELESS and len(name) <= LONGEST and not any(letter.isdigit() for letter in name)
    return name if known else ""
