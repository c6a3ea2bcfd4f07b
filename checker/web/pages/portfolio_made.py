"""What is made from a portfolio's result (its sheets, its letters): begun, watched, then given; or why it is not there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from flask import abort, redirect, render_template, url_for
from werkzeug.wrappers import Response as Answer

from checker.portfolio.jobs import start
from checker.portfolio.read.gather import Work
from checker.portfolio.write.sheets import PHASE
from checker.storage import results as kept
from checker.web import portfolio_visit
from checker.web.pages.portfolio import failure, percent

SHARES = {PHASE: (0, 100)}


@dataclass(frozen=True)
class Making:
    """One kind of what is made: the cookie that holds its key, which is its blueprint's name; and the words for how it goes."""

    cookie: str
    working: str
    failed: str
    unexpected: str
    interrupted: str
    displaced: str

    def begin(self, work: Work) -> Answer | None:
        """Begin to make it from this visit's result, in the place of what was made before; None where too many wait."""
        shelf = portfolio_visit.shelf()
        key = shelf.begin(PHASE, made_from=portfolio_visit.key_of(portfolio_visit.RESULT)) or abort(404)
        if not start(shelf, key, work, self.unexpected):
            shelf.forget(key)
            return None
        shelf.forget(portfolio_visit.key_of(self.cookie))
        answer = redirect(url_for(f"{self.cookie}.ready"), 303)
        portfolio_visit.give(answer, self.cookie, key)
        return answer

    def progress(self) -> dict[str, Any]:
        """How far the work has come, of a hundred, for the script that moves the bar."""
        return percent(portfolio_visit.progress(self.cookie) or abort(404), SHARES)

    def ready(self, page: Callable[[bool], str]) -> str | Answer:
        """How far the work has come; then the page, told whether the result was corrected since; or why there is nothing."""
        found = portfolio_visit.progress(self.cookie)
        if found is None:
            return redirect(url_for("portfolio.result"), 303)
        if found.phase in SHARES:
            here = {"follow": url_for(f"{self.cookie}.progress"), "here": url_for(f"{self.cookie}.ready")}
            return render_template("portfolio_working.html", working=percent(found, SHARES), title=self.working, **here)
        if found.phase != kept.DONE:
            around = {"title": self.failed, "again": url_for("portfolio.result"), "again_words": "portfolio-back"}
            fault = failure(found, self.cookie, self.interrupted, self.displaced)
            return render_template("portfolio_failed.html", fault=fault, **around)
        return page(portfolio_visit.is_stale(self.cookie))
