import type { Random } from '../../src/ground/random.ts';
import { ParamsError, type ParamsOf } from '../kit/params.ts';
import type { about } from './about.ts';
import { type Puzzle, type Replacement, type Rule, rewrite, type Step } from './puzzle.ts';

type Params = ParamsOf<typeof about.knobs>;

const ATTEMPTS = 2000;
const MOST_STEPS_IN_ALL = 200_000;
/** So many letters a final string has at least, and so many rules take part where there are as many. */
const SHORTEST_RESULT = 3;
const FEWEST_RULES_USED = 3;

/** Rules and a string at random until they rewrite within the wanted steps. @throws ParamsError where none do. */
export function generate(params: Params, random: Random): Puzzle {
	const { length, letters, fewestSteps, mostSteps } = params;
	if (fewestSteps > mostSteps)
		throw new ParamsError(
			`The knob "fewestSteps" must be at most "mostSteps", which is ${mostSteps}; it is ${fewestSteps}.`,
		);
	const alphabet = [...'abcdef'].slice(0, letters);
	let stepsInAll = 0;
	for (let attempt = 0; attempt < ATTEMPTS && stepsInAll < MOST_STEPS_IN_ALL; attempt++) {
		const rules = drawRules(params, alphabet, random);
		const puzzle = { text: drawWord(length, alphabet, random), rules };
		const steps = rewrite(puzzle, mostSteps);
		if (steps && fits(params, steps)) return puzzle;
		stepsInAll += steps?.length ?? mostSteps;
	}
	throw new ParamsError(
		`No ${params.rules} rules that rewrite a string of ${length} letters in ${fewestSteps} to ` +
			`${mostSteps} steps were found: change "rules", "length" or the steps.`,
	);
}

function fits({ rules, fewestSteps }: Params, steps: readonly Step[]): boolean {
	const used = new Set(steps.map(({ rule }) => rule)).size;
	return (
		steps.length >= fewestSteps &&
		(steps.at(-1)?.text.length ?? 0) >= SHORTEST_RESULT &&
		used >= Math.min(rules, fewestSteps, FEWEST_RULES_USED)
	);
}

const drawWord = (length: number, alphabet: readonly string[], random: Random) =>
	Array.from({ length }, () => random.pick(alphabet)).join('');

/** Rules of different conditions; at most one each for an even number of letters and for the length. */
function drawRules(params: Params, alphabet: readonly string[], random: Random): Rule[] {
	const rules: Rule[] = [];
	const conditions = new Set<string>();
	while (rules.length < params.rules) {
		const rule = drawRule(params, alphabet, random);
		const condition = rule.kind === 'replace' ? rule.where + rule.part : rule.kind;
		if (conditions.has(condition)) continue;
		conditions.add(condition);
		rules.push(rule);
	}
	return rules;
}

function drawRule({ length }: Params, alphabet: readonly string[], random: Random): Rule {
	const kind = random.int(1, 20);
	if (kind === 1)
		return { kind: 'even', letter: random.pick(alphabet), append: drawWord(2, alphabet, random) };
	if (kind === 2) return { kind: 'longer', than: random.int(Math.ceil(length / 2), length) };
	const where = random.pick(['start', 'start', 'end', 'end', 'first', 'first', 'later'] as const);
	const part = drawWord(where === 'first' ? random.int(2, 3) : 2, alphabet, random);
	return {
		kind: 'replace',
		where,
		part,
		put: drawPut(part, alphabet, random),
		after: drawAfter(alphabet, random),
	};
}

/** Nothing, the letters in another order, or up to as many others; never the part itself. */
function drawPut(part: string, alphabet: readonly string[], random: Random): string {
	for (;;) {
		const put = random.chance(1, 3)
			? random.shuffle([...part]).join('')
			: drawWord(random.int(0, part.length), alphabet, random);
		if (put !== part) return put;
	}
}

function drawAfter(alphabet: readonly string[], random: Random): Replacement['after'] {
	switch (random.int(1, 10)) {
		case 1:
			return 'drop last';
		case 2:
			return { prepend: drawWord(1, alphabet, random) };
		case 3:
			return { append: drawWord(random.int(1, 2), alphabet, random) };
		default:
			return 'nothing';
	}
}
