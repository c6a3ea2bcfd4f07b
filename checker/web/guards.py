"""What holds the rest off: headers, cookies, proxies, and how many requests an address may send."""

from __future__ import annotations

from io import BytesIO
from ipaddress import ip_address

from flask import Flask, Request, abort, request
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address
from werkzeug.middleware.proxy_fix import ProxyFix
from werkzeug.wrappers import Response

from checker.web.cookies import Sessions

NOWHERE = "'none'"
POLICY = {
    "default-src": NOWHERE,
    "style-src": "'self'",
    "script-src": "'self'",
    "img-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": NOWHERE,
}
"""What a browser may load for our pages: nothing from elsewhere, nothing inline."""

UNCOUNTED = ("static", "portfolio.progress", "portfolio_sheets.progress")
"""What a page asks for by itself: it is not counted among a visitor's requests."""

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",  # some addresses are secrets
    "Permissions-Policy": "browsing-topics=()",  # what is visited here tells no advertiser anything
}
"""What every answer bears, whatever it is."""

OVER_TLS = {"Strict-Transport-Security": f"max-age={365 * 24 * 3600}; includeSubDomains"}
"""What an answer bears besides where it came over TLS. To force TLS is the proxy's business, which has the certificate."""

LIMITS = {
    "MAX_CONTENT_LENGTH": 2 * 1024 * 1024,
    "MAX_FORM_MEMORY_SIZE": 1024 * 1024,
    "MAX_FORM_PARTS": 5000,
}
"""The most bytes of a request, of a form's field, and the most fields."""


REFUSED = "aide500.refused"
"""In the environment of a request that did not come whole: the status of its refusal."""


def guard(app: Flask) -> None:
    """Put up every guard, as the configuration has it."""
    proxies = app.config["PROXIES"]
    if proxies:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=proxies, x_proto=proxies, x_host=proxies)  # type: ignore[method-assign]
    app.session_interface = Sessions()
    app.request_class = InMemory
    _send_headers(app)
    app.before_request(_refuse_what_did_not_come)
    _limit_rate(app)
    app.after_request(_keep_out_of_caches)


class InMemory(Request):
    """A request whose files stay in memory: a temporary file would hold them on the disk in clear."""

    def _get_file_stream(self, *_: object, **__: object) -> BytesIO:
        return BytesIO()


def _refuse_what_did_not_come() -> None:
    """A request that came too slowly, or while too many others did: it has its page in words as any other error."""
    if status := request.environ.get(REFUSED):
        abort(status)


def _send_headers(app: Flask) -> None:
    policy = POLICY | {"frame-ancestors": app.config["FRAME_ANCESTORS"]}
    headers = HEADERS | {"Content-Security-Policy": "; ".join(f"{kind} {sources}" for kind, sources in policy.items())}

    @app.after_request
    def send(response: Response) -> Response:
        response.headers.update(headers | OVER_TLS if request.is_secure else headers)
        return response


def _limit_rate(app: Flask) -> None:
    """So many requests an address, but for the page's own furniture.

    The machine itself is not counted: it is either whoever runs aide500, or a proxy that ``AIDE500_PROXIES`` does not tell
    of, behind which everybody would share one count.
    """
    if not app.config["RATE"]:
        return
    limiter = Limiter(
        get_remote_address, app=app, application_limits=[app.config["RATE"]], headers_enabled=True, swallow_errors=True
    )
    app.extensions["counts"] = limiter.storage
    limiter.request_filter(lambda: request.endpoint in UNCOUNTED or _is_this_machine(request.remote_addr))


def _is_this_machine(address: str | None) -> bool:
    try:
        return ip_address(address or "").is_loopback
    except ValueError:
        return False


def _keep_out_of_caches(response: Response) -> Response:
    if request.endpoint != "static":
        response.headers["Cache-Control"] = "no-store"
    return response
