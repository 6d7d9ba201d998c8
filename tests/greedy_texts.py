"""Maps of texts that ask for as much work as their bytes can: scripts, emoji, marks, markup. Used by tests/limits.py."""

import random

from greedy_maps import HEAD, filled, in_one, listed, staged

SCRIPTS = {"emoji": "\U0001f600", "arabic": "\u0645\u0631\u062d\u0628\u0627", "japanese": "\u3053\u3093\u306b\u3061\u306f",
           "devanagari": "\u0928\u092e\u0938\u094d\u0924\u0947", "thai": "\u0e2a\u0e27\u0e31\u0e2a\u0e14\u0e35", "marks": "a" + "\u0301" * 16}

# Pieces of long words of which no two are alike.
UNLIKE = {
    "burmese": [chr(letter) + chr(mark) for letter in range(0x1000, 0x1021) for mark in (0x102b, 0x102d, 0x102f, 0x1031, 0x1039)],
    "khmer": [chr(letter) + chr(mark) for letter in range(0x1780, 0x17a2) for mark in (0x17b6, 0x17b7, 0x17c1, 0x17d2)],
    "lao": [chr(letter) + chr(mark) for letter in range(0xe81, 0xeae) for mark in (0xeb0, 0xeb1, 0xeb4, 0xec8)],
    "devanagari": [chr(letter) + chr(mark) for letter in range(0x915, 0x939) for mark in (0x93e, 0x93f, 0x947, 0x94d)],
    "arabic": [chr(letter) for letter in (0x628, 0x62a, 0x633, 0x635, 0x637, 0x639, 0x641, 0x642, 0x644, 0x645, 0x646, 0x64a)],
    "thai": [chr(letter) for letter in range(0xe01, 0xe2e)],
    "chinese": [chr(letter) for letter in range(0x4e00, 0x9f00)],
    "emoji": [chr(picture) for picture in range(0x1f300, 0x1f5ff)],
    "symbols": [chr(symbol) for symbol in range(0x2600, 0x2700)],
    "marks": [letter + chr(mark) for letter in "abcdefgh" for mark in range(0x300, 0x34e)],
    "soft-hyphens": [chr(letter) + "\u00ad" for letter in range(0x1000, 0x1021)],
    "scripts": list("a1") + [chr(c) for c in (0x301, 0x200d, 0x200b, 0x915, 0x628, 0x1000, 0x5d0, 0x3042)],
}


def unlike(size, pieces, most=16000):
    """Touchpoints that do texts of `most` bytes of long words, each of other pieces."""
    def text(number):
        dice, words, length = random.Random(number), [], 0
        while True:
            word = "a" + "".join(dice.choices(pieces, k=950 // max(map(len, pieces))))
            length += len(word.encode()) + 1
            if length > most:
                return " ".join(words)
            words.append(word)
    return staged(size, lambda n: f', doing: "{text(n)}"')


def text_of(size, piece, most=16000):
    """Touchpoints that do a text of `most` bytes made of one piece again and again."""
    text = (piece * (most // len(piece.encode()) + 1)).encode()[:most].decode(errors="ignore").strip()
    return staged(size, lambda n: f', doing: "{text}"')


def maps(size):
    """name -> map"""
    yield "words", text_of(size, "word ")
    yield "letters", text_of(size, "a ")
    yield "unbroken", text_of(size, "x" * 999 + " ")
    yield "unbroken-capitals", text_of(size, "W" * 999 + " ")
    yield "too-unbroken", text_of(size, "x" * 1500)
    yield "hyphens", text_of(size, "a-" * 499 + " ")
    yield "soft-hyphens", text_of(size, "ab\u00ad" * 300 + " ")
    yield "no-break-spaces", text_of(size, "a\u00a0" * 499 + " ")
    yield "zero-width-spaces", text_of(size, "a\u200b")
    yield "marks", text_of(size, ("a" + "\u0301" * 16) * 40 + " ")
    yield "marks-and-blanks", text_of(size, "a" + "\u0301" * 16 + " ")
    yield "too-many-marks", text_of(size, "a" + "\u0301" * 1000)
    yield "joiners", text_of(size, "\U0001f468\u200d\U0001f469\u200d\U0001f467")
    yield "emoji", text_of(size, "\U0001f600")
    yield "flags", text_of(size, "\U0001f1e9\U0001f1ea ")
    yield "arabic", text_of(size, "\u0645\u0631\u062d\u0628\u0627 ")
    yield "hebrew-and-latin", text_of(size, "\u05e9\u05dc\u05d5\u05dd abc 123 ")
    yield "isolates", text_of(size, "\u2067a\u2066b\u2069\u2069 ")
    yield "open-isolates", text_of(size, "\u2067a ")
    yield "overrides", text_of(size, "\u202ea\u202c ")
    yield "chinese", text_of(size, "\u4f60\u597d\u4e16\u754c")
    yield "japanese", text_of(size, "\u3053\u3093\u306b\u3061\u306f\u3001")
    yield "korean", text_of(size, "\uc548\ub155 ")
    yield "jamo", text_of(size, "\u1112\u1161\u11ab ")
    yield "thai", text_of(size, "\u0e2a\u0e27\u0e31\u0e2a\u0e14\u0e35")
    yield "thai-consonants", text_of(size, "\u0e01")
    yield "khmer", text_of(size, "\u179f\u17bd\u179f\u17d2\u178f\u17b8")
    yield "devanagari", text_of(size, "\u0928\u092e\u0938\u094d\u0924\u0947 ")
    for kind, pieces in UNLIKE.items():
        yield f"unlike-{kind}", unlike(size, pieces)
    yield "private-use", text_of(size, "\ue000")
    yield "every-character", staged(size, lambda n: ', doing: "' + "".join(chr(c) for c in range(0x3400 + n * 60 % 0x9000, 0x3400 + n * 60 % 0x9000 + 60)) + '"')
    yield "unassigned", text_of(size, "\U000e0fff \U0003fffd")
    yield "markup", text_of(size, "<b>&amp;*_[x](y)`~|#{}" + "\\\\ ")
    yield "tab-texts", text_of(size, "\\t")
    yield "line-breaks", text_of(size, "a\\n")
    for script, word in SCRIPTS.items():
        yield f"names-{script}", listed(size, lambda n, word=word: f"{word} {n}")
        yield f"pains-{script}", in_one(size, "pain_points", lambda n, word=word: f"{word} {n}")
    yield "names-markup", listed(size, lambda n: "'<b>&amp;*[x](y)`~|#{}'")
    yield "markup-signs", text_of(size, "<&> '*_[` |")
    yield "many-scripts", staged(size, lambda n: ', doing: "' + " ".join(SCRIPTS.values()) + '"')
    yield "scripts-in-turn", staged(size, lambda n: ', doing: "' + "a\u0628\u3042\u0e01" * 60 + '"')
    yield "every-emoji", staged(size, lambda n: ', doing: "' + "".join(chr(0x1f300 + (n * 40 + i) % 0x7c0) for i in range(40)) + '"')
    yield "long-names", filled(size, HEAD + "stages:\n", lambda n: f"- name: {'name ' * 3000}\n  touchpoints: [{'other ' * 2000}]\n")
    yield "long-title", "title: " + "word " * 3000 + "\n" + HEAD[9:] + "stages: []\n"
    yield "long-ids", staged(size, lambda n: f", id: {'i' * 900}{n}")
    yield "language", "title: T\nlanguage: ar\nstages:\n" + filled(size - 100, "", lambda n: f"- {{name: S{n}, touchpoints: [a, b, c]}}\n" if n < 999 else "")


