"""A table of statistics that does not exist: what it says, before any program writes it down."""

from decimal import ROUND_HALF_UP, Decimal

REGIONS = [
    "0301 Oslo - Oslove", "1515 Herøy", "1818 Herøy", "Bodø", "Kárášjohka – Karasjok", "Evje og Hornnes",
    "Re, Tønsberg", "Sør-Varanger; øst", 'Kommune med "fornavn"', "Deatnu | Tana", "Å i Lofoten", "Hamar\u00a0by",
    "Nore og Uvdal (2020-)", "4G-området", "Ås", "O'Learys vei",
]
GROUPS = ["Menn", "Kvinner", "Ukjent", "0-17 år", "18–66 år", "67 år og eldre"]
MEASURES = ["Innbyggere", "Andel med høyere utdanning", "Inntekt etter skatt", "Avstand", "Netto utgift per innbygger", "Årsverk"]
SIGNS = ["..", ".", ":", "-", "", "*", "<5", "n/a", "#DIV/0!"]


def rounded(value, decimals):
    """As people round, on the fifteen digits that a spreadsheet shows of a number."""
    exact = Decimal(f"{value:.15g}")
    return exact.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)


def number(rnd, decimals):
    size = rnd.choice([1, 10, 100, 1000, 100_000, 10_000_000])
    value = rnd.uniform(-0.2 * size, size) if rnd.random() < 0.2 else rnd.uniform(0, size)
    return float(rounded(value, decimals))


def table(rnd, signs=True):
    """title, headings, names of each row, and a list of numbers or signs for each row."""
    names = 1 if rnd.random() < 0.6 else 2
    regions = rnd.sample(REGIONS, rnd.randint(2, 8))
    groups = rnd.sample(GROUPS, rnd.randint(2, 3)) if names == 2 else [None]
    if rnd.random() < 0.5:
        first = rnd.randint(1990, 2020)
        measures = [str(first + i) for i in range(rnd.randint(1, 5))]
    else:
        measures = rnd.sample(MEASURES, rnd.randint(1, 4))
    decimals = [rnd.choice([0, 0, 1, 2]) for _ in measures]
    rows = []
    for region in regions:
        for group in groups:
            cells = []
            for count in decimals:
                sign = signs and rnd.random() < 0.08
                cells.append(rnd.choice(SIGNS) if sign else number(rnd, count))
            # A row without a single number says nothing.
            if all(isinstance(one, str) for one in cells):
                cells[0] = number(rnd, decimals[0])
            rows.append(([region] if group is None else [region, group], cells))
    headings = ["kommune"] if names == 1 else ["kommune", "gruppe"]
    title = rnd.choice(["06913: Folkemengde, etter region", "Folkemengde etter region", None])
    return {"title": title, "headings": headings, "measures": measures, "decimals": decimals, "rows": rows}


def truth(made):
    """As the reader is to say it."""
    columns = [[name, "names"] for name in made["headings"]] + [[name, "numbers"] for name in made["measures"]]
    rows = [names + cells for names, cells in made["rows"]]
    return {"columns": columns, "rows": rows}
