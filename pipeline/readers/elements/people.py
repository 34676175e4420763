"""Who the ids in an XML file stand for, as its header lists them."""

from pipeline.readers.elements.tree import Element, words

LISTED = (
    "person", "personGrp", "role", "TLCPerson", "TLCRole", "speaker", "Speaker", "participant", "castItem", "org",
)  # fmt: skip
NAMES = ("persName", "name", "Name", "displayName", "abbreviation", "label", "role")


def listed(source: str, whole: Element) -> dict[str, str]:
    """The name that each id stands for, where the file gives one."""
    found: dict[str, str] = {}
    for element in whole.all(*LISTED):
        key = element.get("id", "eid", "speaker-id")
        name = element.get("showas", "name") or _written(source, element)
        if key and name and key != name:
            found.setdefault(key, name)
    return found


def _written(source: str, element: Element) -> str:
    """The name that stands in an entry, forename first."""
    within = element.first(*NAMES)
    if within is None:
        return words(source, element) if element.name in ("role", "speaker") else ""
    parts = [words(source, one) for part in ("forename", "surname") for one in within.all(part)]
    return " ".join(filter(None, parts)) or words(source, within)


def called(reference: str, people: dict[str, str]) -> str:
    """The name of whoever a reference such as `#ann` or `#ann #bob` points to; the id itself where nobody is listed."""
    ids = [one.rpartition("#")[2] or one for one in reference.split()] if "#" in reference else [reference]
    return " and ".join(people.get(one, one) for one in ids)
