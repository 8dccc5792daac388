import type { Page } from '@playwright/test';
import type { Clip, Scene } from './scene.ts';

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
		const shown = await Promise.all(['A right answer', 'A typical slip'].map(boxOf(page)));
		await take(`task-${task}`, around(shown));
	}
};

const boxOf = (page: Page) => async (name: string) => {
	const region = page.getByRole('region', { name });
	await region.waitFor();
	const box = await region.boundingBox();
	if (!box) throw new Error(`"${name}" does not show`);
	return box;
};

/** The smallest rectangle round some others, with a little air. */
function around(boxes: readonly Clip[], air = 8): Clip {
	const x = Math.min(...boxes.map((box) => box.x)) - air;
	const y = Math.min(...boxes.map((box) => box.y)) - air;
	const right = Math.max(...boxes.map((box) => box.x + box.width)) + air;
	const bottom = Math.max(...boxes.map((box) => box.y + box.height)) + air;
	return { x, y, width: right - x, height: bottom - y };
}
