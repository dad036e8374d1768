"""Send news to an address that the caller named."""

import httpx

from reportedly.model import trouble
from reportedly.model.issue import Issue

SECONDS = 15.0
SHOWN = 100


def post(url: str, body: str, agent: str) -> Issue | None:
    """Post JSON to a webhook; return what went wrong, if something did.

    The address is the caller's own word and may be private; redirects are not followed.
    """
    headers = {"Content-Type": "application/json", "User-Agent": agent}
    try:
        answer = httpx.post(
            url, content=body.encode(), headers=headers, timeout=SECONDS, trust_env=False
        )
    except (httpx.HTTPError, httpx.InvalidURL, UnicodeError) as error:
        return trouble.NOT_NOTIFIED.about(url, str(error)[:SHOWN] or type(error).__name__)
    if answer.is_success:
        return None
    return trouble.NOT_NOTIFIED.about(url, f"HTTP {answer.status_code}")
