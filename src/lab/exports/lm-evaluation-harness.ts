import {
	bareAnswer,
	type ExportFormat,
	gradingNotes,
	jsonLines,
	MARKED_ANSWER,
	originOf,
} from './format.ts';

/** Documents and a task file for EleutherAI's lm-evaluation-harness. */
export const harnessFormat: ExportFormat = {
	id: 'lm-evaluation-harness',
	title: 'lm-evaluation-harness',
	summary: 'A task file in YAML, and its documents.',
	files: ({ id, title }, rows) => {
		const name = `symbench_${id.replaceAll('-', '_')}`;
		return [
			{
				path: `${name}.jsonl`,
				text: jsonLines(
					rows.map((row) => ({
						...originOf(row),
						question: row.question,
						target: bareAnswer(row.answer),
					})),
				),
			},
			{ path: `${name}.yaml`, text: taskFile(name) },
			{
				path: 'README.md',
				text: `# ${title}, for lm-evaluation-harness

In this folder:

    lm_eval --include_path . --tasks ${name} --log_samples --output_path results --model …

exact_match compares the last <<<…>>> with the stored answer: a lower bound.

${gradingNotes(`jq -c '(.doc | {task, params, seed, hash}) + {answer: .resps[0][0]}' results/*/samples_*.jsonl`)}`,
			},
		];
	},
};

function taskFile(name: string): string {
	return `task: ${name}
dataset_path: json
dataset_kwargs:
  data_files:
    test: ${name}.jsonl
test_split: test
output_type: generate_until
# Names of fields, not templates: a template's text that begins with [ and ends with ] is read as a list.
doc_to_text: question
doc_to_target: target
generation_kwargs:
  until: []
  do_sample: false
  max_gen_toks: 2000
# A lower bound: the README tells how answers are graded exactly.
filter_list:
  - name: last-answer
    filter:
      - function: regex
        regex_pattern: '${MARKED_ANSWER}'
        group_select: -1
      - function: take_first
metric_list:
  - metric: exact_match
    aggregation: mean
    higher_is_better: true
metadata:
  version: 1
`;
}
