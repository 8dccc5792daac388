import { bareAnswer, type ExportFormat, gradingNotes, MARKED_ANSWER, originOf } from './format.ts';

/** A configuration and tests for promptfoo. */
export const promptfooFormat: ExportFormat = {
	id: 'promptfoo',
	title: 'promptfoo',
	summary: 'A configuration in YAML, and its tests.',
	files: ({ id, title }, rows) => [
		{ path: 'promptfooconfig.yaml', text: configuration(id) },
		{
			path: 'tests.json',
			text: `${JSON.stringify(
				rows.map((row) => ({
					description: `${title} ${row.level ?? 'custom'}, seed ${row.seed}`,
					vars: { question: literal(row.question), target: literal(bareAnswer(row.answer)) },
					metadata: originOf(row),
				})),
				null,
				'\t',
			)}\n`,
		},
		{
			path: 'README.md',
			text: `# ${title}, for promptfoo

Name your provider in promptfooconfig.yaml, then, in this folder:

    promptfoo eval --output results.json

The assertion compares the last <<<…>>> with the stored answer: a lower bound.

${gradingNotes(`jq -c '.results.results[] | (.testCase.metadata | {task, params, seed, hash}) + {answer: .response.output}' results.json`)}`,
		},
	],
};

/** A text that promptfoo's templates leave as it is. */
function literal(text: string): string {
	return /\{[{%#]/.test(text) ? `{% raw %}${text}{% endraw %}` : text;
}

function configuration(id: string): string {
	return `description: symbench ${id}
prompts:
  - '{{question}}'
providers:
  - openai:gpt-4o
tests: file://tests.json
defaultTest:
  assert:
    # A lower bound: the README tells how answers are graded exactly.
    - type: javascript
      value: |
        const answers = [...output.matchAll(/${MARKED_ANSWER}/g)];
        return answers.at(-1)?.[1] === context.vars.target;
`;
}
