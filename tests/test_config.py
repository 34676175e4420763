"""What a host sets, and what is said of settings that cannot be meant."""

from dataclasses import replace
from pathlib import Path

import pytest

from dashboard.host.config import Config, admits, listed, read
from pipeline.errors import SourceError

GUARDED = Config(sign_in=True, allow=("ann@example.org", "@news.example"))


def test_nothing_set_is_the_default():
    assert read({}, {}) == Config()


@pytest.mark.parametrize(
    "environment, field, value",
    [
        ({"PARLEY_TITLE": "Our interviews"}, "title", "Our interviews"),
        ({"PARLEY_TABLES": "/srv/tables"}, "tables", Path("/srv/tables")),
        ({"PARLEY_INTERVIEWS": "A-2024, B-2025"}, "interviews", ("A-2024", "B-2025")),
        ({"PARLEY_UPLOADS": "off"}, "uploads", False),
        ({"PARLEY_UPLOADS": ""}, "uploads", True),
        ({"PARLEY_UPLOAD_MB": "2.5"}, "upload_mb", 2.5),
        ({"PARLEY_READING_MB": "300"}, "reading_mb", 300.0),
        ({"PARLEY_READING_S": "5"}, "reading_s", 5.0),
        ({"PARLEY_SESSIONS_MB": "250"}, "sessions_mb", 250.0),
    ],
)
def test_environment_sets(environment, field, value):
    assert getattr(read(environment, {}), field) == value


@pytest.mark.parametrize(
    "secrets, field, value",
    [
        ({"interviews": ["A-2024"]}, "interviews", ("A-2024",)),
        ({"uploads": False}, "uploads", False),
        ({"upload_mb": 3}, "upload_mb", 3.0),
        ({"sign_in": True, "allow": ["Ann@Example.org"]}, "allow", ("ann@example.org",)),
    ],
)
def test_secrets_set_the_same(secrets, field, value):
    assert getattr(read({}, secrets), field) == value


def test_environment_goes_before_secrets():
    assert read({"PARLEY_TITLE": "One"}, {"title": "Two"}).title == "One"


@pytest.mark.parametrize(
    "environment, secrets, said",
    [
        ({"PARLEY_UPLOADS": "maybe"}, {}, "PARLEY_UPLOADS is 'maybe'. Expected on or off"),
        ({"PARLEY_UPLOAD_MB": "-1"}, {}, "PARLEY_UPLOAD_MB is '-1'"),
        ({"PARLEY_UPLOAD_MB": "nan"}, {}, "PARLEY_UPLOAD_MB is 'nan'"),
        ({"PARLEY_READING_MB": "1"}, {}, "PARLEY_READING_MB is '1'. Expected a number of megabytes from 64"),
        ({"PARLEY_READING_S": "0"}, {}, "PARLEY_READING_S is '0'. Expected a number of seconds from 1"),
        ({"PARLEY_SIGN_IN": "on"}, {}, "nobody is listed"),
        ({"PARLEY_SIGN_IN": "on", "PARLEY_ALLOW": "ann"}, {}, "lists 'ann'"),
        ({}, {"titel": "x"}, "unknown key 'titel'"),
        ({}, {"title": 3}, "secrets.toml [parley] title is 3"),
    ],
)
def test_what_cannot_be_meant_is_refused(environment, secrets, said):
    with pytest.raises(SourceError, match=said.replace("[", r"\[")):
        read(environment, secrets)


def test_named_interviews_alone_are_listed_in_their_order():
    assert listed(["a", "b", "c"], Config(interviews=("c", "a"))) == ["c", "a"]
    assert listed(["a", "b"], Config()) == ["a", "b"]


def test_an_interview_that_is_not_there_is_refused():
    with pytest.raises(SourceError, match="'x' is not in the tables"):
        listed(["a"], Config(interviews=("x",)))


@pytest.mark.parametrize(
    "email, verified, admitted",
    [
        ("ann@example.org", True, True),
        ("Ann@Example.ORG", True, True),
        ("bob@news.example", True, True),
        ("bob@evil-news.example", True, False),
        ("bob@news.example.evil", True, False),
        ("ann@example.org", False, False),
        ("ann@example.org", None, False),
        ("ann@example.org", "true", False),
        ("eve@example.org", True, False),
        ("@news.example", True, False),
        ("eve@evil.example@news.example", True, False),
        ("", True, False),
        (None, True, False),
    ],
)
def test_only_verified_addresses_on_the_list_come_in(email, verified, admitted):
    claims = {"is_logged_in": True, "email": email, "email_verified": verified}
    assert admits(claims, GUARDED) is admitted


def test_nobody_comes_in_unsigned_and_everyone_without_sign_in():
    assert not admits({"email": "ann@example.org", "email_verified": True}, GUARDED)
    assert not admits({}, replace(GUARDED, allow=("*",)))
    assert admits({}, Config())


def test_a_provider_that_never_says_verified_can_be_trusted():
    claims = {"is_logged_in": True, "email": "ann@example.org"}
    assert admits(claims, replace(GUARDED, trust_email=True))
