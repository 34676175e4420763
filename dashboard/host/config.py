"""What a host sets: by environment, then by `[parley]` in `.streamlit/secrets.toml`, then by default."""

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import streamlit as st

from pipeline.errors import SourceError

ROOT = Path(__file__).parents[2]
KEYS = (
    "interviews", "tables", "recordings", "uploads", "upload_mb", "reading_mb", "reading_s", "sessions_mb", "title",
    "sign_in", "allow", "trust_email",
)  # fmt: skip
SWITCH = {"on": True, "true": True, "yes": True, "1": True, "off": False, "false": False, "no": False, "0": False}
ANYONE = "*"


@dataclass(frozen=True)
class Config:
    """A host's settings.

    `interviews` are slugs, in the order to show them; none means all. `allow` are e-mail addresses,
    "@domain" for everyone of a domain, or "*" for everyone the identity provider lets in. `reading_mb` and `reading_s`
    are the memory and the seconds that reading or analysing one transcript of a reader may take; `sessions_mb` is the
    memory that the transcripts of all readers may take together.
    """

    title: str = "Parley"
    tables: Path = ROOT / "data" / "tables"
    recordings: Path = ROOT / "data" / "interviews"
    interviews: tuple[str, ...] = ()
    uploads: bool = True
    upload_mb: float = 10.0
    reading_mb: float = 1024.0
    reading_s: float = 60.0
    sessions_mb: float = 500.0
    sign_in: bool = False
    allow: tuple[str, ...] = ()
    trust_email: bool = False

    @property
    def upload_bytes(self) -> int:
        """The largest upload that is read, in bytes."""
        return int(self.upload_mb * 1024 * 1024)


def current() -> Config:
    """The settings of this process. Raises SourceError naming the first that cannot be meant."""
    secrets = st.secrets.to_dict().get("parley", {}) if st.secrets.load_if_toml_exists() else {}
    return read(os.environ, secrets)


def read(environment: Mapping[str, str], secrets: Mapping[str, object]) -> Config:
    """The settings that an environment (PARLEY_TITLE …) and a `[parley]` table (title …) give."""
    unknown = sorted(set(secrets) - set(KEYS))
    if unknown:
        raise SourceError(f"secrets.toml [parley]: unknown key '{unknown[0]}'. Expected one of {', '.join(KEYS)}.")
    given = {key: (f"secrets.toml [parley] {key}", value) for key, value in secrets.items()}
    given |= {
        key: (f"PARLEY_{key.upper()}", environment[f"PARLEY_{key.upper()}"])
        for key in KEYS
        if environment.get(f"PARLEY_{key.upper()}", "").strip()
    }
    config = Config(**{key: READERS[key](place, value) for key, (place, value) in given.items()})
    if config.sign_in and not config.allow:
        raise SourceError(
            "PARLEY_ALLOW: nobody is listed though sign-in is on. Expected addresses, @domains, or * for everyone "
            "the identity provider lets in."
        )
    return config


def listed(slugs: Iterable[str], config: Config) -> list[str]:
    """The interviews to show out of those there are: all, or those named, in the order named.

    Raises SourceError if one that was named is not there.
    """
    there = list(slugs)
    missing = [slug for slug in config.interviews if slug not in there]
    if missing:
        raise SourceError(f"PARLEY_INTERVIEWS: '{missing[0]}' is not in the tables. Expected of {', '.join(there)}.")
    return list(config.interviews) or there


def admits(claims: Mapping[str, object], config: Config) -> bool:
    """Whether a signed-in person may come in, by the claims of the identity provider.

    An address counts only where the provider says that it verified it, unless `trust_email` is on.
    """
    if not config.sign_in:
        return True
    if not claims.get("is_logged_in"):
        return False
    if ANYONE in config.allow:
        return True
    email = str(claims.get("email") or "").strip().casefold()
    verified = config.trust_email or claims.get("email_verified") is True
    person, _, domain = email.rpartition("@")
    return verified and bool(person) and "@" not in person and bool({email, f"@{domain}"} & set(config.allow))


def _text(place: str, value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise SourceError(f"{place} is {value!r}. Expected text.")
    return value.strip()


def _names(place: str, value: object) -> tuple[str, ...]:
    names = value.replace(",", " ").split() if isinstance(value, str) else value
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise SourceError(f"{place} is {value!r}. Expected names, parted by commas or spaces.")
    return tuple(dict.fromkeys(names))


def _people(place: str, value: object) -> tuple[str, ...]:
    people = tuple(person.casefold() for person in _names(place, value))
    wrong = [person for person in people if "@" not in person and person != ANYONE]
    if wrong:
        raise SourceError(f"{place} lists '{wrong[0]}'. Expected an e-mail address, @domain, or *.")
    return people


def _switch(place: str, value: object) -> bool:
    read_as = SWITCH.get(str(value).strip().lower())
    if read_as is None:
        raise SourceError(f"{place} is {value!r}. Expected on or off.")
    return read_as


def _size(place: str, value: object, *, least: float = 0.0, most: float = 1000, of: str = "megabytes") -> float:
    try:
        size = float(str(value))
    except ValueError:
        size = 0.0
    if not (least <= size <= most and size > 0):
        from_least = f"{least:g}" if least else "above 0"
        raise SourceError(f"{place} is {value!r}. Expected a number of {of} from {from_least} to {most:g}.")
    return size


READERS = {
    "interviews": _names,
    "tables": lambda place, value: Path(_text(place, value)),
    "recordings": lambda place, value: Path(_text(place, value)),
    "uploads": _switch,
    "upload_mb": _size,
    "reading_mb": partial(_size, least=64, most=1_000_000),
    "sessions_mb": partial(_size, least=1, most=1_000_000),
    "reading_s": partial(_size, least=1, most=3600, of="seconds"),
    "title": _text,
    "sign_in": _switch,
    "allow": _people,
    "trust_email": _switch,
}
