import type { Defect } from '../task.ts';

export const defects: readonly Defect[] = Array.from({ length: 200 }, (_, number) => ({
	id: `sample_${number}`,
	kind: 'The question shows the board after the moves as the board before them: copying it solves the puzzle.',
}));
