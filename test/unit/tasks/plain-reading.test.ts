import { describe, expect, it } from 'vitest';
import { task } from '../../../tasks/gsm-hard/index.ts';
import { print } from '../../../tasks/kit/exact/rational.ts';
import { LEVELS } from '../../../tasks/task.ts';
import { readPlainly } from '../../support/plain-reader/read.ts';

describe('gsm-hard, read plainly, sentence by sentence', () => {
	it.each(LEVELS)('gives the right answer for 500 of 500 seeds at %s', (level) => {
		for (let seed = 0; seed < 500; seed++) {
			const { question, check } = task.instance(task.about.levels[level], seed);
			const read = readPlainly(question);
			expect(check(`<<<${print(read)}>>>`), `seed ${seed}: ${question}`).toMatchObject({
				correct: true,
			});
		}
	});
});
