import {
	bareAnswer,
	type ExportFormat,
	gradingNotes,
	jsonLines,
	MARKED_ANSWER,
	originOf,
} from './format.ts';

/** Samples for Inspect's `json_dataset`, with a task that asks them. */
export const inspectFormat: ExportFormat = {
	id: 'inspect',
	title: 'Inspect',
	summary: 'Samples for json_dataset, and a task that asks them.',
	files: ({ id, title }, rows) => [
		{
			path: 'samples.jsonl',
			text: jsonLines(
				rows.map((row) => ({
					id: `${row.task}-${row.level ?? 'custom'}-${row.seed}`,
					input: row.question,
					target: bareAnswer(row.answer),
					metadata: originOf(row),
				})),
			),
		},
		{ path: 'symbench.py', text: taskFile(id) },
		{
			path: 'README.md',
			text: `# ${title}, for Inspect

    inspect eval symbench.py --model PROVIDER/MODEL

asks every sample of samples.jsonl. The score that Inspect shows compares the last <<<…>>> with the
stored answer: a lower bound.

${gradingNotes(`inspect log dump LOG.eval | jq -c '.samples[] | (.metadata | {task, params, seed, hash}) + {answer: .output.completion}'`)}`,
		},
	],
};

function taskFile(id: string): string {
	return `from pathlib import Path

from inspect_ai import Task, task
from inspect_ai.dataset import json_dataset
from inspect_ai.scorer import pattern
from inspect_ai.solver import generate

SAMPLES = str(Path(__file__).parent / "samples.jsonl")


# A lower bound: the README tells how answers are graded exactly.
@task(name="symbench-${id}")
def symbench():
    last_answer = r"\\A[\\s\\S]*${MARKED_ANSWER}"
    return Task(
        dataset=json_dataset(SAMPLES),
        solver=generate(),
        scorer=pattern(last_answer, ignore_case=False),
    )
`;
}
