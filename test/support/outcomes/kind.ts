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

export const kind = <Outcome>(one: Kind<Outcome>) => ({
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

export const count = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

export const number = (text = ''): number => Number(text);

export const often = (words = ''): number =>
	words === 'once' ? 1 : words === 'twice' ? 2 : Number.parseInt(words, 10);

export const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

export const meets = (how = '', value: number, wanted: number): boolean =>
	how === 'exactly' ? value === wanted : how === 'at least' ? value >= wanted : value <= wanted;

export const isTwin = <T>(items: readonly T[]): boolean =>
	items.some((item, i) => i > 0 && item === items[i - 1]);

export const same = (words: string): boolean => /the same|equal/.test(words);

/** All lists with one entry of each row. */
export function* product<T>(rows: readonly (readonly T[])[]): Generator<T[]> {
	const [row, ...rest] = rows;
	if (!row) {
		yield [];
		return;
	}
	for (const item of row) for (const tail of product(rest)) yield [item, ...tail];
}

export const names = (text = ''): string[] =>
	text.split(/, (?:and )?| and /).filter((part) => /^[A-Z][a-z]+$/.test(part));

export const hasRun = <T>(
	items: readonly T[],
	length: number,
	isIn: (item: T) => boolean,
): boolean =>
	items.some((_, i) => i + length <= items.length && items.slice(i, i + length).every(isIn));

/** Whether two of these stand side by side in a ring. */
export const ringPairs = <T>(items: readonly T[]): [T, T][] =>
	items.map((item, i) => [item, items[(i + 1) % items.length] ?? item]);

export const AMOUNT = '(exactly|at least|at most)';

export const TIMES = '(once|twice|\\d+ times)';

export const re = (pattern: string): RegExp => new RegExp(`^${pattern}$`);

export const at = (moves: readonly number[]): number[] =>
	moves.map((_, i) => sum(moves.slice(0, i + 1)));

/** Named people, and numbered ones. */
export const crowd = (list: string, size: number): string[] => {
	const named = names(list.replaceAll(/\d+ \w+(?: \w+)?/g, ''));
	return [...named, ...count(size - named.length).map((i) => `${i}`)];
};

export const apart = (o: readonly string[], a = '', b = ''): number =>
	Math.abs(o.indexOf(a) - o.indexOf(b));

export interface Share {
	readonly name: string;
	readonly gets: number;
}

export const gets = (o: readonly Share[], name = ''): number =>
	o.find((one) => one.name === name)?.gets ?? Number.NaN;

/** All selections of so many items. */
export function* choices<T>(items: readonly T[], size: number): Generator<T[]> {
	if (size === 0) yield [];
	else
		for (const [i, item] of items.entries())
			for (const tail of choices(items.slice(i + 1), size - 1)) yield [item, ...tail];
}
