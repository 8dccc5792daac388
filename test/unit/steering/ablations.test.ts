import { afterAll, describe, expect, test } from 'vitest';
import type { EventOf, RunEvent } from '../../../src/core/events/index.ts';
import { foldRun } from '../../../src/core/fold-run.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings.ts';
import { reverify } from '../../../src/sharing/reverify.ts';
import { newestMethod } from '../../../src/steering/methods.ts';
import { replay, startRun } from '../../../src/steering/run.ts';
import { createModelSteerer } from '../../../src/steering/steerers/model.ts';
import { createNodeSandbox } from '../../support/node-sandbox.ts';
import { collect, NEVER, pack, parts, specOf, sum } from '../../support/runs.ts';
import { sayer } from '../../support/sayer.ts';

// CodeSteer with a part left out, with another checker, and with an end of its own.

const python = createNodeSandbox();
afterAll(() => python.close());

const fenced = (code: string) => `\`\`\`python\n${code}\n\`\`\``;
const SIMPLE = fenced(`print("${sum.solve()}")`);
const PASSES = fenced('print("Verdict: Correct")');
const FAILS = fenced('print("Verdict: Incorrect")');
const ofType = <Type extends RunEvent['type']>(events: readonly RunEvent[], type: Type) =>
	events.filter((event): event is EventOf<Type> => event.type === type);

/** Plays CodeSteer with these settings and replies. */
async function played(
	settings: Partial<Settings>,
	replies: readonly string[],
	guidance: readonly string[],
	checks?: readonly string[],
) {
	const [taskLLM, steerer] = [sayer(replies), sayer(guidance)];
	const checker = checks && sayer(checks);
	const model = { provider: 'openai', model: 'x' };
	const spec = specOf(sum, {
		steerer: { kind: 'model', model },
		settings: { ...DEFAULT_SETTINGS, ...settings },
		...(checks && { checker: model }),
	});
	const world = parts(python, {
		taskLLM: taskLLM.model,
		steerer: createModelSteerer(steerer.model),
		checker: checker?.model,
	});
	const events = await collect(startRun(spec, world, NEVER));
	return {
		spec,
		world,
		events,
		asked: taskLLM.sent,
		steered: steerer.sent,
		checked: checker?.sent ?? [],
	};
}

describe('without a checker', () => {
	const symbolic = 'Feedback of the symbolic checker';
	const self = 'Feedback of the self-answer checker';

	test('of programs, the steerer reads nothing of it', async () => {
		const guidance = ['<<<Code>>>', '<<<Return Answer>>>'];
		const whole = await played({}, [SIMPLE, PASSES], guidance);
		const without = await played({ symbolicChecker: 'off' }, [SIMPLE, PASSES], guidance);
		const report = ({ steered }: typeof whole) => steered[1]?.at(-1)?.content ?? '';
		expect(report(whole)).toContain(symbolic);
		expect(report(without)).not.toContain(symbolic);
		expect(report(without)).toContain(self);
		expect(ofType(without.events, 'symbolic-check')).toEqual([]);
		expect(without.asked).toEqual(whole.asked);
	});

	test('of answers, nobody is asked for one either', async () => {
		const { steered, asked, events } = await played(
			{ selfAnswerChecker: 'off' },
			[SIMPLE, SIMPLE],
			['<<<Code>>>', '<<<Code>>>', '<<<Return Answer>>>'],
		);
		expect(asked).toHaveLength(2);
		expect(steered[1]?.at(-1)?.content).toContain(symbolic);
		expect(steered[1]?.at(-1)?.content).not.toContain(self);
		expect(ofType(events, 'self-check')).toEqual([]);
		const calls = newestMethod('codesteer').calls;
		const settings = { ...DEFAULT_SETTINGS, selfAnswerChecker: 'off' as const };
		expect(calls(settings)).toEqual({ taskLLM: 6, steerer: 6, checks: 0 });
	});

	test('of answers, the rules end with a program that is not simple', async () => {
		const settings = { ...DEFAULT_SETTINGS, selfAnswerChecker: 'off' as const };
		const events = await collect(startRun(specOf(sum, { settings }), parts(python), NEVER));
		expect(ofType(events, 'guidance').map(({ decision }) => decision)).toEqual([
			'text',
			'code',
			'guide',
			'finish',
		]);
		expect(foldRun(events).verdict?.correct).toBe(true);
	});
});

test('another model checks the answers, and only that', async () => {
	const { asked, checked, events, spec } = await played(
		{},
		['It is <<<1>>>.', SIMPLE],
		['<<<Text>>>', '<<<Code>>>', '<<<Return Answer>>>'],
		[FAILS, PASSES],
	);
	expect([asked.length, checked.length]).toEqual([2, 2]);
	expect(checked[0]?.[0]?.content).toContain('It is <<<1>>>.');
	expect(ofType(events, 'self-check').map(({ ok }) => ok)).toEqual([false, true]);
	expect(ofType(events, 'self-check-program').map(({ model }) => model)).toEqual([
		'sayer-1',
		'sayer-1',
	]);
	const again = await collect(replay(spec, { instance: sum, prompts: pack }, events));
	expect(ofType(again, 'request').map(({ proved }) => proved)).not.toContain(false);
});

describe('an early stop', () => {
	const on = { earlyStop: 'on', symbolicChecker: 'off' } as const;
	const steady = ['<<<Code>>>', '<<<Code>>>', '<<<Code>>>', '<<<Code>>>'];
	const ended = (events: readonly RunEvent[]) => ofType(events, 'guidance').map(({ by }) => by);

	test('ends the run in the place of a steerer who would go on', async () => {
		const { events, steered, asked, spec, world } = await played(
			on,
			[SIMPLE, PASSES, `It is ${sum.solve()}`, PASSES],
			steady,
		);
		expect(ended(events)).toEqual(['model', 'model', 'early-stop']);
		expect(ofType(events, 'guidance').at(-1)).toMatchObject({ round: 2, decision: 'finish' });
		expect([steered.length, asked.length]).toEqual([2, 4]);
		expect(foldRun(events)).toMatchObject({ status: 'finished', verdict: { correct: true } });

		const instance = { thing: sum, problem: null, source: 'made' as const };
		const start = events.find((event) => event.type === 'start') ?? {};
		const steps = [];
		for await (const mark of reverify(
			{ spec, puzzle: start, events },
			{ instance, prompts: pack, python },
			NEVER,
		))
			if (mark.equal !== true) steps.push(mark);
		expect(steps.map(({ what }) => what)).not.toContain('Steps');
		// Resumed after its last answer, it stops again and asks nobody.
		const cut = events.slice(0, -3);
		const resumed = await collect(startRun(spec, world, NEVER, cut));
		expect(ended(resumed)).toEqual(ended(events));
	});

	test.each([
		['answers differ', on, [SIMPLE, PASSES, '<<<0>>>', PASSES]],
		['no answer can be told', on, ['It is.', PASSES, 'It is.', PASSES]],
		['the last check fails', on, [SIMPLE, PASSES, SIMPLE, FAILS]],
		['the program is too simple', { earlyStop: 'on' }, [SIMPLE, PASSES, SIMPLE, PASSES]],
		['it is not set', { symbolicChecker: 'off' }, [SIMPLE, PASSES, SIMPLE, PASSES]],
	] as const)('not where %s', async (_why, settings, replies) => {
		const guidance = [...steady.slice(0, 2), '<<<Return Answer>>>'];
		const { events } = await played(settings, replies, guidance);
		expect(ended(events)).toEqual(['model', 'model', 'model']);
	});

	test('is taken as recorded, whatever would be read today', async () => {
		const { events, spec } = await played(
			{ symbolicChecker: 'off' },
			[SIMPLE, PASSES, SIMPLE, PASSES],
			[...steady.slice(0, 2), '<<<Return Answer>>>'],
		);
		const stopping = { ...spec, settings: { ...spec.settings, earlyStop: 'on' as const } };
		const again = replay(stopping, { instance: sum, prompts: pack }, events);
		let step = await again.next();
		while (!step.done) step = await again.next();
		expect(step.value).toMatchObject([{ type: 'guidance', now: '{"by":"early-stop"}' }]);
	});
});
