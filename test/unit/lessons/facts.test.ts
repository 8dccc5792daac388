import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { table1 } from '../../../src/lab/paper/paper.ts';
import { DUMPLINGS_ANSWER, DUMPLINGS_BY } from '../../../src/lessons/sounds-right/answers.ts';
import { PAPER, WORDS_AHEAD } from '../../../src/lessons/words-better/paper.ts';

const column = (id: string) => table1.columns.findIndex((one) => one.id === id);
const [words, code] = [column('all-text'), column('all-code')];

test('what lesson 3 says of the paper is what the paper printed', () => {
	for (const [task, figures] of Object.entries(PAPER)) {
		const scores = table1.scores[task];
		expect({ words: scores?.[words], code: scores?.[code] }, task).toEqual(figures);
	}
	const kinds = Object.values(table1.scores);
	const ahead = kinds.filter((scores) => (scores[words] ?? 0) > (scores[code] ?? 0));
	expect({ kinds: ahead.length, of: kinds.length }).toEqual(WORDS_AHEAD);
});

test('what lesson 1 quotes of a recorded run is what was recorded', () => {
	const { recorded: label } = DUMPLINGS_BY;
	const file = new URL('../../../src/lessons/sounds-right/recorded.json', import.meta.url);
	const recorded: unknown = JSON.parse(readFileSync(file, 'utf8'));
	expect(answersIn(recorded)).toContain(DUMPLINGS_ANSWER);
	for (const part of label.split(' · ')) expect(JSON.stringify(recorded)).toContain(part);
});

/** The texts of all answers in a file of runs. */
function answersIn(value: unknown): string[] {
	if (typeof value !== 'object' || value === null) return [];
	const own =
		'type' in value && value.type === 'answer' && 'text' in value ? [String(value.text)] : [];
	return [...own, ...Object.values(value).flatMap(answersIn)];
}
