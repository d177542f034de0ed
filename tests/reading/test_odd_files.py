"""Files as colleges really put them up are read: their words are found, their litter is not.

When the reader first met these 29, 23 were read as a person would. It did not know XML files of Office 2003, quotes in
CSV files, hidden words in RTF and a comment before a PDF; one label was mistaken (a stamp beside a scan is no text).
"""

from __future__ import annotations

import pytest

from checklist_audit.model.pages import Document, DocumentKind
from checklist_audit.reading import read_page
from tests.reading.odd_files import Odd, odd_files

ODD = {odd.name: odd for odd in odd_files()}


def read(odd: Odd) -> Document:
    return read_page(odd.body, url=f"https://www.yunlu.example/{odd.file_name}", file_name=odd.file_name)


@pytest.mark.parametrize("name", ODD)
def test_words_of_an_odd_file_are_found(name: str):
    """Whole lines, with the cells of a row side by side."""
    odd = ODD[name]
    found = read(odd)
    text = "\n".join(part.text for part in found.text_parts)

    assert (DocumentKind.ATTACHMENT, []) == (found.kind, [line for line in odd.lines if line not in text])


@pytest.mark.parametrize("name", [name for name, odd in ODD.items() if odd.absent])
def test_litter_of_an_odd_file_is_left_out(name: str):
    """Deleted words, hidden words, codes of fields, second copies."""
    text = "\n".join(part.text for part in read(ODD[name]).text_parts)

    assert [] == [words for words in ODD[name].absent if words in text]


@pytest.mark.parametrize("name", [name for name, odd in ODD.items() if odd.parts])
def test_parts_of_an_odd_file_bear_their_names(name: str):
    """Evidence says where it stands."""
    assert ODD[name].parts == tuple(part.name for part in read(ODD[name]).parts)
