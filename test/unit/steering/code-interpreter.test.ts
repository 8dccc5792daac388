import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { EventOf, RunEvent } from '../../../src/core/events/index.ts';
import { foldRun } from '../../../src/core/fold-run.ts';
import { assemble } from '../../../src/lab/assemble.ts';
import { createCloudModel } from '../../../src/models/cloud/cloud.ts';
import { type Mark, reverify } from '../../../src/sharing/reverify.ts';
import { judgedText } from '../../../src/steering/judge.ts';
import { replay, startRun } from '../../../src/steering/run.ts';
import { HASTY, KEY } from '../../support/cloud-call.ts';
import { anthropic, anthropicBlocks, anthropicStream } from '../../support/interpreter-dialects.ts';
import { createNodeSandbox } from '../../support/node-sandbox.ts';
import { type ProviderServer, startProviderServer } from '../../support/provider-server.ts';
import { runServices } from '../../support/run-services.ts';
import { collect, NEVER, pack, parts, specOf, sum } from '../../support/runs.ts';

// A run whose programs the provider ran: what is recorded, judged, resumed and re-verified of it.

const python = createNodeSandbox();
let server: ProviderServer;
beforeAll(async () => {
	server = await startProviderServer();
});
afterAll(async () => {
	await server.close();
	python.close();
});

const { provider, model } = anthropic;
const spec = specOf(sum, {
	method: { id: 'code-interpreter', revision: 1 },
	taskLLM: { provider, model },
	steerer: null,
});
const { a, b } = sum.puzzle as { a: number; b: number };
const ran = (code: string, output: string) => ({ code, output, error: '', ending: 'ok' as const });
const LOOKS = ran(`print(${a})`, `${a}\n`);
// No sandbox of this page would print that.
const ANSWERS = ran('print(1)', `<<<${a + b}>>>\n`);

const world = () =>
	parts(python, {
		taskLLM: createCloudModel({ provider, model, baseUrl: `${server.origin}/v1` }, KEY, HASTY),
	});
const play = (recorded: readonly RunEvent[] = [], of = spec) =>
	collect(startRun(of, world(), NEVER, recorded));
const ofType = <Type extends RunEvent['type']>(events: readonly RunEvent[], type: Type) =>
	events.filter((event): event is EventOf<Type> => event.type === type);
const kept = (events: readonly RunEvent[]) => events.filter(({ type }) => type !== 'delta');

beforeEach(() => {
	server.reply(anthropic.reply(['Let me look.', LOOKS, ANSWERS, 'That is it.']));
});

test('programs and outputs are recorded as run by the provider, before the answer', async () => {
	const events = await play();
	expect(kept(events).map(({ type }) => type)).toEqual([
		'start',
		'request',
		'usage',
		'execution',
		'execution',
		'answer',
		'symbolic-check',
		'verdict',
		'end',
	]);
	expect(ofType(events, 'execution')).toMatchObject([
		{ by: 'provider', code: LOOKS.code, output: LOOKS.output, seconds: 0 },
		{ by: 'provider', code: ANSWERS.code, output: ANSWERS.output, seconds: 0 },
	]);
	expect(ofType(events, 'answer')).toMatchObject([
		{ text: 'Let me look.\n\nThat is it.', code: ANSWERS.code, model: 'exact-1' },
	]);
	const streamed = ofType(events, 'delta').map(({ text }) => text);
	expect(streamed.join('')).toBe('Let me look.\n\nThat is it.');
	const view = foldRun(events);
	expect(view.verdict).toMatchObject({ correct: true, source: 'output' });
	expect(judgedText(view)).toBe(ANSWERS.output);
});

test('without a program the words are judged', async () => {
	server.reply(anthropic.reply([`It is <<<${a + b}>>>.`]));
	const events = await play();
	expect(ofType(events, 'symbolic-check')).toEqual([]);
	expect(foldRun(events).verdict).toMatchObject({ correct: true, source: 'text' });
});

test('of a paused reply each call is counted', async () => {
	server.reply(
		anthropicStream(anthropicBlocks([LOOKS]), 'pause_turn'),
		anthropicStream(anthropicBlocks([ANSWERS, 'Done.'], 5)),
	);
	const events = await play();
	expect([ofType(events, 'usage').length, ofType(events, 'execution').length]).toEqual([2, 2]);
	expect(foldRun(events).verdict?.correct).toBe(true);
	expect(
		ofType(await collect(replay(spec, { instance: sum, prompts: pack }, events)), 'usage'),
	).toHaveLength(2);
});

test('played again it calls nobody, and says the same', async () => {
	const events = await play();
	const before = server.received.length;
	const again = await collect(replay(spec, { instance: sum, prompts: pack }, events));
	expect(server.received.length).toBe(before);
	const facts = (all: readonly RunEvent[]) => kept(all).filter(({ type }) => type !== 'request');
	expect(facts(again)).toEqual(facts(events));
	expect(ofType(again, 'request')).toMatchObject([{ proved: true }]);
});

test('cut off before its answer it is asked again; what had run is kept, and not judged', async () => {
	const events = kept(await play());
	const cut = events.slice(
		0,
		events.findIndex(({ type }) => type === 'answer'),
	);
	server.reply(anthropic.reply(['I give up.']));
	const resumed = await play(cut);
	expect(ofType(resumed, 'execution')).toHaveLength(2);
	expect(ofType(resumed, 'usage')).toHaveLength(2);
	expect(foldRun(resumed).verdict).toMatchObject({ correct: false, source: 'text' });
	const again = await collect(replay(spec, { instance: sum, prompts: pack }, resumed));
	expect(again.map(({ type }) => type)).toContain('end');
});

async function marksOf(events: readonly RunEvent[], of = spec): Promise<Mark[]> {
	const puzzle = ofType(events, 'start')[0] ?? {};
	const instance = { thing: sum, problem: null, source: 'made' as const };
	const marks: Mark[] = [];
	for await (const mark of reverify(
		{ spec: of, puzzle, events },
		{ instance, prompts: pack, python },
		NEVER,
	))
		marks.push(mark);
	return marks;
}

describe('re-verified', () => {
	test('its programs are not run here, and are no proof', async () => {
		const marks = await marksOf(await play());
		const programs = marks.filter(({ what }) => what === 'Program of round 1');
		expect(programs.map(({ equal }) => equal)).toEqual([null, null]);
		expect(programs[0]?.detail).toMatch(/^Run by the provider/);
		const others = marks.filter((mark) => !programs.includes(mark));
		expect(others.map(({ what, equal }) => [what, equal])).toEqual([
			['Instance', true],
			['Steps', true],
			['As sent', true],
			['Symbolic check of round 1', true],
			['Verdict', true],
		]);
	});

	test("a record of another method cannot claim a provider's program", async () => {
		const other = { ...spec, method: { id: 'only-question', revision: 1 } };
		const marks = await marksOf(await play(), other);
		expect(marks.find(({ what }) => what === 'Steps')).toMatchObject({ equal: false });
	});
});

test('a model whose provider has none is refused by name before anything is opened', async () => {
	let opened = 0;
	const models = {
		open: async () => {
			opened++;
			return world().taskLLM;
		},
	};
	const scripted = { ...spec, taskLLM: specOf(sum).taskLLM };
	await expect(assemble(scripted, runServices({ models }), NEVER)).rejects.toMatchObject({
		code: 'no-code-interpreter',
		message: expect.stringMatching(/^Scripted .*Local code interpreter/),
	});
	expect(opened).toBe(0);
});
