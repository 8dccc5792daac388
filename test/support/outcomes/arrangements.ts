import {
	AMOUNT,
	apart,
	count,
	crowd,
	hasRun,
	isTwin,
	kind,
	meets,
	number,
	often,
	re,
	ringPairs,
	same,
	TIMES,
} from './kind.ts';

/** All orders; equal items give equal orders only once. */
function* orders<T>(items: readonly T[]): Generator<T[]> {
	if (items.length === 0) yield [];
	for (const item of new Set(items)) {
		const at = items.indexOf(item);
		for (const tail of orders(items.filter((_, i) => i !== at))) yield [item, ...tail];
	}
}

/** "2 red balls, 3 blue balls and 1 green ball" as [2, red], [3, blue], [1, green]. */
const amounts = (text: string, pattern: RegExp): [number, string][] =>
	[...text.matchAll(pattern)].map(([, n, name]) => [number(n), name ?? '']);

const isPair = (o: readonly string[], a = '', b = ''): boolean =>
	ringPairs(o).some(([x, y]) => (x === a && y === b) || (x === b && y === a));

const fixedIn = (o: readonly string[], list: readonly string[]): number =>
	list.filter((name) => o[crowdOf(o).indexOf(name)] === name).length;

const crowdOf = (o: readonly string[]): string[] => [...o].sort();

export const letters = kind<string[]>({
	scene: /has (\d+) cards: (.*?)\. Cards with the same letter/,
	outcomes: ([, , list = '']) =>
		orders(
			amounts(list, /(\d+) cards? with the letter (\w)/g).flatMap(([n, name]) =>
				Array<string>(n).fill(name),
			),
		),
	clauses: [
		[
			/no two of the letters (\w) stand beside each other/,
			(o, [, x]) => !hasRun(o, 2, (y) => y === x),
		],
		[
			re(`the letter (\\w) nowhere stands ${TIMES} in a row`),
			(o, [, x, n]) => !hasRun(o, often(n), (y) => y === x),
		],
		[
			/every letter (\w) stands before every letter (\w)/,
			(o, [, x = '', y = '']) => o.lastIndexOf(x) < o.indexOf(y),
		],
		[
			/no letter (\w) stands beside a letter (\w)/,
			(o, [, x, y]) =>
				!o.some((a, i) => (a === x && o[i + 1] === y) || (a === y && o[i + 1] === x)),
		],
		[
			/first and the last letter are (equal|different)/,
			(o, [, s]) => (o[0] === o.at(-1)) === same(s ?? ''),
		],
		[/the (\d+)\w\w letter is (\w)/, (o, [, i, x]) => o[number(i) - 1] === x],
	],
});

export const queue = kind<string[]>({
	scene: /(\d+) people line up one behind the other: ([^.]*)\./,
	outcomes: ([, n, list = '']) => orders(crowd(list, number(n))),
	clauses: [
		[/(\w+) and (\w+) stand directly one behind the other/, (o, [, a, b]) => apart(o, a, b) === 1],
		[
			/(\w+) and (\w+) do not stand directly one behind the other/,
			(o, [, a, b]) => apart(o, a, b) > 1,
		],
		[
			/(\w+) stands somewhere in front of (\w+)/,
			(o, [, a = '', b = '']) => o.indexOf(a) < o.indexOf(b),
		],
		[/(\w+) stands neither first nor last/, (o, [, a = '']) => o[0] !== a && o.at(-1) !== a],
		[/(\w+) is among the first (\d+) in the line/, (o, [, a = '', n]) => o.indexOf(a) < number(n)],
		[/(\w+) does not stand in place (\d+)/, (o, [, a = '', n]) => o[number(n) - 1] !== a],
	],
});

export const table = kind<string[]>({
	scene:
		/(\d+) people sit down at a round table with \d+ evenly spaced chairs: the adults ([^.]*)\./,
	outcomes: ([, n, list = '']) => {
		const children = number(/(\d+) child/.exec(list)?.[1] ?? '0');
		const [one = '', ...others] = crowd(list, number(n));
		const people = others.map((name, i) => (i >= others.length - children ? `child ${i}` : name));
		// Turned so that the first of them comes first.
		return [...orders(people)].map((order) => [one, ...order]);
	},
	clauses: [
		[/(\w+) and (\w+) sit beside each other/, (o, [, a, b]) => isPair(o, a, b)],
		[
			/no two children sit beside each other/,
			(o) => ringPairs(o).every(([a, b]) => !a.startsWith('child') || !b.startsWith('child')),
		],
		[/(\w+) and (\w+) do not sit beside each other/, (o, [, a, b]) => !isPair(o, a, b)],
		[
			/(\w+) sits beside (\w+), beside (\w+), or beside both/,
			(o, [, a, b, c]) => isPair(o, a, b) || isPair(o, a, c),
		],
		[/(\w+) sits exactly opposite (\w+)/, (o, [, a, b]) => apart(o, a, b) === o.length / 2],
	],
});

export const hats = kind<string[]>({
	scene: /(\d+) guests, among them (\w+) and (\w+), each leave/,
	outcomes: ([, n, a = '', b = '']) =>
		orders([a, b, ...count(number(n) - 2).map((i) => `guest ${i}`)]),
	clauses: [
		[/no guest gets their own/, (o) => fixedIn(o, o) === 0],
		[
			re(`${AMOUNT} (\\d+) guests? gets? their own \\w+ back`),
			(o, [, how, n]) => meets(how, fixedIn(o, o), number(n)),
		],
		[/number of guests who get their own \w+ back is even/, (o) => fixedIn(o, o) % 2 === 0],
		[
			/of the guests other than (\w+) and (\w+), at least 1/,
			(o, [, a, b]) =>
				fixedIn(
					o,
					o.filter((x) => x !== a && x !== b),
				) > 0,
		],
		[/(\w+) gets their own/, (o, [, a = '']) => fixedIn(o, [a]) === 1],
		[/(\w+) does not get their own/, (o, [, a = '']) => fixedIn(o, [a]) === 0],
	],
});

export const urn = kind<string[]>({
	scene: /An urn holds (.*?)\. \w+ draws (\d+) balls/,
	// Every ball has a number of its own, so that all outcomes are equally likely.
	outcomes: ([, list = '', n]) => {
		const balls = amounts(list, /(\d+) (\w+) balls?/g).flatMap(([many, colour]) =>
			count(many).map((i) => `${colour} ${i}`),
		);
		return (function* draws(left: readonly string[], more: number): Generator<string[]> {
			if (more === 0) yield [];
			else
				for (const ball of left)
					for (const rest of draws(
						left.filter((other) => other !== ball),
						more - 1,
					))
						yield [ball.split(' ')[0] ?? '', ...rest];
		})(balls, number(n));
	},
	clauses: [
		[
			re(`${AMOUNT} (\\d+) (\\w+) balls? (?:is|are) drawn`),
			(o, [, how, n, colour]) => meets(how, o.filter((x) => x === colour).length, number(n)),
		],
		[/the (\d+)\w\w ball drawn is (\w+)/, (o, [, i, colour]) => o[number(i) - 1] === colour],
		[/no two balls drawn directly one after the other/, (o) => !isTwin(o)],
		[
			/(\w+) balls are nowhere drawn twice in a row/,
			(o, [, colour]) => !hasRun(o, 2, (x) => x === colour),
		],
		[
			/first and the last ball drawn have (the same colour|different colours)/,
			(o, [, s]) => (o[0] === o.at(-1)) === same(s ?? ''),
		],
		[/a ball of each of the (\d+) colours is drawn/, (o, [, n]) => new Set(o).size === number(n)],
	],
});
