import type { Random } from '../../src/ground/random.ts';
import { ParamsError, type ParamsOf } from '../kit/params.ts';
import type { about } from './about.ts';
import { drawDefinitions } from './definitions.ts';
import { evaluate } from './evaluate.ts';
import { type Definition, type Puzzle, type Term, TOLERANCE } from './puzzle.ts';

type Settings = ParamsOf<typeof about.knobs>;

/** No part of a value on the way reaches this: people and programs can follow it. */
const LIMIT = 1_000_000;
const ATTEMPTS = 2_000;
const STEP_TRIES = 12;

/** @throws ParamsError where the settings contradict each other or make the values too large. */
export function generate(settings: Settings, random: Random): Puzzle {
	const { operators, applications, nesting, rules } = settings;
	if (applications < operators)
		throw new ParamsError(
			`The knob "applications" must be at least "operators", so that each is used; it is ${applications} of ${operators}.`,
		);
	if (nesting >= applications)
		throw new ParamsError(
			`The knob "nesting" must be below "applications"; it is ${nesting} of ${applications}.`,
		);
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		const definitions = drawDefinitions(operators, rules, random);
		const expression = drawGroup(settings, definitions, applications, nesting, random);
		if (expression !== null && usesAll(definitions, expression))
			return { definitions, expression, tolerance: TOLERANCE };
	}
	throw new ParamsError(
		`No expression of ${applications} applications stayed below ${LIMIT.toLocaleString('en')}; lower the knob "applications" or "largest".`,
	);
}

/** A chain of operations, with a group of the next depth among its operands; null where values outgrow. */
function drawGroup(
	settings: Settings,
	definitions: readonly Definition[],
	applications: number,
	depth: number,
	random: Random,
): Term | null {
	const inner = depth === 0 ? 0 : random.int(depth, applications - 1);
	const steps = applications - inner;
	const place = depth === 0 ? 0 : random.int(1, steps);
	const group = depth === 0 ? null : drawGroup(settings, definitions, inner, depth - 1, random);
	if (depth > 0 && group === null) return null;
	const number = () => random.int(1, settings.largest);
	let chain: Term = number();
	for (let step = 1; step <= steps; step++) {
		const operand = step === place ? group : null;
		const longer = lengthen(chain, operand, number, definitions, random);
		if (longer === null) return null;
		chain = longer;
	}
	return chain;
}

function lengthen(
	chain: Term,
	operand: Term | null,
	number: () => number,
	definitions: readonly Definition[],
	random: Random,
): Term | null {
	for (let i = 0; i < STEP_TRIES; i++) {
		const operator = random.pick(definitions).symbol;
		const longer = { operator, left: chain, right: operand ?? number() };
		if (evaluate(definitions, longer, LIMIT)) return longer;
	}
	return null;
}

function usesAll(definitions: readonly Definition[], expression: Term): boolean {
	const used = new Set<string>();
	const visit = (term: Term): void => {
		if (typeof term !== 'object') return;
		used.add(term.operator);
		visit(term.left);
		visit(term.right);
	};
	visit(expression);
	return definitions.every(({ symbol }) => used.has(symbol));
}
