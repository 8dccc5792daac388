import {
	AMOUNT,
	choices,
	count,
	crowd,
	gets,
	kind,
	meets,
	number,
	re,
	type Share,
	sum,
} from './kind.ts';

interface Member {
	readonly name: string;
	readonly work: string;
}

const working = (o: readonly Member[], work = ''): number =>
	o.filter((one) => one.work === work.replace(/s$/, '')).length;

const isOn = (o: readonly Member[], name = ''): boolean => o.some((one) => one.name === name);

interface Card {
	readonly colour: string;
	readonly value: number;
	/** How many colours the pack has. */
	readonly colours: number;
}

function* shares(things: number, people: readonly string[]): Generator<Share[]> {
	const [name = '', ...others] = people;
	if (others.length === 0) yield [{ name, gets: things }];
	else
		for (let own = 0; own <= things; own++)
			for (const rest of shares(things - own, others)) yield [{ name, gets: own }, ...rest];
}

const factors = (divisor: bigint): bigint[] => {
	for (let p = 2n; p <= divisor; p++) if (divisor % p === 0n) return [p, ...factors(divisor / p)];
	return [];
};

export const committee = kind<Member[]>({
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

export const cards = kind<Card[]>({
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

export const subsets = kind<number[]>({
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

export const sharing = kind<Share[]>({
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

export const divisors = kind<bigint>({
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

export const integers = kind<number>({
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

export const points = kind<[number, number]>({
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
