"""How words that ask end: by their sign, a semicolon in Greek, or in Japanese and Chinese by the word that asks."""

import re

from pipeline.lexicons import any_of

CLOSED = r"[\"“”’»«」』)\]*_\s]*$"
PARTICLES = any_of("written", "asking")
GREEK = r"(?<=[\u0370-\u03ff\u1f00-\u1fff])[;\u037e]"
SIGNS = ("?", "？", "؟", ";", "\u037e")  # one of which stands in all that SIGN meets
SIGN = rf"(?:[?？؟]|{GREEK})"
ASKS = re.compile(rf"(?:{SIGN}|(?:{PARTICLES})[。．.]){CLOSED}")
WITHIN = re.compile(SIGN)  # anywhere among the words
# The labels of what has none: how those of questions end, and that of answers.
QUESTION, ANSWER = "question)", "(answer)"
