"""What label forms are made of: pieces of patterns, each of one thing that stands in or around a label."""

from pipeline.lexicons import any_of

SPOKEN = (  # as Teams says it: 1 hour 2 minutes 3 seconds, and the clock right behind it
    rf"(?:\d{{1,2}} {any_of('written', 'hours')} )?(?:\d{{1,2}} {any_of('written', 'minutes')} )?"
    rf"\d{{1,2}} {any_of('written', 'seconds')}(?:\d{{1,2}}:\d{{2}}(?::\d{{2}})?)?"
)
CLOCK = (
    r"(?:\d{1,2}:\d{2}(?::\d{2}(?::\d{2}(?!\d))?)?(?:[.,]\d{1,3}|-\d{1,2}(?=#))?|\d{1,5}\.\d{1,3}s|\d{1,2}h\d{2}m?(?:\d{2}s)?"
    rf"|\d{{1,2}}m(?:ins?)?\s?\d{{1,2}}s|{SPOKEN})"
)
DAY = r"(?:(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}(?: at)?),?\s)?"
SPAN = rf"(?:{DAY}{CLOCK}(?:\s*(?:-->|-|–|—|to)\s*{CLOCK})?(?:\s*[AaPp]\.?[Mm]\b\.?)?)"
SECONDS = r"[\[(<{`]\d{1,5}\.\d{1,3}(?:\s?(?:-->|[-–])\s?\d{1,5}\.\d{1,3})?[\])>}`]"
TIME = rf"(?:{SECONDS}|\\?[\[(<{{|#`]{{0,2}}\s?{SPAN}\s?\\?[\])>}}|#`]{{0,2}})"
MARK = r"[*_]{1,3}"
BULLET = (  # of a list, a quotation, or the number of a turn
    r"(?:#{1,6}\s+)?(?:>{1,3}\s*|[-–•*]\s+|\d{1,3}[.)](?:\s+|(?=[^\W\d]))|\(\d{1,3}\)\s+|Q\d{1,3}\.\s+"
    r"|\[(?:T|t|Turn |#)?\d{1,5}\]:?\s+)?"
)
# Where a player begins, behind the time.
LINKED = r"(?:\((?:https?://[^()\s]{1,120}|javascript:[^\s]{1,40}|#[^()\s]{0,60})\))"
BLANK = r"[ \t\xa0\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]*"  # marks of direction show as nothing
HEAD = rf"(?P<head>{BLANK}{BULLET}(?:{MARK})?+(?:{TIME}{LINKED}?(?:{MARK})?+\s*[-–—:|,，]?\s*)?)"
WIDE_HEAD = r"(?P<head>[ \t\u3000]*)(?P<mark>)"
SIGN = rf"(?P<mark>(?:{MARK})?)"
EMOJI = r"\u2600-\u27bf\ufe0f\u200d\U0001f000-\U0001faff"
NAME = rf"(?:[@{EMOJI}]{{1,4}}\s?|['’](?=[^\W\d_]{{1,12}}[:：]))?[^\W_][^:：\n\t<>|*\[\]{{}}()\"“”?!;=]{{0,90}}?"
ASIDE = r"(?:\s*[(\[（][^()\[\]\n（）]{0,60}[)\]）]){0,2}"
MORE = r"(?:, [^:：\n]{2,100}+)?"
OPEN, CLOSE, LIFT = r"(?P<mark>(?:[*_]{1,3})?)\\?(?P<open>[\[<(]?)", r"\\?[\]>)]?(?:[*_]{1,3})?", r"(?:[*_]{1,3})?"
NO_CLOCK = r"(?!(?:(?<=\s\d)|(?<=\s\d\d)):\d{2}(?::\d{2})?(?:[.,]\d{1,3})?\s?[\])])"  # [Anna 00:12] is all one mark
SHOUTED = r"[^\W\d_a-zà-öø-ÿ](?:[^\n\W\d_a-zà-öø-ÿ]|[ .'’])"
CAPITALS = r"(?:M[A-Z]?[a-z]{0,2}\.? )?[^\W\d_a-z](?:[^\W\d_a-z]|[ .'’]){2,40}?"
