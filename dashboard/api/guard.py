"""The dashboard's own sign-in, asked of a script: the cookie that Streamlit signed, and the allow-list."""

from streamlit.auth_util import get_origin_from_redirect_uri
from streamlit.web.server.starlette import starlette_websocket
from streamlit.web.server.starlette.starlette_server_config import USER_COOKIE_NAME

from dashboard.host.config import Config, admits


def refused(cookies: dict[str, str], config: Config) -> tuple[int, str] | None:
    """None if the caller may read, or the status and the line to answer with."""
    if not config.sign_in:
        return None
    claims = _claims(cookies)
    if admits(claims, config):
        return None
    if claims.get("is_logged_in"):
        return 403, "This account is not on the list of those who may read this."
    return 401, "Sign in on the dashboard and send its cookies."


def _claims(cookies: dict[str, str]) -> dict[str, object]:
    """Who signed in, by the signed cookie; empty if nobody did, or if the cookie is not one of ours."""
    cookie = starlette_websocket._get_signed_cookie_with_chunks(cookies, USER_COOKIE_NAME)
    origin = get_origin_from_redirect_uri()
    if not cookie or not origin:
        return {}
    return starlette_websocket._parse_decoded_user_cookie(cookie, origin)
