import type { Random } from '../../src/ground/random.ts';
import { ParamsError, type ParamsOf } from '../kit/params.ts';
import type { about } from './about.ts';
import { type Constraint, holds, lettersOf, type Puzzle, write } from './puzzle.ts';
import { findValues } from './solver.ts';

type Settings = ParamsOf<typeof about.knobs>;

const ATTEMPTS = 60;
const DRAWS = 300;
/** Of so many new constraints the one that says most is taken. */
const CHOICE = 6;
/** Steps of search after which a set of constraints is given up, so that solving stays quick. */
const PATIENCE = 300;

/** Plants the numbers and draws constraints that they keep. @throws ParamsError where that cannot be done. */
export function generate(settings: Settings, random: Random): Puzzle {
	for (let i = 0; i < ATTEMPTS; i++) {
		const values = drawValues(settings, random);
		const planted = random.shuffle(values);
		const constraints = drawConstraints(settings, planted, random);
		if (constraints) return { values, constraints: random.shuffle(constraints) };
	}
	throw new ParamsError(
		`No ${settings.constraints} constraints were found that ${settings.solutions === 'one' ? 'settle' : 'hold for'} ${settings.letters} letters; change "constraints", "letters" or "inequalities", or let "solutions" be "any".`,
	);
}

/** Different numbers; many are a multiple of another by tenths. */
function drawValues({ letters, largest }: Settings, random: Random): number[] {
	const values = new Set([random.int(1, Math.min(20, largest))]);
	while (values.size < letters) {
		const tenths = random.int(11, 49) * random.pick([...values]);
		const value = random.chance(1, 2) && tenths % 10 === 0 ? tenths / 10 : random.int(1, largest);
		if (value <= largest) values.add(value);
	}
	return [...values].sort((a, b) => a - b);
}

/** Enough constraints, for a single solution each against another that was left; null where it fails. */
function drawConstraints(
	settings: Settings,
	planted: readonly number[],
	random: Random,
): Constraint[] | null {
	const values = [...planted].sort((a, b) => a - b);
	const most = settings.constraints;
	const isOne = settings.solutions === 'one';
	const draw = drawer(settings, planted, random);
	const rivalsTo = (constraints: readonly Constraint[]) =>
		findValues({ values, constraints }, 2, PATIENCE)?.filter(
			(one) => one.join() !== planted.join(),
		);

	let constraints: Constraint[] = [];
	while (isOne) {
		const rivals = rivalsTo(constraints);
		if (rivals?.length === 0) break;
		const [rival] = rivals ?? [];
		const next = rival ? draw(constraints, rival) : null;
		if (next === null || constraints.length > most + 6) return null;
		constraints.push(next);
	}
	for (const constraint of random.shuffle(constraints)) {
		if (constraints.length <= most) break;
		const fewer = constraints.filter((one) => one !== constraint);
		if (rivalsTo(fewer)?.length === 0) constraints = fewer;
	}
	while (constraints.length < most) {
		const next = draw(constraints, null);
		if (next === null) return null;
		constraints.push(next);
	}
	if (constraints.length > most) return null;
	const found = findValues({ values, constraints }, isOne ? 2 : 1, PATIENCE);
	return found?.length === 1 ? constraints : null;
}

/** Draws a new constraint that holds for the planted numbers and not for the rival ones, if any. */
type Draw = (known: readonly Constraint[], rival: readonly number[] | null) => Constraint | null;

function drawer(settings: Settings, planted: readonly number[], random: Random): Draw {
	const letters = lettersOf(planted.length);
	const valuesOf = (values: readonly number[], { letters: used }: Constraint) =>
		used.map((letter) => values[letters.indexOf(letter)] ?? 0);
	return (known, rival) => {
		const said = new Set(known.map(meaning));
		const left = settings.inequalities - known.filter(({ kind }) => kind === 'greater').length;
		const mentions = known.flatMap((constraint) => constraint.letters);
		const effort = (constraint: Constraint) =>
			constraint.letters.reduce(
				(sum, letter) => sum + mentions.filter((one) => one === letter).length,
				0,
			);
		const choice: Constraint[] = [];
		for (let i = 0; i < DRAWS && choice.length < (rival ? CHOICE : 1); i++) {
			const constraint = randomConstraint(settings, letters, planted, random);
			if (constraint === null || said.has(meaning(constraint))) continue;
			if (constraint.kind === 'greater' && left <= 0) continue;
			if (!rival || !holds(constraint, valuesOf(rival, constraint))) choice.push(constraint);
		}
		return choice.sort((a, b) => effort(a) - effort(b))[0] ?? null;
	};
}

/** Equal for constraints that say the same. */
function meaning(constraint: Constraint): string {
	const { kind, letters } = constraint;
	if (kind === 'difference') return `difference ${[...letters].sort()}`;
	if (kind === 'sum' || kind === 'product') return `${kind} ${[...letters].sort()}`;
	return kind === 'multiple' ? `multiple ${[...letters].sort()}` : write(constraint);
}

/** A constraint that holds for the planted numbers; null where the letters drawn allow none of the kind drawn. */
function randomConstraint(
	{ equations }: Settings,
	letters: readonly string[],
	planted: readonly number[],
	random: Random,
): Constraint | null {
	const [i = 0, j = 0, k = 0] = random.sample([...letters.keys()], 3);
	const [a = 0, b = 0, c = 0] = [planted[i], planted[j], planted[k]];
	const two = [letters[i] ?? '', letters[j] ?? ''] as const;
	const kind = random.pick(
		equations === 'plain'
			? (['sum', 'difference', 'multiple', 'multiple', 'multiple', 'greater'] as const)
			: (['sum', 'difference', 'multiple', 'multiple', 'product', 'balance', 'greater'] as const),
	);
	switch (kind) {
		case 'sum':
			return { kind, letters: two, value: a + b };
		case 'difference':
			return { kind, letters: two, value: a - b };
		case 'product':
			return { kind, letters: two, value: a * b };
		case 'balance':
			return { kind, letters: [...two, letters[k] ?? ''], value: a + b - c };
		case 'greater':
			return a > b ? { kind, letters: two } : null;
		case 'multiple': {
			const tenths = (10 * a) / b;
			return Number.isInteger(tenths) && tenths >= 11 && tenths <= 49
				? { kind, letters: two, tenths }
				: null;
		}
	}
}
