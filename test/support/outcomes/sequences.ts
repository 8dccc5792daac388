import {
	AMOUNT,
	at,
	choices,
	count,
	hasRun,
	isTwin,
	kind,
	meets,
	number,
	often,
	product,
	re,
	ringPairs,
	same,
	sum,
	TIMES,
} from './kind.ts';

type Spot = readonly [x: number, y: number];

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

export const dice = kind<number[]>({
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

export const coins = kind<boolean[]>({
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

export const digits = kind<string>({
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

export const walk = kind<number[]>({
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

export const ring = kind<string[]>({
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

export const paths = kind<Spot[]>({
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

export const tournament = kind<Game[]>({
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
