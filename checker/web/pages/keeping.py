"""Keeping a dossier: until when, on another device, in a file, or no longer at all."""

from __future__ import annotations

import json

import segno
from flask import Blueprint, g, make_response, redirect, render_template, request, session, url_for
from markupsafe import Markup
from werkzeug.wrappers import Response

from checker.dossier.message import Message
from checker.dossier.model import Dossier, Fault, Refused, dossier_as_data, load_json, read_dossier
from checker.web import portfolio_visit
from checker.web.cookies import give_cookie, read_cookie, take_cookie
from checker.web.forms import MOST_INVOICES_ON_PAGES, DossierForm, bound, form_of
from checker.web.guards import host_is_known
from checker.web.visit import change_dossier, current_dossier, current_kept, current_key, forget_dossier, open_dossier, store
from checker.words.faults import faults_as_data

keeping = Blueprint("keeping", __name__)

OPENING = "opening"
"""The cookie that holds a link's secret while the person is asked whether it may take the place of another dossier."""

OPENING_SECONDS = 600


# -- the page ----------------------------------------------------------------------------------------------------------


@keeping.get("/dossier")
def page() -> str:
    """What can be done with the dossier in hand."""
    return _page(_blank())


def _page(form: DossierForm, faults: list[dict[str, str]] | None = None) -> str:
    """The page, with the link and its QR code only where there is a dossier to open."""
    begun, known = bool(current_kept()), host_is_known()
    link = url_for("keeping.resume", key=current_key(), _external=known) if begun else None
    return render_template(
        "keeping.html",
        form=form,
        faults=faults or [],
        link=link,
        host_known=known,
        portfolio=portfolio_visit.is_held(),
        code=Markup(_drawn(link)) if link and known else None,  # noqa: S704 - segno draws it; the link is made of our own letters
    )


def _drawn(link: str) -> str:
    """The link as a QR code: an inline drawing, black on white whatever the page's colours are."""
    title = g.words("keeping-code")
    return segno.make(link, error="m").svg_inline(
        omitsize=True, border=4, dark="#000", light="#fff", svgclass="code", title=title
    )


# -- on another device -------------------------------------------------------------------------------------------------


@keeping.get("/reprise/<key>")
def resume(key: str) -> Response:
    """Open the dossier of a secret link, and leave an address without the secret."""
    if not store().load(key):
        return redirect(url_for(".no_such_link"), 303)
    if current_key() in ("", key) or not current_kept():
        open_dossier(key)
        return redirect(url_for("wizard.review"), 303)
    answer = redirect(url_for(".confirm"), 303)
    give_cookie(answer, OPENING, key, OPENING_SECONDS)
    return answer


@keeping.get("/reprise")
def no_such_link() -> tuple[str, int]:
    """The link opens nothing: its dossier was erased, or it was miscopied."""
    return render_template("error.html", error_page="link", code=404), 404


@keeping.route("/reprise/confirmer", methods=["GET", "POST"])
def confirm() -> Response | str:
    """Whether the link's dossier may take the place of the one already open here."""
    key = read_cookie(OPENING)
    if not key:
        return redirect(url_for(".page"), 303)
    if not store().load(key):
        return redirect(url_for(".no_such_link"), 303)
    form = _blank()
    if request.method == "POST" and form.validate():
        open_dossier(key)
        answer = redirect(url_for("wizard.review"), 303)
        take_cookie(answer, OPENING)
        return answer
    return render_template("confirm.html", form=form, asking="open", stay=url_for("wizard.review"))


# -- in a file ---------------------------------------------------------------------------------------------------------


@keeping.get("/dossier/dossier.json")
def export() -> Response:
    """The dossier as JSON: CONTRACT.md, section 4."""
    written = json.dumps(dossier_as_data(current_dossier()), ensure_ascii=False, indent=2)
    answer = make_response(written)
    answer.mimetype = "application/json"
    answer.headers["Content-Disposition"] = 'attachment; filename="dossier.json"'
    return answer


@keeping.route("/dossier/importer", methods=["GET", "POST"])
def import_() -> Response | tuple[str, int]:
    """Take the dossier of a file in place of the one in hand; nothing changes where it does not fit."""
    if request.method != "POST":
        return redirect(url_for(".page"), 303)
    form = _blank()
    if not form.validate():
        form.form_errors.append(g.words.fault("page-expired"))
        return _page(form), 400
    try:
        dossier = _uploaded()
    except Refused as refused:
        return _page(form, faults_as_data(refused.faults, g.words)["errors"]), 422
    change_dossier(lambda _: dossier)
    return redirect(url_for("wizard.review"), 303)


def _uploaded() -> Dossier:
    """The dossier of the file that was sent. Raises ``Refused``."""
    file = request.files.get("file")
    if not file or not file.filename:
        raise Refused([Fault("", Message("not-a-dossier-file", {}))])
    dossier = read_dossier(load_json(file.read()), judged=False)
    if len(dossier.invoices or ()) > MOST_INVOICES_ON_PAGES:
        raise Refused([Fault("invoices", Message("too-many-invoices", {"most": MOST_INVOICES_ON_PAGES}))])
    return dossier


# -- no longer ---------------------------------------------------------------------------------------------------------


@keeping.route("/dossier/effacer", methods=["GET", "POST"])
def erase() -> Response | str | tuple[str, int]:
    """Erase everything, once the person has said so twice: the portfolio with its sheets, the dossier, and what this browser
    was told to remember of them.
    """
    form = _blank()
    if request.method == "POST" and form.validate():
        portfolio_visit.forget_all()
        forget_dossier()
        session.clear()
        answer = redirect(url_for(".erased"), 303)
        portfolio_visit.let_go(answer)
        take_cookie(answer, OPENING)
        return answer
    if form.expired and request.method == "POST":
        form.form_errors.append(g.words.fault("page-expired"))
    page = render_template("confirm.html", form=form, asking="erase", stay=url_for(".page"))
    return (page, 400) if form.form_errors else page


@keeping.get("/dossier/efface")
def erased() -> str:
    """That nothing is left."""
    return render_template("erased.html")


def _blank() -> DossierForm:
    return bound(form_of(()))
