import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../../../../src/core/failure.ts';
import { canonicalJson } from '../../../../../src/ground/canonical.ts';
import { type Experiment, plannedRuns } from '../../../../../src/lab/experiments/experiment.ts';
import {
	decodeExperimentLink,
	encodeExperimentLink,
} from '../../../../../src/lab/experiments/exports/link.ts';
import { COMFORTABLE_LINK } from '../../../../../src/sharing/link.ts';
import { methods } from '../../../../../src/steering/methods.ts';
import { catalogue } from '../../../../../tasks/catalogue.ts';
import { LEVELS } from '../../../../../tasks/task.ts';
import { anyExperiment } from '../../../../samples/arbitrary-experiment.ts';
import { damagedLink, LINK_FAILURES, sealedLink } from '../../../../samples/damaged-links.ts';
import { madeContender, madeExperiment } from '../../../../samples/made-experiment.ts';

const gpt = { provider: 'openai', model: 'gpt-4o' };
const tasks = ['game-24', 'number-multiply', 'eight-queens', 'letters', 'path-plan'];
const three = ['all-text', 'all-code', 'codesteer'];
const small = madeExperiment({ tasks, levels: LEVELS, methods: three });
const whole = madeExperiment({
	tasks: catalogue.map(({ id }) => id),
	levels: LEVELS,
	methods: methods.map(({ id }) => madeContender(id, { taskLLM: gpt })),
});

function failureOf(text: string): string {
	try {
		decodeExperimentLink(text);
	} catch (error) {
		if (error instanceof Failure) return error.code;
		throw error;
	}
	return 'none';
}
const sealed = (json: string | object) =>
	sealedLink(typeof json === 'string' ? json : JSON.stringify(json), 1, 'experiment');

describe('links of experiments', () => {
	it('give back any experiment, with the same run keys', () => {
		fc.assert(
			fc.property(anyExperiment, (experiment) => {
				const read = decodeExperimentLink(encodeExperimentLink(experiment)).experiment;
				expect(read).toEqual(experiment);
			}),
		);
		const keys = (experiment: Experiment) => [...plannedRuns(experiment)].map(({ key }) => key);
		expect(keys(decodeExperimentLink(encodeExperimentLink(small)).experiment)).toEqual(keys(small));
	});

	it('are short: a few hundred characters for what people make', () => {
		const lengths = {
			'5 tasks × 3 methods × 20': encodeExperimentLink(small).length,
			'37 tasks × 5 levels × all methods': encodeExperimentLink(whole).length,
			'two ablations': encodeExperimentLink(
				madeExperiment({
					methods: (['symbolicChecker', 'selfAnswerChecker'] as const).map((checker) => {
						const { settings } = madeContender('codesteer');
						return madeContender('codesteer', { settings: { ...settings, [checker]: 'off' } });
					}),
				}),
			).length,
		};
		console.info('characters of links of experiments', lengths);
		expect(lengths['5 tasks × 3 methods × 20']).toBeLessThan(300);
		expect(lengths['37 tasks × 5 levels × all methods']).toBeLessThan(800);
		expect(canonicalJson(whole).length).toBeGreaterThan((20 * COMFORTABLE_LINK) / 10);
	});

	it('write what contenders share once', () => {
		const prompts = { pack: 'mine', templates: { code: 'abcdefgh'.repeat(8) } };
		const length = (count: number) =>
			encodeExperimentLink(
				madeExperiment({
					methods: three.slice(0, count).map((id) => madeContender(id, { prompts })),
				}),
			).length;
		expect(length(3) - length(1)).toBeLessThan(40);
	});

	it('carry no key, whatever fields the given objects have', () => {
		const secret = 'sk-secret';
		const taskLLM = {
			provider: 'openai-compatible',
			model: 'm',
			baseUrl: `https://user:${secret}@models.example/v1?key=${secret}`,
			apiKey: secret,
		};
		const contender = { ...madeContender('codesteer', { taskLLM }), apiKey: secret };
		const given = { ...madeExperiment({ methods: [contender] }), spent: secret };
		const { experiment } = decodeExperimentLink(encodeExperimentLink(given));
		expect(JSON.stringify(experiment)).not.toContain(secret);
		expect(experiment.blocks[0]?.contenders[0]?.taskLLM.baseUrl).toBe('https://models.example/v1');
	});

	it('survive what mail and chat do to them', () => {
		const link = encodeExperimentLink(small);
		for (const text of [
			` ${link}\n`,
			`<https://pages.example/a/${link}>`,
			`https://pages.example/%23${link.slice(1)}`,
			`${link.slice(0, 60)}=\n${link.slice(60)}`,
		])
			expect(decodeExperimentLink(text).experiment, text).toEqual(small);
	});
});

describe('what is no link of an experiment', () => {
	const [block] = small.blocks;
	const valid = { build: '0.2.0', versions: {}, ...small };

	it('has a clear failure for each kind', () => {
		const link = encodeExperimentLink(small);
		expect(failureOf('')).toBe('link-damaged');
		expect(failureOf('#/experiment/an-id')).toBe('link-damaged');
		expect(failureOf(link.slice(0, -9))).toBe('link-damaged');
		expect(failureOf(link.replace('experiment/1', 'run/1'))).toBe('link-damaged');
		expect(failureOf('#/experiment/2.abc.00000000')).toBe('link-foreign-version');
		expect(failureOf(sealed('no json'))).toBe('link-damaged');
		expect(failureOf(sealed('['.repeat(400_000)))).toBe('link-damaged');
		expect(failureOf(sealed({ hello: 'world' }))).toBe('link-invalid');
		expect(failureOf(sealed(JSON.stringify('0'.repeat(50_000_000))))).toBe('link-too-large');
		expect(failureOf(`#/experiment/1.${'A'.repeat(2_000_001)}`)).toBe('link-too-large');
		expect(failureOf(sealed(valid))).toBe('none');
	});

	it('holds what no experiment has', () => {
		const refused = (change: object) => failureOf(sealed({ ...valid, ...change }));
		const blocks = (change: object) => ({ blocks: [{ ...block, ...change }] });
		expect(refused({ blocks: [] })).toBe('link-invalid');
		expect(refused(blocks({ repeats: 101 }))).toBe('link-invalid');
		expect(refused(blocks({ contenders: [{}] }))).toBe('link-invalid');
		expect(refused(blocks({ contenders: Array(101).fill({}) }))).toBe('link-invalid');
		expect(refused(blocks({ instances: [{ published: [] }] }))).toBe('link-invalid');
		const many = { ...block?.instances[0], count: 100_000 };
		expect(refused(blocks({ instances: [many, {}] }))).toBe('link-invalid');
		expect(refused({ title: 'x'.repeat(301) })).toBe('link-invalid');
		expect(refused({ title: 7, build: '99.0.0' })).toBe('link-invalid');
		expect(refused({ blocks: [], build: '99.0.0' })).toBe('newer-version');
		expect(refused({ versions: { spec: 99 } })).toBe('newer-version');
	});

	it('fails with one of those codes for 500 damaged links', () => {
		const broken = damagedLink(encodeExperimentLink(small), 'experiment');
		fc.assert(
			fc.property(broken, (link) => {
				expect(LINK_FAILURES).toContain(failureOf(link));
			}),
			{ numRuns: 500 },
		);
	});
});
