"""The pages. Each has a room of its name: `view.py` composes it, beside it stands what it alone uses."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Page:
    """A page: its room, which is its path in an address too; its title; the fields of its own that an address sets.

    `opens` are fields that belong to one interview, and what another one opens with: a place, a choice of names.
    `fields` stay, such as a question put to any of them: a word in context, a quotation, how a chart is read.
    `narrows`: whether the filters apply to it.
    """

    name: str
    title: str
    fields: tuple[str, ...] = ()
    opens: Mapping[str, object] = field(default_factory=dict)
    narrows: bool = True

    @property
    def view(self) -> str:
        """The script that composes it."""
        return f"dashboard/pages/{self.name}/view.py"


PAGES = (  # as the sidebar lists them; the first stands at the root
    Page("overview", "Overview", ("colour",), {"page": 1}),
    Page("exchanges", "Questions & answers", ("measure", "sort"), {"exchange": None}),
    Page("topics", "Topics", ("counted",), {"words": "Questions against answers", "page": 1}),
    Page("mentions", "Mentions", ("count",), {"kind": "All kinds", "page": 1}),
    Page(
        "transcript", "Transcript", ("view", "passages", "kwic", "order", "quote", "colour"), {"at": "", "page": 1}
    ),
    Page("recurrence", "Recurrence", (), {"pair": ""}),
    Page("compare", "Compare", ("compare", "about", "words-of", "kwic"), narrows=False),
    Page("add", "Add a transcript", narrows=False),
    Page("method", "Method", narrows=False),
)  # fmt: skip
BY_NAME = {page.name: page for page in PAGES}
OPENING = {key: value for page in PAGES for key, value in page.opens.items()}
KEYS = frozenset(key for page in PAGES for key in (*page.fields, *page.opens))
CALLED_NOW = {"view": {"Check a quote": "Check quotes"}}  # field → what its values were called → are called
