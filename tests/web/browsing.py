"""A visitor without a browser: follows links, fills forms, reads pages by the contract's hooks."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

from checker.web.visit import DOSSIER_COOKIE, store
from checker.words.wording import words_of
from tests.dossiers import read

VOID = {"input", "link", "meta", "br", "hr", "img"}


def plainly(text):
    """The text with one plain space where there is any."""
    return " ".join(text.split())


@dataclass
class Element:
    """One element: what it is called, its attributes, all the text within it, the elements around it."""

    tag: str
    attributes: dict[str, str]
    around: tuple["Element", ...]
    pieces: list[str] = field(default_factory=list)

    @property
    def text(self):
        return plainly("".join(self.pieces))

    def __getitem__(self, name):
        return self.attributes[name]

    def get(self, name, otherwise=None):
        return self.attributes.get(name, otherwise)


class Page(HTMLParser):
    """A page as answered: ``page.all("li", data_invoice="0")``; names of attributes with ``_`` for ``-``."""

    def __init__(self, answer):
        super().__init__()
        self.status, self.path, self.headers = answer.status_code, answer.request.path, answer.headers
        self.elements, self._open = [], []
        self.feed(answer.text)
        assert self._open == [], f"left open: {self._open}"

    def handle_starttag(self, tag, attrs):
        element = Element(tag, {name: value or "" for name, value in attrs}, tuple(self._open))
        self.elements.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag, attrs):
        self.elements.append(Element(tag, dict(attrs), tuple(self._open)))

    def handle_endtag(self, tag):
        assert self._open[-1].tag == tag, f"</{tag}> closes {self._open[-1]}"
        self._open.pop()

    def handle_data(self, data):
        for element in self._open:
            element.pieces.append(data)

    def all(self, tag=None, **attributes):
        wanted = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
        return [
            element
            for element in self.elements
            if (tag is None or element.tag == tag)
            and all(
                (value is ... and name in element.attributes) or element.get(name) == value for name, value in wanted.items()
            )
        ]

    def one(self, tag=None, **attributes):
        [found] = self.all(tag, **attributes)
        return found

    @property
    def text(self):
        return self.one("main").text

    @property
    def token(self):
        return self.all("input", name="csrf_token")[0]["value"]

    @property
    def faults(self):
        """What the summary of errors links to: (id, label)."""
        return [(link["href"].removeprefix("#"), link.text) for link in self.all("a") if within(link, id="errors")]

    @property
    def answers(self):
        """What stands in the form of answers, by name, as the browser would send it."""
        sent = {}
        for element in self.elements:
            if not within(element, "form", id="answers"):
                continue
            kind = element.get("type")
            if element.tag == "input" and kind != "hidden" and (kind != "radio" or "checked" in element.attributes):
                sent[element["name"]] = element.get("value", "")
            elif element.tag == "input" and kind == "radio":
                sent.setdefault(element["name"], "")
            elif element.tag == "option" and ("selected" in element.attributes or not element["value"]):
                sent[element.around[-1]["name"]] = element["value"]
        return sent

    @property
    def verdict(self):
        return self.one(data_verdict=...)["data-verdict"]

    @property
    def conditions(self):
        """The dossier's conditions in the order shown: id and status."""
        found = [element for element in self.all(data_condition=...) if not within(element, data_invoice=...)]
        return {element["data-condition"]: element["data-status"] for element in found}

    @property
    def invoices(self):
        """Each invoice in order: whether it counts, and the status of its conditions where they are shown."""
        found = self.all(data_invoice=...)
        assert [element["data-invoice"] for element in found] == [str(place) for place in range(len(found))]
        return [
            (element["data-counted"], {c["data-condition"]: c["data-status"] for c in self.inside(element, data_condition=...)})
            for element in found
        ]

    def inside(self, outer, **attributes):
        return [element for element in self.all(**attributes) if any(around is outer for around in element.around)]


def within(element, tag=None, **attributes):
    wanted = {name.replace("_", "-"): value for name, value in attributes.items()}
    return any(
        (tag is None or outer.tag == tag)
        and all((value is ... and name in outer.attributes) or outer.get(name) == value for name, value in wanted.items())
        for outer in element.around
    )


class Visitor:
    """Someone with a browser of their own, who speaks one language."""

    def __init__(self, app, lang="fr"):
        self.client = app.test_client()
        self.token = ""
        self.lang = lang
        self.headers = {"Accept-Language": lang}

    def words(self, id, **variables):
        """A message in the visitor's language, with plain spaces."""
        return plainly(words_of(self.lang)(id, **variables))

    def get(self, path, **options):
        return self._looks_at(self.client.get(path, headers=self.headers, follow_redirects=True, **options))

    def post(self, path, form=None, *, seen=None, token=None, **more):
        """Fill that page's form and send it, with the token of the page last seen; ``seen`` is the first that bears one."""
        token = self.token or self.get(seen or path).token if token is None else token
        data = {"csrf_token": token, **(form or {}), **more}
        return self._looks_at(self.client.post(path, data=data, headers=self.headers, follow_redirects=True))

    def _looks_at(self, answer):
        page = Page(answer)
        tokens = [page.inside(form, name="csrf_token") for form in page.all("form", method="post")]
        assert all(tokens), f"a form without its token on {page.path}"
        self.token = tokens[0][0]["value"] if tokens else self.token
        return page

    def take_up(self, data):
        """Hold that dossier, given as JSON."""
        with self.client.application.app_context():
            key = store().create(read(data, judged=False))
        self.client.set_cookie(DOSSIER_COOKIE, key)

    def answer(self, **answers):
        """Answer these questions, one page each; gives the page one is led to."""
        page = None
        for id, value in answers.items():
            page = self.post(f"/verifier/{id}", {id: value})
        return page

    def walk(self, answers, invoices=()):
        """Go from the first question to the review, answering what is asked; gives the review and the way taken."""
        page, way = self.get("/verifier"), []
        while page.path != "/recapitulatif":
            id = page.path.rsplit("/", 1)[1]
            assert id not in way, f"asked twice: {id}"
            way.append(id)
            if id == "factures":
                for bill in invoices:
                    page = self.post("/factures", bill, add="add")
                page = self.post("/factures", {"continue": "continue"} if invoices else {"unknown": "unknown"})
            elif id in answers:
                page = self.post(page.path, {id: answers[id]}, token=page.token)
            else:
                page = self.post(page.path, {"unknown": "unknown"}, token=page.token)
        return page, way
