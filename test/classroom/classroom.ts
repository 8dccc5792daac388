import { existsSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium, expect } from '@playwright/test';
import { readOptions, wholeNumber } from '../../cli/input.ts';
import { launchOptions } from '../../tools/browser/chromium.ts';
import { serveFolder } from '../../tools/browser/static-server.ts';
import {
	addressesOf,
	forged,
	giveCodes,
	leaving,
	makeClass,
	mistyped,
	studentIn,
	type Take,
} from '../support/classroom.ts';
import { siteFolder } from '../support/site-test.ts';

const PUZZLES = 3;
const SCREENS = [
	{ name: 'phone-light', width: 390, height: 844, colorScheme: 'light' },
	{ name: 'phone-dark', width: 390, height: 844, colorScheme: 'dark' },
	{ name: 'desktop-light', width: 1440, height: 900, colorScheme: 'light' },
	{ name: 'desktop-dark', width: 1440, height: 900, colorScheme: 'dark' },
] as const;

const print = (line: string) => process.stdout.write(`${line}\n`);

/**
 * A whole class in browsers of their own, so many at a time: each plays its puzzles and gives its code; the
 * teacher's page takes all of them, and refuses forged ones. Prints how long that took; `--folder`
 * keeps pictures of the way, phone and desktop, in both schemes. Exits with 1 where anything is not so.
 */
export async function main(words: string[]): Promise<number> {
	const options = readOptions(words, {
		students: { type: 'string', default: '30' },
		together: { type: 'string', default: '10' },
		folder: { type: 'string', default: 'screenshots/class' },
	});
	const students = wholeNumber('students', options.students, 2, 1000);
	const together = wholeNumber('together', options.together, 1, 100);
	if (!existsSync(siteFolder)) throw new Error(`There is no built site in ${siteFolder}.`);
	mkdirSync(options.folder, { recursive: true });
	const takeOn =
		(screen: string): Take =>
		async (page, moment) => {
			// What grows comes to rest.
			await page.waitForTimeout(500);
			const path = resolve(options.folder, `${moment}-${screen}.png`);
			await page.screenshot({ path, fullPage: true });
		};
	const site = await serveFolder(siteFolder, '/some/where/');
	const browser = await chromium.launch(launchOptions);
	try {
		const context = await browser.newContext({ viewport: SCREENS[2], reducedMotion: 'reduce' });
		const asked = [addressesOf(context)];
		const teacher = await context.newPage();
		const link = await makeClass(teacher, site.url, PUZZLES, takeOn('desktop-light'));
		await takeOn('desktop-light')(teacher, 'teacher-empty');

		const codes: string[] = [];
		const begun = performance.now();
		for (let first = 1; first <= students; first += together) {
			const count = Math.min(together, students - first + 1);
			const played = await Promise.all(
				Array.from({ length: count }, (_, at) => {
					const number = first + at;
					const screen = SCREENS[(number - 1) % SCREENS.length] ?? SCREENS[0];
					const take = number <= SCREENS.length ? takeOn(screen.name) : undefined;
					const { width, height, colorScheme } = screen;
					const device = { viewport: { width, height }, colorScheme };
					return studentIn(browser, device, link, number, PUZZLES, take);
				}),
			);
			codes.push(...played.map(({ code }) => code));
			asked.push(...played.map((one) => one.asked));
			print(`${codes.length} of ${students} have their code`);
		}
		print(`the class played for ${seconds(performance.now() - begun)}`);
		const lengths = codes.map(({ length }) => length);
		print(`codes have ${Math.min(...lengths)} to ${Math.max(...lengths)} characters`);
		expect(Math.max(...lengths)).toBeLessThanOrEqual(300);

		const given = performance.now();
		await giveCodes(teacher, codes.join('\n'));
		await expect(teacher.getByText(`${students} codes checked and taken, in`)).toBeVisible({
			timeout: 60_000,
		});
		print(`${students} codes were verified anew in ${seconds(performance.now() - given)}`);

		await giveCodes(teacher, codes.flatMap((code) => [mistyped(code), forged(code)]).join('\n'));
		await expect(
			teacher.getByText(`0 codes checked and taken, ${2 * students} refused, in`),
		).toBeVisible({
			timeout: 60_000,
		});
		print(`${2 * students} forged codes were refused`);
		await expect(
			teacher.getByRole('heading', { name: `The class: ${students} students` }),
		).toBeVisible();
		// Without the long list of what was refused.
		await teacher.reload();
		await expect(
			teacher.getByRole('heading', { name: `The class: ${students} students` }),
		).toBeVisible();
		for (const { name, width, height, colorScheme } of SCREENS) {
			await teacher.setViewportSize({ width, height });
			await teacher.emulateMedia({ colorScheme });
			await takeOn(name)(teacher, 'teacher');
		}
		expect(asked.flatMap((addresses) => leaving(addresses, site.url))).toEqual([]);
		print(`${asked.flat().length} requests, none of them left the site`);
	} finally {
		await browser.close();
		await site.close();
	}
	return 0;
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;
