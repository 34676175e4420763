"""How words that ask end: by their sign, or in Japanese and Chinese by the word that asks."""

import re

CLOSED = r"[\"”’»」』)\]*_\s]*$"
PARTICLES = r"(?:です|ます|でしょう|ました|でした|ません|だろう|の)か|ください|下さい|お願い(?:いた)?します|[吗嗎呢]"
ASKS = re.compile(rf"(?:[?？؟]|(?:{PARTICLES})[。．.]){CLOSED}")
