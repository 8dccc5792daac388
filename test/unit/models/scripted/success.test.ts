import { describe, expect, test } from 'vitest';
import { DEFAULT_STEP_ERRORS } from '../../../../src/core/settings.ts';
import { luckOf } from '../../../../src/models/scripted/compounding.ts';
import { catalogue } from '../../../../tasks/catalogue.ts';
import { loadTask } from '../../../../tasks/registry.ts';
import { type Instance, LEVELS, type Level } from '../../../../tasks/task.ts';

// How often the stand-in is right, in text and with the first code it writes, over all tasks and
// levels. Text is right where no step slips; code where the program works the answer out, without a
// mistake in it: that programs which do are right, tasks' own suites show.

/** So many puzzles of each level: the daily run is kept short, `SEEDS=40` takes more. */
const SEEDS = Array.from({ length: Number(process.env.SEEDS ?? 10) }, (_, index) => index + 1);
const PROGRAM_SHARE = 1 / 3;

interface Cell {
	text: number;
	code: number;
	/** What `text` and `code` are expected to be, by the steps. */
	readonly expected: { text: number; code: number };
	readonly variance: { text: number; code: number };
	steps: number;
}
const WAYS = ['text', 'code'] as const;

function add(cell: Cell, instance: Instance): void {
	const asked = [{ role: 'user' as const, content: instance.question }];
	const luck = luckOf(instance, asked, { temperature: 0, answerTokens: 2000 });
	if (luck.slipsAt === null) cell.text++;
	if (!luck.tooSimple && !luck.buggy) cell.code++;
	const steps = instance.steps();
	const text = (1 - DEFAULT_STEP_ERRORS) ** steps;
	const code =
		(1 - PROGRAM_SHARE * DEFAULT_STEP_ERRORS) ** steps * (1 - Math.min(0.05, (1 - text) / 10));
	cell.expected.text += text;
	cell.expected.code += code;
	cell.variance.text += text * (1 - text);
	cell.variance.code += code * (1 - code);
	cell.steps += steps;
}

const empty = (): Cell => ({
	text: 0,
	code: 0,
	expected: { text: 0, code: 0 },
	variance: { text: 0, code: 0 },
	steps: 0,
});

async function cellsOf(id: string, levels: Readonly<Record<Level, object>>): Promise<Cell[]> {
	const task = await loadTask(id);
	return LEVELS.map((level) => {
		const cell = empty();
		for (const seed of SEEDS) add(cell, task.instance({ ...levels[level] }, seed));
		return cell;
	});
}

/**
 * The statistic of Cochran and Armitage for a trend of the successes over the levels: normal where
 * there is none, and negative where they fall.
 */
function trend(successes: readonly number[], trials: number): number {
	const middle = (successes.length - 1) / 2;
	const share = successes.reduce((sum, one) => sum + one, 0) / (trials * successes.length);
	const slope = successes.reduce((sum, one, level) => sum + (level - middle) * one, 0);
	const squares = successes.reduce((sum, _, level) => sum + (level - middle) ** 2, 0);
	return slope / Math.sqrt(share * (1 - share) * trials * squares);
}

/** Whose mean steps do not grow from L3 to L4, or from L4 to L5: there, success need not fall either. */
const NOT_GROWING = ['pooling', 'math-counting-probability'];

const all = LEVELS.map(empty);

describe.each(catalogue)('$id', ({ id, levels }) => {
	test('is right less often, the harder it is, as its steps say', {
		timeout: 120_000,
	}, async () => {
		const cells = await cellsOf(id, levels);
		for (const [level, cell] of cells.entries()) {
			const before = cells[level - 1];
			if (before && !NOT_GROWING.includes(id)) expect(cell.steps).toBeGreaterThan(before.steps);
			for (const way of WAYS) {
				const off = Math.abs(cell[way] - cell.expected[way]);
				// Four deviations, and one for the step from chances to counts.
				expect(off).toBeLessThanOrEqual(4 * Math.sqrt(cell.variance[way]) + 1);
				const total = all[level];
				if (total) total[way] += cell[way];
			}
		}
		const [easiest, hardest] = [cells[0], cells.at(-1)];
		const drop = ((easiest?.expected.text ?? 0) - (hardest?.expected.text ?? 0)) / SEEDS.length;
		expect(drop).toBeGreaterThan(0.3);
		// One chance in twenty, one-sided; with few puzzles, only that it falls.
		const bound = SEEDS.length >= 40 ? -1.645 : 0;
		for (const way of WAYS)
			expect(
				trend(
					cells.map((cell) => cell[way]),
					SEEDS.length,
				),
			).toBeLessThan(bound);
	});
});

test('over all tasks it falls at each level: text is mostly right on easy ones, mostly wrong on hard ones', () => {
	const trials = catalogue.length * SEEDS.length;
	for (const way of WAYS)
		for (const [level, cell] of all.slice(1).entries()) {
			const before = all[level]?.[way] ?? 0;
			const share = (before + cell[way]) / (2 * trials);
			const deviation = Math.sqrt(2 * trials * share * (1 - share));
			expect(before - cell[way]).toBeGreaterThan(SEEDS.length >= 40 ? 2.33 * deviation : 0);
		}
	expect((all[0]?.text ?? 0) / trials).toBeGreaterThan(0.75);
	expect((all.at(-1)?.text ?? 0) / trials).toBeLessThan(0.15);
	for (const cell of all) expect(cell.code).toBeGreaterThan(cell.text);
});
