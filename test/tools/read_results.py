"""Reads exported results with the real tools; prints what they make of them as one line of JSON."""

import glob
import json
import os
import sys

import inspect_ai
import jsonschema
import pandas
from inspect_ai.log import read_eval_log, read_eval_log_sample, read_eval_log_sample_summaries

folder, schemas = sys.argv[1:]


def read_inspect():
    logs = []
    for path in sorted(glob.glob(f"{folder}/inspect/logs/*.eval")):
        log = read_eval_log(path)
        summaries = read_eval_log_sample_summaries(path)
        first = summaries[0]
        one = read_eval_log_sample(path, id=first.id, epoch=first.epoch)
        scored = [sample for sample in log.samples if sample.scores]
        logs.append(
            {
                "task": log.eval.task,
                "model": log.eval.model,
                "solver": log.eval.solver,
                "status": log.status,
                "samples": len(log.samples),
                "summaries": len(summaries),
                "right": sum(s.scores["verdict"].value == "C" for s in scored),
                "wrong": sum(s.scores["verdict"].value == "I" for s in scored),
                "errors": sum(s.error is not None for s in log.samples),
                "accuracy": log.results.scores[0].metrics["accuracy"].value,
                "keys": sorted(s.metadata["key"] for s in log.samples),
                "messages": len(one.messages),
                "usage": sum(u.total_tokens for u in log.stats.model_usage.values()),
            }
        )
    return {"version": inspect_ai.__version__, "logs": logs}


def read_pandas():
    runs = pandas.read_csv(f"{folder}/csv-long")
    table = pandas.read_csv(f"{folder}/csv-wide", index_col="task")
    lines = pandas.read_json(f"{folder}/jsonl", lines=True)
    # A column of booleans and nothing is one of objects.
    judged = runs[runs.correct.notna()]
    rates = judged.assign(correct=judged.correct.astype(bool)).groupby(["task", "contender"]).correct
    return {
        "version": pandas.__version__,
        "runs": len(runs),
        "lines": len(lines),
        "same": bool((runs.key == lines.key).all() and (runs.state == lines.state).all()),
        "tokens": int(runs.input_tokens.sum() + runs.output_tokens.sum()),
        "rates": {f"{task} {who}": rate for (task, who), rate in rates.mean().items()},
        "table": {
            f"{task} {column.removesuffix(': rate').removesuffix(' (toy model)')}": value
            for task, row in table.iterrows()
            for column, value in row.items()
            if column.endswith(": rate")
        },
    }


def read_every_eval_ever():
    def schema(name):
        with open(f"{schemas}/every_eval_ever/schemas/{name}.schema.json", encoding="utf-8") as file:
            return jsonschema.Draft7Validator(json.load(file))

    aggregate, instance = schema("eval"), schema("instance_level_eval")
    faults, counts = [], {"aggregates": 0, "instances": 0}
    for path in sorted(glob.glob(f"{folder}/every-eval-ever/data/**/*.json*", recursive=True)):
        kind = "instances" if path.endswith(".jsonl") else "aggregates"
        with open(path, encoding="utf-8") as file:
            values = [json.loads(line) for line in file] if kind == "instances" else [json.load(file)]
        for value in values:
            counts[kind] += 1
            found = (instance if kind == "instances" else aggregate).iter_errors(value)
            faults += [f"{os.path.basename(path)} {fault.json_path}: {fault.message[:200]}" for fault in found]
    return {"version": instance.schema["version"], **counts, "faults": faults[:20]}


print(
    json.dumps(
        {
            "inspect": read_inspect(),
            "pandas": read_pandas(),
            "everyEvalEver": read_every_eval_ever(),
        }
    )
)
