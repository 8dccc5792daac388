import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../tasks/catalogue.ts';
import type { AnswerInput, CellsInput, Entries, TokensInput } from '../../../tasks/kit/input.ts';
import { loadTask } from '../../../tasks/registry.ts';
import { type Instance, LEVELS } from '../../../tasks/task.ts';

/** What a person clicks who knows the right answer; null where it is typed. */
function rightEntries(instance: Instance, input: AnswerInput): Entries | null {
	const solution = instance.solve();
	switch (input.kind) {
		case 'cells':
			return rightCells(instance, input);
		case 'tokens':
			return tokensIn(solution, input);
		case 'waypoints':
			return [...solution.matchAll(/\((-?[\d.]+), (-?[\d.]+)\)/g)]
				.slice(1, -1)
				.map(([, x, y]) => `${x},${y}`);
		case 'choice': {
			const right = input.options.filter(
				({ value }) => instance.check(input.write([value])).correct,
			);
			expect(right).toHaveLength(1);
			return right.map(({ value }) => value);
		}
		case 'text':
			return [solution];
	}
}

function rightCells(instance: Instance, { rows, single }: CellsInput): Entries {
	const drawn = instance.picture(instance.solve());
	const marks =
		drawn.kind === 'grid' ? drawn.rows.flat() : drawn.kind === 'sequence' ? drawn.items : [];
	const cells = rows.flat();
	expect(marks).toHaveLength(cells.length);
	const last = marks.findLastIndex(({ tone }) => tone === 'answer');
	return cells.map(({ text, values, first = '' }, at) => {
		if (values.length === 0) return first;
		const mark = marks[at] ?? { text: '', tone: 'plain' };
		if (text === '') return values.includes(mark.text) ? mark.text : '';
		return mark.tone === 'answer' && (!single || at === last) ? (values[1] ?? '') : '';
	});
}

function tokensIn(solution: string, { tokens, places }: TokensInput): Entries {
	const known = tokens.map(({ text }) => text).sort((a, b) => b.length - a.length);
	const found: string[] = [];
	const whole = (at: number, word: string) =>
		!/\w\w/.test(word) || !/\w/.test(solution.charAt(at + word.length));
	for (let at = 0; at < solution.length; ) {
		const word = known.find((one) => solution.startsWith(one, at) && whole(at, one));
		if (word !== undefined) found.push(word);
		at += word?.length ?? 1;
	}
	if (places) expect(found).toHaveLength(places.length);
	for (const { text, times = Number.POSITIVE_INFINITY } of tokens)
		expect(found.filter((one) => one === text).length).toBeLessThanOrEqual(times);
	return found;
}

describe.each(catalogue)('$id, answered by hand', ({ id, levels }) => {
	it('takes the right answer from clicks, and no more than it needs', async () => {
		const task = await loadTask(id);
		for (const level of LEVELS.filter((_, at) => at % 2 === 0)) {
			const instance = task.instance(levels[level], 2);
			const input = instance.input();
			const entries = rightEntries(instance, input);
			const answer = input.write(entries ?? []);
			expect(instance.check(answer), `${level}: ${answer}`).toMatchObject({ correct: true });
			const filled = entries?.filter((entry) => entry !== '').length ?? 0;
			expect(filled).toBeGreaterThanOrEqual(input.kind === 'waypoints' ? 0 : (input.needs ?? 0));
			// What is half done is judged and drawn as well.
			const half = input.write(entries?.slice(0, filled / 2) ?? []);
			expect(instance.check(half).reason).not.toBe('');
			expect(instance.picture(half).description).not.toBe('');
		}
	});
});
