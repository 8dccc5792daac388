import { expect, test } from 'vitest';
import { table1 } from '../../../src/lab/paper/paper.ts';
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
