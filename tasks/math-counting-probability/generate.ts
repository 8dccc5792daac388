import type { Random } from '../../src/ground/random.ts';
import { isEqual, ONE, print, type Rational, ZERO } from '../kit/exact/rational.ts';
import { ParamsError, type ParamsOf } from '../kit/params.ts';
import type { about } from './about.ts';
import type { Draft, Option } from './families/draft.ts';
import { families } from './families/index.ts';
import type { Experiment, GeneratedPuzzle, Query, Repeats, Success } from './puzzle.ts';
import { tabulate } from './tabulate.ts';
import { answerTo, type Table } from './value.ts';

type Settings = ParamsOf<typeof about.knobs>;
type Kind = keyof typeof families;

const KINDS = Object.keys(families) as Kind[];
/** How often experiments are tried, a question about them, and a draft of one. */
const QUESTIONS = 40;
const QUERIES = 4;
const DRAFTS = 8;
/** So many transitions of the experiments' automata at most: people wait for an instance. */
export const BUDGET = 16_000;
const MIN_SIZE = 5;
/** An answer that is not a remainder has no more characters. */
const LONGEST = 50;

/** @throws ParamsError where the settings contradict each other. */
export function generate(settings: Settings, random: Random): GeneratedPuzzle {
	const { experiments: count, conditions, remainder } = settings;
	let most = settings.size;
	for (let attempt = 0; attempt < QUESTIONS; attempt++) {
		const kinds =
			settings.family === 'any' ? random.shuffle(KINDS) : repeat(settings.family, count);
		const parts: Part[] = [];
		for (const kind of kinds) {
			const part = parts.length < count && draw(kind, conditions, most, BUDGET / count, random);
			if (part) parts.push(part);
		}
		if (parts.length < count) continue;
		const experiments = parts.map(({ experiment }) => experiment);
		const tables = parts.map(({ table }) => table);
		for (let i = 0; i < QUERIES; i++) {
			const query = drawQuery(settings, experiments, random);
			if (isAskable({ query, remainder }, tables))
				return { kind: 'generated', experiments, query, remainder };
		}
		most = smaller(most);
	}
	throw new ParamsError(
		`No experiment of the family "${settings.family}" was found in which ${conditions} conditions are possible and each of them matters; raise the knob "size" or lower "conditions".`,
	);
}

const repeat = (kind: Kind, count: number): Kind[] => Array.from({ length: 4 * count }, () => kind);

const smaller = (size: number): number => Math.max(MIN_SIZE, Math.floor(size * 0.8));

/** Whether a question has an answer, worth asking for and not too long. */
export function isAskable(
	{ query, remainder }: Pick<GeneratedPuzzle, 'query' | 'remainder'>,
	tables: readonly Table[],
): boolean {
	const value = valueIfAny(query, tables);
	if (value === null || !isWorthwhile(query, value)) return false;
	return remainder || print(value).length <= LONGEST;
}

function valueIfAny(query: Query, tables: readonly Table[]): Rational | null {
	try {
		return answerTo(query, tables);
	} catch (error) {
		if (error instanceof RangeError) return null;
		throw error;
	}
}

/** Whether the answer is more than "nothing", "never" or "always". */
function isWorthwhile(query: Query, value: Rational): boolean {
	if (isEqual(value, ZERO)) return false;
	return query.kind === 'count' || query.kind === 'points' || !isEqual(value, ONE);
}

interface Part {
	readonly experiment: Experiment;
	readonly table: Table;
}

/** An experiment in which every condition matters; null if none is found soon. */
function draw(
	kind: Kind,
	conditions: number,
	most: number,
	budget: number,
	random: Random,
): Part | null {
	const { draft: family, largest } = families[kind];
	let size = Math.min(most, largest);
	for (let attempt = 0; attempt < DRAFTS; attempt++) {
		const { options, ...draft }: Draft = family(size, random);
		const chosen: Option[] = [];
		for (const option of random.shuffle(options))
			if (chosen.length < conditions && chosen.every(({ topic }) => topic !== option.topic))
				chosen.push(option);
		if (chosen.length < conditions) continue;
		const rules = chosen.map(({ rule }) => rule);
		const table = tabulate(draft.model, rules, budget);
		if (typeof table === 'number') {
			size = Math.max(MIN_SIZE, Math.min(smaller(size), Math.ceil(1.5 * size * table)));
			continue;
		}
		if (!allMatter(table)) continue;
		const found = chosen.map(({ text, rule }) => ({ text, rule }));
		return { experiment: { family: kind, ...draft, conditions: found }, table };
	}
	return null;
}

/** All conditions can hold at once, and of each one there is an outcome that lacks only this one. */
export function allMatter(table: Table): boolean {
	const all = table.length - 1;
	for (let bit = 1; bit <= all; bit *= 2) if ((table[all - bit] ?? 0n) === 0n) return false;
	return (table[all] ?? 0n) > 0n;
}

function drawQuery(
	{ conditions, composition, experiments: count }: Settings,
	experiments: readonly Experiment[],
	random: Random,
): Query {
	const several = conditions > 1;
	const success: Success = several ? random.pick<Success>(['all', 'all', 'any', 'one']) : 'all';
	const simple: Success = several && random.chance(1, 4) ? 'any' : 'all';
	const points = experiments[0]?.conditions.map(() => random.int(1, 12)) ?? [];
	const repeats = (most: number): Repeats => {
		const times = random.int(2, most);
		const atLeast = random.chance(1, 2);
		return { times, successes: random.int(1, atLeast ? times - 1 : times), atLeast };
	};
	const isCounted = experiments[0]?.counted !== undefined;
	if (count === 1) {
		if (composition === 'direct')
			return isCounted && random.chance(1, 2)
				? { kind: 'count', success: simple }
				: { kind: 'probability', success: simple };
		const derived: Query[] = [
			{ kind: 'repeat', success, repeats: repeats(composition === 'chained' ? 5 : 3) },
			{ kind: 'wait', success },
		];
		if (!several) return random.pick(derived);
		if (composition === 'chained')
			return random.pick<Query>([
				...derived,
				{ kind: 'points', points: [0, ...points.slice(1)], given: true },
				{ kind: 'conditional' },
			]);
		return random.pick<Query>([
			...derived,
			{ kind: 'conditional' },
			{ kind: 'conditional' },
			{ kind: 'points', points, given: false },
			isCounted ? { kind: 'count', success: 'one' } : { kind: 'probability', success: 'one' },
		]);
	}
	const weights = experiments.map(() => random.int(1, 4));
	const once: Repeats = { times: 1, successes: 1, atLeast: false };
	const picked = random.int(0, count - 1);
	switch (composition) {
		case 'direct':
			return random.pick<Query>([
				{ kind: 'together', success: simple, joint: 'all' },
				{ kind: 'mixture', success: simple, weights, repeats: once },
			]);
		case 'derived':
			return random.pick<Query>([
				{ kind: 'together', success, joint: random.pick(['any', 'one']) },
				{ kind: 'mixture', success, weights, repeats: repeats(2) },
				{ kind: 'bayes', success, weights, times: 1, asked: picked },
			]);
		case 'chained':
			return random.pick<Query>([
				{ kind: 'given', success, joint: random.pick(['any', 'one']) },
				{ kind: 'mixture', success, weights, repeats: repeats(4) },
				{ kind: 'bayes', success, weights, times: random.int(2, 3), asked: picked },
			]);
	}
}
