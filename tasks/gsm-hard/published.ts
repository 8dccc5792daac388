import { print, ratio } from '../kit/exact/rational.ts';
import type { PublishedFile, PublishedPuzzle } from '../task.ts';
import { CORRECTED } from './corrected.ts';
import type { Puzzle } from './puzzle.ts';
import { question } from './question.ts';

const PATH = /(?:^|\/)gsmhardv2\.jsonl$/;

/** @throws Error naming the file and line that holds no problem. */
export function importPublished(files: readonly PublishedFile[]): PublishedPuzzle<Puzzle>[] {
	return files
		.filter(({ path }) => PATH.test(path))
		.flatMap((file) =>
			file
				.text()
				.split('\n')
				.flatMap((line, index) => (line.trim() === '' ? [] : [read(line, index, file.path)])),
		);
}

function read(line: string, index: number, path: string): PublishedPuzzle<Puzzle> {
	const id = `gsmhard_${index}`;
	const row: unknown = JSON.parse(line);
	if (
		typeof row !== 'object' ||
		row === null ||
		!('input' in row && 'code' in row && 'target' in row) ||
		typeof row.input !== 'string' ||
		typeof row.code !== 'string' ||
		typeof row.target !== 'number'
	)
		throw new Error(`${path} holds no problem with code and target in line ${index + 1}.`);
	const corrected = CORRECTED.get(index) ?? null;
	const stored = print(exactly(row.target));
	const puzzle: Puzzle = {
		kind: 'published',
		problem: row.input,
		code: row.code,
		accepted: corrected === null ? [stored] : [stored, corrected],
	};
	return { id, puzzle, question: question(puzzle) };
}

/** The decimal number that a floating-point number is written as. */
function exactly(value: number): { above: bigint; below: bigint } {
	const [, sign = '', whole = '0', part = '', exponent = '0'] =
		/^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/.exec(String(value)) ?? [];
	const places = part.length - Number(exponent);
	const digits = BigInt(`${sign}${whole}${part}`);
	return ratio(digits * 10n ** BigInt(Math.max(0, -places)), 10n ** BigInt(Math.max(0, places)));
}
