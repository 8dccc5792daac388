import { questionFiles } from '../kit/published/published-file.ts';
import type { PublishedFile, PublishedPuzzle } from '../task.ts';
import type { Constraint, Puzzle } from './puzzle.ts';

const VALUES = /each representing one of the numbers (\d+(?:, \d+)*)/;

/** @throws Error naming the file whose question is not understood. */
export function importPublished(files: readonly PublishedFile[]): PublishedPuzzle<Puzzle>[] {
	return questionFiles(files, 'logical_equation').map(({ id, path, question }) => {
		const values = VALUES.exec(question)?.[1]?.split(', ').map(Number) ?? [];
		const lines = question.split('\n').filter((line) => /^\d+\. /.test(line));
		const constraints = lines.flatMap((line) => read(line.replace(/^\d+\. /, '').trim()));
		if (values.length === 0 || constraints.length < lines.length)
			throw new Error(`${path} holds a constraint that is not understood, or no numbers.`);
		return { id, puzzle: { values: values.sort((a, b) => a - b), constraints }, question };
	});
}

function read(text: string): Constraint[] {
	const [, a = '', sign, b = '', value] = /^([A-Z]) ([+-]) ([A-Z]) = (-?\d+)$/.exec(text) ?? [];
	if (value !== undefined) {
		const kind = sign === '+' ? 'sum' : 'difference';
		return [{ kind, letters: [a, b], value: Number(value) }];
	}
	const [, c = '', whole, tenth, d = ''] = /^([A-Z]) = (\d+)\.(\d)([A-Z])$/.exec(text) ?? [];
	if (whole !== undefined)
		return [{ kind: 'multiple', letters: [c, d], tenths: Number(`${whole}${tenth}`) }];
	const [, e, f] = /^([A-Z]) > ([A-Z])$/.exec(text) ?? [];
	return e !== undefined && f !== undefined ? [{ kind: 'greater', letters: [e, f] }] : [];
}
