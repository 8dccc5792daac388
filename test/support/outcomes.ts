/** One outcome of an experiment, and how likely it is against the others. */
interface Weighted<Outcome> {
	readonly outcome: Outcome;
	readonly weight: number;
}
type Clause<Outcome> = readonly [RegExp, (outcome: Outcome, words: string[]) => boolean];

/** An experiment as its text describes it: nothing of the task's own code is used here. */
interface Kind<Outcome> {
	readonly scene: RegExp;
	/** All outcomes. */
	outcomes(words: string[], text: string): Iterable<Outcome>;
	weight?(outcome: Outcome, text: string): number;
	readonly clauses: readonly Clause<Outcome>[];
}

/** More are not listed: it would take too long. */
const MOST_OUTCOMES = 12_000;

const kind = <Outcome>(one: Kind<Outcome>) => ({
	scene: one.scene,
	/** The outcomes, and what decides a clause; null where there are too many. */
	enumerate(text: string): Enumerated | null {
		const words = [...(one.scene.exec(text) ?? [])].map((word) => word ?? '');
		const all: Weighted<Outcome>[] = [];
		for (const outcome of one.outcomes(words, text)) {
			if (all.length > MOST_OUTCOMES) return null;
			all.push({ outcome, weight: one.weight?.(outcome, text) ?? 1 });
		}
		return {
			weights: all.map(({ weight }) => BigInt(weight)),
			truths(clause) {
				for (const [pattern, holds] of one.clauses) {
					const match = pattern.exec(clause);
					if (!match) continue;
					const found = [...match].map((word) => word ?? '');
					return all.map(({ outcome }) => holds(outcome, found));
				}
				throw new Error(`not understood: ${clause}`);
			},
		};
	},
});

export interface Enumerated {
	readonly weights: readonly bigint[];
	/** Whether the clause is true of each outcome. */
	truths(clause: string): boolean[];
}

const count = (n: number): number[] => Array.from({ length: n }, (_, i) => i);
const number = (text = ''): number => Number(text);
const often = (words = ''): number =>
	words === 'once' ? 1 : words === 'twice' ? 2 : Number.parseInt(words, 10);
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const meets = (how = '', value: number, wanted: number): boolean =>
	how === 'exactly' ? value === wanted : how === 'at least' ? value >= wanted : value <= wanted;
const isTwin = <T>(items: readonly T[]): boolean =>
	items.some((item, i) => i > 0 && item === items[i - 1]);
const same = (words: string): boolean => /the same|equal/.test(words);

/** All lists with one entry of each row. */
function* product<T>(rows: readonly (readonly T[])[]): Generator<T[]> {
	const [row, ...rest] = rows;
	if (!row) {
		yield [];
		return;
	}
	for (const item of row) for (const tail of product(rest)) yield [item, ...tail];
}

/** All orders; equal items give equal orders only once. */
function* orders<T>(items: readonly T[]): Generator<T[]> {
	if (items.length === 0) yield [];
	for (const item of new Set(items)) {
		const at = items.indexOf(item);
		for (const tail of orders(items.filter((_, i) => i !== at))) yield [item, ...tail];
	}
}

function* choices<T>(items: readonly T[], size: number): Generator<T[]> {
	if (size === 0) yield [];
	else
		for (const [i, item] of items.entries())
			for (const tail of choices(items.slice(i + 1), size - 1)) yield [item, ...tail];
}

/** "2 red balls, 3 blue balls and 1 green ball" as [2, red], [3, blue], [1, green]. */
const amounts = (text: string, pattern: RegExp): [number, string][] =>
	[...text.matchAll(pattern)].map(([, n, name]) => [number(n), name ?? '']);

const names = (text = ''): string[] =>
	text.split(/, (?:and )?| and /).filter((part) => /^[A-Z][a-z]+$/.test(part));

const hasRun = <T>(items: readonly T[], length: number, isIn: (item: T) => boolean): boolean =>
	items.some((_, i) => i + length <= items.length && items.slice(i, i + length).every(isIn));

/** Whether two of these stand side by side in a ring. */
const ringPairs = <T>(items: readonly T[]): [T, T][] =>
	items.map((item, i) => [item, items[(i + 1) % items.length] ?? item]);

const AMOUNT = '(exactly|at least|at most)';
const TIMES = '(once|twice|\\d+ times)';

const re = (pattern: string): RegExp => new RegExp(`^${pattern}$`);

const dice = kind<number[]>({
	scene: /fair (?:dice|die) with (\d+) sides/,
	outcomes: ([, sides], text) => {
		const n = number(/rolls (\d+) fair|rolled (\d+) times/.exec(text)?.slice(1).find(Boolean));
		return product(count(n).map(() => count(number(sides)).map((i) => i + 1)));
	},
	clauses: [
		[
			re(`the sum of all results is ${AMOUNT} (\\d+)`),
			(o, [, how, n]) => meets(how, sum(o), number(n)),
		],
		[/sum of all results is divisible by (\d+)/, (o, [, n]) => sum(o) % number(n) === 0],
		[
			/product of all results is divisible by (\d+)/,
			(o, [, n]) => o.reduce((a, b) => a * b, 1) % number(n) === 0,
		],
		[
			re(`an even number comes up ${AMOUNT} ${TIMES}`),
			(o, [, how, n]) => meets(how, o.filter((x) => x % 2 === 0).length, often(n)),
		],
		[
			re(`the number (\\d+) comes up ${AMOUNT} ${TIMES}`),
			(o, [, x, how, n]) => meets(how, o.filter((y) => y === number(x)).length, often(n)),
		],
		[/no two consecutive rolls show the same number/, (o) => !isTwin(o)],
		[
			/no roll shows a lower number than the roll before it/,
			(o) => o.every((x, i) => i === 0 || x >= (o[i - 1] ?? 0)),
		],
		[
			/first roll and the last roll show (the same number|different numbers)/,
			(o, [, s]) => (o[0] === o.at(-1)) === same(s ?? ''),
		],
	],
});

const coins = kind<boolean[]>({
	scene: /coin (?:is flipped )?(\d+) times/,
	outcomes: ([, n]) => product(count(number(n)).map(() => [true, false])),
	weight: (o, text) => {
		const [, heads = '1', outOf = '2'] =
			/heads comes up with probability (\d+)\/(\d+)/.exec(text) ?? [];
		return o.reduce((w, head) => w * (head ? number(heads) : number(outOf) - number(heads)), 1);
	},
	clauses: [
		[
			re(`heads comes up ${AMOUNT} ${TIMES}`),
			(o, [, how, n]) => meets(how, o.filter(Boolean).length, often(n)),
		],
		[/number of heads is even/, (o) => o.filter(Boolean).length % 2 === 0],
		[/heads comes up more often than tails/, (o) => 2 * o.filter(Boolean).length > o.length],
		[
			re(`(heads|tails) comes up somewhere at least ${TIMES} in a row`),
			(o, [, face, n]) => hasRun(o, often(n), (x) => x === (face === 'heads')),
		],
		[
			re(`(heads|tails) never comes up ${TIMES} in a row`),
			(o, [, face, n]) => !hasRun(o, often(n), (x) => x === (face === 'heads')),
		],
		[
			/first flip and the last flip show (the same side|different sides)/,
			(o, [, s]) => (o[0] === o.at(-1)) === same(s ?? ''),
		],
		[
			/the (\d+)\w\w flip shows (heads|tails)/,
			(o, [, i, face]) => o[number(i) - 1] === (face === 'heads'),
		],
		[
			/after no flip has tails come up more often/,
			(o) => o.every((_, i) => 2 * o.slice(0, i + 1).filter(Boolean).length >= i + 1),
		],
	],
});

const digits = kind<string>({
	scene: /code consists of (\d+) digits|exactly (\d+) decimal digits/,
	outcomes: ([, code, whole]) => {
		const n = number(code || whole);
		const low = code ? 0 : 10 ** (n - 1);
		return (function* () {
			for (let i = low; i < 10 ** n; i++) yield `${i}`.padStart(n, '0');
		})();
	},
	clauses: [
		[
			/sum of the digits of the \w+ is divisible by (\d+)/,
			(o, [, n]) => sum([...o].map(Number)) % number(n) === 0,
		],
		[
			re(`the digit (\\d) occurs in the \\w+ ${AMOUNT} ${TIMES}`),
			(o, [, d, how, n]) => meets(how, [...o].filter((x) => x === d).length, often(n)),
		],
		[
			re(`the \\w+ has ${AMOUNT} (\\d+) odd digits?`),
			(o, [, how, n]) => meets(how, [...o].filter((x) => number(x) % 2 === 1).length, number(n)),
		],
		[
			/each digit of the \w+ after the first is greater/,
			(o) => [...o].every((x, i) => i === 0 || x > (o[i - 1] ?? '')),
		],
		[/no two neighbouring digits of the \w+ are equal/, (o) => !isTwin([...o])],
		[/first and the last digit of the \w+ are equal/, (o) => o[0] === o.at(-1)],
		[
			/nowhere in the \w+ do (\d) even digits or more stand in a row/,
			(o, [, n]) => !hasRun([...o], number(n), (x) => number(x) % 2 === 0),
		],
		[/the number is divisible by (\d+)/, (o, [, n]) => number(o) % number(n) === 0],
	],
});

const at = (moves: readonly number[]): number[] => moves.map((_, i) => sum(moves.slice(0, i + 1)));

const walk = kind<number[]>({
	scene: /makes (\d+) moves/,
	outcomes: ([, n]) => product(count(number(n)).map(() => [1, -1])),
	weight: (o, text) => {
		const right = /to the right with probability (\d)\/3/.exec(text)?.[1];
		return right ? o.reduce((w, move) => w * (move > 0 ? number(right) : 3 - number(right)), 1) : 1;
	},
	clauses: [
		[/the token ends at (\d+) or further right/, (o, [, n]) => sum(o) >= number(n)],
		[/the token ends at (\d+)/, (o, [, n]) => sum(o) === number(n)],
		[/never to the left of (-?\d+)/, (o, [, n]) => at(o).every((x) => x >= number(n))],
		[/token is at (\d+) at some time/, (o, [, n]) => at(o).includes(number(n))],
		[/token is at 0 right after move (\d+)/, (o, [, n]) => at(o)[number(n) - 1] === 0],
		[
			re(`the token nowhere moves ${TIMES} in a row to the (right|left)`),
			(o, [, n, side]) => !hasRun(o, often(n), (x) => x === (side === 'right' ? 1 : -1)),
		],
	],
});

const ring = kind<string[]>({
	scene: /(\d+) (?:lamp|flag|post)s stand in a ring/,
	outcomes: ([, n], text) => {
		const colours = /one of the colours ([^;]+);/.exec(text)?.[1]?.split(', ') ?? [];
		return product(count(number(n)).map(() => colours));
	},
	clauses: [
		[
			/no two \w+ beside each other have the same colour/,
			(o) => ringPairs(o).every(([a, b]) => a !== b),
		],
		[
			/no (\w+) (?:lamp|flag|post) stands beside an? (\w+)/,
			(o, [, x, y]) =>
				ringPairs(o).every(([a, b]) => !(a === x && b === y) && !(a === y && b === x)),
		],
		[
			/exactly (\d+) of the \d+ pairs of .* one colour for both/,
			(o, [, n]) => ringPairs(o).filter(([a, b]) => a === b).length === number(n),
		],
		[
			re(`${AMOUNT} (\\d+) \\w+ (?:is|are) (\\w+)`),
			(o, [, how, n, colour]) => meets(how, o.filter((x) => x === colour).length, number(n)),
		],
		[
			/\w+ 1 and \w+ (\d+) have (the same colour|different colours)/,
			(o, [, i, s]) => (o[0] === o[number(i) - 1]) === same(s ?? ''),
		],
		[/each of the (\d+) colours is used/, (o, [, n]) => new Set(o).size === number(n)],
	],
});

const letters = kind<string[]>({
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

/** Named people, and numbered ones. */
const crowd = (list: string, size: number): string[] => {
	const named = names(list.replaceAll(/\d+ \w+(?: \w+)?/g, ''));
	return [...named, ...count(size - named.length).map((i) => `${i}`)];
};
const apart = (o: readonly string[], a = '', b = ''): number =>
	Math.abs(o.indexOf(a) - o.indexOf(b));

const queue = kind<string[]>({
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

const isPair = (o: readonly string[], a = '', b = ''): boolean =>
	ringPairs(o).some(([x, y]) => (x === a && y === b) || (x === b && y === a));

const table = kind<string[]>({
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

const fixedIn = (o: readonly string[], list: readonly string[]): number =>
	list.filter((name) => o[crowdOf(o).indexOf(name)] === name).length;
const crowdOf = (o: readonly string[]): string[] => [...o].sort();

const hats = kind<string[]>({
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

interface Member {
	readonly name: string;
	readonly work: string;
}
const working = (o: readonly Member[], work = ''): number =>
	o.filter((one) => one.work === work.replace(/s$/, '')).length;
const isOn = (o: readonly Member[], name = ''): boolean => o.some((one) => one.name === name);

const committee = kind<Member[]>({
	scene: /committee of (\d+) people is formed from (.*?)\. All members/,
	outcomes: ([, k, list = '']) => {
		const people = [
			...list.matchAll(/(\d+) (\w+?)s?(?: \(among them (\w+) and (\w+)\))?(?=,| and \d|$)/g),
		].flatMap(([, n, work = '', a, b]) =>
			count(number(n)).map(
				(i): Member => ({ work, name: (i === 0 ? a : i === 1 ? b : undefined) ?? `${work} ${i}` }),
			),
		);
		return choices(people, number(k));
	},
	clauses: [
		[
			re(`${AMOUNT} (\\d+) (\\w+) (?:is|are) on the committee`),
			(o, [, how, n, work]) => meets(how, working(o, work), number(n)),
		],
		[/the committee has more (\w+) than (\w+)/, (o, [, a, b]) => working(o, a) > working(o, b)],
		[/(\w+) and (\w+) are not both on the committee/, (o, [, a, b]) => !isOn(o, a) || !isOn(o, b)],
		[/(\w+) is on the committee only if (\w+) is too/, (o, [, a, b]) => !isOn(o, a) || isOn(o, b)],
		[
			/exactly one of (\w+) and (\w+) is on the committee/,
			(o, [, a, b]) => isOn(o, a) !== isOn(o, b),
		],
		[/^(\w+) is on the committee$/, (o, [, a]) => isOn(o, a)],
	],
});

interface Card {
	readonly colour: string;
	readonly value: number;
	/** How many colours the pack has. */
	readonly colours: number;
}

const cards = kind<Card[]>({
	scene:
		/in each of the colours (.*?) there are cards with the numbers 1 to (\d+).* a hand of (\d+) cards/,
	outcomes: ([, colours = '', most, hand]) =>
		choices(
			colours
				.split(/, | and /)
				.flatMap((colour, _, all) =>
					count(number(most)).map((i): Card => ({ colour, value: i + 1, colours: all.length })),
				),
			number(hand),
		),
	clauses: [
		[
			/no two cards of the hand have the same number/,
			(o) => new Set(o.map((c) => c.value)).size === o.length,
		],
		[
			/exactly one number occurs on more than one card/,
			(o) =>
				new Set(
					o.filter((c, i) => o.some((d, j) => i !== j && c.value === d.value)).map((c) => c.value),
				).size === 1,
		],
		[
			/every colour of the pack occurs/,
			(o) => new Set(o.map((c) => c.colour)).size === o[0]?.colours,
		],
		[
			re(`the hand has ${AMOUNT} (\\d+) cards? with a number above (\\d+)`),
			(o, [, how, n, x]) => meets(how, o.filter((c) => c.value > number(x)).length, number(n)),
		],
		[
			re(`the hand has ${AMOUNT} (\\d+) (\\w+) cards?`),
			(o, [, how, n, colour]) => meets(how, o.filter((c) => c.colour === colour).length, number(n)),
		],
		[
			/sum of the numbers on the cards of the hand is divisible by (\d+)/,
			(o, [, n]) => sum(o.map((c) => c.value)) % number(n) === 0,
		],
		[
			/the hand has no card with the number (\d+)/,
			(o, [, n]) => o.every((c) => c.value !== number(n)),
		],
	],
});

const subsets = kind<number[]>({
	scene: /a subset of the set of the whole numbers from 1 to (\d+)/,
	outcomes: ([, n]) =>
		(function* () {
			const all = count(number(n)).map((i) => i + 1);
			for (const size of [0, ...all]) yield* choices(all, size);
		})(),
	clauses: [
		[/contains no two consecutive numbers/, (o) => !o.some((x) => o.includes(x + 1))],
		[
			/nowhere contains 3 consecutive numbers/,
			(o) => !o.some((x) => o.includes(x + 1) && o.includes(x + 2)),
		],
		[
			re(`the subset has ${AMOUNT} (\\d+) elements?`),
			(o, [, how, n]) => meets(how, o.length, number(n)),
		],
		[
			/sum of the elements of the subset is divisible by (\d+)/,
			(o, [, n]) => sum(o) % number(n) === 0,
		],
		[/contains at least one multiple of (\d+)/, (o, [, n]) => o.some((x) => x % number(n) === 0)],
		[
			/contains both or neither of the numbers (\d+) and (\d+)/,
			(o, [, a, b]) => o.includes(number(a)) === o.includes(number(b)),
		],
		[
			/contains exactly one of the numbers (\d+) and (\d+)/,
			(o, [, a, b]) => o.includes(number(a)) !== o.includes(number(b)),
		],
		[
			/contains more odd than even numbers/,
			(o) => 2 * o.filter((x) => x % 2 === 1).length > o.length,
		],
	],
});

const urn = kind<string[]>({
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

interface Share {
	readonly name: string;
	readonly gets: number;
}
const gets = (o: readonly Share[], name = ''): number =>
	o.find((one) => one.name === name)?.gets ?? Number.NaN;

function* shares(things: number, people: readonly string[]): Generator<Share[]> {
	const [name = '', ...others] = people;
	if (others.length === 0) yield [{ name, gets: things }];
	else
		for (let own = 0; own <= things; own++)
			for (const rest of shares(things - own, others)) yield [{ name, gets: own }, ...rest];
}

const sharing = kind<Share[]>({
	scene: /(\d+) \w+ that cannot be told apart are shared out among (\d+) children: ([^.]*)\./,
	outcomes: ([, things, n, list = '']) => shares(number(things), crowd(list, number(n))),
	clauses: [
		[/every child gets at least 1/, (o) => o.every((one) => one.gets > 0)],
		[
			/exactly (\d+) child(?:ren)? gets? nothing/,
			(o, [, n]) => o.filter((one) => one.gets === 0).length === number(n),
		],
		[/no child gets more than (\d+)/, (o, [, n]) => o.every((one) => one.gets <= number(n))],
		[/(\w+) gets at least (\d+)/, (o, [, a, n]) => gets(o, a) >= number(n)],
		[/(\w+) gets more than (\w+)/, (o, [, a, b]) => gets(o, a) > gets(o, b)],
		[/the number that (\w+) gets is even/, (o, [, a]) => gets(o, a) % 2 === 0],
		[
			/(\w+) and (\w+) together get exactly (\d+)/,
			(o, [, a, b, n]) => gets(o, a) + gets(o, b) === number(n),
		],
	],
});

const factors = (divisor: bigint): bigint[] => {
	for (let p = 2n; p <= divisor; p++) if (divisor % p === 0n) return [p, ...factors(divisor / p)];
	return [];
};

const divisors = kind<bigint>({
	scene: /Let N = ([^.]*)\./,
	outcomes: ([, written = '']) =>
		written.split(' * ').reduce(
			(found, power) => {
				const [prime = 1, exponent = 1] = power.split('^').map(Number);
				return found.flatMap((one) =>
					count(exponent + 1).map((i) => one * BigInt(prime) ** BigInt(i)),
				);
			},
			[1n],
		),
	clauses: [
		[/the divisor is a multiple of (\d+)/, (o, [, n]) => o % BigInt(n ?? 1) === 0n],
		[/the divisor is not a multiple of (\d+)/, (o, [, n]) => o % BigInt(n ?? 1) !== 0n],
		[
			/the divisor is (not )?a perfect square/,
			(o, [, not]) => (BigInt(Math.round(Math.sqrt(Number(o)))) ** 2n === o) === !not,
		],
		[
			re(`the divisor is a product of ${AMOUNT} (\\d+) prime factors?, equal ones.*`),
			(o, [, how, n]) => meets(how, factors(o).length, number(n)),
		],
		[/number of prime factors of the divisor, .* is even/, (o) => factors(o).length % 2 === 0],
		[
			/at most (\d+) different primes? divides? the divisor/,
			(o, [, n]) => new Set(factors(o)).size <= number(n),
		],
	],
});

const integers = kind<number>({
	scene: /one of the whole numbers from 1 to (\d+)\./,
	outcomes: ([, n]) => count(number(n)).map((i) => i + 1),
	clauses: [
		[/the number is a multiple of (\d+)/, (o, [, n]) => o % number(n) === 0],
		[/the number is not a multiple of (\d+)/, (o, [, n]) => o % number(n) !== 0],
		[
			/divisible neither by (\d+) nor by (\d+)/,
			(o, [, a, b]) => o % number(a) !== 0 && o % number(b) !== 0,
		],
		[
			/divisible by at least one of (\d+) and (\d+)/,
			(o, [, a, b]) => o % number(a) === 0 || o % number(b) === 0,
		],
		[
			/divisible by exactly (one|two) of (\d+), (\d+) and (\d+)/,
			(o, [, n, ...of]) => of.filter((x) => o % number(x) === 0).length === (n === 'one' ? 1 : 2),
		],
		[
			/leaves the remainder (\d+) when it is divided by (\d+)/,
			(o, [, rest, n]) => o % number(n) === number(rest),
		],
	],
});

const points = kind<[number, number]>({
	scene: /0 <= x <= (\d+) and 0 <= y <= (\d+)/,
	outcomes: ([, a, b]) =>
		count(number(a) + 1).flatMap((x) => count(number(b) + 1).map((y): [number, number] => [x, y])),
	clauses: [
		[/x \+ y is at most (\d+)/, ([x, y], [, n]) => x + y <= number(n)],
		[/x is greater than y/, ([x, y]) => x > y],
		[/x and y differ by at most (\d+)/, ([x, y], [, n]) => Math.abs(x - y) <= number(n)],
		[
			/distance of the point from the origin \(0, 0\) is at most (\d+)/,
			([x, y], [, n]) => x ** 2 + y ** 2 <= number(n) ** 2,
		],
		[/product of x and y is even/, ([x, y]) => (x * y) % 2 === 0],
		[/x \+ y is odd/, ([x, y]) => (x + y) % 2 === 1],
		[/x is a multiple of (\d+)/, ([x], [, n]) => x % number(n) === 0],
	],
});

type Spot = readonly [x: number, y: number];

const paths = kind<Spot[]>({
	scene: /from the point \(0, 0\) to the point \((\d+), (\d+)\) in/,
	outcomes: ([, a, b]) =>
		[...product(count(number(a) + number(b)).map(() => [0, 1]))]
			.filter((rights) => sum(rights) === number(a))
			.map((rights) => [0, ...at(rights)].map((x, i): Spot => [x, i - x])),
	clauses: [
		[
			/the path goes through \((\d+), (\d+)\)/,
			(o, [, a, b]) => o.some(([x, y]) => x === number(a) && y === number(b)),
		],
		[
			/the path does not go through \((\d+), (\d+)\)/,
			(o, [, a, b]) => !o.some(([x, y]) => x === number(a) && y === number(b)),
		],
		[
			/no point \(x, y\) of the path has a y greater than x(?: \+ (\d+))?$/,
			(o, [, n]) => o.every(([x, y]) => y <= x + number(n || '0')),
		],
		[
			re(`the path nowhere goes ${TIMES} in a row to the right`),
			(o, [, n]) => !o.some(([x, y]) => o.some(([u, v]) => v === y && u === x + often(n))),
		],
		[
			re(`the path changes its direction exactly ${TIMES}`),
			(o, [, n]) => o.filter((_, i) => turns(o, i)).length === often(n),
		],
		[
			/the first step of the path goes (up|to the right)/,
			(o, [, way]) => (o[1]?.[0] === 0) === (way === 'up'),
		],
	],
});

const turns = (o: readonly Spot[], i: number): boolean => {
	const [before, after] = [o[i - 1], o[i + 1]];
	return (
		before !== undefined && after !== undefined && before[0] !== after[0] && before[1] !== after[1]
	);
};

/** The names of each game's winner and loser. */
type Game = readonly [winner: string, loser: string];
const wins = (o: readonly Game[], name = ''): number =>
	o.filter(([winner]) => winner === name).length;

const tournament = kind<Game[]>({
	scene: /(\d+) players, among them (\w+), (\w+) and (\w+), play/,
	outcomes: ([, n, ...named]) => {
		const players = [...named, ...count(number(n) - 3).map((i) => `${i}`)];
		return product(
			[...choices(players, 2)].map(([a = '', b = '']): Game[] => [
				[a, b],
				[b, a],
			]),
		);
	},
	clauses: [
		[
			re(`(\\w+) wins ${AMOUNT} (\\d+) games?`),
			(o, [, a, how, n]) => meets(how, wins(o, a), number(n)),
		],
		[/(\w+) wins the game against (\w+)/, (o, [, a, b]) => o.some(([x, y]) => x === a && y === b)],
		[/(\w+) wins more games than (\w+)/, (o, [, a, b]) => wins(o, a) > wins(o, b)],
		[
			/games that (\w+) and (\w+) win differ by at most (\d)/,
			(o, [, a, b, n]) => Math.abs(wins(o, a) - wins(o, b)) <= number(n),
		],
		[/number of games that (\w+) wins is even/, (o, [, a]) => wins(o, a) % 2 === 0],
	],
});

const kinds = [
	...[cards, coins, committee, dice, digits, divisors, hats, integers, letters, paths],
	...[points, queue, ring, sharing, subsets, table, tournament, urn, walk],
];

/** All outcomes of the experiment that a text describes; null where they are too many to list. */
export function enumerate(text: string): Enumerated | null {
	const fitting = kinds.filter(({ scene }) => scene.test(text));
	const [only] = fitting;
	if (!only || fitting.length > 1) throw new Error(`${fitting.length} kinds: ${text}`);
	return only.enumerate(text);
}
