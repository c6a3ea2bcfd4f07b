"""The sheet's pages: the lines it can bear at its head, and the PDF."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from flask import Blueprint, Response, g, redirect, render_template, request, url_for
from flask_wtf import FlaskForm
from werkzeug.wrappers import Response as AnyResponse
from wtforms import Field

from checker.dossier.clock import today
from checker.dossier.model import REFERENCE, Dossier, read_reference
from checker.dossier.reading import Misread
from checker.sheet.content import sheet_of
from checker.sheet.typeset import sheet_pdf
from checker.web.visit import change_dossier, current_dossier, current_key

sheet = Blueprint("sheet", __name__)


class ReferenceField(Field):
    """A text to be printed back, read as ``dossier.model.read_reference`` reads it; what does not fit stays as typed."""

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read what was typed."""
        try:
            self.data = read_reference(self.short_name, valuelist[0] if valuelist else "")
        except Misread as misread:
            raise ValueError(g.words.said(misread.message)) from None

    @property
    def written(self) -> str:
        """What stands in the field: as typed, or as kept."""
        return str(self.raw_data[0]) if self.raw_data else self.data or ""


class ReferenceForm(FlaskForm):
    """Name, SIREN, adviser and note; none is required."""

    @property
    def fields(self) -> list[Any]:
        """The four, in order."""
        return [self[key] for key in REFERENCE]

    @property
    def form_errors_in_words(self) -> list[str]:
        """What is wrong with the page as a whole: only that it stayed open too long."""
        return [g.words.fault("page-expired")] if self.csrf_token.errors else []

    def faults(self) -> list[tuple[str, str, str]]:
        """Every fault as (the id of its field, the field's label, the message), in the order of the page."""
        return [(field.id, g.words(f"reference-{field.id}"), error) for field in self.fields for error in field.errors]


for _key in REFERENCE:
    setattr(ReferenceForm, _key, ReferenceField())


@sheet.route("/fiche", methods=["GET", "POST"])
def reference() -> str | AnyResponse:
    """What the sheet bears at its head, and how to get it."""
    dossier = _governed()
    if dossier is None:
        return _to_what_is_missing()
    form = ReferenceForm(data=dict(dossier.reference))
    if request.method == "POST":
        if form.validate():
            kept = {key: form[key].data for key in REFERENCE if form[key].data}
            change_dossier(lambda dossier: replace(dossier, reference=kept))
            return redirect(url_for(".reference", saved=1), 303)
        form.form_errors.extend(form.form_errors_in_words)
    return render_template("reference.html", form=form, saved="saved" in request.args)


@sheet.get("/resultat.pdf")
def pdf() -> AnyResponse:
    """The sheet as PDF, with the code that opens the dossier again; ``?without_code`` leaves that out."""
    dossier = _governed()
    if dossier is None:
        return _to_what_is_missing()
    made = today()
    link = "" if "without_code" in request.args else url_for("keeping.resume", key=current_key(), _external=True)
    written = sheet_pdf(g.words, sheet_of(g.words, dossier, made, link), made)
    headers = {"Content-Disposition": "attachment; filename=aide500.pdf", "Cache-Control": "no-store"}
    return Response(written, mimetype="application/pdf", headers=headers)


def _governed() -> Dossier | None:
    """The dossier in hand, if something was answered and some text governs it."""
    dossier = current_dossier()
    return dossier if (dossier.facts or dossier.invoices) and dossier.governing else None


def _to_what_is_missing() -> AnyResponse:
    """The result knows what to ask first: an answer, or the filing day."""
    return redirect(url_for("result.verdict"), 303)
