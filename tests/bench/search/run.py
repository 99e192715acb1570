#!/usr/bin/env python3
"""Search measured beside Pagefind: makes the corpora, indexes them with both, measures, prints the table.

    tests/bench/search/run.py                          300, 3,000 and 30,000 services, everything
    tests/bench/search/run.py --sizes 300,3000         smaller
    tests/bench/search/run.py --program FILE           a binary made before, instead of `cargo build --release`
    tests/bench/search/run.py --without FILE           a binary without search: its build tells what search adds
    tests/bench/search/run.py --engines pagefind       one engine; the other's figures of the last run are kept

Everything is written under target/bench/search. Ends with 1 when a budget is exceeded.
"""
import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[2]
WORK = ROOT / "target/bench/search"
TODAY = "2026-11-23"


def install():
    """npm packages, once."""
    if not (HERE / "node_modules/pagefind").exists():
        subprocess.run(["npm", "ci", "--no-progress", "--loglevel=error"], cwd=HERE, check=True)


def corpus(size):
    """The folder of a size's documents, made once."""
    folder = WORK / str(size)
    if not (folder / "documents.jsonl").exists():
        subprocess.run([sys.executable, HERE / "corpus.py", str(size), folder], check=True)
    return folder


def measured(command, folder, output):
    """Runs a program; answers with its CPU seconds, wall seconds and peak memory in MB."""
    shutil.rmtree(output, ignore_errors=True)
    started = time.monotonic()
    with (WORK / "last.log").open("wb") as log:
        process = subprocess.Popen([str(word) for word in command], cwd=folder, stdout=log, stderr=log)
        _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{command[0]} failed, see {WORK / 'last.log'}")
    return {"cpu": round(usage.ru_utime + usage.ru_stime, 2), "wall": round(time.monotonic() - started, 2),
            "memory": round(usage.ru_maxrss / 1024)}


def build_pagefind(folder):
    """Indexes the HTML pages; the index stands where a site would have it."""
    output = folder / "pagefind-site"
    command = [HERE / "node_modules/.bin/pagefind", "--site", folder / "html", "--output-path", output / "pagefind"]
    return measured(command, folder, output)


def build_passerelle(folder, content, program, theme=(), packing=()):
    """Builds the portal of a folder; the site stands beside. `packing`: as it is sent to the host, or not."""
    output = folder / "passerelle-site"
    words = [program, "build", "--quiet", "--date", TODAY, *theme, *packing, "--output", output]
    return measured(words, content, output)


def save(folder, name, figures):
    (folder / f"{name}.json").write_text(json.dumps(figures, indent=1) + "\n")


def node(script, *arguments):
    return subprocess.run(["node", HERE / script, *(str(argument) for argument in arguments)]).returncode


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="300,3000,30000")
    parser.add_argument("--engines", default="pagefind,passerelle")
    parser.add_argument("--program", type=pathlib.Path)
    parser.add_argument("--without", type=pathlib.Path)
    parser.add_argument("--no-build", action="store_true", help="measure what was built by the last run")
    parser.add_argument("--relevance", action="store_true", help="only judged queries and typos, on the sample content")
    options = parser.parse_args()
    engines = options.engines.split(",")
    WORK.mkdir(parents=True, exist_ok=True)
    install()
    if "passerelle" in engines and options.program is None:
        subprocess.run(["cargo", "build", "--release", "--quiet", "--locked"], cwd=ROOT, check=True)
    program = (options.program or ROOT / "target/release/passerelle").resolve()
    theme = ["--theme", ROOT / "themes/passerelle"]
    sizes = [] if options.relevance else options.sizes.split(",")
    for size in sizes:
        folder = corpus(size)
        if not options.no_build:
            if "pagefind" in engines:
                save(folder, "pagefind-build", build_pagefind(folder))
            if "passerelle" in engines:
                if options.without:
                    save(folder, "without-build", build_passerelle(folder, folder, options.without.resolve()))
                save(folder, "passerelle-build", build_passerelle(folder, folder, program, theme))
                # What is measured is what a host gets; packing is no part of the cost of indexing.
                build_passerelle(folder, folder, program, theme, ["--precompress"])
        for engine in engines:
            if node("measure.mjs", engine, folder) != 0:
                sys.exit(1)
    faults = node("report.mjs", WORK, *sizes) if sizes else 0
    if "passerelle" in engines:
        sample = WORK / "sample"
        sample.mkdir(exist_ok=True)
        build_passerelle(sample, ROOT, program, theme)
        faults |= node("relevance.mjs", sample)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
