import fc from 'fast-check';

const crumbs = [
	...['<<<', '>>>', '<', '>', '```', '```python\n', '"', "'", '`', '**', '$$', '\\(', '\\)', '\\['],
	...[
		'\\boxed{',
		'\\frac{',
		'}{',
		'}',
		'{',
		'(',
		')',
		'[',
		']',
		'=',
		'+',
		'-',
		'*',
		'/',
		'**',
		'//',
	],
	...[
		'\\times ',
		'\\left(',
		'\\right)',
		'\\,',
		'{,}',
		'×',
		'÷',
		'−',
		'·',
		'answer is ',
		'Answer: ',
	],
	...[
		'0',
		'1',
		'9',
		'-0',
		'00',
		'24',
		'1e308',
		'1e-400',
		'NaN',
		'Infinity',
		'0x1f',
		'½',
		'²',
		'٣',
		'９',
	],
	...[
		'999999999999999999999999999999',
		'1,234',
		'1.5',
		'__proto__',
		'constructor',
		'null',
		'[]',
		'{}',
	],
	...[
		' ',
		'\n',
		'\r\n',
		'\t',
		'\0',
		'\u2028',
		'\u00a0',
		'\u202e',
		'\ufeff',
		'\ud800',
		'\udc00',
		'🧩',
		'ﷺ',
	],
	...[
		'Count: ',
		'Positions: ',
		'Move A from stack1 to stack2',
		'stack',
		',',
		';',
		':',
		'|',
		'.',
		'Q',
		'X',
	],
];

/** Texts that no careful model would write, but some model will: brackets, unicode, soups of syntax. */
export const hostileText = fc.oneof(
	{
		weight: 4,
		arbitrary: fc.array(fc.constantFrom(...crumbs), { maxLength: 60 }).map((all) => all.join('')),
	},
	{ weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
	{
		weight: 1,
		arbitrary: fc
			.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
			.map((units) => String.fromCharCode(...units)),
	},
	{ weight: 1, arbitrary: fc.json({ maxDepth: 6 }) },
	{ weight: 1, arbitrary: fc.bigInt().map(String) },
);

/** A text that differs from `right` in a few places: cut, doubled, swapped, or with a crumb put in. */
export const mutationOf = (right: string): fc.Arbitrary<string> =>
	fc
		.array(
			fc.record({
				at: fc.nat({ max: Math.max(0, right.length - 1) }),
				length: fc.nat({ max: 8 }),
				instead: fc.oneof(fc.constant(''), fc.constantFrom(...crumbs)),
			}),
			{ minLength: 1, maxLength: 4 },
		)
		.map((edits) =>
			edits.reduce(
				(text, { at, length, instead }) => text.slice(0, at) + instead + text.slice(at + length),
				right,
			),
		);

/** Long texts, up to 200,000 characters, each of a kind that makes careless parsers crawl. */
export function longTexts(right: string): string[] {
	const fill = (unit: string, length: number) =>
		unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
	const inside = right.slice(3, -3);
	const units = [...crumbs, right, `${right}\n`, inside, '1 ', '1,', '(1+', '[[1,', 'a b ', '= 1'];
	const brackets = ['()', '[]', '{}'].map(([open = '', close = '']) => [
		fill(open, 45_000),
		fill(close, 45_000),
	]);
	return [
		...units.map((unit, which) =>
			which % 2 === 0 ? fill(unit, 200_000) : `<<<${fill(unit, 90_000)}>>>`,
		),
		...brackets.map(([opened, closed]) => `<<<${opened}${inside}${closed}>>>`),
		...[' ', '\n', '.', ')', '0'].flatMap((unit) => [
			`<<<${inside}${fill(unit, 90_000)}x>>>`,
			`<<<x${fill(unit, 90_000)}${inside}>>>`,
			`${right}${fill(unit, 90_000)}`,
			`${fill(unit, 200_000)}${right}`,
		]),
	];
}
