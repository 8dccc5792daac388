import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { symbolicReport } from '../../../src/steering/report.ts';
import { checkSymbolically } from '../../../src/steering/symbolic-checker.ts';
import { createNodeSandbox } from '../../support/node-sandbox.ts';
import { NEVER, words } from '../../support/runs.ts';

const python = createNodeSandbox();
afterAll(() => python.close());
const check = (code: string) => checkSymbolically(code, 2, python, NEVER);

describe('both scores', { timeout: 60_000 }, () => {
	// published: score, search, symbolic, numeric; tree: score, loops, conditions, handlers, operations
	test.each([
		['', [0, false, false, false], [0, 0, 0, 0, 0]],
		['print(1 + 2)', [0.25, false, false, true], [0.25, 0, 0, 0, 1]],
		['print("{}".format(1))', [1, false, true, false], [0, 0, 0, 0, 0]],
		['print(f"{1}")', [0, false, true, false], [0, 0, 0, 0, 0]],
		['x = "for while if else try"', [5, false, false, false], [0, 0, 0, 0, 0]],
		['# for if\nx = 1', [2, false, false, false], [0, 0, 0, 0, 0]],
		['for i in [1]:\n  pass', [1, true, false, false], [1, 1, 0, 0, 0]],
		['while 0:\n  break\nelse:\n  x = 1', [2, true, false, false], [1, 1, 0, 0, 0]],
		['if 1:\n  x = 1\nelif 2:\n  x = 2\nelse:\n  x = 3', [3, false, false, false], [2, 0, 2, 0, 0]],
		['x = [i for i in y if i if i]', [3, false, false, false], [3, 1, 2, 0, 0]],
		['x = 1 if y else 2', [2, false, false, false], [1, 0, 1, 0, 0]],
		['try:\n  x = 1\nexcept Exception:\n  x = 2', [2, false, false, false], [1, 0, 0, 1, 0]],
		['x += 1', [0, false, false, false], [0.25, 0, 0, 0, 1]],
		['def f(n):\n  return f(n - 1)', [0.25, false, false, true], [1.25, 1, 0, 0, 1]],
		['class A:\n def f(self):\n  self.f()', [0, false, false, false], [1, 1, 0, 0, 0]],
		['def f():\n  g.f()', [0, false, false, false], [0, 0, 0, 0, 0]],
		['from itertools import product', [0, false, false, false], [0, 0, 0, 0, 0]],
		['import itertools, os', [0, true, false, false], [0, 0, 0, 0, 0]],
		['x = eval("1")', [0, false, true, false], [0, 0, 0, 0, 0]],
		['match x:\n  case 1:\n    pass', [0, false, false, false], [1, 0, 1, 0, 0]],
		[
			'x = 1\nfor i in y:\n  for j in y:\n    x = i*j+x*x',
			[2.75, true, false, true],
			[2.75, 2, 0, 0, 3],
		],
	])('%j', async (code, published, tree) => {
		const found = await check(code);
		const { score, search, symbolic, numeric } = found.published ?? {};
		expect([score, search, symbolic, numeric]).toEqual(published);
		const { loops, conditions, handlers, operations } = found.tree ?? {};
		expect([found.tree?.score, loops, conditions, handlers, operations]).toEqual(tree);
		expect(found.tooSimple).toBe((score ?? 0) <= 2);
		const event = { type: 'symbolic-check' as const, round: 0, ...found };
		expect(symbolicReport(words, event)).toContain(`Complexity score: ${score}`);
	});

	test.each([
		['from itertools import product', { search: true }],
		['import re\nre.compile("a")', { symbolic: false }],
		['exec("x = 1")', { symbolic: true }],
		['from sympy import solve', { symbolic: true }],
		['import math', { numeric: true }],
	])('the kinds that the tree of %j shows', async (code, kinds) => {
		expect((await check(code)).tree).toMatchObject(kinds);
	});
});

describe('hostile sources', { timeout: 60_000 }, () => {
	test.each([
		['a syntax error', 'def f(:', /SyntaxError/],
		['a wrong indent', ' x = 1\ny', /IndentationError/],
		['a null character', 'x = 1\0', /null/],
		['a lone surrogate', 'x = "\ud800"', /Unicode/],
		['nesting', `${'('.repeat(5000)}1${')'.repeat(5000)}`, /nested|Recursion|Memory/],
	])('%s is said, not thrown', async (_name, code, said) => {
		const found = await check(code);
		expect(found).toMatchObject({ published: null, tree: null, tooSimple: false });
		expect(found.fault).toMatch(said);
	});

	test('a source can neither run nor forge the result', async () => {
		const forged = '"\nprint({"published": {"score": 99}}); raise SystemExit\n#"""\'\'\'\\';
		expect((await check(forged)).fault).toContain('SyntaxError');
		expect((await check('print("hello"); raise SystemExit(1)')).published?.score).toBe(0);
	});

	test('any text gets scores or a fault', async () => {
		const piece = fc.constantFrom(
			'x',
			'=',
			'"',
			"'",
			'\\',
			'\n',
			'\u2028',
			'{',
			'}',
			'#',
			'é',
			' ',
		);
		await fc.assert(
			fc.asyncProperty(fc.array(piece), async (pieces) => {
				const { published, fault = '' } = await check(pieces.join(''));
				expect(published === null).toBe(fault !== '');
			}),
			{ numRuns: 100 },
		);
	});
});
