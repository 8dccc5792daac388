import { afterAll, describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings.ts';
import { newestMethod } from '../../../src/steering/methods.ts';
import { startRun } from '../../../src/steering/run.ts';
import { createModelSteerer } from '../../../src/steering/steerers/model.ts';
import { createNodeSandbox } from '../../support/node-sandbox.ts';
import { collect, NEVER, pack, parts, specOf, sum } from '../../support/runs.ts';
import { sayer } from '../../support/sayer.ts';

// What each baseline asks, in which order and in which words, and which reply is judged.

const python = createNodeSandbox();
afterAll(() => python.close());

const fenced = (code: string) => `\`\`\`python\n${code}\n\`\`\``;
const { a, b } = sum.puzzle as { a: number; b: number };
const RIGHT = fenced(`print("<<<", ${a} + ${b}, ">>>", sep="")`);
const WRONG = fenced('print("<<<0>>>")');

/** Plays a method with these replies of the TaskLLM and of a model that steers. */
async function played(
	id: string,
	replies: readonly string[],
	{ guidance = [] as readonly string[], settings = {} as Partial<Settings> } = {},
) {
	const taskLLM = sayer(replies);
	const steerer = sayer(guidance);
	const { revision } = newestMethod(id);
	const spec = specOf(sum, {
		method: { id, revision },
		settings: { ...DEFAULT_SETTINGS, ...settings },
	});
	const events = await collect(
		startRun(
			spec,
			parts(python, { taskLLM: taskLLM.model, steerer: createModelSteerer(steerer.model) }),
			NEVER,
		),
	);
	const verdict = events.find(({ type }) => type === 'verdict');
	return {
		asked: taskLLM.sent,
		chosen: steerer.sent,
		verdict,
		executed: events.filter(({ type }) => type === 'execution').length,
	};
}

/** One user's message: a template of the pack in front of the question. */
const behind = (template: string) => [
	{ role: 'user', content: `${pack.templates[template]}${sum.question}` },
];

test.each([
	['autogen-conca', 'assistant'],
	['few-shot', 'examples'],
])('%s is one message and one answer', async (id, template) => {
	const { asked, verdict, executed } = await played(id, [RIGHT]);
	expect(asked).toEqual([behind(template)]);
	expect(executed).toBe(1);
	expect(verdict).toMatchObject({ correct: true });
});

test('simulated code is never run: its words are judged', async () => {
	const { asked, verdict, executed } = await played('simulated-code', [
		`${RIGHT}\nIt would print <<<0>>>`,
	]);
	expect(asked).toEqual([behind('simulate')]);
	expect(executed).toBe(0);
	expect(verdict).toMatchObject({ correct: false, read: '0' });
});

describe('code and text, summarised', () => {
	test('asks for text, for code, and for a last answer that sees both with what was printed', async () => {
		const { asked, verdict } = await played('code-text-sum-1', [
			'I think it is <<<1>>>.',
			RIGHT,
			`Agent 2 computed it: <<<${a + b}>>>`,
		]);
		expect(asked.slice(0, 2)).toEqual([behind('text'), behind('code')]);
		const last = asked[2] ?? [];
		expect(last).toHaveLength(1);
		const content = last[0]?.content ?? '';
		expect(content.startsWith(pack.templates.summarise ?? '?')).toBe(true);
		const order = [sum.question, 'I think it is <<<1>>>.', RIGHT, `<<<${a + b}>>>`];
		let at = 0;
		for (const part of order) {
			at = content.indexOf(part, at);
			expect(at, part).toBeGreaterThan(0);
			at += part.length;
		}
		expect(verdict).toMatchObject({ correct: true });
	});

	test('judges the third answer, which may be a program again', async () => {
		const { verdict, executed } = await played('code-text-sum-1', ['<<<1>>>', RIGHT, WRONG]);
		expect(executed).toBe(2);
		expect(verdict).toMatchObject({ correct: false, read: '0' });
	});
});

describe('a choice of code or text', () => {
	test.each([
		['<<<Code>>>', 'code'],
		['<<<Text>>>', 'text'],
		['code', 'code'],
	])('%s: one answer of that kind', async (choice, template) => {
		const { asked, chosen, verdict } = await played('code-text-choice', [RIGHT], {
			guidance: [choice],
		});
		expect(chosen).toEqual([behind('choose')]);
		expect(asked).toEqual([behind(template)]);
		expect(verdict).toMatchObject({ correct: true });
	});

	test('a chooser that says more is passed on in front of the question', async () => {
		const { asked } = await played('code-text-choice', [RIGHT], {
			guidance: ['<<<Add them digit by digit.>>>'],
		});
		expect(asked).toEqual([
			[{ role: 'user', content: `Add them digit by digit.\n\n${sum.question}` }],
		]);
	});
});

describe('the local code interpreter', () => {
	test('sends back what each program did, until an answer in words', async () => {
		const looking = fenced(`print(${a} + ${b})`);
		const { asked, verdict, executed } = await played('local-code-interpreter', [
			fenced('print(1 / 0)'),
			looking,
			`It is <<<${a + b}>>>.`,
		]);
		expect(executed).toBe(2);
		expect(asked).toHaveLength(3);
		expect(asked[0]).toEqual(behind('interpreter'));
		expect(asked[1]?.map(({ role }) => role)).toEqual(['user', 'assistant', 'user']);
		expect(asked[1]?.[2]?.content).toContain('ZeroDivisionError');
		expect(asked[2]?.[4]?.content).toContain(`output: ${a + b}`);
		expect(verdict).toMatchObject({ correct: true });
	});

	test('stops after its rounds, and what the last program printed counts', async () => {
		const { asked, verdict } = await played(
			'local-code-interpreter',
			[WRONG, WRONG, RIGHT, WRONG],
			{
				settings: { maxRounds: 2 },
			},
		);
		expect(asked).toHaveLength(3);
		expect(verdict).toMatchObject({ correct: true });
	});

	test('says why a program was not run, and asks for it again', async () => {
		const { asked, executed } = await played('local-code-interpreter', [
			'```\nimport math\nprint(math.pi)\n```',
			'<<<1>>>',
		]);
		expect(executed).toBe(0);
		expect(asked).toHaveLength(2);
		expect(asked[1]?.[2]?.content).toContain(pack.templates.notRunUnnamed);
	});
});
