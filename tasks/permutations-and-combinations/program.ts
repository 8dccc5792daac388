import { bijectionProgram } from '../kit/search/bijection-python.ts';
import { itemsOf, sentence } from './constraint.ts';
import type { Constraint, Puzzle, Simple } from './puzzle.ts';

/** Python that gives the items places one by one, and strikes out what the constraints then rule out. */
export function program({ items, constraints }: Puzzle): string {
	const rules = constraints.map((constraint) => ({
		sentence: sentence(constraint),
		letters: itemsOf(constraint),
		condition: condition(constraint),
	}));
	const places = items.map((_, i) => i + 1);
	return `${bijectionProgram(items, places, rules)}order = sorted(letters, key=lambda letter: found[letter])
print("<<<[" + ", ".join(f'"{letter}"' for letter in order) + "]>>>")
`;
}

function condition(constraint: Constraint): string {
	switch (constraint.kind) {
		case 'either':
			return `${simple(constraint.first)} or ${simple(constraint.second)}`;
		case 'if':
			return `not ${simple(constraint.first)} or ${simple(constraint.second)}`;
		default:
			return simple(constraint);
	}
}

function simple(constraint: Simple): string {
	const { item } = constraint;
	switch (constraint.kind) {
		case 'at':
			return `${item} == ${constraint.place}`;
		case 'not at':
			return `${item} != ${constraint.place}`;
		case 'left of':
			return `${item} < ${constraint.other}`;
		case 'right of':
			return `${item} > ${constraint.other}`;
		case 'beside':
			return `abs(${item} - ${constraint.other}) == 1`;
		case 'distance':
			return `abs(${item} - ${constraint.other}) == ${constraint.distance}`;
		case 'between': {
			const [first, second] = constraint.ends;
			return `min(${first}, ${second}) < ${item} < max(${first}, ${second})`;
		}
	}
}
