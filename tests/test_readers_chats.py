"""Chats as their programs export them, and as people copy them: who writes what, and what nobody said."""

import json

import pytest

from pipeline.errors import SourceError
from pipeline.readers.chats.forms import FORMS
from tests.heard import document, heard, leads_back

EXAMPLES = [(form, text, sender) for form in FORMS for text, sender in form.examples]


@pytest.mark.parametrize(("form", "text", "sender"), EXAMPLES, ids=[repr(text)[:60] for _, text, _ in EXAMPLES])
def test_heads_name_their_senders(form, text, sender):
    head = form.pattern.match(text)
    assert head
    assert (
        next((name.strip() for key, name in head.groupdict().items() if key.startswith("who") and name), None) == sender
    )


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_chats_are_read_in_every_form(form):
    for text, sender in form.examples:
        if sender is None:
            continue
        second = "zoë" if sender.islower() else "Zoë"
        other = text.replace(sender, second, 1)
        chat = "\n".join([text, other] * 3) + "\n"
        assert document(chat).format == form.name
        assert [who for who, _ in heard(chat)] == [sender, second] * 3
        assert leads_back(chat)


def json_chat(**export):
    return json.dumps(export, ensure_ascii=True)


BOLD = ["Why ", {"type": "bold", "text": "now"}, "?"]
EXPORTS = {
    "Telegram": json_chat(
        name="Boats", type="personal_chat",
        messages=[
            {"id": 1, "type": "service", "date": "2021-12-31T09:00:00", "actor": "Ann", "action": "join", "text": ""},
            {"id": 2, "type": "message", "date": "2021-12-31T09:01:00", "from": "Ann", "text": BOLD},
            {"id": 3, "type": "message", "date": "2021-12-31T09:02:00", "from": "Zoë", "text": "Because."},
        ],
    ),
    "Messenger": json_chat(
        participants=[{"name": "Ann"}, {"name": "Zo\u00c3\u00ab"}],
        messages=[
            {"sender_name": "Zo\u00c3\u00ab", "timestamp_ms": 2, "content": "Because."},
            {"sender_name": "Ann", "timestamp_ms": 1, "content": "Why now?"},
            {"sender_name": "Ann", "timestamp_ms": 0, "photos": []},
        ],
    ),
    "Messenger, encrypted": json_chat(
        participants=["Ann", "Zoë"], threadName="Zoë",
        messages=[
            {"senderName": "Ann", "text": "Why now?", "timestamp": 1, "type": "text"},
            {"senderName": "Zoë", "text": "Because.", "timestamp": 2, "type": "text"},
        ],
    ),
    "Discord": json_chat(
        guild={"name": "Boats"}, channel={"name": "general"},
        messages=[
            {"type": "GuildMemberJoin", "timestamp": "0", "content": "Joined.", "author": {"name": "x"}},
            {"type": "Default", "timestamp": "1", "content": "Why now?", "author": {"name": "a", "nickname": "Ann"}},
            {"type": "Reply", "timestamp": "2", "content": "Because.", "author": {"name": "Zoë", "nickname": None}},
        ],
    ),
    "Slack": json.dumps([
        {"type": "message", "subtype": "channel_join", "user": "U1", "ts": "1.0", "text": "<@U1> has joined"},
        {"type": "message", "user": "U1", "ts": "2.0", "text": "Why now?", "user_profile": {"real_name": "Ann"}},
        {"type": "message", "user": "U2", "ts": "3.0", "text": "Because.", "user_profile": {"real_name": "Zoë"}},
    ]),
    "Google Chat": json_chat(messages=[
        {"creator": {"name": "Ann", "email": "a@example.org"}, "created_date": "1", "text": "Why now?"},
        {"creator": {"name": "Zoë", "email": "z@example.org"}, "created_date": "2", "text": "Because."},
    ]),
    "Signal": "\n".join(json.dumps({"date": n, "sender": who, "body": text, "quote": ""})
                        for n, (who, text) in enumerate([("Ann", "Why now?"), ("Zoë", "Because.")])),
}  # fmt: skip


@pytest.mark.parametrize("program", EXPORTS)
def test_exports_are_read_in_the_order_of_time(program):
    assert heard(EXPORTS[program]) == [("Ann", "Why now?"), ("Zoë", "Because.")]
    assert document(EXPORTS[program]).format.startswith(program.partition(",")[0])


def test_a_file_of_several_chats_says_how_to_choose():
    chats = [{"name": name, "messages": [{"from": "A", "text": "x", "date": "1"}]} for name in ("Ann", "Bob")]
    with pytest.raises(SourceError, match=r"2 chats \(Ann, Bob …\). Expected one"):
        document(json_chat(chats={"list": chats}))


def test_what_nobody_wrote_is_no_speech():
    chat = (
        "12/31/21, 9:40 PM - Messages are end-to-end encrypted.\n12/31/21, 9:41 PM - Ann: Why now?\nReally.\n"
        "12/31/21, 9:42 PM - Bob: <Media omitted>\n12/31/21, 9:43 PM - Bob: Because. <This message was edited>\n"
    )
    assert heard(chat) == [("Ann", "Why now?\n\nReally."), ("Bob", "Because.")]


def test_logs_of_programs_are_no_chats():
    log = "".join(f"2021-12-31 12:34:0{n} {level}: started\n" for n, level in enumerate(["INFO", "WARN", "INFO"]))
    assert document(log).format == "plain text"


PAGE = "<!DOCTYPE html><html><head><title>Exported Data</title></head><body>{}</body></html>"
SENT = [("Ann", "Why <b>now</b>?"), ("Zoë", "Be&shy;cause.".replace("&shy;", "")), (None, "It was<br>time.")]
PAGES = {
    "Telegram": "".join(
        '<div class="message default"><div class="initials">A</div><div class="body"><div class="date details">'
        f'21:41</div>{f"""<div class="from_name">{who} </div>""" if who else ""}'
        f'<div class="text">{said}</div></div></div>'
        for who, said in SENT
    )
    + '<div class="message service"><div class="body details">31 December 2021</div></div>',
    "Discord": "".join(
        f'<div class="chatlog__message">{f"""<span class="chatlog__author" title="x">{who}</span>""" if who else ""}'
        f'<span class="chatlog__timestamp">9:41</span><span class="chatlog__markdown-preserve">{said}</span></div>'
        for who, said in SENT
    ),
    "Messenger": "".join(
        f'<div><div class="_2ph_ _a6-h _a6-i">{who}</div><div class="_2ph_ _a6-p"><div><div></div><div>{said}</div>'
        "</div></div>"
        '<div class="_a72d">Dec 31</div></div>'
        for who, said in reversed([(who or "Zoë", said) for who, said in SENT])
    ),
}  # fmt: skip


@pytest.mark.parametrize("program", PAGES)
def test_exported_pages_are_chats(program):
    page = PAGE.format(PAGES[program])
    assert [(who, " ".join(said.split())) for who, said in heard(page)] == [
        ("Ann", "Why now?"),
        ("Zoë", "Because. It was time."),
    ]
    assert leads_back(page)


def test_a_program_speaks_under_the_name_of_its_chat():
    chat = ("12/31/21, 9:41 PM - Boat Club: Messages and calls are end-to-end encrypted. No one else can read them.\n"
            "12/31/21, 9:42 PM - Ann: Hello\n12/31/21, 9:43 PM - Bob: Hi\n")  # fmt: skip
    assert [who for who, _ in heard(chat)] == ["Ann", "Bob"]


def test_a_forwarded_message_names_its_writer_without_the_date_and_a_title_is_no_message():
    forwarded = (
        '<div class="text bold">Boat Club</div><div class="from_name">Ann</div><div class="text">Why now?</div>'
        '<div class="from_name">Bob<span class="date details"> 12.09.2026 10:00</span></div>'
        '<div class="text">It was.</div>'
    )
    assert heard(PAGE.format(forwarded)) == [("Ann", "Why now?"), ("Bob", "It was.")]


def node(role, said, parent):
    return {"parent": parent, "message": {"author": {"role": role}, "create_time": 1.0, "content": {"parts": [said]}}}


def test_a_branched_conversation_is_the_thread_that_was_kept():
    mapping = {
        "0": {"parent": None, "message": None},
        "1": node("user", "How do I mend an oar?", "0"),
        "2": node("assistant", "Throw it away.", "1"),
        "3": node("assistant", "Glue it.", "1"),
    }
    file = [{"title": "Oars", "current_node": "3", "mapping": mapping}]
    assert heard(json.dumps(file)) == [("user", "How do I mend an oar?"), ("assistant", "Glue it.")]
    with pytest.raises(SourceError, match="2 chats"):
        document(json.dumps(file * 2))


@pytest.mark.parametrize(
    "marks", ["<|im_start|>{}\n{}<|im_end|>\n", "<|start_header_id|>{}<|end_header_id|>\n\n{}<|eot_id|>"]
)
def test_talk_as_a_model_is_given_it(marks):
    said = [("user", "How do I open it?"), ("assistant", "Turn it. Use a cloth."), ("user", "Thanks.")]
    assert heard("".join(marks.format(*each) for each in said)) == said


@pytest.mark.parametrize("mark", ["\u200e", r"\u200E"])
def test_marks_of_direction_are_no_words_written_out_or_not(mark):
    rows = ("Ann: Why now?", f"Bob: {mark}image omitted", f"Bob: {mark}Because.", "Ann: I see.")
    chat = "".join(f"{mark if 'omitted' in row else ''}[3.01.2025, 09:0{n}:11] {row}\n" for n, row in enumerate(rows))
    assert all(mark not in words and "omitted" not in words for _, words in heard(chat))


def test_parts_of_a_program_that_logs_are_no_senders():
    log = "".join(f"[2024-01-02 10:11:1{n}] app.{part}: It is open now.\n" for n, part in enumerate(("db", "web") * 2))
    assert document(log).format == "plain text"


def test_what_a_game_logs_beside_its_chat_is_no_speech():
    log = (
        "[10:11:12] [Server thread/INFO]: Starting the server\n[10:11:15] [Server thread/INFO]: <ann> hello there\n"
        "[10:11:17] [Server thread/INFO]: <ben> hi ann\n[10:11:19] [Server thread/INFO]: ann left the game\n"
    )
    assert heard(log) == [("ann", "hello there"), ("ben", "hi ann")]


@pytest.mark.parametrize(
    "notice",
    [
        "Ann: Ann created this group",
        "Bob: Ann added you",
        "~ Cy Moe: Ann added ~ Cy Moe",
        "Ann: \u200e<attached: 00000016-PHOTO-2019-08-13-10-55-08.jpg>",
        "Ann: This message was deleted.",
        "Ann: Creaste este grupo.",
        "Bob: Bob salió del grupo.",
    ],
)
def test_what_a_messenger_notes_under_a_name_is_nobody_s(notice):
    said = ["Ann: Hello all", "Bob: Ann, is it you?", "~ Cy Moe: Ann said so", "Ann: It is."]
    lines = [f"[31/12/2021, 21:4{n}:05] {line}" for n, line in enumerate([said[0], notice, *said[1:]])]
    assert heard("\n".join(lines) + "\n", "chat.txt") == [
        tuple(line.removeprefix("~ ").split(": ", 1)) for line in said
    ]


def test_a_picture_beside_words_is_no_word():
    text = "[31/12/2021, 21:41:05] Ann: Look here \u200e<attached: 00000016-PHOTO-2019-08-13-10-55-08.jpg>\n"
    assert heard(text * 2 + text.replace("Ann", "Bob"), "chat.txt")[-1] == ("Bob", "Look here")


def test_notices_of_a_network_without_times_are_nobodys_words():
    quits = "* cid has quit (Ping timeout: 276 seconds)\n* cid (~c@example.org) has joined\n"
    log = f"<ann> is it late?\n<ben> yes\n{quits}<ann> so we wait\n"
    assert heard(log) == [("ann", "is it late?"), ("ben", "yes"), ("ann", "so we wait")]


@pytest.mark.parametrize(
    "sent",
    [
        "This message was deleted", "Diese Nachricht wurde gelöscht.", "Se eliminó este mensaje.",
        "Данное сообщение удалено", "Missed voice call", "IMG-20210101-WA0001.jpg (Datei angehängt)",
        "Ann.vcf (file attached)", "Standort: https://maps.google.com/?q=1,2",
    ],
)  # fmt: skip
def test_what_a_phone_writes_in_the_place_of_a_message_is_nobodys_words(sent):
    lines = ("Where are you?", "At the pier.", sent, "I see you now.")
    chat = "".join(f"12/03/2024, 14:0{n} - {('Ann', 'Ben')[n % 2]}: {said}\n" for n, said in enumerate(lines))
    assert heard(chat) == [("Ann", "Where are you?"), ("Ben", "At the pier.\n\nI see you now.")]


def test_words_under_a_file_are_said():
    chat = "12/03/2024, 14:00 - Ann: IMG-1.jpg (file attached)\nThe ferry!\n12/03/2024, 14:01 - Ben: How big!\n"
    assert heard(chat) == [("Ann", "The ferry!"), ("Ben", "How big!")]
