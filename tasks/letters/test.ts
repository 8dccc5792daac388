import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ParamsError } from '../kit/params.ts';
import { check } from './check.ts';
import { task } from './index.ts';
import { formatAnswer, positionsOf } from './puzzle.ts';

/** Every position of `part`, looked up letter by letter. */
function naivePositions(word: string, part: string): number[] {
	const positions: number[] = [];
	for (let start = 0; start + part.length <= word.length; start++)
		if ([...part].every((letter, index) => word[start + index] === letter))
			positions.push(start + 1);
	return positions;
}

function published(word: string, letter: string) {
	const path = `Letters/Letters_dataset_min_length_5_max_length_10/${letter}_1_0/test_words.json`;
	const [only] = task.importPublished([{ path, text: () => JSON.stringify(word) }]);
	if (!only) throw new Error('nothing was imported');
	return only;
}

const params = fc
	.record({
		frequency: fc.integer({ min: 0, max: 20 }),
		asked: fc.integer({ min: 1, max: 4 }),
		pairs: fc.boolean(),
		extra: fc.integer({ min: 0, max: 60 }),
	})
	.map(({ extra, ...rest }) => ({
		...rest,
		length: Math.max(5, rest.frequency * rest.asked * (rest.pairs ? 3 : 1)) + extra,
	}));

describe('letters', () => {
	it('has exactly the length, the parts and the occurrences that were asked for', () => {
		fc.assert(
			fc.property(params, fc.integer({ min: 0, max: 1000 }), (given, seed) => {
				const instance = task.instance(given, seed);
				const word = /\n\n([a-z]+)\n\n/.exec(instance.question)?.[1] ?? '';
				const [ask = ''] = /^At which[^?]*/m.exec(instance.question) ?? [];
				const parts = [...ask.matchAll(/"([a-z]+)"/g)].map(([, part = '']) => part);
				expect(word).toHaveLength(given.length);
				expect(new Set(parts).size).toBe(given.asked);
				for (const part of parts) {
					expect(part).toHaveLength(given.pairs ? 2 : 1);
					expect(naivePositions(word, part)).toHaveLength(given.frequency);
				}
				const right = instance.solve();
				expect(instance.check(right)).toMatchObject({ correct: true });
				expect(instance.check(instance.slip())).toMatchObject({ correct: false });
			}),
		);
	});

	it('finds overlapping pairs where str.count would not', () => {
		const instance = task.instance({ length: 60, frequency: 12, asked: 1, pairs: true }, 3);
		const word = /\n\n([a-z]+)\n\n/.exec(instance.question)?.[1] ?? '';
		const part = /pair "([a-z]{2})"/.exec(instance.question)?.[1] ?? '';
		expect(word.split(part).length - 1).toBeLessThan(12);
		const positions = naivePositions(word, part);
		expect(instance.solve()).toBe(`<<<Count: 12, Positions: [${positions.join(', ')}]>>>`);
	});

	it('takes no pair of letters for a word of prose', () => {
		// "if" is a condition elsewhere, and "ps" begins an aside.
		const letters = [...'abcdefghijklmnopqrstuvwxyz'];
		for (const pair of letters.flatMap((one) => letters.map((other) => one + other))) {
			const parts = [pair, pair === 'qz' ? 'jx' : 'qz'];
			const puzzle = { word: `xx${pair}qz${pair}wwjxqzy`, parts };
			const lines = formatAnswer(
				puzzle,
				parts.map((part) => {
					const positions = positionsOf(puzzle.word, part);
					return { count: positions.length, positions };
				}),
			).slice(3, -3);
			for (const answer of [
				`<<<${lines}>>>`,
				`<<<${lines.replaceAll(/^(..):/gm, '"$1":')}>>>`,
				lines,
				`Final answer:\n${lines.replaceAll(/^/gm, '- ')}`,
				lines.replaceAll(/^(..):/gm, '**$1**:'),
			])
				expect(check(puzzle, answer), answer).toMatchObject({ correct: true });
		}
	});

	it('says what does not fit into the word', () => {
		expect(() => task.instance({ length: 10, frequency: 11 }, 1)).toThrow(ParamsError);
		expect(() => task.instance({ length: 17, frequency: 6, pairs: true }, 1)).toThrow(
			/at least 18/,
		);
	});

	const { id, instance } = published('anangular', 'a');
	it('keeps the published id', () => expect(id).toBe('5_10/a_1_0'));

	it.each([
		'<<<Count: 3, Positions: [1, 3, 8]>>>',
		'<<<Count: 3, Positions: [8, 1, 3]>>>',
		'<<<count = 3; positions = [1,3,8,]>>>',
		'<<<{"count": 3, "positions": [1, 3, 8]}>>>',
		'First I thought Count: 2, Positions: [1, 3].\n**Answer:** **Count:** 3, **Positions:** [1, 3, 8]',
		'<<<Count: 2, Positions: [1, 3]>>> No, wait: <<<Count: 3,\n Positions: [1, 3, 8]>>>',
	])('accepts %s', (answer) => expect(instance.check(answer)).toMatchObject({ correct: true }));

	it.each([
		['<<<Count: 2, Positions: [1, 3]>>>', 'count', '"a" occurs 3 times; the answer counts 2.'],
		['<<<Count: 3, Positions: [1, 3]>>>', 'position-missing', 'Position 8 of "a" is not listed.'],
		[
			'<<<Count: 3, Positions: [0, 2, 7]>>>',
			'position',
			'Position 0 is outside the word, which has 9 letters.',
		],
		['<<<Count: 3, Positions: [1, 3, 8, 10]>>>', 'position', /^Position 10 is outside/],
		['<<<Count: 3, Positions: [1, 3, 7]>>>', 'position', 'At position 7 is "l", not "a".'],
		[
			'<<<Count: 3, Positions: [1, 3, 8, 8]>>>',
			'position-twice',
			'Position 8 of "a" is listed twice.',
		],
		['<<<Count: 2, Positions: [1, 3]; Count: 3, Positions: [1, 3, 8]>>>', 'part-twice', /twice/],
		['<<<3, [1, 3, 8]>>>', 'unreadable', /no "Count/],
		['', 'unreadable', /no "Count/],
	])('rejects %s', (answer, constraint, reason) => {
		const verdict = instance.check(answer);
		expect(verdict).toMatchObject({ correct: false, constraint });
		expect(verdict.reason).toMatch(reason);
	});

	it('accepts an empty list for a letter that does not occur', () => {
		const none = published('xylyl', 'a').instance;
		expect(none.solve()).toBe('<<<Count: 0, Positions: []>>>');
		expect(none.check('<<<Count: 0, Positions: []>>>')).toMatchObject({ correct: true });
		expect(none.check(none.slip())).toMatchObject({ correct: false });
	});

	it('wants every part under its own name, in any order', () => {
		const several = task.instance({ length: 30, frequency: 2, asked: 2, pairs: true }, 5);
		const lines = several.solve().slice(3, -3).split('\n');
		expect(several.check(`<<<${lines.toReversed().join('; ')}>>>`)).toMatchObject({
			correct: true,
		});
		expect(several.check(`<<<${lines[0]}>>>`)).toMatchObject({ constraint: 'part-missing' });
		const unnamed = lines.map((line) => line.slice(4)).join('\n');
		expect(several.check(`<<<${unnamed}>>>`)).toMatchObject({ correct: false });
	});

	it('marks right, wrong and missed positions', () => {
		const picture = instance.picture('<<<Count: 3, Positions: [1, 4, 99, 8]>>>');
		if (picture.kind !== 'sequence') throw new Error('not a sequence');
		const tones = picture.items.map((item) => item.tone);
		expect(tones).toEqual([
			...['answer', 'plain', 'highlight', 'wrong', 'plain', 'plain', 'plain', 'answer', 'plain'],
		]);
		expect(picture.description).toContain('2 right positions and 2 wrong ones, and misses 1');
	});
});
