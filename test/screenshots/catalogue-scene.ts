import { around, boxOf, type Scene } from './scene.ts';

/** Tasks of every kind of drawing. */
const PICTURED = [
	'standard-sudoku',
	'path-plan',
	'blocksworld',
	'eight-queens',
	'light-puzzles',
	'math-geometry',
];

/** Six tasks of the catalogue with a right and with a wrong answer drawn in. */
export const catalogueScene: Scene = async (page, url, take) => {
	for (const task of PICTURED) {
		await page.goto(`${url}#/catalogue/${task}?level=L3&seed=2`);
		const shown = await Promise.all(
			['A right answer', 'A typical slip'].map((name) => boxOf(page, name)),
		);
		await take(`task-${task}`, around(shown));
	}
};
