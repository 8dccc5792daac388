import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Execution, PythonSandbox } from '../../src/python/sandbox.ts';
import { type Edit, editedProject } from '../support/edited-project.ts';
import { createNodeSandbox } from '../support/node-sandbox.ts';
import type * as PlayedAgainModule from '../support/played-again.ts';
import type { PlayedAgain } from '../support/played-again.ts';

// Plays the future: the sources are copied and edited as a maintainer will edit them one day, and the
// copy opens, draws and re-verifies 40 links and runs that were made before. Every edit is a good
// deed, and none may cost a link anything but what it really changed.

const SAMPLES = new URL('../samples/format-2/', import.meta.url);
const node = createNodeSandbox();
afterAll(() => node.close());

/** Real Python, asked once for each program: what it prints does not depend on the edits. */
const known = new Map<string, Promise<Execution>>();
const python: PythonSandbox = {
	...node,
	run(program, signal) {
		const key = JSON.stringify(program);
		const run = known.get(key) ?? node.run(program, signal);
		known.set(key, run);
		return run;
	},
};

async function playedWith(edits: readonly Edit[]): Promise<PlayedAgain[]> {
	const project = await editedProject(edits);
	try {
		const { playAll } = await project.load<typeof PlayedAgainModule>(
			'test/support/played-again.ts',
		);
		return await playAll(SAMPLES, python);
	} finally {
		await project.close();
	}
}

let today: PlayedAgain[];
beforeAll(async () => {
	today = await playedWith([]);
}, 120_000);

test('today all 40 open, are drawn, and come out equal', () => {
	expect(today).toHaveLength(40);
	for (const { name, problem, picture, marks } of today) {
		expect(problem, name).toBeNull();
		expect(picture, name).not.toBeNull();
		expect(
			marks.filter((mark) => !mark.endsWith(': equal') && !RECIPE_OPEN.includes(mark)),
			name,
		).toEqual([]);
	}
	expect(new Set(today.map(({ name }) => name.split('-').at(-1))).size).toBeGreaterThan(2);
});

/** A recipe has no steps to play and nothing that was sent. */
const RECIPE_OPEN: readonly string[] = [];

describe('after an edit all of them are as they were', { timeout: 120_000 }, () => {
	test.each<[string, readonly Edit[]]>([
		[
			'every verdict is worded otherwise',
			[
				{
					file: 'src/steering/judge.ts',
					find: 'cutWords(reason + note)',
					put: "cutWords('In other words: ' + reason + note)",
				},
				{
					file: 'tasks/letters/check.ts',
					find: 'The count and every position are right.',
					put: 'Right in every position.',
				},
			],
		],
		[
			'a template is added, in a new pack',
			[
				{
					file: 'src/steering/packs/built-in-1000.ts',
					text: `import { pack as before } from './built-in-1.ts';
export const pack = {
	name: 'built-in-1000',
	templates: { ...before.templates, code: 'Write a program. ', summarise: 'Say it in one sentence.' },
};
`,
				},
			],
		],
		[
			'a method is added',
			[
				{
					file: 'src/steering/methods/ask-twice.ts',
					text: `export const method = {
	id: 'ask-twice',
	revision: 1,
	title: 'Ask twice',
	summary: 'The question, twice.',
	usesSteerer: false,
	templates: [],
	calls: () => ({ steerer: 0, taskLLM: 2 }),
	async *run({ question, effects }) {
		yield* effects.askTaskLLM(0, [{ role: 'user', content: question }]);
		yield* effects.askTaskLLM(1, [{ role: 'user', content: question }]);
	},
};
`,
				},
			],
		],
		[
			'defaults of settings change',
			[
				{
					file: 'src/core/settings.ts',
					find: '...always(integer(0, 20), 5)',
					put: '...always(integer(0, 20), 3)',
				},
				{
					file: 'src/core/settings.ts',
					find: '...always(number(0, 2), 0)',
					put: '...always(number(0, 2), 0.2)',
				},
			],
		],
		[
			'a kind of event is added',
			[
				{
					file: 'src/core/events/note.ts',
					text: `import * as v from 'valibot';
import { defineEvent, RoundNumber } from './kind.ts';
export const note = defineEvent('note', { keep: 'fact', fold: 'round' }, { round: RoundNumber, text: v.string() });
`,
				},
				{
					file: 'src/core/events/index.ts',
					find: 'const KINDS = [',
					put: "import { note } from './note.ts';\nconst KINDS = [\n\tnote,",
				},
			],
		],
	])('%s', async (_name, edits) => {
		expect(await playedWith(edits)).toEqual(today);
	});

	test('a raised revision, with which the generator makes other puzzles', async () => {
		const raised = ['box-net', 'cryptanalysis', 'date-understanding'];
		const played = await playedWith(
			raised.map((task) => ({
				file: `tasks/${task}/about.ts`,
				find: 'revision: 1,',
				put: 'revision: 2,',
			})),
		);
		for (const [at, run] of played.entries()) {
			const before = today[at];
			if (!raised.some((task) => run.name.includes(`-${task}-`))) {
				expect(run).toEqual(before);
				continue;
			}
			// The puzzle that the run carries is drawn, judged and executed; it cannot be made from its seed.
			expect(run.problem, run.name).toMatch(/as this run carries it.*revision 1 .*revision 2/);
			expect(run).toEqual({
				...before,
				problem: run.problem,
				marks: before?.marks.map((mark) => mark.replace('Instance: equal', 'Instance: open')),
			});
		}
		expect(played.filter(({ problem }) => problem !== null).length).toBe(raised.length);
	});

	test('a checker is mended: what it judges otherwise is marked, with both verdicts', async () => {
		const played = await playedWith([
			{
				file: 'tasks/statistical-counting/check.ts',
				find: 'export function check(',
				put: `export function check(puzzle: Puzzle, answer: string): Verdict {
	const verdict = checkBefore(puzzle, answer);
	return { ...verdict, correct: !verdict.correct, constraint: verdict.correct ? 'mended' : null };
}
function checkBefore(`,
			},
		]);
		const changed = played.filter((run, at) => run.marks.join() !== today[at]?.marks.join());
		expect(changed.length).toBeGreaterThan(0);
		for (const { name, marks, verdicts } of changed) {
			expect(name).toContain('-statistical-counting-');
			expect(marks.filter((mark) => !mark.endsWith(': equal'))).toEqual(['Verdict: different']);
			expect(verdicts?.[0]).not.toBe(verdicts?.[1]);
		}
	});

	test('a question is worded otherwise: each run shows what it was asked', async () => {
		const played = await playedWith([
			{
				file: 'tasks/letters/question.ts',
				find: 'export function question(',
				put: `export function question(...given: Parameters<typeof questionBefore>): string {
	return questionBefore(...given) + ' Please.';
}
function questionBefore(`,
			},
		]);
		for (const [at, run] of played.entries()) {
			const before = today[at];
			const worded = run.name.includes('-letters-');
			if (worded) expect(run.problem).toMatch(/shown as it was asked/);
			expect(run).toEqual(worded ? { ...before, problem: run.problem } : before);
		}
	});
});
