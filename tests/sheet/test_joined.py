"""The sheets of many in one PDF: set in parts, and joined so that nothing shows it, least of all to a screen reader."""

import io

import pytest
from page import ValidationProfile
from pypdf import PdfReader
from pypdf.generic import ContentStream, IndirectObject

from checker.sheet import bundle
from checker.sheet.bundle import sheets
from checker.sheet.joining.joined import JoinedPdf
from checker.sheet.typeset import sheets_pdf
from checker.words.wording import words_of
from tests.sheet import ELIGIBLE, MADE, OPEN, dossier, pages, sheet
from tests.sheet.test_pdf import faults, kinds

pytestmark = pytest.mark.long

FR = words_of("fr")
HOSTILE = ["7 0 R", "a (7 0 R) b", "))((", "a\\", "/ID(U1x0y0)", "/Headers[(U1x0)]", "/StructParents 0", "(\\)", "endobj"]
AT_ONCE = 4
"""Sheets that are set in one part here; the last part is not full."""
NAMES = [*HOSTILE, *(f"Client {place}" for place in range(2 * AT_ONCE + 5 - len(HOSTILE)))]
CLIENTS = [dossier(40 if place == AT_ONCE else 1, reference={"name": name}) for place, name in enumerate(NAMES)]


def joined(dossiers=CLIENTS):
    out = io.BytesIO()
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(bundle, "AT_ONCE", AT_ONCE)
        sheets(FR, dossiers, MADE, out, lambda done, of: None)
    return out.getvalue()


@pytest.fixture(scope="module")
def written():
    return joined()


@pytest.fixture(scope="module")
def apart():
    """Each sheet in a file of its own."""
    return [sheets_pdf(FR, [sheet(client)], MADE) for client in CLIENTS]


@pytest.fixture(scope="module")
def read(written):
    return PdfReader(io.BytesIO(written), strict=True)


@pytest.fixture(scope="module")
def said(written):
    """The text of each page."""
    return pages(written)


@pytest.fixture(scope="module")
def root(read):
    return read.trailer["/Root"]["/StructTreeRoot"]


def entries(tree, kind):
    """What a tree of names or numbers holds, in its order; each leaf within the limits that it gives."""
    found = []
    for leaf in tree["/Kids"]:
        pairs = leaf.get_object()[kind]
        keys = list(pairs[::2])
        assert leaf.get_object()["/Limits"] == [keys[0], keys[-1]]
        found += zip(keys, (pair.get_object() for pair in pairs[1::2]), strict=True)
    assert [key for key, _ in found] == sorted({key for key, _ in found})
    return dict(found)


def marks(read, page):
    """The numbers of the marked content of a page."""
    operations = ContentStream(page["/Contents"], read).operations
    return [operands[1]["/MCID"] for operands, operator in operations if operator == b"BDC" and "/MCID" in operands[1]]


def same(one, other):
    """Whether these are one object of the file."""
    return one.indirect_reference.idnum == other.indirect_reference.idnum


def test_every_mark_on_every_page_reaches_the_top_of_the_structure(read, root):
    index = entries(root["/ParentTree"], "/Nums")
    assert sorted(index) == [page["/StructParents"] for page in read.pages] == list(range(root["/ParentTreeNextKey"]))
    for page in read.pages:
        elements, found = index[page["/StructParents"]], marks(read, page)
        assert found
        for mark in found:
            element = elements[mark].get_object()
            assert mark in element["/K"]
            assert same(element["/Pg"], page)
            while element["/S"] != "/Document":
                above = element["/P"]
                assert any(isinstance(one, IndirectObject) and same(one.get_object(), element) for one in above["/K"])
                element = above
            assert same(element, root["/K"][0].get_object())
            assert same(element["/P"], root)


def test_its_structure_is_that_of_its_sheets_one_after_another(root, apart):
    found = [kinds(PdfReader(io.BytesIO(one)).trailer["/Root"]["/StructTreeRoot"]) for one in apart]
    assert kinds(root) == ["/Document", *(kind for [_, *of_one] in found for kind in of_one)]


def test_what_typst_says_at_the_tops_of_its_trees_is_said_of_the_whole(read, root):
    """Else Typst writes there what joining does not know."""
    part = PdfReader(io.BytesIO(sheets_pdf(FR, [sheet(ELIGIBLE)], MADE))).trailer["/Root"]
    whole, tags = read.trailer["/Root"], part["/StructTreeRoot"]
    assert root["/RoleMap"] == tags["/RoleMap"]
    for one, other in [
        (whole, part),
        (root, tags),
        (root["/K"][0].get_object(), tags["/K"][0].get_object()),
        (whole["/Pages"], part["/Pages"]),
        (whole["/Outlines"], part["/Outlines"]),
    ]:
        assert one.keys() == other.keys()


def attributes(node):
    """The attributes of every cell below."""
    for one in node["/K"]:
        if isinstance(one, IndirectObject):
            yield from (of for of in one.get_object().get("/A", ()) if "/Headers" in of)
            yield from attributes(one.get_object())


def test_every_cell_finds_its_heads_in_its_own_part(root):
    heads = entries(root["/IDTree"], "/Names")
    assert all(head["/S"] == "/TH" and head["/ID"] == id for id, head in heads.items())
    named = [id for found in attributes(root) for id in found["/Headers"]]
    assert len(set(named)) == len(heads)
    assert set(named) == set(heads)


def test_it_says_what_it_is_as_one_sheet_does(read):
    catalogue, said = read.trailer["/Root"], read.trailer["/Root"]["/Metadata"].get_data()
    assert catalogue["/Lang"] == "fr"
    assert catalogue["/MarkInfo"]["/Marked"].value is True
    assert catalogue["/ViewerPreferences"]["/DisplayDocTitle"].value is True
    assert read.metadata.title == FR("sheet-title-many")
    assert read.metadata.creation_date.date() == MADE
    assert b"<pdfuaid:part>1<" in said
    assert b"<xmpTPg:NPages>%d<" % len(read.pages) in said


def test_every_sheet_has_its_bookmark_at_its_first_page_and_those_of_its_parts(read, said):
    outline = read.outline
    assert [bookmark.title for bookmark in outline[::2]] == NAMES
    starts = [place for place, page in enumerate(said) if "page 1 sur" in page]
    assert [read.get_destination_page_number(bookmark) for bookmark in outline[::2]] == starts
    assert [bookmark.title for bookmark in outline[1]] == [b.title for b in outline[-1]]
    assert read.trailer["/Root"]["/Outlines"]["/Count"] == len(NAMES)


def test_the_chain_of_bookmarks_holds_both_ways(read):
    outlines = read.trailer["/Root"]["/Outlines"]
    bookmark, length = outlines["/First"], 1
    assert "/Prev" not in bookmark
    while "/Next" in bookmark:
        assert same(bookmark["/Next"]["/Prev"], bookmark)
        assert same(bookmark["/Parent"], outlines)
        bookmark, length = bookmark["/Next"], length + 1
    assert same(outlines["/Last"], bookmark)
    assert length == len(NAMES)


def test_its_text_is_that_of_the_sheets_in_order_each_counting_its_own_pages(said, apart):
    assert said == [page for one in apart for page in pages(one)]


def test_the_same_sheets_are_the_same_to_the_byte_and_others_bear_another_id(written):
    assert joined() == written
    ids = [PdfReader(io.BytesIO(pdf)).trailer["/ID"] for pdf in (written, joined([ELIGIBLE]), joined([OPEN]))]
    assert len({bytes(one.original_bytes) for id in ids for one in id}) == 3


def test_a_part_with_one_sheet_alone_is_chained_too():
    out = io.BytesIO()
    whole = JoinedPdf(out)
    for name in "ABC":
        whole.add(sheets_pdf(FR, [sheet(dossier(reference={"name": name}))], MADE))
    whole.close()
    assert [bookmark.title for bookmark in PdfReader(out).outline[::2]] == ["A", "B", "C"]


@pytest.mark.parametrize("profile", [ValidationProfile.PDF_UA_1, ValidationProfile.PDF_A_2A])
def test_the_whole_keeps_the_norms_of_its_parts(written, profile):
    assert faults(written, profile) == []
