import { lesson as checkYourself } from '../../src/lessons/check-yourself/lesson.ts';
import { lesson as noCompute } from '../../src/lessons/no-compute/lesson.ts';
import { lesson as soundsRight } from '../../src/lessons/sounds-right/lesson.ts';
import { lesson as twoWays } from '../../src/lessons/two-ways/lesson.ts';
import { lesson as wordsBetter } from '../../src/lessons/words-better/lesson.ts';
import { lesson as youSteer } from '../../src/lessons/you-steer/lesson.ts';
import { expectAccessible, expectNothingWider } from '../support/accessible.ts';
import { playLesson } from '../support/lesson-player.ts';
import { test } from '../support/site-test.ts';

const LESSONS = {
	'sounds-right': soundsRight,
	'two-ways': twoWays,
	'words-better': wordsBetter,
	'no-compute': noCompute,
	'check-yourself': checkYourself,
	'you-steer': youSteer,
};

for (const [name, lesson] of Object.entries(LESSONS))
	test(`the lesson ${name} is played by keyboard alone, accessible at every step`, async ({
		page,
		site,
	}) => {
		// Seven steps, each looked at by axe in both schemes.
		test.slow();
		await page.goto(`${site.url}#/learn/${name}`);
		await playLesson(page, lesson, async (moment) => {
			await expectAccessible(page, `${name} ${moment}`);
			await page.setViewportSize({ width: 320, height: 640 });
			await expectNothingWider(page, `${name} ${moment}`);
			await page.setViewportSize({ width: 1280, height: 720 });
		});
	});
