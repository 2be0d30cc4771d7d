"""Makes the fonts of the report and its kerning table; README.md says from what.

    python3 subset.py REGULAR.ttf BOLD.ttf
"""

import sys

from fontTools import subset
from fontTools.ttLib import TTCollection, TTFont

RANGES = [(0x20, 0x7E), (0xA0, 0x17F), (0x218, 0x21B), (0x2010, 0x2014)]
SIGNS = "ẞ‘’‚“”„†‡•…‰′″‹›€−≈≠≤≥→←↑↓·□ƒ№™ "
FAMILY = "Gereed Sans"

# Latin beyond Europe's west and middle, Greek, Cyrillic: what the first two fonts have is not in it.
MORE_RANGES = [(0x180, 0x217), (0x21C, 0x24F), (0x370, 0x52F), (0x1E00, 0x1FFF)]
MORE_SIGNS = "ʼ₴₸₺₽"
MORE_FAMILY = "Gereed Sans Letters"


def characters(ranges=RANGES, signs=SIGNS):
    return [c for first, last in ranges for c in range(first, last + 1)] + [ord(c) for c in signs]


def make(source, family, weight, wanted):
    options = subset.Options(layout_features=[], hinting=False, notdef_outline=True, name_IDs=[0, 1, 2, 4, 5, 6, 13, 14])
    options.drop_tables += ["GPOS", "GSUB", "GDEF", "BASE", "STAT", "gasp", "prep"]
    font = TTFont(source)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    names = {1: family, 2: weight, 4: f"{family} {weight}", 6: f"{family.replace(' ', '')}-{weight}"}
    for record in font["name"].names:
        if record.nameID in names:
            record.string = names[record.nameID]
    font["post"].formatType = 3.0
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False
    return font


def write_letters(sources, target):
    """Both weights of the letters beyond Latin in one file."""
    wanted = sorted(set(characters(MORE_RANGES, MORE_SIGNS)) - set(characters()))
    letters = TTCollection()
    letters.fonts = [make(source, MORE_FAMILY, weight, wanted) for source, weight in sources]
    letters.save(target)


def pairs(source):
    """Kerning of every two characters, as the first pair table that knows them says."""
    font = TTFont(source)
    cmap = font.getBestCmap()
    chars = [c for c in characters() if c in cmap and (chr(c).isalnum() or chr(c) in ".,:;-–?’‘“”(&/")]
    gpos = font["GPOS"].table
    lookups = {i for f in gpos.FeatureList.FeatureRecord if f.FeatureTag == "kern" for i in f.Feature.LookupListIndex}
    tables = []
    for i in sorted(lookups):
        for table in gpos.LookupList.Lookup[i].SubTable:
            table = getattr(table, "ExtSubTable", table)
            if table.LookupType == 2:
                tables.append(table)
    found = {}
    for a in chars:
        for b in chars:
            value = next((v for t in tables if (v := kern(t, cmap[a], cmap[b])) is not None), 0)
            if value:
                found[chr(a), chr(b)] = value
    return found


def kern(table, left, right):
    if left not in table.Coverage.glyphs:
        return None
    if table.Format == 1:
        for record in table.PairSet[table.Coverage.glyphs.index(left)].PairValueRecord:
            if record.SecondGlyph == right:
                return advance(record.Value1)
        return None
    first = table.ClassDef1.classDefs.get(left, 0)
    second = table.ClassDef2.classDefs.get(right, 0)
    return advance(table.Class1Record[first].Class2Record[second].Value1)


def advance(value):
    return getattr(value, "XAdvance", 0) if value else 0


def write_kerning(found, target):
    """One line for characters that kern alike: the left ones, then value and right ones by turns."""
    rows = {}
    for (left, right), value in found.items():
        if abs(value) >= 4:
            rows.setdefault(left, {}).setdefault(value, []).append(right)
    alike = {}
    for left, row in rows.items():
        key = tuple((value, "".join(sorted(rights))) for value, rights in sorted(row.items()))
        alike.setdefault(key, []).append(left)
    lines = sorted("".join(lefts) + "\t" + "\t".join(f"{v}\t{r}" for v, r in key) for key, lefts in alike.items())
    with open(target, "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")


regular, bold = sys.argv[1:3]
weights = [(regular, "Regular"), (bold, "Bold")]
for source, weight in weights:
    make(source, FAMILY, weight, characters()).save(f"GereedSans-{weight}.ttf")
write_letters(weights, "GereedSans-Letters.ttc")
write_kerning(pairs(bold), "kerning-bold.tsv")
