"""Chats in JSON, as their programs export them → their messages in the order of time, each with its sender."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from pipeline.readers.structured.located import Located, shown
from pipeline.readers.structured.names import speaker_name


@dataclass(frozen=True, slots=True)
class Chat:
    """A program's export: where its messages are, who sends one, what it says, when, and which ones people write.

    Keys with dots lead inside. `spoken`: the kinds of message that people write, by the value of `kind`.
    """

    name: str
    messages: str
    sender: tuple[str, ...]
    text: tuple[str, ...]
    time: tuple[str, ...]
    kind: str = ""
    spoken: tuple[str, ...] = ()


CHATS = (
    Chat("Telegram", "messages", ("from", "actor"), ("text",), ("date_unixtime", "date"), "type", ("message",)),
    Chat("Messenger", "messages", ("sender_name",), ("content",), ("timestamp_ms",), "type", ("Generic", "Share")),
    Chat("Messenger", "messages", ("senderName",), ("text",), ("timestamp",), "type", ("text", "media")),
    Chat("Discord", "messages", ("author.nickname", "author.name", "author.global_name", "author.username"),
         ("content",), ("timestamp",), "type", ("Default", "Reply", "0", "19")),
    Chat("Slack", "", ("user_profile.real_name", "user_profile.display_name", "user_profile.name", "username", "user"),
         ("text",), ("ts",), "subtype", ("bot_message", "me_message", "thread_broadcast", "file_share")),
    Chat("Slack", "messages", ("user_profile.real_name", "user_profile.display_name", "username", "user"),
         ("text",), ("ts",), "subtype", ("bot_message", "me_message", "thread_broadcast", "file_share")),
    Chat("Google Chat", "messages", ("creator.name",), ("text",), ("created_date",)),
    Chat("Teams", "value", ("from.user.displayName",), ("body.content",), ("createdDateTime",), "messageType",
         ("message",)),
    Chat("Matrix", "messages", ("sender",), ("content.body",), ("origin_server_ts",), "type", ("m.room.message",)),
    Chat("Skype", "MessageList", ("displayName", "from"), ("content",), ("originalarrivaltime",), "messagetype",
         ("RichText", "Text")),
    Chat("Signal", "", ("sender",), ("body",), ("date",)),
    Chat("Instagram", "messages", ("sender",), ("text",), ("created_at",)),
    Chat("ChatGPT", "thread", ("author.role",), ("content.parts",), ("create_time",), "author.role",
         ("user", "assistant")),
    Chat("Twitter", "messages", ("messageCreate.senderId",), ("messageCreate.text",), ("messageCreate.createdAt",)),
    Chat("Claude", "chat_messages", ("sender",), ("text",), ("created_at",)),
)  # fmt: skip
LEAST_SHARE = 0.5  # of the messages that must have a sender and a time


def messages_of(tree: object) -> tuple[str, list[dict]] | None:
    """The program and the messages as records of speaker and text, in the order of time; None for what is no chat."""
    tree = _threaded(_direct(tree))
    for chat in CHATS:
        rows = _at(tree, chat.messages) if chat.messages else tree
        rows = [row for row in rows if isinstance(row, Mapping)] if isinstance(rows, list) else []
        if rows and _fits(rows, chat):
            return chat.name, _records(rows, chat)
    return None


def _direct(tree: object) -> object:
    """The one conversation that an archive lists; others as they are."""
    listed = _conversations(tree) or _at(tree, "chats.list") or _at(tree, "conversations") or _at(tree, "chats")
    conversations = [row for row in listed if isinstance(row, Mapping)] if isinstance(listed, list) else []
    return conversations[0] if len(conversations) == 1 else tree


def _conversations(tree: object) -> list[Mapping]:
    rows = tree if isinstance(tree, list) else []
    found = [row["dmConversation"] for row in rows if isinstance(row, Mapping) and "dmConversation" in row]
    return [one for one in found if isinstance(one, Mapping)]


def _branched(tree: object) -> list[Mapping]:
    """The conversations that hold their messages as the nodes of a tree, as ChatGPT exports them."""
    rows = tree if isinstance(tree, list) else [tree]
    found = [row for row in rows if isinstance(row, Mapping) and isinstance(row.get("mapping"), Mapping)]
    return found if len(found) == len(rows) else []


def _threaded(tree: object) -> object:
    """The one such conversation as the thread that ends at its current or last node; others as they are."""
    threads = _branched(tree)
    if len(threads) != 1:
        return tree
    nodes = {key: node for key, node in threads[0]["mapping"].items() if isinstance(node, Mapping)}
    last = threads[0].get("current_node")
    place = last if last in nodes else next(reversed(nodes), None)
    thread: list[Mapping] = []
    while place in nodes:  # each node once, so that none leads round
        node = nodes.pop(place)
        place = node.get("parent")
        if isinstance(node.get("message"), Mapping):
            thread.append(node["message"])
    return {**threads[0], "thread": thread[::-1]}


def several(tree: object) -> list[str]:
    """The names of the chats where the file holds more than one."""
    threads = _branched(tree)
    if len(threads) > 1:
        return [str(row.get("title") or row.get("id") or "?") for row in threads]
    listed = _conversations(tree) or _at(tree, "chats.list")
    if listed is None:
        listed = _at(tree, "conversations") or _at(tree, "chats")
    rows = [row for row in listed if isinstance(row, Mapping)] if isinstance(listed, list) else []
    chats = [row for row in rows if isinstance(row.get("messages", row.get("MessageList")), list)]
    return [
        str(row.get("name") or row.get("displayName") or row.get("conversationId") or row.get("id") or "?")
        for row in chats
    ]


def _at(value: object, path: str) -> object:
    for step in path.split("."):
        if not isinstance(value, Mapping) or step not in value:
            return None
        value = value[step]
    return value


def _first(row: Mapping, paths: tuple[str, ...]) -> object:
    return next((value for path in paths if (value := _at(row, path)) not in (None, "")), None)


def _fits(rows: list[Mapping], chat: Chat) -> bool:
    """Whether most messages have a sender, a text and a time, by this program's names."""
    parts = (chat.sender, chat.text, chat.time)
    whole = sum(all(any(_at(row, path) is not None for path in paths) for paths in parts) for row in rows)
    return whole >= LEAST_SHARE * len(rows) or (whole > 1 and bool(chat.kind) and 4 * whole >= len(rows))


def _records(rows: list[Mapping], chat: Chat) -> list[dict]:
    mend = _mended if chat.name in ("Messenger", "Instagram") else lambda text: text
    people = _people(rows) if chat.name == "Slack" else {}
    written = [
        row for row in rows if not chat.kind or _at(row, chat.kind) is None or str(_at(row, chat.kind)) in chat.spoken
    ]
    ordered = sorted(written, key=lambda row: _moment(_first(row, chat.time))) if _backwards(written, chat) else written
    found = []
    for row in ordered:
        text = _text(_first(row, chat.text), mend)
        name = speaker_name(_first(row, chat.sender))
        if text is not None and text.strip() and name:
            found.append({"speaker": mend(people.get(name, name)), "text": text})
    return found


def _backwards(rows: list[Mapping], chat: Chat) -> bool:
    """Whether the last message stands first."""
    moments = [_moment(_first(row, chat.time)) for row in rows]
    return len(moments) > 1 and moments[0] > moments[-1]


def _moment(value: object) -> tuple[float, str]:
    """A time as it can be ordered: a number, or an ISO text."""
    if isinstance(value, int | float):
        return float(value), ""
    text = str(value or "")
    return (float(text), "") if text.replace(".", "", 1).isdecimal() and len(text) < 25 else (0.0, text)


def _people(rows: list[Mapping]) -> dict[str, str]:
    """Slack's names for its ids, as some messages bring them."""
    found = {}
    for row in rows:
        name = _first(row, ("user_profile.real_name", "user_profile.display_name"))
        if isinstance(name, str) and isinstance(row.get("user"), str):
            found[str(row["user"])] = str(name)
    return found


def _text(value: object, mend: Callable) -> Located | None:
    """A message's words as one text: formatted text comes as a list of texts and objects that hold one."""
    if isinstance(value, Located):
        return shown(mend(value))
    parts = (
        [part.get("text") if isinstance(part, Mapping) else part for part in value] if isinstance(value, list) else []
    )
    located = [part for part in parts if isinstance(part, Located)]
    if not located:
        return None
    return Located.at("".join(located), located[0].start, located[-1].end)


def _mended(text: str) -> str:
    """What Facebook meant by a text: it writes each byte of UTF-8 as a character."""
    try:
        meant = text.encode("latin-1").decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return text
    return Located.at(meant, text.start, text.end) if isinstance(text, Located) else meant
