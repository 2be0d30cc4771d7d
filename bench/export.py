"""How fast `gereed export` is, beside DuckDB that makes the same flat rows from the same JSON.

    cargo build --release
    PYTHONPATH=target/duckdb python3 bench/export.py [RESULTS] [PROGRAM]

RESULTS is a number, 1,000,000 unless given. It makes that many results, a line each, runs each
program three times and shows the quickest: seconds by the clock, seconds of all cores together, and
the most memory. DuckDB only takes the fields apart; `gereed` checks and scores them too.
"""

import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
FLATTEN = """
copy (
    select instrument.id as instrument, instrument.version as version, depth, locale, completed_at,
           {items}
    from read_json('{source}', format='newline_delimited',
                   columns={{instrument: 'struct(id varchar, version integer)', depth: 'varchar',
                             locale: 'varchar', completed_at: 'varchar', answers: 'json'}})
) to '{target}' (format csv)
"""
DUCKDB = "import duckdb, sys; duckdb.sql(sys.stdin.read())"


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


def run(command, given=None):
    """Seconds by the clock, seconds of the cores, and megabytes at most."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    subprocess.run(command, input=given, text=True, check=True)
    seconds = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cores = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return seconds, cores, after.ru_maxrss / 1024


def main():
    count = int(sys.argv[1].replace(",", "")) if len(sys.argv) > 1 else 1_000_000
    program = sys.argv[2] if len(sys.argv) > 2 else str(ROOT / "target/release/gereed")
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "results.ndjson"), Path(folder, "rows.csv")
        items = make(source, count)
        columns = ", ".join(f"answers->>'{item}' as \"{item}\"" for item in items)
        query = FLATTEN.format(items=columns, source=source, target=target)
        commands = {
            "gereed export": ([program, "export", str(source), "--format", "csv", "-o", str(target)], None),
            "DuckDB": ([sys.executable, "-c", DUCKDB], query),
        }
        print(f"{count:,} results, {source.stat().st_size / 1e6:.0f} MB")
        best = {}
        for name, (command, given) in commands.items():
            runs = [run(command, given) for _ in range(3)]
            rows = sum(1 for _ in target.open("rb")) - 1
            assert rows == count, f"{name}: {rows} rows"
            best[name] = [min(figures) for figures in zip(*runs)]
            seconds, cores, _ = best[name]
            print(f"{name:14} {seconds:6.2f} s, {cores:6.2f} s of the cores, {count / seconds:,.0f} results/s")
        ratio = [ours / theirs for ours, theirs in zip(best["gereed export"], best["DuckDB"])]
        print(f"gereed / DuckDB: {ratio[0]:.2f} by the clock, {ratio[1]:.2f} of the cores")


main()
