"""Video platforms: by which address a recording there opens at a second, and by which it plays in another page."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Platform:
    """A platform: its addresses, with the recording's name there as the one group, and what is made of that name.

    In `link` and `frame` "{id}" is the name and "{s}" the second; `frame` is "" where only a link is given.
    """

    name: str
    pattern: str
    link: str
    frame: str
    takes: tuple[str, ...]
    refuses: tuple[str, ...]


PLATFORMS = (
    Platform(
        "YouTube",
        r"https://(?:(?:www\.|m\.|music\.)?youtube\.com/(?:watch\?(?:[^#]*&)?v=|live/|embed/|shorts/)|youtu\.be/"
        r"|www\.youtube-nocookie\.com/embed/)([\w-]{11})(?![\w-])",
        "https://www.youtube.com/watch?v={id}&t={s}s",
        "https://www.youtube-nocookie.com/embed/{id}?start={s}&autoplay=1",
        ("https://www.youtube.com/watch?v=abcdefghi-_", "https://youtu.be/abcdefghi-_?t=3",
         "https://www.youtube.com/watch?list=x&v=abcdefghi-_"),
        ("https://www.youtube.com/@someone", "https://youtube.com.example.org/watch?v=abcdefghi-_",
         "https://www.youtube.com/playlist?list=PLabcdefghijk"),
    ),
    Platform(
        "Vimeo",
        r"https://(?:www\.|player\.)?vimeo\.com/(?:video/)?(\d{6,12})(?![\d/])",
        "https://vimeo.com/{id}#t={s}s",
        "https://player.vimeo.com/video/{id}?dnt=1&autoplay=1#t={s}s",
        ("https://vimeo.com/123456789", "https://player.vimeo.com/video/123456789"),
        ("https://vimeo.com/123456789/0a1b2c3d4e", "https://vimeo.com/someone"),
    ),
    Platform(
        "Dailymotion",
        r"https://(?:www\.)?dailymotion\.com/video/(\w{5,10})(?!\w)",
        "https://www.dailymotion.com/video/{id}?start={s}",
        "https://geo.dailymotion.com/player.html?video={id}&startTime={s}",
        ("https://www.dailymotion.com/video/x8abcde",),
        ("https://www.dailymotion.com/someone",),
    ),
    Platform(
        "Twitch",
        r"https://(?:www\.|m\.)?twitch\.tv/videos/(\d+)",
        "https://www.twitch.tv/videos/{id}?t=0h0m{s}s",
        "",
        ("https://www.twitch.tv/videos/1234567890",),
        ("https://www.twitch.tv/someone",),
    ),
    Platform(
        "the Internet Archive",
        r"https://(?:www\.)?archive\.org/(?:details|embed)/([\w.-]+)",
        "https://archive.org/details/{id}?start={s}",
        "https://archive.org/embed/{id}?start={s}&autoplay=1",
        ("https://archive.org/details/interview_1960-05", "https://archive.org/embed/interview_1960-05"),
        ("https://web.archive.org/web/2020/https://example.org/",),
    ),
    Platform(
        "Rutube",
        r"https://rutube\.ru/(?:video|play/embed)/([0-9a-f]{32})(?![0-9a-f])",
        "https://rutube.ru/video/{id}/?t={s}",
        "https://rutube.ru/play/embed/{id}?t={s}",
        ("https://rutube.ru/video/0123456789abcdef0123456789abcdef/",),
        ("https://rutube.ru/channel/123/",),
    ),
)  # fmt: skip


def of(address: str) -> tuple[Platform, str] | None:
    """The platform of an address and the recording's name there; None for no platform that is known."""
    found = ((one, re.match(one.pattern, address)) for one in PLATFORMS)
    return next(((one, match[1]) for one, match in found if match), None)
