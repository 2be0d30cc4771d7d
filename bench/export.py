"""How fast `gereed export` is, beside DuckDB that makes the same flat rows from the same JSON.

    PYTHONPATH=target/duckdb python3 bench/export.py [--docs] [RESULTS] [PROGRAM]

RESULTS is a number, 1,000,000 unless given. It makes that many results, a line each, runs each
program three times by turns, the slow form of DuckDB once, and shows the quickest: seconds by the
clock, seconds of all cores together, and the most memory. DuckDB only takes the fields apart; `gereed` checks and scores them
too. `--docs` writes the table into docs/bench.md, as `cargo xtask bench --export` does.
"""

import json
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs/bench.md"
START = "<!-- export: written by `cargo xtask bench --export` -->\n"
END = "<!-- end of the export -->"
RUNS = 3
FLATTEN = """
set enable_progress_bar = false;
copy (
    select instrument.id as instrument, instrument.version as version, depth, locale, completed_at,
           {items}
    from read_json('{source}', format='newline_delimited',
                   columns={{instrument: 'struct(id varchar, version integer)', depth: 'varchar',
                             locale: 'varchar', completed_at: 'varchar', answers: '{answers}'}})
) to '{target}' (format csv)
"""
DUCKDB = "import duckdb, sys; duckdb.sql(sys.stdin.read())"
GEREED, JSON, STRUCT = "`gereed export`", "DuckDB, `answers->>'item'`", "DuckDB, `answers` as a struct"


def make(path, count):
    """Results like that of the tests, each with other answers."""
    result = json.loads((ROOT / "tests/fixtures/results/mixed/result.json").read_text("utf-8"))
    result.pop("notes", None)
    items = sorted(result["answers"])
    chance = random.Random(7)
    choices = [0, 1, 2, 3, 4, 1, 2, 3, "dk", "na"]
    with path.open("w", encoding="utf-8") as file:
        for _ in range(count):
            result["answers"] = {item: chance.choice(choices) for item in items}
            file.write(json.dumps(result, ensure_ascii=False, separators=(",", ":")) + "\n")
    return items


def cut(source, count, target):
    """The first lines of a file."""
    with source.open("rb") as lines, target.open("wb") as file:
        for _, line in zip(range(count), lines):
            file.write(line)


def run(command, given=""):
    """Seconds by the clock, seconds of the cores, and megabytes at most."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdin=subprocess.PIPE)
    process.stdin.write(given.encode())
    process.stdin.close()
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, f"{command[0]} ended with {process.returncode}"
    return seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def commands(program, source, target, items):
    """What is measured, by name."""
    answer = ", ".join(f"answers->>'{item}' as \"{item}\"" for item in items)
    field = ", ".join(f'answers."{item}" as "{item}"' for item in items)
    struct = "struct(" + ", ".join(f'"{item}" varchar' for item in items) + ")"
    query = {"source": source, "target": target}
    return {
        GEREED: ([program, "export", str(source), "--format", "csv", "-o", str(target)], ""),
        JSON: ([sys.executable, "-c", DUCKDB], FLATTEN.format(items=answer, answers="json", **query)),
        STRUCT: ([sys.executable, "-c", DUCKDB], FLATTEN.format(items=field, answers=struct, **query)),
    }


def measure(program, count):
    """The quickest run of each at the whole count, and of ours at a quarter and a half of it."""
    best = {}
    with tempfile.TemporaryDirectory() as folder:
        source, target, part = (Path(folder, name) for name in ["results.ndjson", "rows.csv", "part.ndjson"])
        items = make(source, count)
        size = source.stat().st_size / 1e6
        plan = [(count, name, command) for name, command in commands(program, source, target, items).items()]
        for turn in range(RUNS):
            for results, name, (command, given) in plan:
                if name == JSON and turn > 0:
                    continue
                figures = run(command, given)
                rows = sum(1 for _ in target.open("rb")) - 1
                assert rows == results, f"{name}: {rows} rows"
                known = best.get((results, name), figures)
                best[results, name] = [min(pair) for pair in zip(figures, known)]
                print(f"{turn + 1}: {name}: {figures[0]:.2f} s", file=sys.stderr)
        for share in [4, 2]:
            cut(source, count // share, part)
            command, _ = commands(program, part, target, items)[GEREED]
            runs = [run(command) for _ in range(RUNS)]
            best[count // share, GEREED] = [min(figures) for figures in zip(*runs)]
    return size, best


def table(count, size, best, load):
    """What is shown, in Markdown."""
    lines = [
        f"The quickest of {RUNS} runs by turns (of the first DuckDB one run) on {os.cpu_count()} cores: {count:,} results, {size:,.0f} MB of NDJSON, "
        f"to CSV. Load of the machine before: {load:.2f}.",
        "",
        "| | results | by the clock | of all cores | results a second | memory at most |",
        "|---|---|---|---|---|---|",
    ]
    for (results, name), (seconds, cores, memory) in sorted(best.items(), key=lambda row: (row[0][1] != GEREED, row[0])):
        lines.append(
            f"| {name} | {results:,} | {seconds:.2f} s | {cores:.2f} s | {results / seconds:,.0f} | {memory:,.0f} MB |"
        )
    ours, theirs = best[count, GEREED], min(best[count, JSON], best[count, STRUCT])
    lines += [
        "",
        f"`gereed export` takes {ours[0] / theirs[0]:.2f} times the time of the quicker DuckDB by the clock, "
        f"{ours[1] / theirs[1]:.2f} times that of the cores.",
    ]
    return "\n".join(lines) + "\n"


def main():
    given = [argument for argument in sys.argv[1:] if argument != "--docs"]
    count = int(given[0].replace(",", "")) if given else 1_000_000
    program = given[1] if len(given) > 1 else str(ROOT / "target/release/gereed")
    load = os.getloadavg()[0]
    text = table(count, *measure(program, count), load)
    print(text)
    if "--docs" in sys.argv:
        before, rest = PAGE.read_text("utf-8").split(START)
        _, after = rest.split(END)
        PAGE.write_text(before + START + text + "\n" + END + after, "utf-8")


main()
