"""PDFs written object by object, for what no writer would write."""

from __future__ import annotations


def raw_pdf(*objects: bytes) -> bytes:
    """Return a PDF of the given objects, numbered from 1; the first is the catalogue."""
    body, places = b"%PDF-1.4\n", []
    for number, held in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, held)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF"
    return body + end % (len(objects) + 1, table, len(objects) + 1, len(body))


def stream(program: bytes, more: bytes = b"") -> bytes:
    """Return an object that holds a program, or other data, with more said of it."""
    return b"<</Length %d%s>>\nstream\n%s\nendstream" % (len(program), more, program)


def page_of(program: bytes, letters: bytes = b"") -> bytes:
    """Return a PDF of one page that a program draws, with a font F and a form X, which is the page's program again.

    `letters` says which letters the font's codes stand for.
    """
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica%s>>" % (b"/ToUnicode 6 0 R" if letters else b"")
    return raw_pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/Contents 4 0 R/MediaBox[0 0 9 9]"
        b"/Resources<</Font<</F 5 0 R>>/XObject<</X 4 0 R>>>>>>",
        stream(program, b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]"),
        font,
        stream(letters),
    )
