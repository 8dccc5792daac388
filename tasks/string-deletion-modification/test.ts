import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ParamsError } from '../kit/params.ts';
import { type Instance, LEVELS } from '../task.ts';
import { task } from './index.ts';

type Rewrite = (text: string) => string | null;

const CONDITION =
	/^If the string (starts with|ends with|contains) "(\w+)"( elsewhere than at its very start)?, (?:delete|replace) (?:this|the leftmost) "(\w+)"(?: that does not begin at the first letter)?(?: by "(\w+)")?(.*)\.$/;

/** A rule from its sentence alone, by regular expressions instead of places. */
function ruleOf(sentence: string): Rewrite {
	const [, letter = '', more = ''] =
		/number of letters "(\w)" .* append "(\w+)"/.exec(sentence) ?? [];
	if (letter !== '')
		return (text) => {
			const count = [...text].filter((one) => one === letter).length;
			return count > 0 && count % 2 === 0 ? text + more : null;
		};
	const than = /more than (\d+) letters/.exec(sentence)?.[1];
	if (than !== undefined)
		return (text) =>
			text.length > Number(than)
				? [...text].filter((_, index) => index + 1 !== Math.floor(text.length / 2) + 1).join('')
				: null;
	const [, where, part = '', later, again, put = '', after = ''] = CONDITION.exec(sentence) ?? [];
	expect(again, sentence).toBe(part);
	const found = new RegExp(
		where === 'starts with'
			? `^${part}`
			: where === 'ends with'
				? `${part}$`
				: later
					? `(?<=.)${part}`
					: part,
	);
	return (text) => {
		if (!found.test(text)) return null;
		const replaced = text.replace(found, put);
		if (after === ', and then delete the last letter of the string')
			return replaced.replace(/.$/, '');
		const [, end] = /^, and then append "(\w+)" at the end$/.exec(after) ?? [];
		const [, front] = /^, and then put "(\w+)" in front$/.exec(after) ?? [];
		expect(after === '' || end !== undefined || front !== undefined, sentence).toBe(true);
		return (front ?? '') + replaced + (end ?? '');
	};
}

/** The final string and the number of steps, from nothing but the question's text. */
function rewritten(question: string) {
	const rules = [...question.matchAll(/^\d+\. (.+)$/gm)].map(([, sentence = '']) =>
		ruleOf(sentence),
	);
	const start = /letters is:\n\n(\w+)\n/.exec(question)?.[1] ?? '';
	let text = start;
	for (let steps = 0; ; steps++) {
		const now = text;
		const next = rules.map((rule) => rule(now)).find((result) => result !== null);
		if (next === undefined || next === null) return { rules: rules.length, start, text, steps };
		text = next;
	}
}

/** A published question of these sentences. */
function published(text: string, ...sentences: string[]): Instance {
	const path = 'string_deletion_and_modification/sample_9/question.txt';
	const listed = sentences.map((sentence, index) => `${index + 1}. ${sentence}`);
	const question = `Rules:\n\n${listed.join('\n')}\n\nFor the string "${text}", what is left?`;
	const [only] = task.importPublished([{ path, text: () => question }]);
	if (!only) throw new Error('nothing was imported');
	expect(only).toMatchObject({ id: 'sample_9', instance: { question } });
	return only.instance;
}

describe('string-deletion-modification', () => {
	it.each(LEVELS)('asks all that is needed, and means what it says, at %s', (level) => {
		const params = task.about.levels[level];
		for (let seed = 0; seed < 40; seed++) {
			const instance = task.instance(params, seed);
			const { rules, start, text, steps } = rewritten(instance.question);
			expect(rules).toBe(params.rules);
			expect(start).toHaveLength(Number(params.length));
			expect(steps).toBeGreaterThanOrEqual(Number(params.fewestSteps));
			expect(steps).toBeLessThanOrEqual(Number(params.mostSteps));
			expect(instance.solve()).toBe(`<<<${text}>>>`);
		}
	});

	it('rejects every other string', () => {
		fc.assert(
			fc.property(fc.nat({ max: 1000 }), (seed) => {
				const instance = task.instance({}, seed);
				const right = rewritten(instance.question).text;
				for (let at = 0; at <= right.length; at++)
					for (const letter of ['', 'a', 'b', 'd']) {
						const inserted = right.slice(0, at) + letter + right.slice(at);
						const replaced = right.slice(0, at) + letter + right.slice(at + 1);
						for (const changed of [inserted, replaced])
							expect(instance.check(`<<< "${changed}" >>>`).correct).toBe(changed === right);
					}
			}),
			{ numRuns: 20 },
		);
	});

	it('gives a puzzle or says why not, for any knobs', () => {
		const params = fc.record({
			rules: fc.integer({ min: 1, max: 20 }),
			length: fc.integer({ min: 4, max: 40 }),
			letters: fc.integer({ min: 2, max: 6 }),
			fewestSteps: fc.integer({ min: 1, max: 8 }),
			mostSteps: fc.integer({ min: 1, max: 20 }),
		});
		fc.assert(
			fc.property(params, (given) => {
				try {
					const { steps } = rewritten(task.instance(given, 1).question);
					expect(steps).toBeGreaterThanOrEqual(given.fewestSteps);
				} catch (thrown) {
					expect(thrown).toBeInstanceOf(ParamsError);
				}
			}),
			{ numRuns: 30 },
		);
		expect(() => task.instance({ fewestSteps: 9, mostSteps: 8 }, 1)).toThrow(/"fewestSteps" must/);
		expect(() =>
			task.instance({ rules: 1, length: 4, fewestSteps: 200, mostSteps: 200 }, 1),
		).toThrow(/^No 1 rules that rewrite a string of 4 letters in 200 to 200 steps/);
	});

	// The published sentences' forms, with other letters; the published files themselves are read elsewhere.
	it.each([
		["If the string prefix is 'xy', replace it with 'q'.", 'xyz', 'qz'],
		[
			"If the string prefix is 'x', replace it with 'y' and delete the last character.",
			'xzz',
			'yz',
		],
		["If the string suffix is 'xy', delete the last two characters.", 'zxy', 'z'],
		["If the string suffix is 'x', replace it with 'y' and prepend 'q' to the start.", 'zx', 'qzy'],
		["If the string starts with 'xyz', remove the second character.", 'xyzz', 'xzz'],
		[
			"If the string contains 'xyz', replace the first occurrence with its reverse ('zyx').",
			'qxyz',
			'qzyx',
		],
		["If the string contains 'xy' (not at the start), remove the first one.", 'xyxyxy', null],
		["If the string contains an even number of 'x's (really), append 'x' at the end.", 'xx', 'xxx'],
		['If the string length is greater than 5, remove the middle character.', 'abcdef', 'abcef'],
	])('reads the published rule %j', (sentence, before, after) => {
		if (after === null) expect(() => published(before, sentence)).toThrow(/unknown kind/);
		else expect(published(before, sentence).solve()).toBe(`<<<${after}>>>`);
	});

	it('says which published question it cannot read, or that never ends', () => {
		expect(() => published('ab', 'If it rains, stay.')).toThrow(
			/sample_9.* unknown kind: If it rains/,
		);
		expect(() => published('ab')).toThrow(/sample_9/);
		expect(() => published('ab', "If the string prefix is 'a', replace it with 'a'.")).toThrow(
			/end/,
		);
	});

	it('draws the answer and marks where it goes wrong', () => {
		const instance = published('abcc', "If the string prefix is 'ab', replace it with 'ca'.");
		const picture = instance.picture('<<<cac>>>');
		if (picture.kind !== 'sequence') throw new Error('not a sequence');
		expect(picture.items.map(({ text }) => text)).toEqual(['c', 'a', 'c', '…']);
		expect(picture.items.map(({ tone }) => tone)).toEqual(['answer', 'answer', 'answer', 'wrong']);
		const { constraint, reason } = instance.check('<<<cac>>>');
		expect(constraint).toBe('final-string');
		expect(reason).toMatch(/^The answer stops after 3 letters/);
	});
});
