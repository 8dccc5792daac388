import { sentence } from './constraint.ts';
import type { Constraint, Puzzle } from './puzzle.ts';

export function question({ items, constraints }: Puzzle): string {
	const lines = constraints.map((constraint, i) => `${i + 1}. ${sentence(constraint)}`);
	return `There are ${items.length} jars, labelled ${items.join(', ')}, and a shelf with ${items.length} places in a row, numbered 1 to ${items.length} from left to right. Put one jar in each place so that all of these constraints hold:

${lines.join('\n')}

${notes(constraints)}

Any order that keeps all the constraints is right. List the labels of all ${items.length} jars from place 1 to place ${items.length} between triple angle brackets, as a list of strings. For example, <<<["C", "A", "B"]>>> would put C in place 1, A in place 2 and B in place 3.`;
}

/** What the constraints' words mean, as far as they are used. */
function notes(constraints: readonly Constraint[]): string {
	const kinds = new Set<string>(constraints.map(({ kind }) => kind));
	const general =
		'"Somewhere left of" and "somewhere right of" allow any distance. "Right next to" means that the two places differ by 1, on either side.';
	const between =
		' "Between" two jars means in any place that lies between theirs, whichever of these two is on the left.';
	const either = ' Of "at least one of these", both may be true.';
	const conditional = ' "If … then …" demands nothing where the condition is false.';
	return `${general}${kinds.has('between') ? between : ''}${kinds.has('either') ? either : ''}${
		kinds.has('if') ? conditional : ''
	}`;
}
