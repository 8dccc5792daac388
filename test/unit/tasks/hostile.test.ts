import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { catalogue } from '../../../tasks/catalogue.ts';
import { loadTask } from '../../../tasks/registry.ts';
import type { Instance } from '../../../tasks/task.ts';
import { hostileText, longTexts, mutationOf } from '../../support/hostile.ts';
import { milliseconds } from '../../support/processor-time.ts';

const RUNS = 10_000;
/** No text may cost more: a checker runs on the page's own thread. */
const LONGEST_MS = 100;

/** Texts that know nothing of a puzzle; what is mutated from its answer is made for each. */
const FOREIGN = fc.sample(
	fc.oneof(
		hostileText,
		hostileText.map((text) => `<<<${text}>>>`),
	),
	0.7 * RUNS,
);

function survives(instance: Instance, text: string, drawn: boolean): void {
	try {
		judges(instance, text);
		if (drawn) expect(instance.picture(text).description).not.toBe('');
	} catch (thrown) {
		throw new Error(`${JSON.stringify(text)}: ${thrown}`, { cause: thrown });
	}
}

function judges(instance: Instance, text: string): void {
	const verdict = instance.check(text);
	const wellFormed =
		typeof verdict.correct === 'boolean' &&
		(verdict.read === null || typeof verdict.read === 'string') &&
		(!verdict.correct || verdict.read !== null) &&
		verdict.correct === (verdict.constraint === null) &&
		(verdict.read !== null || verdict.constraint === 'unreadable') &&
		/^[a-z]+(-[a-z]+)*$/.test(verdict.constraint ?? 'none') &&
		verdict.reason.length > 0;
	if (!wellFormed) throw new Error(`a malformed verdict: ${JSON.stringify(verdict)}`);
}

describe.each(catalogue)('$id, whatever it is told', ({ id, levels }) => {
	let instances: Instance[];
	beforeAll(async () => {
		const task = await loadTask(id);
		instances = (['L1', 'L3', 'L5'] as const).map((level) => task.instance(levels[level], 1));
	});

	it(`gives a verdict for ${RUNS} hostile texts, and draws one in ten`, () => {
		for (const [which, instance] of instances.entries()) {
			const mutations = fc.sample(mutationOf(instance.solve()), RUNS / 10);
			const foreign = FOREIGN.filter((_, i) => i % instances.length === which);
			for (const [i, text] of [...mutations, ...foreign].entries())
				survives(instance, text, i % 10 === 0);
		}
	}, 60_000);

	it('is wrong about nothing and about silence', () => {
		for (const instance of instances)
			for (const text of ['', ' ', '<<<>>>', '<<<answer>>>', 'I do not know.'])
				expect(instance.check(text).correct, text).toBe(false);
	});

	it(`needs less than ${LONGEST_MS} ms for texts of 200,000 characters`, () => {
		const largest = instances.slice(-1);
		for (const instance of largest)
			for (const [which, text] of longTexts(instance.solve()).entries()) {
				// The best of some: the first may pay for compiling or collecting garbage, or for neighbours.
				let best = Number.POSITIVE_INFINITY;
				for (let i = 0; i < 8 && best >= LONGEST_MS; i++)
					best = Math.min(
						best,
						milliseconds(() => judges(instance, text)),
					);
				expect(best, `${text.slice(0, 40)}…`).toBeLessThan(LONGEST_MS);
				if (which % 5 === 0) expect(instance.picture(text).description).not.toBe('');
			}
	}, 60_000);
});
