"""Workbooks, written by openpyxl: number formats, dates, hidden and merged cells, formulas with their results, 1904."""

import datetime
import json
import os
import random
import re
import sys
import zipfile
from decimal import Decimal

from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.hyperlink import Hyperlink

from table import rounded, table

MONTHS = "januar februar mars april mai juni juli august september oktober november desember".split()
SHORT = "jan feb mar apr mai jun jul aug sep okt nov des".split()


def shown_number(decimals, scale=0, percent=False, unit=None):
    def shown(value):
        exact = Decimal(f"{value:.15g}") * (100 if percent else 1) / (Decimal(1000) ** scale)
        said = {"number": float(rounded(float(exact), decimals))}
        return {**said, **({"unit": unit} if unit else {})}

    return shown


def plain(value):
    return {"number": float(f"{value:.15g}")}


NUMBERS = [
    ("General", plain),
    ("0", shown_number(0)),
    ("0.0", shown_number(1)),
    ("0.00", shown_number(2)),
    ("#,##0", shown_number(0)),
    ("#,##0.0", shown_number(1)),
    ("#,##0.00;[Red]-#,##0.00", shown_number(2)),
    ("0%", shown_number(0, percent=True, unit="prosent")),
    ("0.0%", shown_number(1, percent=True, unit="prosent")),
    ("0.00 %", shown_number(2, percent=True, unit="prosent")),
    ('0.0" %"', shown_number(1, unit="prosent")),
    ("#,##0,", shown_number(0, scale=1, unit="1 000")),
    ("#,##0.0,,", shown_number(1, scale=2, unit="mill.")),
    ('0.0,," mill. kr"', shown_number(1, scale=2, unit="mill. kr")),
    ('"kr" #,##0', shown_number(0, unit="kr")),
    ('#,##0.00\\ "kr"', shown_number(2, unit="kr")),
    ('[$€-2] #,##0', shown_number(0, unit="€")),
    ("_-* #,##0.0_-;-* #,##0.0_-", shown_number(1)),
    ('0.0;-0.0;"-"', shown_number(1)),
    ("0.00E+00", plain),
    ("# ?/?", plain),
    ("@", plain),
    ("0000", shown_number(0)),
    ("0.###", shown_number(3)),
]


def day(value):
    return {"text": value.strftime("%Y-%m-%d")}


def day_and_time(value):
    return {"text": value.strftime("%Y-%m-%d %H:%M") if value.strftime("%H:%M") != "00:00" else value.strftime("%Y-%m-%d")}


DAYS = [
    ("dd.mm.yyyy", day),
    ("yyyy-mm-dd", day),
    ("d. mmmm yyyy", day),
    ("[$-414]d. mmm yyyy;@", day),
    ("dddd d. mmmm yyyy", day),
    ("dd/mm/yy", day),
    ("mmm yy", lambda value: {"text": f"{SHORT[value.month - 1]} {value:%y}"}),
    ("mmmm yyyy", lambda value: {"text": f"{MONTHS[value.month - 1]} {value.year}"}),
    ("yyyy", lambda value: {"text": str(value.year)}),
    ("mm.yyyy", lambda value: {"text": f"{value:%m}.{value.year}"}),
    ("yyyy-mm", lambda value: {"text": f"{value:%Y-%m}"}),
    ("dd.mm.yyyy hh:mm", day_and_time),
]
CLOCKS = [
    ("hh:mm", lambda value: {"text": f"{value:%H:%M}"}),
    ("h:mm;@", lambda value: {"text": f"{value:%H:%M}"}),
    ("hh:mm:ss", lambda value: {"text": f"{value:%H:%M:%S}".removesuffix(":00") if value.second == 0 else f"{value:%H:%M:%S}"}),
    ("mm:ss", lambda value: {"text": f"{value:%M:%S}"}),
    ("hh.mm", lambda value: {"text": f"{value:%H:%M}"}),
]
TEXTS = ["00123", "0301", "1,5", "-", "tekst & <tegn>", "to\nlinjer", "æøå Šš", "'apostrof", "=ikke formel", " blank ", "x" * 50]


def cell(rnd, sheet, row, column):
    """Writes one cell, and says what Excel shows in it."""
    kind = rnd.random()
    at = sheet.cell(row, column)
    if kind < 0.5:
        code, shown = rnd.choice(NUMBERS)
        value = rnd.choice([0, 1, 0.125, 1.005, 0.045, 2.5, 1234.5, 999_999.5, 12_345_678.9, round(rnd.uniform(-1e6, 1e6), 6), rnd.randint(0, 9999), round(rnd.random(), 9)])
        at.value, at.number_format = value, code
        return shown(value)
    if kind < 0.7:
        code, shown = rnd.choice(DAYS)
        value = datetime.datetime(rnd.randint(1905, 2090), rnd.randint(1, 12), rnd.randint(1, 28), rnd.choice([0, 0, 9, 23]), rnd.choice([0, 30, 59]), rnd.choice([0, 0, 45]))
        at.value, at.number_format = value, code
        return shown(value)
    if kind < 0.78:
        code, shown = rnd.choice(CLOCKS)
        value = datetime.time(rnd.randint(0, 23), rnd.randint(0, 59), rnd.choice([0, 0, 30, 59]))
        at.value, at.number_format = value, code
        return shown(value)
    if kind < 0.83:
        hours, minutes = rnd.randint(0, 70), rnd.randint(0, 59)
        at.value, at.number_format = datetime.timedelta(hours=hours, minutes=minutes), "[h]:mm"
        return {"text": f"{hours:02}:{minutes:02}"}
    if kind < 0.86:
        at.value = rnd.random() < 0.5
        return {"text": "TRUE" if at.value else "FALSE"}
    if kind < 0.9:
        at.value = rnd.choice(["#DIV/0!", "#N/A", "#REF!"])
        return {"text": at.value}
    text = rnd.choice(TEXTS)
    at.value = text
    if at.data_type == "f":
        at.data_type = "s"
    if rnd.random() < 0.2:
        at.hyperlink = Hyperlink(ref=at.coordinate, target="https://ssb.no")
    return {"text": text}


FORMATS = {0: ["General", "0", "#,##0"], 1: ["0.0", "#,##0.0"], 2: ["0.00", "#,##0.00", "General"]}


def write_table(rnd, sheet, made, results):
    """The table on a sheet, with what Excel hides left out of what is to be read."""
    doubts = set()
    row = 1
    if made["title"]:
        sheet.cell(row, 1, made["title"])
        row += rnd.choice([1, 2])
    columns = made["headings"] + made["measures"]
    years = all(re.fullmatch(r"\d{4}", one) for one in made["measures"])
    for c, name in enumerate(columns, 1):
        sheet.cell(row, c, int(name) if years and re.fullmatch(r"\d{4}", name) and rnd.random() < 0.5 else name)
    hidden = len(columns) if len(made["measures"]) > 1 and rnd.random() < 0.15 else None
    if hidden:
        sheet.column_dimensions[sheet.cell(row, hidden).column_letter].hidden = True
        doubts.add("hidden-columns")
    kept, above, began = [], None, row + 1
    two = len(made["headings"]) == 2
    merged = two and rnd.random() < 0.5
    for names, cells in made["rows"]:
        row += 1
        for c, name in enumerate(names, 1):
            if not (merged and c == 1 and name == above):
                sheet.cell(row, c, name)
        hide = not merged and len(kept) > 1 and rnd.random() < 0.05
        if merged and names[0] != above:
            if above is not None and row - began > 1:
                sheet.merge_cells(start_row=began, end_row=row - 1, start_column=1, end_column=1)
            began = row
        above = names[0]
        for i, one in enumerate(cells):
            at = sheet.cell(row, len(names) + 1 + i)
            if one == "" and rnd.random() < 0.5:
                continue
            at.value = one
            if isinstance(one, float):
                at.number_format = rnd.choice(FORMATS[made["decimals"][i]])
                if rnd.random() < 0.06:
                    at.value = "=SUM(A1:A2)"
                    results[(sheet.title, at.coordinate)] = repr(one)
                    if not hide and not (hidden and i == len(cells) - 1):
                        doubts.add("formula")
        if hide:
            sheet.row_dimensions[row].hidden = True
            doubts.add("hidden-rows")
        else:
            kept.append(names + (cells[:-1] if hidden else cells))
    if merged and row - began > 0:
        sheet.merge_cells(start_row=began, end_row=row, start_column=1, end_column=1)
    shown = columns[:-1] if hidden else columns
    return {
        "columns": [[name, "names" if i < len(made["headings"]) else "numbers"] for i, name in enumerate(shown)],
        "rows": kept,
        "doubts": sorted(doubts),
    }


def altered(path, results, rich, shared):
    """What openpyxl does not write: results of formulas, rich strings, and strings that cells share."""
    with zipfile.ZipFile(path) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    names = re.findall(r'<sheet [^>]*name="([^"]*)"', parts["xl/workbook.xml"].decode())
    strings = []

    def share(found):
        strings.append(found[3])
        return f'<c {found[1]}t="s"{found[2]}><v>{len(strings) - 1}</v></c>'

    for i, name in enumerate(names, 1):
        key = f"xl/worksheets/sheet{i}.xml"
        xml = parts[key].decode()
        for (sheet, at), result in results.items():
            if sheet == name:
                xml, count = re.subn(rf'(<c r="{at}"[^>]*><f>[^<]*</f>)<v\s*/?>(?:</v>)?', rf"\g<1><v>{result}</v>", xml)
                assert count == 1
        if rich:
            halves = r'<is><r><t xml:space="preserve">\1</t></r><r><rPr><b/></rPr><t xml:space="preserve">\2</t></r></is>'
            xml = re.sub(r"<is><t[^>]*>([^<&]{2})([^<&]+)</t></is>", halves, xml)
        if shared:
            xml = re.sub(r'<c ([^>]*?)t="inlineStr"([^>]*)><is>(.*?)</is></c>', share, xml, flags=re.S)
        parts[key] = xml.encode()
    if shared:
        main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
        text = "".join(f"<si>{one}</si>" for one in strings)
        parts["xl/sharedStrings.xml"] = f'<sst xmlns="{main}">{text}</sst>'.encode()
        rel = f'<Relationship Id="rIdStrings" Type="{office}" Target="/xl/sharedStrings.xml"/></Relationships>'
        key = "xl/_rels/workbook.xml.rels"
        parts[key] = parts[key].decode().replace("</Relationships>", rel).encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        for name, data in parts.items():
            book.writestr(name, data)


def make(rnd, path):
    book = Workbook()
    if rnd.random() < 0.2:
        book.epoch = CALENDAR_MAC_1904
    results = {}
    sheet = book.active
    sheet.title = "Tall"
    said = write_table(rnd, sheet, table(rnd), results)
    other = book.create_sheet("Celler")
    width = rnd.randint(2, 6)
    cells = [[cell(rnd, other, r, c) for c in range(1, width + 1)] for r in range(1, rnd.randint(2, 6))]
    if rnd.random() < 0.3:
        book.create_sheet("Skjult").sheet_state = rnd.choice(["hidden", "veryHidden"])
        book["Skjult"]["A1"] = 7
        said["doubts"].append("hidden-sheets")
    book.save(path)
    altered(path, results, rnd.random() < 0.3, rnd.random() < 0.3)
    return {"table": said, "cells": cells}


def main(folder, seed, first, last):
    for n in range(first, last):
        said = make(random.Random(f"book {seed} {n}"), os.path.join(folder, f"{n}.xlsx"))
        with open(os.path.join(folder, f"{n}.truth.json"), "w", encoding="utf-8") as file:
            json.dump(said, file, ensure_ascii=False)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
