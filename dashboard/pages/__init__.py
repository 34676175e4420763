"""The pages. Each has a room of its name: `view.py` composes it, beside it stands what it alone uses."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Page:
    """A page: its room, which is its path in an address too; its title; the fields of its own that an address sets.

    `narrows`: whether the filters apply to it.
    """

    name: str
    title: str
    fields: tuple[str, ...] = ()
    narrows: bool = True

    @property
    def view(self) -> str:
        """The script that composes it."""
        return f"dashboard/pages/{self.name}/view.py"


PAGES = (  # as the sidebar lists them; the first stands at the root
    Page("overview", "Overview", ("colour",)),
    Page("exchanges", "Questions & answers", ("exchange", "measure", "sort")),
    Page("topics", "Topics", ("words", "counted")),
    Page("mentions", "Mentions", ("kind", "count")),
    Page("transcript", "Transcript", ("at", "view", "passages", "page", "kwic", "order", "quote", "colour")),
    Page("recurrence", "Recurrence", ("pair",)),
    Page("compare", "Compare", ("compare", "words-of", "kwic"), narrows=False),
    Page("add", "Add a transcript", narrows=False),
    Page("method", "Method", narrows=False),
)
BY_NAME = {page.name: page for page in PAGES}
