"""Where a reader of a page stands while it is read: in which kinds of element, and what is gathered so far."""

import re
from dataclasses import dataclass, field

STRIPES = re.compile(r"(?:odd|even|alt|row|col)\b|(?:odd|even|row|cell|col)[-_]?\d", re.IGNORECASE)  # classes of rows

Type = tuple[bool, bool]  # bold, italic
Voice = tuple[str, float | None]  # a speaker, and the second at which he begins


@dataclass(slots=True)
class Run:
    """The texts gathered for one paragraph so far."""

    pieces: list[tuple[int, int]] = field(default_factory=list)
    bold: bool = True
    italic: bool = True
    led: int = 0
    element: str | None = None
    heading: bool = False
    level: str = ""  # of a heading: its element


@dataclass(slots=True)
class Depths:
    """How deep in each kind of element the page stands; which element holds a speaker's name, how deep inside it."""

    furniture: int = 0
    bold: int = 0
    italic: int = 0
    quote: int = 0
    asked: int = 0
    ordered: int = 0
    types: dict[str, Type] = field(default_factory=dict)
    spans: list[Type] = field(default_factory=list)
    bold_spans: int = 0
    italic_spans: int = 0
    block: Type = (False, False)
    pre: int = 0
    main: int = 0
    in_paragraph: bool = False
    row: int = 0
    column: int = -1
    table: int = 0
    named: str = ""
    inside: int = 0
    type: str = ""
    around: str = ""  # the class of the part that the paragraphs stand in
    headed: bool = False  # in a cell that heads others
    voice: Voice | None = None
    spoken: tuple[str, int] = ("", 0)

    @property
    def is_bold(self) -> bool:
        """Whether an element or a style sets what stands here in bold."""
        return self.bold > 0 or self.block[0] or self.bold_spans > 0

    @property
    def is_italic(self) -> bool:
        """Whether an element or a style sets what stands here in italics."""
        return self.italic > 0 or self.block[1] or self.italic_spans > 0

    def span(self, kind: Type | None) -> None:
        """Count a span in, with how it sets its text; None: the last one ends."""
        if kind is None and not self.spans:
            return
        step, (bold, italic) = (1, kind) if kind is not None else (-1, self.spans.pop())
        if kind is not None:
            self.spans.append(kind)
        self.bold_spans += step * bold
        self.italic_spans += step * italic

    def end_spans(self) -> None:
        """Where a paragraph ends, so do the spans in it."""
        self.spans.clear()
        self.bold_spans = self.italic_spans = 0


def style(run: Run, depths: Depths) -> str:
    """How the whole paragraph is set: the first that holds."""
    kinds = (
        (run.level, run.level), ("summary", depths.asked), ("italic", run.italic), ("bold", run.bold),
        ("term", run.element == "dt"), ("quote", depths.quote), ("listed", depths.ordered),
    )  # fmt: skip
    kind = next((name for name, holds in kinds if holds), "")
    own = "" if STRIPES.match(depths.type) else depths.type
    column = f"{'head of ' * depths.headed}column {depths.column} {own}".rstrip()
    return kind or (column if depths.column >= 0 else depths.type)
