"""How words that ask end: by their sign, a semicolon in Greek, or in Japanese and Chinese by the word that asks."""

import re

CLOSED = r"[\"“”’»«」』)\]*_\s]*$"
PARTICLES = r"(?:です|ます|でしょう|ました|でした|ません|だろう|の)か|ください|下さい|お願い(?:いた)?します|[吗嗎呢]"
GREEK = r"(?<=[\u0370-\u03ff\u1f00-\u1fff])[;\u037e]"
SIGN = rf"(?:[?？؟]|{GREEK})"
ASKS = re.compile(rf"(?:{SIGN}|(?:{PARTICLES})[。．.]){CLOSED}")
