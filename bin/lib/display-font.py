#!/usr/bin/python3
"""Puts the six subsets of the display face that pages fetch (WOFF2) into one TrueType file,
which Skia and Java2D read. Needed only when the face changes; wants fonttools and brotli."""
import os
import tempfile

from fontTools.merge import Merger
from fontTools.ttLib import TTFont

RESOURCES = os.path.join(os.path.dirname(__file__), "../../src/main/resources")
TARGET = f"{RESOURCES}/picture/display.ttf"

with tempfile.TemporaryDirectory() as folder:
    subsets = []
    for subset in ("latin", "latin-1", "latin-ext", "vietnamese", "greek", "cyrillic"):
        font = TTFont(f"{RESOURCES}/static/fonts/display-{subset}.woff2")
        font.flavor = None
        subsets.append(f"{folder}/{subset}.ttf")
        font.save(subsets[-1])
    whole = Merger().merge(subsets)

whole["OS/2"].usWeightClass = 700  # it is bold: nobody has to make it bolder
whole["OS/2"].fsSelection = (whole["OS/2"].fsSelection & ~64) | 32
whole["head"].macStyle |= 1
whole.save(TARGET)
