"""Sheets as text, written by Python's csv: delimiters, quotes, encodings, decimal marks, thousands."""

import csv
import io
import json
import os
import random
import sys

from table import table, truth

ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"]


def written(rnd, value, decimals, mark, thousands):
    whole, _, fraction = f"{abs(value):.{decimals}f}".partition(".")
    if thousands:
        groups = []
        while len(whole) > 3:
            groups.insert(0, whole[-3:])
            whole = whole[:-3]
        whole = thousands.join([whole] + groups)
    minus = rnd.choice(["-", "−"]) if value < 0 and float(f"{value:.{decimals}f}") != 0 else ""
    return minus + whole + (mark + fraction if fraction else "")


def make(rnd):
    made = table(rnd)
    delimiter = rnd.choice([";", ";", ",", "\t", "|"])
    encoding = rnd.choice(ENCODINGS)
    mark = rnd.choice([",", "."])
    thousands = rnd.choice(["", "", " ", "\u00a0"])
    out = io.StringIO()
    quoting = rnd.choice([csv.QUOTE_MINIMAL, csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC])
    writer = csv.writer(out, delimiter=delimiter, quoting=quoting, lineterminator=rnd.choice(["\r\n", "\n"]))
    if made["title"]:
        writer.writerow([made["title"]])
        if rnd.random() < 0.5:
            writer.writerow([])
    writer.writerow(made["headings"] + made["measures"])
    for names, cells in made["rows"]:
        texts = [
            one if isinstance(one, str) else written(rnd, one, made["decimals"][i], mark, thousands)
            for i, one in enumerate(cells)
        ]
        writer.writerow(names + texts)
    if rnd.random() < 0.3:
        writer.writerow([])
        writer.writerow(["Kilde: Statistisk sentralbyrå"])
    text = out.getvalue()
    if encoding == "cp1252":
        text = text.replace("−", "-")
        if any(ord(one) > 255 and one not in "–" for one in text):
            encoding = "utf-8"
    return text.encode(encoding), {**truth(made), "written": [delimiter, encoding, mark, thousands]}


def main(folder, seed, first, last):
    for n in range(first, last):
        data, said = make(random.Random(f"csv {seed} {n}"))
        with open(os.path.join(folder, f"{n}.csv"), "wb") as file:
            file.write(data)
        with open(os.path.join(folder, f"{n}.truth.json"), "w", encoding="utf-8") as file:
            json.dump(said, file, ensure_ascii=False)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
