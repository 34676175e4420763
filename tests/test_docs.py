"""What is documented exists, and what exists is documented: filters, pages, settings, commands, tables, rooms."""

import argparse
import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from dashboard import writing
from dashboard.__main__ import _parser as exporting
from dashboard.host import config
from dashboard.method import readings
from dashboard.pages import PAGES
from dashboard.selection import facets
from dashboard.share.links import EMBED
from pipeline import tables
from pipeline.__main__ import _parser as commands
from pipeline.source import settings
from pipeline.summary import QUIET_GRIM, QUIET_WARM, SHRINK
from pipeline.topics.sets import Topic, TopicSet
from tests import docs

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
PAGES_OF_DOCS = sorted((ROOT / "docs").glob("*.md"))
LINK = re.compile(r"\]\(([^)#\s]*)(#[^)\s]+)?\)")


def rows(path: Path, *head: str) -> list[list[str]]:
    """The cells of the tables of a page that have this head."""
    text = path.read_text(encoding="utf-8")
    mark = f"| {' | '.join(head)} |\n|{'---|' * len(head)}\n"
    bodies = [part.partition("\n\n")[0] for part in text.split(mark)[1:]]
    return [[cell.strip() for cell in line.strip("|").split("|")] for body in bodies for line in body.splitlines()]


def codes(cell: str) -> list[str]:
    return re.findall(r"`([^`]+)`", cell)


def anchors(path: Path) -> set[str]:
    heads = re.findall(r"^#+ (.+)$", path.read_text(encoding="utf-8"), re.M)
    return {f"#{re.sub(r'[^a-z0-9 -]', '', head.lower()).replace(' ', '-')}" for head in heads}


def test_pages_are_those_that_there_are():
    assert [cell.strip("*") for cell, _ in rows(README, "page", "answers")] == [page.title for page in PAGES]


def test_filters_are_those_that_there_are():
    said = [key for cell, _ in rows(README, "parameter", "meaning") for key in codes(cell)]
    assert sorted(said) == sorted(["interview", *(one.key for one in facets.FACETS)])


def test_fields_of_pages_are_those_that_there_are():
    said = rows(ROOT / "docs" / "addresses.md", "parameter", "pages", "meaning")
    there = {(key, page.title) for page in PAGES for key in (*page.fields, *page.opens)}
    assert {(codes(cell)[0], page) for cell, pages, _ in said for page in pages.split(", ")} == there
    embedding = rows(ROOT / "docs" / "addresses.md", "parameter", "meaning")
    assert {codes(cell)[0] for cell, _ in embedding} == set(EMBED)


def test_settings_of_a_host_are_those_that_there_are():
    said = [codes(cell)[0] for cell, *_ in rows(README, "setting", "default", "meaning")]
    read = {f"PARLEY_{key.upper()}" for key in config.KEYS}
    code = "".join(path.read_text(encoding="utf-8") for path in ROOT.glob("dashboard/**/*.py"))
    asked = re.findall(r'environ(?:\.get)?[(\[]"(PARLEY_\w+)"', code)
    assert asked
    assert sorted(said) == sorted(read | {*asked})


def test_settings_of_an_interview_and_of_a_topic_set_are_those_that_there_are():
    said = [key for cell, _ in rows(ROOT / "docs" / "commands.md", "key", "meaning") for key in codes(cell)]
    of_interview, of_topics = said[: said.index("id")], {*said[said.index("id") :]}
    assert sorted(of_interview) == sorted(settings.KEYS)
    assert of_topics == {field.name for kind in (Topic, TopicSet) for field in fields(kind)}


def arguments(parser: argparse.ArgumentParser) -> Iterator[tuple[str, str]]:
    """(command, argument) of every command of a parser; ("build", "") is the command itself."""
    found = next(action for action in parser._actions if isinstance(action, argparse._SubParsersAction))
    for name, command in found.choices.items():
        yield name, ""
        for action in command._actions:
            if not isinstance(action, argparse._HelpAction):
                yield from ((name, told) for told in action.option_strings or [action.metavar])


def test_commands_and_options_are_those_that_there_are():
    said, command = set(), ""
    for name, argument, _ in rows(ROOT / "docs" / "commands.md", "command", "argument", "meaning"):
        command = codes(name)[0] if name else command
        said |= {(command, one.split()[0]) for one in codes(argument)} or {(command, "")}
    assert said == {*arguments(commands()), *arguments(exporting())}


def test_tables_are_those_of_the_contract_with_every_column():
    assert docs.FILE.read_text(encoding="utf-8") == docs.written(), "docs/tables.md is not the contract: `make docs`"
    said = [codes(cell)[0] for cell, _ in rows(README, "table", "one row is")]
    assert sorted(said) == sorted(tables.TABLES)


def test_map_names_every_room_and_no_other():
    text = README.read_text(encoding="utf-8").partition("## The map of the rooms")[2]
    plan = text.split("```")[1]
    named = {name.strip("/") for name in re.findall(r"\b\w+/", plan)}
    code = [ROOT / package for package in ("pipeline", "dashboard")]
    assert {path.parent.name for package in code for path in package.glob("*/__init__.py")} <= named
    there = [path for folder in (ROOT, *code, *code[0].iterdir(), ROOT / "tests") for path in folder.glob("*/")]
    assert named <= {path.name for path in there}


def test_targets_are_those_of_the_makefile():
    said = re.findall(r"^make (\w+)", README.read_text(encoding="utf-8"), re.M)
    there = re.findall(r"^(\w+):.*##", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M)
    assert sorted({*said, "browser"}) == sorted(there)


@pytest.mark.parametrize("path", [README, *PAGES_OF_DOCS], ids=lambda path: path.name)
def test_links_lead_somewhere(path):
    for target, anchor in LINK.findall(path.read_text(encoding="utf-8")):
        if not target.startswith(("http:", "https:")):
            there = (path.parent / target).resolve() if target else path
            assert there.exists(), target
            assert not anchor or anchor in anchors(there), f"{target}{anchor}"


def test_readme_leads_to_every_page_of_the_docs_and_stays_short():
    text = README.read_text(encoding="utf-8")
    linked = {target for target, _ in LINK.findall(text)}
    assert {f"docs/{path.name}" for path in PAGES_OF_DOCS} <= linked
    assert len(text.splitlines()) < 350


def test_paths_of_the_changes_are_there():
    named = codes((ROOT / "docs" / "changes.md").read_text(encoding="utf-8"))
    paths = [one for one in named if "/" in one or one.endswith(".md")]
    assert len(paths) >= 10 and [one for one in paths if not (ROOT / one).exists()] == []
    assert {one.removeprefix("make ") for one in named if one.startswith("make ")} <= {"tables", "docs tables"}


def test_method_says_the_margin_of_tone_that_is_added():
    said = readings.readings()
    assert f"of their sizes and { {3: 'three', 4: 'four', 5: 'five'}[SHRINK] }" in said
    assert f"between {writing.signed(QUIET_GRIM)} and {QUIET_WARM:.2f} says too little" in said
