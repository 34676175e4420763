"""Labels that differ in a number or a letter only, and name one side: of a question and its answer, or by a slip."""

from collections import Counter, defaultdict

from pipeline.turns.labels import shortened, spelling
from pipeline.turns.people import aliases

SELDOM, OFTEN, SURE = 2, 8, 8  # turns of a slip, of the name that is meant, and the one to the other
MOST = 300  # labels that are compared
LEAST_COUNTED = 3  # questions with a number
LONG = 6  # letters of a name that may be misspelt


def joined(labels: list[str]) -> dict[str, str]:
    """Each label of the turns → the fullest label of the same speaker, numbers of questions left out."""
    counted, kinds = uncounted(labels), list(dict.fromkeys(labels))
    fullest = aliases.join(list(dict.fromkeys(counted.get(label, label) for label in kinds)))
    found = {label: fullest[counted.get(label, label)] for label in kinds}
    short = shortened.of_names(labels) | shortened.of_first(labels)
    return {label: found[short[label]] if found[label] == label and label in short else found[label] for label in kinds}


def misspelt(labels: list[str]) -> dict[str, str]:
    """Each label of turns that stands once or twice and differs in one letter from one that stands often → that one."""
    counts = Counter(label for label in labels if label)
    often = [label for label, count in counts.items() if count >= OFTEN]
    found: dict[str, str] = {}
    if len(counts) > MOST:
        return found
    for label, count in counts.items():
        like = [other for other in often if count <= SELDOM and SURE * count <= counts[other] and _slips(label, other)]
        if len(like) == 1:
            found[label] = like[0]
    return found


def _slips(label: str, other: str) -> bool:
    """Whether one letter of a long single name is another: BREADON, BREADEN."""
    alike = label.isalpha() and other.isalpha() and len(label) == len(other) >= LONG and label[0] == other[0]
    return alike and sum(one != two for one, two in zip(label, other, strict=True)) == 1


def uncounted(labels: list[str]) -> dict[str, str]:
    """Each label of turns that numbers a question or its answer → the label without: `F1`, `A1`, `F2`, `A2`.

    Both sides are numbered alike from 1 on, each number once; `R1` and `R2` of a group are people.
    """
    numbered = [spelling.NUMBERED.match(label.strip()) for label in labels]
    numbers: dict[str, list[int]] = defaultdict(list)
    for match in filter(None, numbered):
        numbers[match[1].strip()].append(int(match[2]))
    counted = {stem for stem, found in numbers.items() if found == list(range(1, len(found) + 1))}
    told = {match[0]: match[1].strip() for match in numbered if match and match[1].strip() in counted}
    sizes = {len(numbers[stem]) for stem in counted}
    alike = len(counted) == 2 and len(sizes) == 1 and min(sizes) >= LEAST_COUNTED
    return told if alike and 2 * sum(map(bool, numbered)) > len(labels) else {}
