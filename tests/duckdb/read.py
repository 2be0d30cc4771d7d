"""Reads what `gereed export` wrote, as someone with a warehouse would, and compares the two forms.

Arguments: the folder with rows.ndjson and rows.csv, and the number of results in them.
"""

import json
import sys

import duckdb

folder, count = sys.argv[1], int(sys.argv[2])
duckdb.sql(f"create table lines as from read_json('{folder}/rows.ndjson')")
duckdb.sql(f"create table cells as from read_csv('{folder}/rows.csv')")
with open(f"{folder}/rows.ndjson", encoding="utf-8") as file:
    rows = [json.loads(line) for line in file]
names = list(rows[0])
compared = 0


def equal(found, expected, what):
    global compared
    if found != expected:
        sys.exit(f"{what}: {found!r}, not {expected!r}")
    compared += 1


def one(query):
    return duckdb.sql(query).fetchall()[0][0]


def kinds(table):
    return {name: kind for name, kind, *_ in duckdb.sql(f"describe {table}").fetchall()}


def text(value):
    return None if value is None else str(value)


def sorted_rows(rows):
    return sorted(repr(tuple(row)) for row in rows)


for table in ("lines", "cells"):
    equal(list(kinds(table)), names, f"columns of {table}")
    equal(one(f"select count(*) from {table}"), count, f"rows of {table}")
    for name, kind in kinds(table).items():
        if name in ("version", "score", "level") or name.startswith("factor_"):
            equal(kind, "BIGINT", f"type of {name} in {table}")
for name, kind in kinds("lines").items():
    if name.startswith("item_"):
        equal(kind, "VARCHAR", f"type of {name}")

# Every value is what was written, and the same in both; the moment as such.
others = [name for name in names if name != "completed_at"]
asked = ", ".join(f'"{name}"::varchar' for name in others)
found = duckdb.sql(f"select {asked} from lines").fetchall()
equal(sorted_rows(found), sorted_rows([text(row[name]) for name in others] for row in rows), "values")
duckdb.sql("update lines set organisation = chr(39) || organisation where organisation like '=%'")
asked = f"epoch(completed_at::timestamptz), {asked}"
lines, cells = (duckdb.sql(f"select {asked} from {table}").fetchall() for table in ("lines", "cells"))
equal(sorted_rows(cells), sorted_rows(lines), "values of the CSV")
equal(one("select count(*) from cells where organisation like chr(39) || '=%'"), 1, "formulas")

# What people ask of it.
scores = [row["score"] for row in rows if row["score"] is not None]
equal(one("select sum(score) from lines"), sum(scores), "sum of the scores")
items = [name for name in names if name.startswith("item_")]
unknown = sum(row[name] == "dk" for row in rows for name in items)
unpivoted = f"unpivot lines on {', '.join(items)} into name item value answer"
equal(one(f"select count(*) from ({unpivoted}) where answer = 'dk'"), unknown, "don't know")
lines_in_notes = [row["note_insight"] for row in rows if "\n" in (row["note_insight"] or "")]
query = "select count(*) from cells where contains(note_insight, chr(10))"
equal(one(query), len(lines_in_notes), "notes of several lines")

print(f"DuckDB {duckdb.__version__} read {count} results twice; {compared} comparisons")
