import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { task as splitting } from '../../../../tasks/string-splitting/index.ts';
import { task as synthesis } from '../../../../tasks/string-synthesis/index.ts';
import { task as decomposition } from '../../../../tasks/synthesis-decomposition/index.ts';
import { type Instance, LEVELS } from '../../../../tasks/task.ts';

type Bag = Map<string, number>;

const bagOf = (text: string): Bag =>
	new Map(
		text.split(' + ').map((amount) => [amount.replace(/^\d+ /, ''), Number.parseInt(amount, 10)]),
	);

/** The puzzle, from nothing but the question's text. */
function parsed(question: string) {
	const methods = [...question.matchAll(/^\d+\. (.+) -> (.+)$/gm)].map(
		([, uses = '', makes = '']) => ({
			uses: bagOf(uses),
			makes: bagOf(makes),
		}),
	);
	const start: Bag = new Map(
		[...question.matchAll(/^([a-z]+): (\d+)$/gm)].map(([, kind = '', count]) => [
			kind,
			Number(count),
		]),
	);
	const order = /in this order: ([a-z, ]+)\./.exec(question)?.[1]?.split(', ') ?? [];
	return { methods, start, order, once: question.includes('apply it exactly once') };
}

/** The rules once more, unit by unit. */
function outcome({ methods, start, order, once }: ReturnType<typeof parsed>): number[] {
	const there = new Map(start);
	const possible = (uses: Bag) =>
		[...uses].every(([kind, count]) => (there.get(kind) ?? 0) >= count);
	while (methods.some(({ uses }) => possible(uses)))
		for (const { uses, makes } of methods)
			for (let again = true; again && possible(uses); again = !once) {
				for (const [kind, count] of uses) there.set(kind, (there.get(kind) ?? 0) - count);
				for (const [kind, count] of makes) there.set(kind, (there.get(kind) ?? 0) + count);
			}
	return order.map((kind) => there.get(kind) ?? Number.NaN);
}

const countsIn = (answer: string) => answer.match(/\d+/g)?.map(Number);

describe.each([splitting, synthesis, decomposition])('$about.id', (task) => {
	const separated: [string, (counts: readonly string[]) => string][] = [
		['by bars', (counts) => counts.join('|')],
		['in a row of a table', (counts) => `| ${counts.join(' | ')} |`],
		['in lines with bullets', (counts) => counts.map((count) => `- ${count}`).join('\n')],
		['in numbered lines', (counts) => counts.map((count, i) => `${i + 1}. ${count}`).join('\n')],
		['by "and" at the end', (counts) => `${counts.slice(0, -1).join(', ')} and ${counts.at(-1)}`],
	];
	it.each(separated)('reads counts separated %s', (_, style) => {
		const instance = task.instance(task.about.levels.L3, 1);
		const counts = instance.solve().match(/\d+/g) ?? [];
		expect(instance.check(`<<<${style(counts)}>>>`).correct).toBe(true);
		expect(instance.check(`<<<${style([...counts.slice(1), '9'])}>>>`).correct).toBe(false);
	});

	it.each(LEVELS)('asks all that is needed, and means what it says, at %s', (level) => {
		const params = task.about.levels[level];
		for (let seed = 0; seed < 20; seed++) {
			const instance = task.instance(params, seed);
			const puzzle = parsed(instance.question);
			expect(puzzle.methods).toHaveLength(Number(params.methods));
			expect([...puzzle.start.keys()]).toEqual(puzzle.order);
			expect(puzzle.order).toHaveLength(Number(params.kinds));
			expect(puzzle.once).toBe(params.order === 'once');
			expect(countsIn(instance.solve())).toEqual(outcome(puzzle));
		}
	});

	it('agrees with the plain rules on any knobs, and rejects every other count', () => {
		const given = fc.record({
			kinds: fc.integer({ min: 3, max: 12 }),
			methods: fc.integer({ min: 1, max: 4 }),
			smallest: fc.integer({ min: 1, max: 9 }),
			largest: fc.integer({ min: 10, max: 30 }),
			order: fc.constantFrom('once', 'exhaust'),
		});
		fc.assert(
			fc.property(given, fc.nat({ max: 1000 }), (params, seed) => {
				const instance = task.instance(params, seed);
				const right = outcome(parsed(instance.question));
				expect(instance.check(`<<<${right}>>>`)).toMatchObject({ correct: true });
				for (const [at, count] of right.entries())
					for (const other of [count - 1, count + 1, 10 * count + 1])
						expect(instance.check(`<<<${right.with(at, other)}>>>`).correct).toBe(false);
			}),
			{ numRuns: 30 },
		);
	});

	it('says what cannot be', () => {
		expect(() => task.instance({ smallest: 9, largest: 8 }, 1)).toThrow(
			/"smallest" must be at most/,
		);
	});
});

it('says where there are not so many methods', () => {
	expect(() => synthesis.instance({ kinds: 3, methods: 20 }, 1)).toThrow(
		/^No 20 different methods for 3 kinds/,
	);
});

/** A published question with six kinds, of which 0, 0, 1, 2, 0, 3 remain. */
function published(a: number, b: number, c: number): Instance {
	const text = `there are ${a} units of Machine A, ${b} units of Machine B, and ${c} units of Machine C.`;
	const path = 'string_splitting/sample_5/question.txt';
	const [only] = splitting.importPublished([{ path, text: () => text }]);
	if (!only) throw new Error('nothing was imported');
	expect(only.id).toBe('sample_5');
	return only.instance;
}

describe('counts as models write them', () => {
	const instance = published(2, 2, 3);

	it.each([
		'<<<[0, 0, 1, 2, 0, 3]>>>',
		'<<<["0", "0", "1", "2", "0", "3"]>>>',
		'<<<0 0 1 2 0 3>>>',
		'<<<0; 0; 1; 2; 0; 3>>>',
		'<<<0\n0\n1\n2\n0\n3>>>',
		'<<<001203>>>',
		'<<<(0.0, 0.0, 1.0, 2.0, 0.0, 3.0)>>>',
		'<<<\\[0,\\,0,\\,1,\\,2,\\,0,\\,3\\]>>>',
		'<<<```json\n[0, 0, 1, 2, 0, 3]\n```>>>',
		'<<<[０, ０, １, ２, ０, ３]>>>',
		'<<<{"A": 0, "B": 0, "C": 1, "X": 2, "Y": 0, "Z": 3}>>>',
		'<<<A=0, B=0, C=1, X=2, Y=0, Z=3>>>',
		'<<<Z: 3, A: 0, B: 0, C: 1, Y: 0, X: 2>>>',
		'<<<0 A, 0 B, 1 C, 2 X, 0 Y, 3 Z>>>',
		'<<<The answer is [0, 0, 1, 2, 0, 3]>>>',
		'<<<[1, 1, 1, 1, 1, 1]>>> no: <<<[0, 0, 1, 2, 0, 3]>>>',
		'After round 1: [1, 2, 3, 2, 1, 0].\n\nFinally:\n[0, 0, 1, 2, 0, 3]\n\nNo method is left.',
		'- A: 0\n- B: 0\n- C: 1\n- X: 2\n- Y: 0\n- **Z**: 3',
		'Answer: [0, 0, 1, 2, 0, 3]',
	])('accepts %j', (answer) => expect(instance.check(answer)).toMatchObject({ correct: true }));

	it.each([
		['<<<[0, 0, 1, 3, 0, 3]>>>', 'The final count of X is 2; the answer says 3.', 'final-count'],
		[
			'<<<[0, 0, 1, 2, 0]>>>',
			'The answer lists 5 counts; 6 are asked for: A, B, C, X, Y, Z.',
			'number-of-counts',
		],
		['<<<0>>>', 'The answer lists 1 count; 6 are asked for: A, B, C, X, Y, Z.', 'number-of-counts'],
		['<<<A: 0, B: 0, C: 1, X: 2, Y: 0>>>', 'The answer gives no count of Z.', 'unreadable'],
		['<<<A: 0, B: 0, C: 1, X: 2, Y: 0, Z: 3, X: 1>>>', /two counts of x: 2 and 1/, 'unreadable'],
		[
			'<<<[0, 0, 1, 2, 0, 3] or [0, 0, 1, 2, 0, 2]>>>',
			/different lists: \[0,0,1,2,0,3\] and/,
			'unreadable',
		],
		['<<<[-0, 0, 1, 2, 0, 3]>>>', /^There is no list of 6 counts/, 'unreadable'],
		['<<<[]>>>', /^There is no list of 6 counts/, 'unreadable'],
		['', /^There is no list of 6 counts/, 'unreadable'],
	])('rejects %j', (answer, reason, constraint) => {
		const verdict = instance.check(answer);
		expect(verdict).toMatchObject({ correct: false, constraint });
		expect(verdict.reason).toMatch(reason);
	});

	it('reads thousands separators only where the list stays whole', () => {
		const many = published(1000, 1, 0);
		expect(many.solve()).toBe('<<<[0, 1, 0, 1000, 0, 1000]>>>');
		for (const answer of ['0, 1, 0, 1,000, 0, 1,000', '0 1 0 1,000 0 1,000'])
			expect(many.check(`<<<${answer}>>>`)).toMatchObject({ correct: true });
		expect(many.check('<<<0,1,0,1,000,0,1,000>>>')).toMatchObject({ correct: false });
	});

	it('does not take digits of one count for another', () => {
		const [right, regrouped] = ['<<<[0, 0, 1, 2, 0, 10]>>>', '<<<[0, 0, 1, 20, 1, 0]>>>'];
		expect(instance.check(right).correct || instance.check(regrouped).correct).toBe(false);
	});

	it('draws what remains by the answer and marks wrong counts', () => {
		const picture = instance.picture('<<<0 0 1 3 0 3>>>');
		if (picture.kind !== 'cards') throw new Error('not cards');
		expect(picture.groups[2]?.cards[3]).toEqual({ text: '3 X', tone: 'wrong' });
		expect(picture.groups[2]?.cards[5]).toEqual({ text: '3 Z', tone: 'answer' });
	});
});

it('says which published question cannot be read', () => {
	const file = (path: string) => [{ path, text: () => 'nothing' }];
	for (const [task, folder] of [
		[splitting, 'string_splitting'],
		[synthesis, 'string_synthesis'],
		[decomposition, 'synthesis_decomposition_dataset'],
	] as const)
		expect(() => task.importPublished(file(`${folder}/sample_3/question.txt`))).toThrow(/sample_3/);
});
