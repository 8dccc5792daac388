import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEVELS } from '../task.ts';
import { task } from './index.ts';

/** The puzzle, from nothing but the question's text. */
function parsed(question: string) {
	const rules = [...question.matchAll(/^\d+\. ([A-Z]+): insert ([A-Z])$/gm)].map(
		([, find = '', insert = '']) => ({ find, insert }),
	);
	const text = /letters is:\n\n([A-Z]+)\n/.exec(question)?.[1] ?? '';
	const times = /^Apply the operation (?:once|(\d+) times)/m.exec(question);
	return { text, rules, rounds: Number(times?.[1] ?? 1) };
}

/** The rules once more, the slow way: letter by letter, what stands before it in the old string. */
function applied({ text, rules, rounds }: ReturnType<typeof parsed>): string {
	let result = text;
	for (let round = 0; round < rounds; round++) {
		const old = result;
		result = [...old]
			.map((letter, at) => {
				const until = old.slice(0, at + 1);
				const inserted = rules.filter(({ find }) => new RegExp(`${find}$`).test(until));
				return letter + inserted.map(({ insert }) => insert).join('');
			})
			.join('');
	}
	return result;
}

const overlaps = ({ text, rules }: ReturnType<typeof parsed>) => {
	const places = rules.flatMap(({ find }) =>
		[...text.matchAll(new RegExp(`(?=${find})`, 'g'))].map(({ index }) => [
			index,
			index + find.length,
		]),
	);
	const shared = places.some(([start = 0, end = 0], i) =>
		places.some(([from = 0, to = 0], j) => i < j && from < end && start < to),
	);
	return { places: places.length, shared };
};

describe('string-insertion', () => {
	it.each(LEVELS)('asks all that is needed, and means what it says, at %s', (level) => {
		const params = task.about.levels[level];
		for (let seed = 0; seed < 30; seed++) {
			const instance = task.instance(params, seed);
			const puzzle = parsed(instance.question);
			expect(puzzle.text).toHaveLength(Number(params.length));
			expect(puzzle.rules).toHaveLength(Number(params.rules));
			expect(overlaps(puzzle)).toEqual({ places: params.triggers, shared: params.overlapping });
			expect(instance.solve()).toBe(`<<<${applied(puzzle)}>>>`);
		}
	});

	it('agrees with the plain rules on any knobs, and rejects every other string', () => {
		const params = fc.record({
			length: fc.integer({ min: 20, max: 40 }),
			triggers: fc.integer({ min: 1, max: 4 }),
			rounds: fc.integer({ min: 1, max: 4 }),
			rules: fc.integer({ min: 1, max: 6 }),
			letters: fc.integer({ min: 4, max: 10 }),
			shortest: fc.integer({ min: 2, max: 4 }),
			longest: fc.integer({ min: 4, max: 6 }),
		});
		fc.assert(
			fc.property(params, fc.nat({ max: 1000 }), (given, seed) => {
				const instance = task.instance(given, seed);
				const right = applied(parsed(instance.question));
				expect(instance.check(right)).toMatchObject({ correct: true });
				for (let at = 0; at <= right.length; at++)
					for (const letter of ['', 'A', 'B', 'K']) {
						const inserted = right.slice(0, at) + letter + right.slice(at);
						const replaced = right.slice(0, at) + letter + right.slice(at + 1);
						for (const changed of [inserted, replaced])
							expect(instance.check(`<<<${changed}>>>`).correct).toBe(changed === right);
					}
			}),
			{ numRuns: 30 },
		);
	});

	it.each([
		[{ shortest: 5, longest: 4 }, /"shortest" must be at most "longest", which is 4/],
		[{ triggers: 1, overlapping: true }, /"triggers" must be at least 2/],
		[{ length: 10, triggers: 5 }, /^No string of 10 letters with exactly 5 separate places/],
	])('says why %o cannot be', (params, message) => {
		expect(() => task.instance(params, 1)).toThrow(message);
	});

	const path = 'string_insertion/sample_7/question.txt';
	const text =
		'If there is a substring ABCD in the string, insert the character A after that substring.\n' +
		'If there is a substring CDE in the string, insert the character B after that substring.\n' +
		'Given the string EABCDEC, what';
	const [published] = task.importPublished([{ path, text: () => text }]);
	const instance = published?.instance;

	it('imports a published puzzle under its id, and says where there is none', () => {
		expect(published?.id).toBe('sample_7');
		expect(instance?.question).toBe(text);
		expect(() => task.importPublished([{ path, text: () => '' }])).toThrow(/sample_7/);
	});

	it.each([
		'<<<EABCDAEBC>>>',
		'<<< "EABCDAEBC" >>>',
		'<<<E A B C D A E B C>>>',
		"<<<['E', 'A', 'B', 'C', 'D', 'A', 'E', 'B', 'C']>>>",
		'<<<\\text{EABCDAEBC}>>>',
		'<<<EABCD\nAEBC>>>',
		'<<<The string becomes EABCDAEBC.>>>',
		'<<<ＥＡＢＣＤＡＥＢＣ>>>',
		'<<<EABC>>> no, <<<EABCDAEBC>>>',
		'After both insertions:\n\nThe final string is **EABCDAEBC**.',
		'The final string is EABCDAEBC.\n\nIt has nine letters.',
		'```\nEABCDAEBC\n```',
		'Answer: EABCDAEBC',
	])('accepts %j', (answer) => expect(instance?.check(answer)).toMatchObject({ correct: true }));

	it.each([
		['<<<EABCDEC>>>', 'Letter 6 is "E" in the answer; it should be "A".', 'final-string'],
		['<<<EABCDAEB>>>', 'The answer stops after 8 letters; the final string has 9.', 'final-string'],
		[
			'<<<EABCDAEBCC>>>',
			'The answer goes on after letter 9, where the final string ends.',
			'final-string',
		],
		['<<<eabcdaebc>>>', 'Letter 1 is "e" in the answer; it should be "E".', 'final-string'],
		[
			'<<<EABCDAEBC or EABCDEC>>>',
			'The answer gives different strings: "EABCDAEBC" and "EABCDEC".',
			'unreadable',
		],
		['<<<42>>>', 'There is no string of letters in "42".', 'unreadable'],
		['', 'There is no string of letters in "".', 'unreadable'],
	])('rejects %j', (answer, reason, constraint) => {
		expect(instance?.check(answer)).toMatchObject({ correct: false, constraint, reason });
	});

	it('draws the answer and marks its first wrong letter', () => {
		const picture = instance?.picture('<<<EABCDEBC>>>');
		if (picture?.kind !== 'sequence') throw new Error('not a sequence');
		const tones = picture.items.map(({ tone }) => tone);
		expect(tones).toEqual([...Array(5).fill('answer'), 'wrong', 'plain', 'plain']);
	});
});
