import type { Random } from '../../src/ground/random.ts';
import { outline } from '../kit/write/sentences.ts';
import type { Working } from '../task.ts';
import { apply } from './operation.ts';
import type { Matrix, Operation, Puzzle } from './puzzle.ts';
import { sentence } from './question.ts';
import { answer } from './solve.ts';

/** Operation by operation; a mistake does one the wrong way round, or else mixes up two values. */
export function working(puzzle: Puzzle, slips: Random | null): Working {
	const { operations } = puzzle;
	const right = applied(puzzle.matrix, operations);
	const at = slips && misdoneAt(puzzle, right.at(-1) ?? puzzle.matrix, slips);
	const done = operations.map((operation, index) =>
		index === at ? reversed(operation) : operation,
	);
	const states = at === null ? right : applied(puzzle.matrix, done);
	const told = done.map((operation, index) => {
		const [top = ''] = states[index] ?? [];
		const what =
			index === at && operation.kind === 'swap' ? 'These blocks stay.' : sentence(operation);
		return `Operation ${index + 1}: ${what} The top row is now ${quoted(top)}.`;
	});
	const last = states.at(-1) ?? puzzle.matrix;
	const end = slips && at === null ? mixedUp(last) : last;
	return {
		lines: [
			...outline(told, at, 4, 'operation'),
			`The rows are then ${end.slice(0, 3).map(quoted).join(' / ')}${end.length > 3 ? ' …' : ''}.`,
		],
		answer: answer(end),
	};
}

/** As code, which Markdown takes literally. */
const quoted = (row: string) => `\`${[...row].join(' ')}\``;

/** The matrix after each operation. */
function applied(matrix: Matrix, operations: readonly Operation[]): Matrix[] {
	let now = matrix;
	return operations.map((operation) => {
		now = apply(now, operation);
		return now;
	});
}

/** The operation whose wrong way round shows in the end; null where none does. */
function misdoneAt({ matrix, operations }: Puzzle, right: Matrix, random: Random): number | null {
	for (const at of random.shuffle([...operations.keys()])) {
		const changed = operations.map((operation, i) => (i === at ? reversed(operation) : operation));
		const result = applied(matrix, changed).at(-1) ?? matrix;
		if (result.join('\n') !== right.join('\n')) return at;
	}
	return null;
}

function mixedUp(right: Matrix): Matrix {
	const cells = [...right.join('')];
	const other = cells.findIndex((cell) => cell !== cells[0]);
	const mixed = cells
		.with(0, cells[other] ?? '')
		.with(other, cells[0] ?? '')
		.join('');
	const width = right[0]?.length ?? 0;
	return right.map((_, row) => mixed.slice(row * width, (row + 1) * width));
}

function reversed(operation: Operation): Operation {
	switch (operation.kind) {
		case 'rotate':
			return { kind: 'rotate', degrees: operation.degrees === 90 ? 270 : 90 };
		case 'flip':
			return { kind: 'flip', order: operation.order === 'rows' ? 'columns' : 'rows' };
		case 'transpose':
			return { kind: 'transpose', diagonal: operation.diagonal === 'main' ? 'other' : 'main' };
		case 'shift':
		case 'turn':
			return { ...operation, by: -operation.by };
		case 'swap':
			return { ...operation, second: operation.first };
	}
}
