"""Saves a PDF as programs do that are made with pypdf.

    PYTHONPATH=target/pypdf python3 tests/pypdf/edit.py HOW FROM TO
"""

import sys

from pypdf import PdfReader, PdfWriter

how, source, target = sys.argv[1:]
if how == "pages":
    writer = PdfWriter()
    for page in PdfReader(source).pages:
        writer.add_page(page)
else:
    update = how == "update"
    writer = PdfWriter(source, incremental=True) if update else PdfWriter(clone_from=source)
if how == "update":
    writer.add_metadata({"/Subject": "read"})
elif how == "lock":
    writer.encrypt("user")
elif how == "small":
    for page in writer.pages:
        page.compress_content_streams()
    writer.compress_identical_objects()
writer.write(target)
