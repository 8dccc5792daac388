import type { Random } from '../../src/ground/random.ts';
import { applyAll } from './operation.ts';
import type { Matrix, Operation, Puzzle } from './puzzle.ts';
import { answer } from './solve.ts';

/** The result after one operation was done the wrong way round; else with two values mixed up. */
export function slip(puzzle: Puzzle, random: Random): string {
	return answer(mistaken(puzzle, random));
}

function mistaken({ matrix, operations }: Puzzle, random: Random): Matrix {
	const right = applyAll({ matrix, operations });
	for (const index of random.shuffle([...operations.keys()])) {
		const changed = operations.map((operation, i) =>
			i === index ? reversed(operation) : operation,
		);
		const result = applyAll({ matrix, operations: changed });
		if (result.join('\n') !== right.join('\n')) return result;
	}
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
