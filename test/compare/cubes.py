"""JSON-stat of every edition, written by Python's json: dense and sparse, with status, units and what is missing."""

import itertools
import json
import os
import random
import sys

from table import GROUPS, MEASURES, REGIONS, number

MISSING = ["..", ".", ":", "-"]


def category(rnd, codes, labels, units=None):
    out = {}
    if len(codes) == 1 and rnd.random() < 0.3:
        out["label"] = {codes[0]: labels[0]}
    else:
        if rnd.random() < 0.5:
            out["index"] = list(codes)
        else:
            # In any order: the places say which comes first.
            places = list(zip(codes, range(len(codes))))
            rnd.shuffle(places)
            out["index"] = dict(places)
        if rnd.random() < 0.9:
            out["label"] = dict(zip(codes, labels))
    if units:
        out["unit"] = dict(zip(codes, units))
    said = [out.get("label", {}).get(code, code) for code in codes]
    return out, said


def make(rnd):
    ids, sizes, dimension, said = [], [], {}, []
    metric = None
    plans = [("region", REGIONS, 1, 8), ("tid", [str(year) for year in range(2001, 2025)], 1, 6)]
    if rnd.random() < 0.5:
        plans.append(("gruppe", GROUPS, 1, 3))
    rnd.shuffle(plans)
    for name, labels, least, most in plans:
        own = rnd.sample(labels, rnd.randint(least, most))
        codes = [f"{name[0]}{i:03}" for i in range(len(own))] if name != "tid" else list(own)
        one, labels_said = category(rnd, codes, own)
        dimension[name] = {"label": name, "category": one}
        ids.append(name)
        sizes.append(len(own))
        said.append(labels_said)
    if rnd.random() < 0.7:
        metric = rnd.randint(0, len(ids))
        own = rnd.sample(MEASURES, rnd.randint(1, 3))
        codes = [f"m{i}" for i in range(len(own))]
        units = [{"base": rnd.choice(["personer", "kroner", "prosent"]), "decimals": rnd.randint(0, 2)} for _ in own]
        one, labels_said = category(rnd, codes, own, units)
        dimension["hva"] = {"label": "statistikkvariabel", "category": one}
        ids.insert(metric, "hva")
        sizes.insert(metric, len(own))
        said.insert(metric, labels_said)
    count = 1
    for size in sizes:
        count *= size
    values, status = [], {}
    for i in range(count):
        if rnd.random() < 0.1:
            values.append(None)
            if rnd.random() < 0.7:
                status[str(i)] = rnd.choice(MISSING)
        else:
            values.append(number(rnd, rnd.choice([0, 1, 3])))
    role = {"time": ["tid"], "geo": ["region"], **({"metric": ["hva"]} if metric is not None else {})}
    sparse = rnd.random() < 0.4
    given = {str(i): one for i, one in enumerate(values) if one is not None} if sparse else values
    data = {"label": "05231: Folkemengde", "source": "Statistisk sentralbyrå", "updated": "2025-02-25T07:00:00Z", "value": given}
    if status:
        data["status"] = [status.get(str(i)) for i in range(count)] if rnd.random() < 0.3 else status
    edition = rnd.choice(["2", "2", "1", "collection"])
    if edition == "1":
        data["dimension"] = {**dimension, "id": ids, "size": sizes, "role": role}
        whole = {"folkemengde": data}
    else:
        data = {"version": "2.0", "class": "dataset", **data, "id": ids, "size": sizes, "dimension": dimension, "role": role}
        whole = data if edition == "2" else {"version": "2.0", "class": "collection", "link": {"item": [data]}}
    return whole, truth(ids, sizes, said, metric, values, status)


def truth(ids, sizes, said, metric, values, status):
    """One row for each place of what is not measured, and a column for each measure."""

    def at(place):
        index = 0
        for size, one in zip(sizes, place):
            index = index * size + one
        value = values[index]
        return status.get(str(index), "") if value is None else value

    along = [d for d in range(len(ids)) if d != metric]
    rows = []
    for place in itertools.product(*(range(sizes[d]) for d in along)):
        full = list(place)
        cells = []
        for m in range(sizes[metric] if metric is not None else 1):
            whole = full[:metric] + [m] + full[metric:] if metric is not None else full
            cells.append(at(whole))
        rows.append([said[d][one] for d, one in zip(along, place)] + cells)
    measures = said[metric] if metric is not None else ["Folkemengde"]
    return {"columns": [[ids[d], "names"] for d in along] + [[one, "numbers"] for one in measures], "rows": rows}


def main(folder, seed, first, last):
    for n in range(first, last):
        data, said = make(random.Random(f"cube {seed} {n}"))
        with open(os.path.join(folder, f"{n}.json"), "w", encoding="utf-8") as file:
            json.dump(data, file, ensure_ascii=n % 2 == 0, indent=1 if n % 3 == 0 else None)
        with open(os.path.join(folder, f"{n}.truth.json"), "w", encoding="utf-8") as file:
            json.dump(said, file, ensure_ascii=False)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
