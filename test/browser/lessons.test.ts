import { lesson as soundsRight } from '../../src/lessons/sounds-right/lesson.ts';
import { expectAccessible, expectNothingWider } from '../support/accessible.ts';
import { playLesson } from '../support/lesson-player.ts';
import { test } from '../support/site-test.ts';

const LESSONS = { 'sounds-right': soundsRight };

for (const [name, lesson] of Object.entries(LESSONS))
	test(`the lesson ${name} is played by keyboard alone, accessible at every step`, async ({
		page,
		site,
	}) => {
		await page.goto(`${site.url}#/learn/${name}`);
		await playLesson(page, lesson, async (moment) => {
			await expectAccessible(page, `${name} ${moment}`);
			await page.setViewportSize({ width: 320, height: 640 });
			await expectNothingWider(page, `${name} ${moment}`);
			await page.setViewportSize({ width: 1280, height: 720 });
		});
	});
