"""What holds the rest off: headers, cookies, proxies, and how many requests an address may send."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from io import BytesIO
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from typing import Any
from urllib.parse import urlsplit

from flask import Flask, Request, abort, current_app, request
from flask_limiter import Limiter
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

UNCOUNTED = ("static", "portfolio.progress", "portfolio_sheets.progress", "portfolio_letters.progress", "books.progress")
"""What a page asks for by itself: it is not counted among a visitor's requests."""

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",  # some addresses are secrets
    "Cross-Origin-Opener-Policy": "same-origin",  # a page that opened ours holds no handle on it
    "Cross-Origin-Resource-Policy": "same-origin",  # and none loads a piece of it into its own memory
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
    if proxies := app.config["PROXIES"]:
        app.wsgi_app = Proxied(app.wsgi_app, proxies, app.config["PROXY_NETWORKS"])  # type: ignore[method-assign]
    if hosts := app.config["TRUSTED_HOSTS"]:
        app.config["TRUSTED_HOSTS"] = [*hosts, "localhost", "127.0.0.1", "[::1]"]  # whoever watches it asks it there
    app.session_interface = Sessions()
    app.request_class = InMemory
    _send_headers(app)
    app.before_request(_refuse_what_did_not_come)
    _limit_rate(app)
    app.after_request(_keep_out_of_caches)


def host_is_known() -> bool:
    """Whether the request's host is surely ours: named in ``AIDE500_HOSTS``, or this machine. Any other is anybody's word."""
    name = urlsplit(request.host_url).hostname
    return bool(current_app.config["TRUSTED_HOSTS"]) or name == "localhost" or _is_this_machine(name)


class Proxied:
    """The app behind so many proxies: what they say of the client is believed of them, and of nobody else who connects."""

    def __init__(self, app: Callable[..., Any], proxies: int, networks: Sequence[IPv4Network | IPv6Network]) -> None:
        """``networks`` are where the nearest proxy may be; none: this machine or a private network."""
        self._direct, self._networks = app, networks
        self._through = ProxyFix(app, x_for=proxies, x_proto=proxies, x_host=proxies)

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        """Answer a request."""
        app = self._through if self._is_proxy(_address(environ.get("REMOTE_ADDR", ""))) else self._direct
        answered: Iterable[bytes] = app(environ, start_response)
        return answered

    def _is_proxy(self, address: IPv4Address | IPv6Address | None) -> bool:
        if address is None:
            return False
        return any(address in network for network in self._networks) if self._networks else not address.is_global


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

    Where no proxy is told of, the machine itself is not counted: it is either whoever runs aide500, or a proxy that
    ``AIDE500_PROXIES`` does not tell of, behind which everybody would share one count.
    """
    if not app.config["RATE"]:
        return
    limiter = Limiter(
        lambda: household(request.remote_addr or ""),
        app=app,
        application_limits=[app.config["RATE"]],
        headers_enabled=True,
        swallow_errors=True,
    )
    app.extensions["counts"] = limiter.storage
    alone = not app.config["PROXIES"]
    limiter.request_filter(lambda: request.endpoint in UNCOUNTED or (alone and _is_this_machine(request.remote_addr)))


def _counted() -> str:
    return household(request.remote_addr or "")


def household(written: str) -> str:
    """Who is taken for one: an address; of IPv6 the network of 64 bits, all of which one household has."""
    address = _address(written)
    return str(ip_network((address, 64), strict=False) if isinstance(address, IPv6Address) else address)


def _address(written: str) -> IPv4Address | IPv6Address | None:
    """The address; of an IPv4 one written as IPv6, the IPv4 one."""
    try:
        address = ip_address(written.partition("%")[0])
    except ValueError:
        return None
    return getattr(address, "ipv4_mapped", None) or address


def _is_this_machine(address: str | None) -> bool:
    found = _address(address or "")
    return found is not None and found.is_loopback


def _keep_out_of_caches(response: Response) -> Response:
    if request.endpoint != "static":
        response.headers["Cache-Control"] = "no-store"
    return response
