import { afterAll, describe, expect, test } from 'vitest';
import type { EventOf, RunEvent } from '../../../src/core/events/index.ts';
import { foldRun } from '../../../src/core/fold-run.ts';
import { allOf, lastOf } from '../../../src/core/run.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/settings.ts';
import { newestMethod } from '../../../src/steering/methods.ts';
import { startRun } from '../../../src/steering/run.ts';
import type { Situation } from '../../../src/steering/steerer.ts';
import { createModelSteerer } from '../../../src/steering/steerers/model.ts';
import { createPersonSteerer } from '../../../src/steering/steerers/person.ts';
import { createNodeSandbox } from '../../support/node-sandbox.ts';
import { collect, NEVER, pack, parts, specOf, sum } from '../../support/runs.ts';
import { sayer } from '../../support/sayer.ts';

const python = createNodeSandbox();
afterAll(() => python.close());

function ofType<Type extends RunEvent['type']>(events: readonly RunEvent[], type: Type) {
	return events.filter((event): event is EventOf<Type> => event.type === type);
}

const block = (code: string) => `\`\`\`python\n${code}\n\`\`\``;

test('the default run, event by event', { timeout: 60_000 }, async () => {
	const events = await collect(startRun(specOf(sum), parts(python), NEVER));
	const kept = events.filter((event) => event.type !== 'delta');
	const round = (event: RunEvent) => ('round' in event ? event.round : '');
	expect(kept.map((event) => `${event.type} ${round(event)}`.trim())).toEqual([
		'start',
		'guidance 0',
		'request 0',
		'usage 0',
		'answer 0',
		'request 0',
		'usage 0',
		'self-check-program 0',
		'execution 0',
		'self-check 0',
		...[1, 2].flatMap((n) => [
			`guidance ${n}`,
			`request ${n}`,
			`usage ${n}`,
			`answer ${n}`,
			`symbolic-check ${n}`,
			`execution ${n}`,
			`request ${n}`,
			`usage ${n}`,
			`self-check-program ${n}`,
			`execution ${n}`,
			`self-check ${n}`,
		]),
		'guidance 3',
		'verdict',
		'end',
	]);
	const view = foldRun(events);
	expect(view.rounds.map((one) => lastOf(one, 'guidance')?.decision)).toEqual([
		'text',
		'code',
		'guide',
		'finish',
	]);
	expect(view.rounds.map((one) => lastOf(one, 'self-check')?.ok)).toEqual([
		false,
		false,
		true,
		undefined,
	]);
	expect(view.rounds.map((one) => lastOf(one, 'symbolic-check')?.tooSimple)).toEqual([
		undefined,
		true,
		false,
		undefined,
	]);
	const streamed = ofType(events, 'delta').filter(
		(one) => one.round === 0 && one.role === 'answer',
	);
	expect(streamed.map((one) => one.text).join('')).toBe(
		view.rounds.flatMap((one) => allOf(one, 'answer'))[0]?.text,
	);
	expect(streamed.length).toBeGreaterThan(10);
});

describe('what is sent', { timeout: 60_000 }, () => {
	const { templates } = pack;
	const check = block('print("Incorrect: no")');

	test('to the TaskLLM: what it was told and what it answered, nothing else', async () => {
		const first = `Thus ${block('print("<<<1>>>")')}`;
		const taskLLM = sayer([first, check, 'Second', check, sum.solve(), check]);
		const steerer = sayer([
			'<<<Code>>>',
			'Hm. <<<Try harder.>>>',
			'<<<Text>>>',
			'<<<Return Answer>>>',
		]);
		const events = await collect(
			startRun(
				specOf(sum, { steerer: { kind: 'model', model: { provider: 'x', model: 'y' } } }),
				parts(python, { taskLLM: taskLLM.model, steerer: createModelSteerer(steerer.model) }),
				NEVER,
			),
		);
		const answers = taskLLM.sent.filter((_, i) => i % 2 === 0);
		expect(answers).toHaveLength(3);
		expect(answers[2]).toEqual([
			{ role: 'user', content: templates.code + sum.question },
			{ role: 'assistant', content: first },
			{ role: 'user', content: 'Try harder.' },
			{ role: 'assistant', content: 'Second' },
			{ role: 'user', content: templates.text },
		]);

		const last = steerer.sent[3] ?? [];
		expect(last.map((message) => message.role)).toEqual([
			'user',
			'assistant',
			'user',
			'assistant',
			'user',
			'assistant',
			'user',
		]);
		expect(last[0]?.content).toBe(templates.choose + sum.question);
		expect(last[3]?.content).toBe('Hm. <<<Try harder.>>>');
		expect(last[2]?.content).toContain(templates.decide);
		for (const part of [first, '<<<1>>>', 'Incorrect: no', 'Complexity score: 0', '<<<guidance>>>'])
			expect(last[2]?.content).toContain(part);
		expect(last[4]?.content).not.toContain('Complexity score');

		const checked = taskLLM.sent[1]?.[0]?.content;
		for (const part of [templates.selfCheck, sum.question, first, 'output: <<<1>>>'])
			expect(checked).toContain(part);

		const requests = ofType(events, 'request');
		expect(requests.filter((one) => one.role === 'guidance').map((one) => one.messages)).toEqual(
			steerer.sent,
		);
		expect(requests.filter((one) => one.role !== 'guidance').map((one) => one.messages)).toEqual(
			taskLLM.sent,
		);
		expect(ofType(events, 'answer').every((one) => one.model === 'sayer-1')).toBe(true);
		expect(ofType(events, 'usage')).toHaveLength(10);
		expect(events.at(-2)).toMatchObject({ type: 'verdict', correct: true, source: 'text' });
	});

	test('a program that is not run is named to the TaskLLM and to the steerer', async () => {
		const program = 'total = 1 + 1\nprint(f"<<<{total}>>>")';
		const answers = [`\`\`\`\n${program}\n\`\`\``, `${block(program)}\n${block(program)}`];
		const taskLLM = sayer(answers.flatMap((answer) => [answer, check]));
		const steerer = sayer(['<<<Code>>>', 'Hm. <<<Try harder.>>>', '<<<Return Answer>>>']);
		const events = await collect(
			startRun(
				specOf(sum, { steerer: { kind: 'model', model: { provider: 'x', model: 'y' } } }),
				parts(python, { taskLLM: taskLLM.model, steerer: createModelSteerer(steerer.model) }),
				NEVER,
			),
		);
		expect(ofType(events, 'answer').map(({ notRun }) => notRun)).toEqual([['unnamed'], ['second']]);
		for (const heard of [taskLLM.sent[1]?.at(-1), taskLLM.sent[2]?.at(-1), steerer.sent[1]?.at(-1)])
			expect(heard?.content).toContain(templates.notRunUnnamed);
		expect(taskLLM.sent[2]?.at(-1)?.content).toMatch(/^About your last answer.*\n\nTry harder\.$/);
		for (const heard of [taskLLM.sent[3]?.at(-1), steerer.sent[2]?.at(-1)])
			expect(heard?.content).toContain(templates.notRunSecond);
	});

	test('standard error is told as errors, and no check reads it', async () => {
		const answer = block('import sys\nprint("<<<1>>>")\nprint("in 3 steps", file=sys.stderr)');
		const wrong = 'import sys\nprint("Verdict: Correct")\nprint("Incorrect", file=sys.stderr)';
		const taskLLM = sayer([answer, block(wrong)]);
		const steerer = sayer(['<<<Code>>>', '<<<Return Answer>>>']);
		const events = await collect(
			startRun(
				specOf(sum, { steerer: { kind: 'model', model: { provider: 'x', model: 'y' } } }),
				parts(python, { taskLLM: taskLLM.model, steerer: createModelSteerer(steerer.model) }),
				NEVER,
			),
		);
		for (const heard of [taskLLM.sent[1]?.at(-1), steerer.sent[1]?.at(-1)])
			expect(heard?.content).toContain('output: <<<1>>>\n\nerrors: in 3 steps');
		expect(ofType(events, 'self-check')[0]).toMatchObject({ ok: true });
		expect(steerer.sent[1]?.at(-1)?.content).not.toContain('Incorrect');
	});

	test('free first guidance goes in front of the question', async () => {
		const taskLLM = sayer([sum.solve(), check]);
		const situations: Situation[] = [];
		const steerer = createPersonSteerer(async (situation) => {
			situations.push(situation);
			return situation.rounds.length === 0 ? 'Add the tens first.' : 'Terminate';
		});
		const events = await collect(
			startRun(specOf(sum), parts(python, { taskLLM: taskLLM.model, steerer }), NEVER),
		);
		expect(taskLLM.sent[0]?.[0]?.content).toBe(`Add the tens first.\n\n${sum.question}`);
		expect(situations.map((one) => [one.rounds.length, one.roundsLeft])).toEqual([
			[0, 5],
			[1, 4],
		]);
		expect(situations[1]?.rounds[0]?.selfCheck?.report).toContain('Incorrect: no');
		expect(ofType(events, 'guidance').map((one) => one.by)).toEqual(['person', 'person']);
		expect(ofType(events, 'request').some((one) => one.role === 'guidance')).toBe(false);
	});
});

describe('limits', { timeout: 60_000 }, () => {
	test('after the last round the answer is run but not checked', async () => {
		const settings = { ...DEFAULT_SETTINGS, maxRounds: 2 };
		const steerer = createPersonSteerer(async () => '<<<Code>>>');
		const events = await collect(
			startRun(specOf(sum, { settings }), parts(python, { steerer }), NEVER),
		);
		const { rounds, status } = foldRun(events);
		expect(rounds).toHaveLength(3);
		expect(rounds.map((one) => allOf(one, 'execution').length > 0)[2]).toBe(true);
		expect(rounds.map((one) => lastOf(one, 'self-check') !== undefined)).toEqual([
			true,
			true,
			false,
		]);
		expect(status).toBe('finished');
	});

	test('a self-answer check that fails is tried three times', async () => {
		const replies = ['Answer', 'no program', block('1/0'), block('print("All pass")')];
		const { model, sent } = sayer(replies);
		const events = await collect(startRun(specOf(sum), parts(python, { taskLLM: model }), NEVER));
		const programs = ofType(events, 'self-check-program').filter((one) => one.round === 0);
		expect(programs.map((one) => [one.attempt, one.code])).toEqual([
			[1, null],
			[2, '1/0'],
			[3, 'print("All pass")'],
		]);
		expect(sent[1]).toEqual(sent[3]);
		expect(ofType(events, 'self-check')[0]).toMatchObject({
			ok: true,
		});
	});

	test('one that never works is said to the steerer', async () => {
		const { model } = sayer(['Answer', block('1/0'), block('1/0'), block('1/0'), 'Answer']);
		const reports: string[] = [];
		const steerer = createPersonSteerer(async ({ rounds }) => {
			const found = rounds.at(-1)?.selfCheck;
			if (found) reports.push(found.report);
			return rounds.length < 2 ? '<<<Text>>>' : 'Terminate';
		});
		const events = await collect(
			startRun(specOf(sum), parts(python, { taskLLM: model, steerer }), NEVER),
		);
		expect(ofType(events, 'self-check').map(({ ok }) => ok)).toEqual([false, false]);
		expect(reports).toEqual([
			expect.stringContaining('ZeroDivisionError'),
			expect.stringContaining('no Python block'),
		]);
	});

	test('long output is replaced by a note before a model reads it', async () => {
		const long = block('print("x" * 9000)');
		const { model, sent } = sayer([long, block('print("correct " * 2000)')]);
		const events = await collect(startRun(specOf(sum), parts(python, { taskLLM: model }), NEVER));
		expect(ofType(events, 'execution')[0]?.output).toHaveLength(9001);
		expect(sent[1]?.[0]?.content).toContain('left out: about 2251 tokens');
		expect(sent[1]?.[0]?.content).not.toContain('xxxx');
		expect(ofType(events, 'self-check')[0]).toMatchObject({
			ok: false,
		});
	});

	test('a program that does not end is stopped, and the rules ask for a faster one', async () => {
		const settings = { ...DEFAULT_SETTINGS, pythonSeconds: 1, maxRounds: 1 };
		const check = block('print("Incorrect")');
		const { model } = sayer([block('while True: pass'), check, sum.solve()]);
		const events = await collect(
			startRun(specOf(sum, { settings }), parts(python, { taskLLM: model }), NEVER),
		);
		expect(ofType(events, 'execution')[0]?.ending).toBe('time');
		expect(ofType(events, 'guidance')[1]?.prompt).toContain('time limit');
	});
});

describe('the baselines', { timeout: 60_000 }, () => {
	test.each([
		['only-question', '', ['start', 'request', 'usage', 'answer', 'verdict', 'end'], false],
		[
			'all-text',
			pack.templates.text,
			['start', 'request', 'usage', 'answer', 'verdict', 'end'],
			false,
		],
		[
			'all-code',
			pack.templates.code,
			['start', 'request', 'usage', 'answer', 'symbolic-check', 'execution', 'verdict', 'end'],
			false,
		],
	])('%s', async (method, template, types, correct) => {
		expect(newestMethod(method).usesSteerer).toBe(false);
		const events = await collect(
			startRun(
				specOf(sum, { method: { id: method, revision: 1 }, steerer: null }),
				parts(python),
				NEVER,
			),
		);
		expect(events.map((one) => one.type).filter((type) => type !== 'delta')).toEqual(types);
		expect(ofType(events, 'request')[0]?.messages).toEqual([
			{ role: 'user', content: template + sum.question },
		]);
		expect(events.at(-2)).toMatchObject({ correct });
	});

	test('all text runs no program', async () => {
		const { model } = sayer([block(`print("${sum.solve()}")`)]);
		const spec = specOf(sum, { method: { id: 'all-text', revision: 1 } });
		const events = await collect(startRun(spec, parts(python, { taskLLM: model }), NEVER));
		expect(ofType(events, 'execution')).toEqual([]);
		expect(events.at(-2)).toMatchObject({ type: 'verdict', correct: false });
	});
});

test('each model is sampled as its own settings say', async () => {
	const taskLLM = { temperature: 0.2, answerTokens: 300, seed: 7 };
	const steerer = { temperature: 0.95, answerTokens: 1024, topP: 0.7, topK: 50 };
	const answers = sayer(['<<<1>>>', block('print("Correct")'), '<<<2>>>']);
	const guidances = sayer(['<<<Text>>>', '<<<Text>>>', '<<<Return Answer>>>']);
	const settings = { ...DEFAULT_SETTINGS, maxRounds: 1, sampling: { taskLLM, steerer } };
	const world = { taskLLM: answers.model, steerer: createModelSteerer(guidances.model) };
	await collect(startRun(specOf(sum, { settings }), parts(python, world), NEVER));
	expect(answers.sampled).toEqual([taskLLM, taskLLM, taskLLM]);
	expect(guidances.sampled).toEqual([steerer, steerer]);
});
