import { utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RunEvent } from '../../../src/core/events/index.ts';
import { Failure } from '../../../src/core/failure.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/settings.ts';
import { COMFORTABLE_LINK, decodeRunLink, encodeRunLink } from '../../../src/sharing/link.ts';
import golden from '../../golden/links.golden.json';
import { anyEvent, anySpec } from '../../samples/arbitrary-run.ts';
import { damagedLink, LINK_FAILURES, sealedLink } from '../../samples/damaged-links.ts';
import { cloudSpec, fiveRounds } from '../../samples/five-rounds.ts';

const DROPPED = ['request', 'delta', 'retry'];
const linked = (events: readonly RunEvent[]) =>
	events.filter((event) => !DROPPED.includes(event.type));

async function failureOf(fragment: string): Promise<string> {
	try {
		await decodeRunLink(fragment);
	} catch (error) {
		if (error instanceof Failure) return error.code;
		throw error;
	}
	return 'none';
}

describe('run links', () => {
	it('give back any recipe', async () => {
		await fc.assert(
			fc.asyncProperty(anySpec, async (spec) => {
				const {
					events,
					identity,
					spec: read,
				} = await decodeRunLink(await encodeRunLink(spec, { puzzleHash: 'abc' }, null));
				expect(events).toBeNull();
				expect(identity).toEqual({ puzzleHash: 'abc' });
				expect(read).toEqual(spec);
			}),
		);
	});

	it('give back any trace but for what replay derives', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(anyEvent, { maxLength: 20 }), async (events) => {
				const link = await encodeRunLink(cloudSpec, { puzzleHash: 'abc' }, events);
				expect((await decodeRunLink(link)).events).toEqual(linked(events));
			}),
		);
	});

	it('leave the text and the data of a published puzzle out', async () => {
		const instance = { task: 'pooling', revision: 1, published: 'sample_50' };
		const events = fiveRounds.map((event) =>
			event.type === 'start'
				? { ...event, question: 'somebody else wrote this', puzzle: { from: 'somebody else' } }
				: event,
		);
		const read = await decodeRunLink(
			await encodeRunLink({ ...cloudSpec, instance }, { puzzleHash: 'abc' }, events),
		);
		expect(read.spec.instance).toEqual(instance);
		expect(read.events?.find(({ type }) => type === 'start')).toMatchObject({
			question: '',
			puzzle: null,
		});
		expect(JSON.stringify(read)).not.toContain('somebody else');
	});

	it('are the same for the same run, made twice or made from an opened link', async () => {
		const link = await encodeRunLink(cloudSpec, { puzzleHash: 'abc' }, fiveRounds);
		const { spec, events } = await decodeRunLink(link);
		expect(await encodeRunLink(spec, { puzzleHash: 'abc' }, events)).toBe(link);
	});

	it('keep their size: a recipe in 300 characters, five full rounds in 8,000', async () => {
		const trace = JSON.stringify(linked(fiveRounds));
		expect(trace.length).toBeGreaterThan(5 * 3600);
		expect(
			(await encodeRunLink(cloudSpec, { puzzleHash: 'abc' }, null)).length,
		).toBeLessThanOrEqual(300);
		expect(
			(await encodeRunLink(cloudSpec, { puzzleHash: 'abc' }, fiveRounds)).length,
		).toBeLessThanOrEqual(COMFORTABLE_LINK);
	});

	it('survive being pasted with spaces or as a whole address', async () => {
		const link = await encodeRunLink(cloudSpec, { puzzleHash: 'abc' }, null);
		for (const pasted of [
			` ${link}\n`,
			`https://example.org/a/?b#/x${link.slice(1)}`,
			link.slice(1),
		])
			expect((await decodeRunLink(pasted)).spec).toEqual(cloudSpec);
	});

	it('carry no key, whatever fields the given objects have', async () => {
		const secret = 'sk-secret';
		const spec = {
			...cloudSpec,
			apiKey: secret,
			taskLLM: {
				...cloudSpec.taskLLM,
				baseUrl: `https://user:${secret}@models.example/v1?key=${secret}#${secret}`,
				headers: { authorization: secret },
			},
			settings: { ...DEFAULT_SETTINGS, apiKey: secret },
		};
		const error = { type: 'error' as const, code: 'a', message: 'b', apiKey: secret };
		const events: RunEvent[] = [error];
		const read = await decodeRunLink(await encodeRunLink(spec, { puzzleHash: 'abc' }, events));
		expect(JSON.stringify(read)).not.toContain(secret);
		expect(read.spec.taskLLM.baseUrl).toBe('https://models.example/v1');
	});

	it('of every version ever released still open', async () => {
		for (const { link, run } of golden) {
			const { spec, events } = await decodeRunLink(link);
			expect(spec).toMatchObject({ instance: run.spec.instance, method: { id: run.spec.method } });
			expect(events?.length).toBe(run.events?.length);
		}
	});

	it('give back whatever address they show, and show none that no call can go to', async () => {
		const shown = async (baseUrl: string) => {
			const spec = {
				...cloudSpec,
				taskLLM: { provider: 'openai-compatible', model: 'm', baseUrl },
			};
			const link = await encodeRunLink(spec, { puzzleHash: 'abc' }, null);
			const read = await decodeRunLink(link);
			expect(await encodeRunLink(read.spec, { puzzleHash: 'abc' }, null)).toBe(link);
			return read.spec.taskLLM.baseUrl;
		};
		expect(await shown('http://models.example//')).toBe('http://models.example');
		expect(await shown('name:secret@models.example/v1')).toBeUndefined();
		expect(await shown('http://name:secret@[models/v1')).toBeUndefined();
		expect(await shown(`http://models.example/${'ü'.repeat(400)}`)).toBeUndefined();
	});

	it('too large for a browser are refused when they are made', async () => {
		const events = fiveRounds.map((event) =>
			event.type === 'execution' ? { ...event, output: 'x'.repeat(1_000_001) } : event,
		);
		await expect(encodeRunLink(cloudSpec, { puzzleHash: 'abc' }, events)).rejects.toMatchObject({
			code: 'link-too-large',
		});
	});
});

describe('what is no run link', () => {
	it('has a clear failure for each kind', async () => {
		const link = await encodeRunLink(cloudSpec, { puzzleHash: 'abc' }, null);
		expect(await failureOf('')).toBe('link-damaged');
		expect(await failureOf('#/run/')).toBe('link-damaged');
		expect(await failureOf(link.slice(0, -30))).toBe('link-damaged');
		expect(await failureOf(link.replace('/2.', '/3.'))).toBe('link-foreign-version');
		expect(await failureOf('#/run/7.anything')).toBe('link-foreign-version');
		expect(await failureOf(sealedLink('{"hello":"world"}'))).toBe('link-invalid');
		expect(await failureOf(sealedLink('no json'))).toBe('link-damaged');
		expect(await failureOf(sealedLink('['.repeat(400_000)))).toBe('link-damaged');
		const deep = `${'['.repeat(400_000)}${']'.repeat(400_000)}`;
		expect(await failureOf(sealedLink(deep))).toBe('link-invalid');
		expect(await failureOf(sealedLink(`{"Sp":${'{"In":'.repeat(1000)}1${'}'.repeat(1001)}`))).toBe(
			'link-invalid',
		);
		expect(await failureOf(sealedLink(JSON.stringify('0'.repeat(50_000_000))))).toBe(
			'link-too-large',
		);
		expect(await failureOf(`#/run/1.${'A'.repeat(2_000_001)}`)).toBe('link-too-large');
	});

	/** A link of a run with one event more than its start. */
	const traceOf = (event: object, puzzle = 'null') =>
		sealedLink(
			JSON.stringify({
				build: 'a',
				spec: { ...cloudSpec, settings: {} },
				events: [{ ...fiveRounds[0], puzzle: 'PUZZLE' }, event],
			})
				.replaceAll('"INFINITE"', '1e999')
				.replace('"PUZZLE"', puzzle),
			2,
		);
	const usage = fiveRounds.find(({ type }) => type === 'usage') ?? {};

	it('is what no link, file or hash can carry on: endless numbers, bottomless puzzles', async () => {
		expect(await failureOf(traceOf(usage))).toBe('none');
		expect(await failureOf(traceOf(usage, '['.repeat(90) + ']'.repeat(90)))).toBe('none');
		for (const field of ['input', 'output', 'cost', 'seconds'])
			expect(await failureOf(traceOf({ ...usage, [field]: 'INFINITE' })), field).toBe(
				'link-invalid',
			);
		expect(await failureOf(traceOf(usage, '{"a":[1e999]}'))).toBe('link-invalid');
		const deep = '['.repeat(20_000) + ']'.repeat(20_000);
		expect(await failureOf(traceOf(usage, deep))).toBe('link-invalid');
	});

	it('is a text that is not UTF-8, in the newest format too', async () => {
		const bytes = utf8ToBytes(JSON.stringify({ build: 'ü', spec: {} }));
		bytes[bytes.indexOf(0xc3)] = 0xff;
		expect(await failureOf(sealedLink(bytes, 2))).toBe('link-damaged');
	});

	it('is a small link that repeats a long program thousands of times', async () => {
		const answer = {
			type: 'answer',
			round: 0,
			text: '',
			code: 'x'.repeat(200_000),
			finish: 'stop',
		};
		const execution = {
			...{ type: 'execution' as const, round: 0, purpose: 'answer' as const, output: '' },
			...{ error: '', ending: 'ok' as const, seconds: 0 },
		};
		const spec = { ...cloudSpec, settings: {} };
		const repeated = (times: number) =>
			sealedLink(
				JSON.stringify({ build: 'a', spec, events: [answer, ...Array(times).fill(execution)] }),
				2,
			);
		expect(await failureOf(repeated(5))).toBe('none');
		expect(await failureOf(repeated(6))).toBe('link-too-large');
		const { events } = await decodeRunLink(repeated(5));
		const more = [...(events ?? []), ...(events ?? []).slice(-1)];
		await expect(encodeRunLink(cloudSpec, {}, more)).rejects.toMatchObject({
			code: 'link-too-large',
		});
	});

	it('fails with one of those codes for 1,000 damaged links', async () => {
		const links = [
			await encodeRunLink(cloudSpec, { puzzleHash: 'abc' }, null),
			await encodeRunLink(cloudSpec, { puzzleHash: 'abc' }, fiveRounds),
		];
		const broken = fc.constantFrom(...links).chain(damagedLink);
		await fc.assert(
			fc.asyncProperty(broken, async (link) => {
				expect(LINK_FAILURES).toContain(await failureOf(link));
			}),
			{ numRuns: 1000 },
		);
	});
});
