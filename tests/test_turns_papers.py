"""Manuals, changelogs, settings and code: nobody talks in them, whatever stands before a colon."""

import pytest

from tests.heard import heard

PAPERS = {
    "a manual": "# Boats\n\n## Overview\nBoats is a tool that lists boats.\n\n## Commands\n\n```bash\n"
    "pip install boats\n```\n\n**Export**: Writes the list.\n\n**Clean**: Removes it.\n\n## Testing\nRun the tests "
    "before you send a change.\n",
    "a changelog": "# Changelog\n\n" + "".join(
        f"## [1.{n}.0] (2024-01-0{n})\n\n### Bug Fixes\n\n* **net:** no crash ([#{n}](https://example.org/{n}))\n\n"
        f"### Features\n\n* **ui:** a button ([#{n}](https://example.org/{n}))\n\n" for n in range(1, 6)
    ),
    "settings": "theme:\n  name: material\n  icon:\n    repo: github\n  palette:\n    - scheme: default\n      "
    "primary: teal\n    - scheme: slate\n      primary: teal\n      accent: cyan\nplugins:\n  - search\n  - tags\n",
    "a sheet of styles": "#talk {\n  padding: 0;\n  margin: 0;\n  display: block;\n}\n.turn {\n  margin: 1em;\n"
    "  padding: 0;\n  color: red;\n}\n",
}  # fmt: skip


@pytest.mark.parametrize("paper", PAPERS)
def test_nobody_speaks_in(paper):
    assert {who for who, _ in heard(PAPERS[paper], "paper.md" if "a " in paper else "")} <= {None}


def test_a_talk_about_code_is_a_talk():
    talk = "Ann: How do I say it?\n\nBob: Like this.\n\n```\nprint(1)\n```\n\nAnn: And then?\n\nBob: Nothing more.\n"
    assert [who for who, _ in heard(talk, "talk.md")] == ["Ann", "Bob", "Ann", "Bob"]
    notes = "AKI: I showed it.\n\n```js\nlet x = 1;\n```\n\nDDM: It is fine.\n\nAKI: Good.\n\nDDM: We go on.\n"
    assert [who for who, _ in heard(notes, "notes.md")] == ["AKI", "DDM", "AKI", "DDM"]


def test_a_moment_is_no_speaker():
    assert heard("2011-01-15T20:32:39  <ann> hello\n2011-01-15T20:38:43  * bob waves\n")[0][0] is None


def test_the_number_of_a_record_is_no_speaker():
    lines = "".join(
        f"Corpus-DK_2022030213000{n}\tWe go on with the agenda, and with what was asked.\n" for n in range(4)
    )
    assert {who for who, _ in heard(lines)} == {None}


def test_words_of_programs_are_no_speakers():
    code = "".join(
        f'if exists("g:loaded_{n}")\n  let s:talk_{n} = 1\nelse\n  call Talk({n})\nendif\n\n' for n in range(8)
    )
    assert {who for who, _ in heard(code)} == {None}


def test_headers_of_a_package_are_no_speakers():
    head = "Metadata-Version: 2.4\nName: boats\nVersion: 1.2\nSummary: Lists boats\nProject-URL: Home, https://example.org\n"
    classed = "".join(f"Classifier: Programming Language :: Python :: 3.{n}\n" for n in range(9, 14))
    assert {who for who, _ in heard(f"{head}{classed}Requires-Dist: nets>=2\n\n# Boats\n\nLists boats.\n")} == {None}


def test_heads_of_what_is_to_be_filled_in_are_no_speakers():
    form = "# Interviews\n\n" + "".join(
        f"### {n}) {who}\n\n- Role:\n- Statement (1 sentence):\n- Quotation (15 words) and source:\n- Fact or view:\n\n"
        for n, who in enumerate(("Ann Berg", "Ben Roth"), 1)
    )
    assert {who for who, _ in heard(form, "form.md")} == {None}


def test_labels_in_examples_of_a_manual_are_no_speakers():
    manual = "# Lines\n\n" + "A line is what somebody says in the game; a node holds many of them.\n\n" * 4
    example = "```yarn\nNarrator: Here is the pier.\nAnn: I see it.\n```\n\n"
    assert {who for who, _ in heard(manual + example + "Each name ends with a colon, as above.\n", "lines.md")} == {
        None
    }


def test_keys_of_settings_that_ask_are_no_speakers():
    states = "".join(
        f"- name: state_{n}\n  actions:\n    en:\n      - bot_text: How many are {n} and {n}?\n  triggers:\n"
        f"    - user_text: {2 * n}\n      target: state_{n + 1}\n      lang: en\n"
        for n in range(1, 7)
    )
    assert {who for who, _ in heard(states)} == {None}


def test_letters_of_a_keyboard_are_no_speakers():
    keys = "".join(
        f'{key}\t<char-{n}>\t" ({n}) LETTER {key}\n{key}{key}\t<char-{n + 40}>\t" doubled\n'
        for n, key in enumerate("abgdez", 10)
    )
    assert {who for who, _ in heard(f'" Keys for a keyboard\n\nlet b:name = "keys"\n\n{keys}{keys}')} == {None}


def test_parts_of_a_song_are_no_speakers():
    verses = "Verse 1:\nI walked along the river side\n\nChorus:\nOh the river, oh the moon\n\n"
    song = f"{verses}Verse 2:\nThe boats were sleeping\n\nChorus:\nOh the river, oh the moon\n\nBridge:\nI keep it\n"
    assert {who for who, _ in heard(song)} == {None}


def test_heads_that_a_table_of_contents_lists_are_no_speakers():
    contents = "<ul><li>Synopsis</li><li>Usage</li><li>Options</li><li>speed</li></ul>"
    page = (
        f"<html><body><h1>boats</h1>{contents}<h2>Synopsis</h2><p>Boats lists boats.</p><h2>Usage</h2><p>Say boats.</p>"
        "<h2>Options</h2><h3>speed</h3><p>How fast they go.</p></body></html>"
    )
    assert {who for who, _ in heard(page)} == {None}
