/**
 * The published data, complete for ever: each folder (or lone file) of it, and the tasks whose
 * instances it holds.
 */
export const DATA_FOLDERS: ReadonlyMap<string, readonly string[]> = new Map([
	['2048_dataset', ['2048']],
	['BIG-Bench-Hard', ['date-understanding', 'logical-deduction', 'navigation', 'web-of-lies']],
	['Blocksworld_dataset', ['blocksworld']],
	['BoxLift_dataset', ['box-lift']],
	['BoxLift_dataset_SFT', ['box-lift']],
	['BoxNet1_dataset', ['box-net']],
	['BoxNet1_dataset_SFT', ['box-net']],
	['Letters', ['letters']],
	['MATH', ['math-counting-probability', 'math-geometry']],
	['combinatorial_calculation', ['combinatorial-calculation']],
	['combinatorial_calculation_varied_complexity', ['combinatorial-calculation']],
	['constrained_linear_arrangement', ['constrained-linear-arrangement']],
	['cryptanalysis', ['cryptanalysis']],
	['eight_queens_dataset', ['eight-queens']],
	['eight_queens_dataset_varied_complexity', ['eight-queens']],
	['game24_dataset', ['game-24']],
	['gsmhardv2.jsonl', ['gsm-hard']],
	['letter_logic_diagram', ['letter-logic-diagram']],
	['light_puzzles_dataset', ['light-puzzles']],
	['logic_puzzle_dataset', ['logic-puzzle']],
	['logical_equation', ['logical-equation']],
	['mahjong_pattern_dataset', ['mahjong']],
	['matrix_transformation_dataset', ['matrix-transformation']],
	['new_operator_dataset', ['new-operator']],
	['number_multiply', ['number-multiply']],
	['number_multiply_varied_complexity', ['number-multiply']],
	['path-plan.jsonl', ['path-plan']],
	['pattern_recognition', ['pattern-recognition']],
	['permutations_and_combinations', ['permutations-and-combinations']],
	['pooling_dataset', ['pooling']],
	['reversi_dataset', ['reversi']],
	['standard_sudoku', ['standard-sudoku']],
	['statistical_counting_dataset', ['statistical-counting']],
	['string_deletion_and_modification', ['string-deletion-modification']],
	['string_insertion', ['string-insertion']],
	['string_splitting', ['string-splitting']],
	['string_synthesis', ['string-synthesis']],
	['synthesis_decomposition_dataset', ['synthesis-decomposition']],
]);

/** Where a task's published instances are found and what to do with them, in a sentence. */
export function whereToGet(task: string): string {
	const folders = [...DATA_FOLDERS.keys()].filter((name) => DATA_FOLDERS.get(name)?.includes(task));
	// Path Plan's are in the published program only.
	if (folders.includes('path-plan.jsonl'))
		return 'Drop the file path-plan.jsonl, which lists them: they are in no published data folder.';
	const named = folders.join(' or ') || 'the data folder';
	return `Drop ${named} (as it is, or its .zip) from dataset_gather in the published repository, github.com/yongchao98/CodeSteer-v1.0.`;
}

/**
 * Where a file lies in the published data: its data folder, and its path from there. `archive` is
 * the name of the .zip that it was in, for one that holds a data folder's content without the folder.
 */
export function placeInData(
	path: string,
	archive: string | null,
): { readonly folder: string; readonly path: string } | null {
	const segments = path.split('/').filter((segment) => segment !== '');
	if (segments.some((segment) => segment.startsWith('.') || segment === '__MACOSX')) return null;
	const at = segments.findIndex((segment) => DATA_FOLDERS.has(segment));
	const folder = segments[at];
	if (folder !== undefined) return { folder, path: segments.slice(at).join('/') };
	const named = archive?.replace(/\.zip$/i, '');
	if (named === undefined || !DATA_FOLDERS.has(named)) return null;
	return { folder: named, path: `${named}/${segments.join('/')}` };
}
