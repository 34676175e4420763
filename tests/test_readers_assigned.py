"""Programs that hold a talk as what they assign: in JavaScript, TOML, Lua, Ruby and others."""

import pytest

from tests.heard import document, heard, leads_back, starts

SAID = [("Ann", "Why did you come?"), ("Ben", "It isn't late."), ("Ann", "I see.")]
PROGRAMS = {
    "JavaScript": """export const talk = {
  title: 'Ferry',
  lines: [
    { speaker: 'Ann', text: 'Why did you come?' }, // first
    { speaker: 'Ben', text: 'It isn\\'t late.' },
    { speaker: 'Ann', text: `I see.` },
  ],
};
""",
    "TOML": "".join(f'[[turns]]\nspeaker = "{who}"\ntext = "{text}"\n\n' for who, text in SAID),
    "Lua": "return {\n" + "".join(f'  {{ text = "{text}", speaker = "{who}" }},\n' for who, text in SAID) + "}\n",
    "Ruby": "TALK = [\n"
    + "".join(f'  {{ "speaker" => "{who}", "text" => "{text}" }},\n' for who, text in SAID)
    + "]\n",
    "numbers and names": "const people = [{ id: 'p1', name: 'Ann' }, { id: 'p2', name: 'Ben' }];\nconst talk = [\n"
    + "".join(f'  {{ speakerId: "{"p1" if who == "Ann" else "p2"}", text: "{text}" }},\n' for who, text in SAID)
    + "];\n",
}


@pytest.mark.parametrize("kind", PROGRAMS)
def test_talks_in_programs_are_read(kind):
    assert heard(PROGRAMS[kind]) == SAID
    assert leads_back(PROGRAMS[kind])


def test_what_a_program_assigns_else_is_no_talk():
    settings = 'name = "app"\ntext = "Shows the tides of the day."\nname = "web"\ntext = "Serves pages to all."\n' * 2
    assert not document('title = "x"\nversion = "1"\ndescription = "Shows the tides."\n').speakers_given
    assert document(settings.replace("name", "key")).format != "program"


@pytest.mark.parametrize("at", ["{n}.5", '"00:0{n}:30"', "{n}500"])
def test_times_in_programs_are_starts(at):
    rows = "".join(
        f'  {{ speaker: "{who}", text: "{text}", start: {at.format(n=n)} }},\n' for n, (who, text) in enumerate(SAID, 1)
    )
    first = starts(f"const talk = [\n{rows}];\n\nshow(talk);\n")[0]
    assert first == {"{n}.5": 1.5, "{n}500": 1.5}.get(at, 90.0)


def test_a_talk_that_a_program_assigns_as_one_text_is_read_without_its_quotes():
    talk = "".join(f"**{who} (00:0{n}):** {text}\n\n" for n, (who, text) in enumerate(SAID))
    assert heard(f"export const talk = `{talk}`;\n") == SAID
    assert heard(f'TALK = """{talk}"""\n') == SAID
    assert heard(f"# An example\n\n```text\n{talk}```\n", "talk.md") == SAID
