import { describe, expect, it } from 'vitest';
import { loadingInWords, progressOf } from '../../../../src/app/run/progress.ts';
import type { RunEvent } from '../../../../src/core/events/index.ts';
import { fiveRounds } from '../../../samples/five-rounds.ts';

const READY = { status: 'ready', packages: null };
const words = (last: RunEvent | null, python: Parameters<typeof progressOf>[2] = READY) =>
	progressOf(last, null, python);
const first = <Type extends RunEvent['type']>(type: Type) => {
	const found = fiveRounds.find((event) => event.type === type);
	if (!found) throw new Error(`five-rounds holds no ${type}`);
	return found as Extract<RunEvent, { type: Type }>;
};

describe('what a run is doing', () => {
	it('is that it starts, until something has come', () => {
		expect(words(null)).toBe('Starting');
		expect(words(first('start'))).toBe('Starting');
	});

	it('is the model that loads, and how far it is, before anything has come', () => {
		const loading = {
			title: 'CodeSteer',
			progress: { phase: 'read', done: 419, total: 1000 },
		} as const;
		expect(progressOf(null, loading, READY)).toBe('Loading CodeSteer: 41\u00a0%');
		expect(progressOf(first('guidance'), loading, READY)).not.toContain('Loading');
		const compiling = { phase: 'compile', done: 0, total: 0 } as const;
		expect(loadingInWords({ title: 'CodeSteer', progress: compiling })).toBe(
			'Loading CodeSteer (preparing the GPU)',
		);
	});

	it('is who is asked, while a reply comes', () => {
		const roles = {
			guidance: /steerer is deciding/,
			answer: /TaskLLM is answering/,
			'self-check': /writing a check/,
		};
		for (const [role, expected] of Object.entries(roles)) {
			const of = { round: 2, role: role as keyof typeof roles };
			const events: RunEvent[] = [
				{ type: 'request', ...of, messages: [] },
				{ type: 'delta', ...of, text: 'x' },
				{ type: 'usage', ...of, input: 1, output: 1, estimated: false, seconds: 1 },
			];
			for (const event of events) expect(words(event)).toMatch(expected);
			expect(words({ type: 'delta', ...of, text: 'x' })).toMatch(/^Round 3: /);
		}
	});

	it('is that it waits to try again, and why', () => {
		const retry = {
			type: 'retry',
			round: 0,
			role: 'answer',
			reason: 'OpenAI is busy',
			waitSeconds: 2,
		} as const;
		expect(words(retry)).toBe('Round 1: OpenAI is busy; waiting to try again');
	});

	it('is what follows from what has just come', () => {
		const guidance = { ...first('guidance'), round: 1 };
		expect(words({ ...guidance, decision: 'code' })).toMatch(/^Round 2: the TaskLLM is answering$/);
		expect(words({ ...guidance, decision: 'finish' })).toMatch(/returning the answer/);
		const answer = first('answer');
		expect(words({ ...answer, code: null })).toMatch(/checking the answer/);
		expect(words({ ...answer, code: 'print(1)' })).toMatch(/: running the program$/);
		const execution = first('execution');
		// Whether a check follows only its method knows: All code has none.
		expect(words({ ...execution, purpose: 'answer' })).toMatch(/reading the output/);
		expect(words({ ...execution, purpose: 'self-check' })).toMatch(/reading the check/);
		expect(words(first('symbolic-check'))).toMatch(/: running the program$/);
		const check = {
			type: 'self-check-program',
			round: 0,
			attempt: 1,
			text: '',
		} as const;
		expect(words({ ...check, code: null })).toMatch(/writing a check/);
		expect(words({ ...check, code: 'print(1)' })).toMatch(/: running the check$/);
		expect(words({ type: 'self-check', round: 0, ok: true })).toMatch(/steerer is deciding/);
		expect(words({ type: 'end', because: 'finished' })).toBe('Judging the answer');
	});

	it('is that Python loads, where a program waits for it', () => {
		const loading = { status: 'loading', packages: null };
		expect(words({ ...first('answer'), code: 'print(1)' }, loading)).toMatch(
			/loading Python \(once\), then running the program$/,
		);
		const answer = { ...first('answer'), code: 'print(1)' };
		const files = { done: 2_100_000, total: 5_900_000 };
		expect(words(answer, { ...loading, files })).toMatch(
			/loading Python \(once, 5\.9\u00a0MB\), then/,
		);
		const whole = { done: 5_900_000, total: 5_900_000 };
		expect(words(answer, { ...loading, files: whole })).toMatch(/: starting Python, then/);
		expect(words(first('guidance'), loading)).not.toContain('Python');
	});

	it('is that packages load, and how far they have come', () => {
		const packages = { modules: ['numpy', 'sympy'], done: 1, total: 3, bytes: 4_230_000 };
		expect(words(first('symbolic-check'), { ...READY, packages })).toMatch(
			/: loading numpy, sympy \(1 of 3 files, 4\.2\u00a0MB\), then running the program$/,
		);
		const many = { ...packages, modules: ['a', 'b', 'c', 'd'] };
		expect(words(first('symbolic-check'), { ...READY, packages: many })).toContain('a, b, c, … (1');
	});
});
