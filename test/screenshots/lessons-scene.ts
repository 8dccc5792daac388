import { LESSONS, loadLesson } from '../../src/lessons/registry.ts';
import { playLesson } from '../support/lesson-player.ts';
import type { Scene } from './scene.ts';

/** The list of lessons, and each lesson from its prediction to its end, played by keyboard alone. */
export const lessonsScene: Scene = async (page, url, shoot) => {
	await page.goto(`${url}#/learn`);
	await page.getByRole('heading', { name: 'Learn' }).waitFor();
	await shoot('learn');
	for (const { name, number } of LESSONS) {
		await page.goto(`${url}#/learn/${name}`);
		await playLesson(page, await loadLesson(name), (moment) => shoot(`learn-${number}-${moment}`));
	}
};
