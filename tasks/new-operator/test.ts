import { describe, expect, it } from 'vitest';
import { LEVELS, type Level } from '../task.ts';
import { task } from './index.ts';
import { parseTerm } from './parse.ts';
import { writeExpression, writeRule } from './puzzle.ts';

const { levels } = task.about;

interface Rational {
	readonly above: bigint;
	readonly below: bigint;
}
type Rules = ReadonlyMap<string, { readonly rule: string; readonly otherwise: string | null }>;

/** Evaluates a question by itself, from its text, with an evaluator of its own: by rewriting tokens. */
function valueIn(question: string): Rational {
	const rules: Rules = new Map(
		[
			...question.matchAll(
				/^a (\S) b = ([^\n]+?)(?: if a is greater than b, and ([^\n]+) if not)?$/gm,
			),
		].map(([, symbol = '', rule = '', otherwise]) => [
			symbol,
			{ rule, otherwise: otherwise ?? null },
		]),
	);
	const expression = /Calculate\n\n([^\n]+)\n\n/.exec(question)?.[1] ?? '';
	return evaluate(expression, rules, new Map());
}

function evaluate(text: string, rules: Rules, operands: ReadonlyMap<string, Rational>): Rational {
	const tokens = text.split(/\s+|(?<=\()|(?=\))/);
	const group = (): Rational => {
		const items: (Rational | string)[] = [];
		for (let token = tokens.shift(); token !== undefined && token !== ')'; token = tokens.shift()) {
			if (token === '(') items.push(group());
			else if (/^\d/.test(token)) items.push({ above: BigInt(token), below: 1n });
			else items.push(operands.get(token) ?? token);
		}
		for (const rank of [[...rules.keys()], ['*', '/'], ['+', '-']])
			for (let i = 1; i < items.length; i += 2) {
				const [left, operator, right] = items.slice(i - 1, i + 2);
				if (typeof operator !== 'string' || !rank.includes(operator)) continue;
				if (typeof left !== 'object' || typeof right !== 'object') throw new Error(text);
				items.splice(i - 1, 3, operate(operator, left, right, rules));
				i -= 2;
			}
		const [value] = items;
		if (typeof value !== 'object' || items.length !== 1) throw new Error(text);
		return value;
	};
	return group();
}

function operate(operator: string, a: Rational, b: Rational, rules: Rules): Rational {
	switch (operator) {
		case '+':
			return { above: a.above * b.below + b.above * a.below, below: a.below * b.below };
		case '-':
			return { above: a.above * b.below - b.above * a.below, below: a.below * b.below };
		case '*':
			return { above: a.above * b.above, below: a.below * b.below };
		case '/': {
			const turn = b.above < 0n ? -1n : 1n;
			return { above: turn * a.above * b.below, below: turn * a.below * b.above };
		}
	}
	const definition = rules.get(operator);
	if (!definition) throw new Error(operator);
	const greater = a.above * b.below > b.above * a.below;
	const rule = greater ? definition.rule : (definition.otherwise ?? definition.rule);
	return evaluate(
		rule,
		rules,
		new Map([
			['a', a],
			['b', b],
		]),
	);
}

describe('the question alone', () => {
	it.each(LEVELS)('gives the value at %s', (level: Level) => {
		for (let seed = 0; seed < 60; seed++) {
			const instance = task.instance(levels[level], seed);
			const { above, below } = valueIn(instance.question);
			expect(instance.check(`<<<${above}/${below}>>>`), instance.question).toMatchObject({
				correct: true,
			});
			for (const off of [above + below, above - below, -above - 1n])
				expect(instance.check(`<<<${off}/${below}>>>`).correct).toBe(false);
		}
	});
});

describe('two hundred seeds', () => {
	it.each(LEVELS)('are distinct at %s', (level) => {
		const start = performance.now();
		const hashes = Array.from(
			{ length: 200 },
			(_, seed) => task.instance(levels[level], seed).puzzleHash,
		);
		console.info(`new-operator ${level}: ${(performance.now() - start).toFixed(0)} ms for 200`);
		expect(new Set(hashes).size).toBe(200);
	});
});

describe('params', () => {
	it('are each honoured', () => {
		const params = { operators: 5, applications: 9, nesting: 4, rules: 'layered', largest: 20 };
		for (let seed = 0; seed < 20; seed++) {
			const text = /Calculate\n\n([^\n]+)/.exec(task.instance(params, seed).question)?.[1] ?? '';
			expect(text.match(/[#@&~$%]/g)).toHaveLength(9);
			expect(new Set(text.match(/[#@&~$%]/g)).size).toBe(5);
			let depth = 0;
			const depths = [...text].map((sign) => {
				depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
				return depth;
			});
			expect(Math.max(...depths)).toBe(4);
		}
	});

	it.each(['sums', 'quotients', 'layered'])('can all be met at their ends with %s', (rules) => {
		for (const operators of [1, 6])
			for (const applications of [6, 16])
				for (const nesting of [0, 4])
					for (const largest of [3, 20]) {
						const params = { operators, applications, nesting, rules, largest };
						const instance = task.instance(params, 1);
						expect(instance.check(instance.solve()).correct).toBe(true);
					}
	});

	it('are refused where they contradict each other', () => {
		expect(() => task.instance({ operators: 3, applications: 2 }, 1)).toThrow(/"applications"/);
		expect(() => task.instance({ operators: 1, applications: 2, nesting: 2 }, 1)).toThrow(
			/"nesting"/,
		);
	});
});

describe('terms', () => {
	it('are read back as they were written', () => {
		for (const text of [
			'a * (b + 2) - (a - (b - 1))',
			'(a + b) / b',
			'(a # b) # 3',
			'2 * a / (b / 4)',
		]) {
			const term = parseTerm(text, ['#']);
			expect(term === null ? null : writeRule(term)).toBe(text);
		}
		const chain = parseTerm('3 # 4 @ (5 # 6)', ['#', '@']);
		expect(chain === null ? null : writeExpression(chain)).toBe('3 # 4 @ (5 # 6)');
	});
});

function published(definition: string, sum: string) {
	const text = `Let a and b be numbers. Define a#b to be ${definition}.\nCalculate ${sum}.\nReturn`;
	const file = { path: 'new_operator_dataset/sample_1/question.txt', text: () => text };
	return task.importPublished([file])[0]?.instance;
}

describe('reading answers', () => {
	it.each([
		...['<<<19/12>>>', '<<<[1.5833333333333333]>>>', '<<<1 7/12>>>', '<<<\\frac{19}{12}>>>'],
		...[
			'<<<$1\\frac{7}{12}$>>>',
			'<<<(5#2)#6 = 3.5#6 = 19/12>>>',
			'<<<19/12 ≈ 1.58>>>',
			'<<<38/24>>>',
		],
		...[
			'The value is 19/12.',
			'1.583333333',
			'Answer: 19 / 12',
			'<<<"19/12">>>',
			'<<<１９/１２>>>',
		],
		...[
			'First 3.5, then (3.5+6)/6 = 1.5833333',
			'\\boxed{\\dfrac{19}{12}}',
			'```\n1.58333334\n```',
		],
		'<<<1.5833333333333333e0>>>',
	])('accepts %s', (answer) => {
		expect(published('(a + b)/b', '(5#2)#6')?.check(answer)).toMatchObject({ correct: true });
	});

	it.each([
		['<<<1.58>>>', '1.58 is not the value of the expression.', 'value'],
		['<<<-19/12>>>', '-19/12 is not the value', 'value'],
		['<<<3.5>>>', '3.5 is the value before the last operation.', 'last-operation'],
		['<<<19/12 or 3.5>>>', 'The answer holds both 19/12 and 3.5.', 'unreadable'],
		['<<<19, 12>>>', 'The answer holds both', 'unreadable'],
		['<<<5 # 2 # 6>>>', 'The answer holds both', 'unreadable'],
		['<<<19/0>>>', 'cannot be read', 'unreadable'],
		['<<<abc>>>', 'There is no number in "abc".', 'unreadable'],
		['', 'There is no number', 'unreadable'],
	])('refuses %s', (answer, reason, constraint) => {
		const verdict = published('(a + b)/b', '(5#2)#6')?.check(answer);
		expect(verdict).toMatchObject({ correct: false, constraint });
		expect(verdict?.reason).toContain(reason);
	});

	it('tells the wrong direction by its id', () => {
		// 5 - (2 - 6), not (5 - 2) - 6.
		const instance = published('a - b', '(5#2)#6');
		expect(instance?.check('<<<9>>>').constraint).toBe('left-to-right');
	});

	it.each([
		'<<<13500>>>',
		'<<<13,500>>>',
		'<<<13 500>>>',
		'<<<13{,}500>>>',
		'<<<1.35e4>>>',
		'<<<1.35 \\times 10^4>>>',
		'<<<13500.0>>>',
		'<<<13,500.00>>>',
		'<<<13500 = 13,500>>>',
	])('accepts %s of a large number', (answer) => {
		expect(published('a*b', '(150#9)#10')?.check(answer)).toMatchObject({ correct: true });
	});
});
