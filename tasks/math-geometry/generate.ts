import type { Random } from '../../src/ground/random.ts';
import { type Exact, write } from '../kit/exact/exact.ts';
import { ParamsError, type ParamsOf } from '../kit/params.ts';
import type { about } from './about.ts';
import type { Datum, Family, Quantity } from './families/family.ts';
import { familyOf, GROUPS } from './families/index.ts';
import { type Chain, evaluate, NAMES, resultOf, type Step } from './puzzle.ts';

type Settings = ParamsOf<typeof about.knobs>;

interface Result {
	readonly value: Exact;
	readonly gives: Quantity;
}

const CHAIN_TRIES = 400;
const STEP_TRIES = 24;
const MOST_LIGHT = 1;

/** Whether a figure only multiplies an area or a volume by a number. */
const isLight = ({ needs }: Family): boolean =>
	Object.values(needs).every((datum) => ['area', 'volume', 'factor'].includes(datum));

/** Figures drawn one after the other, each fitting the result before it. @throws ParamsError */
export function generate(settings: Settings, random: Random): Chain {
	const groups = {
		plane: [GROUPS.plane],
		coordinates: [GROUPS.plane, GROUPS.coordinates],
		solids: [GROUPS.plane, GROUPS.coordinates, GROUPS.solids],
	}[settings.figures];
	const families: readonly Family[] = groups.flat();
	const newest: readonly Family[] = groups.at(-1) ?? [];
	for (let i = 0; i < CHAIN_TRIES; i++) {
		// One figure is of the newest kind, in a longer chain always.
		const place = random.int(0, settings.steps - (settings.steps < 3 ? 0 : 1));
		const steps = drawSteps(settings, (at) => (at === place ? newest : families), random);
		if (steps) return { kind: 'chain', naming: random.int(0, 2), steps };
	}
	throw new ParamsError(
		`No chain of ${settings.steps} figures had a short answer; lower the knob "steps" or "largest".`,
	);
}

function drawSteps(
	settings: Settings,
	familiesAt: (place: number) => readonly Family[],
	random: Random,
): Step[] | null {
	const steps: Step[] = [];
	const results: Result[] = [];
	while (steps.length < settings.steps) {
		const isLast = steps.length === settings.steps - 1;
		const drawn = drawStep(settings, familiesAt(steps.length), steps, results, isLast, random);
		if (!drawn) return null;
		steps.push(drawn.step);
		results.push(drawn.result);
	}
	return steps;
}

function drawStep(
	settings: Settings,
	families: readonly Family[],
	steps: readonly Step[],
	results: readonly Result[],
	isLast: boolean,
	random: Random,
): { step: Step; result: Result } | null {
	const before = results.at(-1);
	const light = steps.filter(({ family }) => isLight(familyOf(family))).length;
	const fitting = families.filter(
		(family) =>
			steps.every((step) => step.family !== family.id) &&
			(!before || Object.values(family.needs).includes(before.gives)) &&
			(light < MOST_LIGHT || !isLight(family)),
	);
	for (let i = 0; i < STEP_TRIES && fitting.length > 0; i++) {
		const family = random.pick(fitting);
		const step = {
			family: family.id,
			setup: random.int(0, family.setups.length - 1),
			values: drawValues(settings, family, results, random),
		};
		const values = results.map(({ value }) => value);
		const value = resultOf(step, values, isLast);
		if (value) return { step, result: { value, gives: family.gives } };
	}
	return null;
}

function drawValues(
	settings: Settings,
	{ needs }: Family,
	results: readonly Result[],
	random: Random,
): Record<string, string> {
	const last = results.at(-1);
	const open = Object.keys(needs).filter((name) => needs[name] === last?.gives);
	const linked = open.length > 0 ? random.pick(open) : null;
	return Object.fromEntries(
		Object.entries(needs).map(([name, datum]): [string, string] => {
			if (name === linked) return [name, NAMES[results.length - 1] ?? ''];
			const earlier = results.findIndex(({ gives }) => gives === datum);
			const reused = settings.reuse && earlier >= 0 && earlier < results.length - 1;
			if (reused && random.chance(1, 3)) return [name, NAMES[earlier] ?? ''];
			return [name, drawDatum(settings, datum, random)];
		}),
	);
}

function drawDatum({ data, largest }: Settings, datum: Datum, random: Random): string {
	switch (datum) {
		case 'length': {
			const whole = random.int(1, largest);
			const other = data === 'whole' ? 0 : random.int(0, 5);
			if (other === 1) return quotient(random.int(1, largest * 2), random.int(2, 5));
			if (data === 'radicals' && other === 2)
				return `${random.int(2, 6)}*sqrt(${random.pick([2, 3, 5, 6, 7])})`;
			return `${whole}`;
		}
		case 'area':
		case 'volume':
			return `${random.int(4, largest * 5)}`;
		case 'angle':
			return `${random.chance(1, 2) ? 15 * random.int(1, 11) : 2 * random.int(8, 80)}`;
		case 'coordinate':
			return `${random.int(-9, 9)}`;
		case 'factor':
			return `${random.int(2, 6)}`;
		case 'sides':
			return `${random.pick([5, 6, 8, 9, 10, 12, 15, 18, 20, 24, 30, 36])}`;
	}
}

function quotient(above: number, below: number): string {
	const value = evaluate(`${above}/${below}`, new Map());
	return value ? write(value) : '1';
}
