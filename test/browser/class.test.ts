import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import {
	addressesOf,
	forged,
	giveCodes,
	leaving,
	makeClass,
	mistyped,
	studentIn,
} from '../support/classroom.ts';
import { test } from '../support/site-test.ts';

/** Thirty play in `npm run test:class`. */
const STUDENTS = 4;
const AT_A_TIME = 2;
const PUZZLES = 1;

test('a class plays from one link; its codes are judged again, forged ones are refused, and nothing leaves the site', async ({
	browser,
	context,
	page,
	site,
}) => {
	test.setTimeout(600_000);
	const asked = [addressesOf(context)];
	const link = await makeClass(page, site.url, PUZZLES);
	await expectAccessible(page, 'a class without codes');

	const codes: string[] = [];
	for (let first = 1; first <= STUDENTS; first += AT_A_TIME) {
		const numbers = Array.from({ length: AT_A_TIME }, (_, at) => first + at);
		const played = await Promise.all(
			numbers.map((number) => studentIn(browser, {}, link, number, PUZZLES)),
		);
		codes.push(...played.map(({ code }) => code));
		asked.push(...played.map((one) => one.asked));
	}
	for (const code of codes) expect(code).toMatch(/^CS1[0-9A-Z]{20,297}$/);

	const [one = '', other = ''] = codes;
	const typed = codes.map((code, at) => `student ${at + 1}: ${code}`).join('\n');
	await giveCodes(page, `${typed}\n${mistyped(one)}\n${forged(other)}`);
	await expect(page.getByText(`${STUDENTS} codes checked and taken, 2 refused, in`)).toBeVisible();
	const refused = page.getByRole('list', { name: 'Refused codes' });
	await expect(refused).toContainText('A letter of this code was changed');
	await expect(refused).toContainText(
		/Student 2, puzzle 1, all-text: the code says \w+, and the answer is \w+/,
	);
	await expect(
		page.getByRole('heading', { name: `The class: ${STUDENTS} students` }),
	).toBeVisible();
	await expect(page.getByText(new RegExp(`of ${STUDENTS} right`))).toHaveCount(2);
	await page.setViewportSize({ width: 320, height: 640 });
	await expectAccessible(page, 'a class with codes');

	// A code that comes again changes nothing; who is taken out comes back.
	await giveCodes(page, one.toLowerCase());
	await expect(page.getByText('0 codes checked and taken, 1 known already, in')).toBeVisible();
	await page.getByRole('button', { name: 'Take student 1 out' }).click();
	await expect(
		page.getByRole('heading', { name: `The class: ${STUDENTS - 1} students` }),
	).toBeVisible();
	await page.getByRole('button', { name: 'Undo' }).click();
	await page.reload();
	await expect(
		page.getByRole('heading', { name: `The class: ${STUDENTS} students` }),
	).toBeVisible();

	const downloading = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save CSV' }).click();
	const csv = await readFile(await (await downloading).path(), 'utf8');
	expect(csv.trim().split('\r\n')).toHaveLength(1 + STUDENTS * 2);

	for (const addresses of asked) {
		expect(addresses.length).toBeGreaterThan(0);
		expect(leaving(addresses, site.url)).toEqual([]);
	}
});

test('a student answers in words before Python has come, and goes on after a reload', async ({
	context,
	page,
	site,
}) => {
	test.setTimeout(180_000);
	const link = await makeClass(page, site.url, PUZZLES);
	// A line so slow that Python never comes.
	await context.route(/\/python-[^/]*\.(bin|js)$/, () => {});
	await page.goto(link);
	await page.getByLabel('Your number').fill('0');
	await page.getByRole('button', { name: 'Start' }).click();
	await expect(page.getByText('Enter a whole number from 1 to 999999.')).toBeVisible();
	await expectAccessible(page, 'the choice of a number');
	await page.getByLabel('Your number').fill('12');
	await page.keyboard.press('Enter');
	await page.getByRole('button', { name: 'Let them answer' }).click();
	const words = page.getByRole('region', { name: 'In words', exact: true });
	await expect(words).toContainText(/^In words\s*(Right|Wrong)/);
	await expectAccessible(page, 'an answer in words beside a run in code');
	const code = await page.getByRole('region', { name: 'Your code' }).locator('code').innerText();

	await page.reload();
	await page.getByRole('button', { name: 'Go on as student 12' }).click();
	await expect(words).toContainText(/^In words\s*(Right|Wrong)/);
	await expect(page.getByRole('region', { name: 'Your code' }).locator('code')).toHaveText(code);
	await page.setViewportSize({ width: 320, height: 640 });
	await expectAccessible(page, 'a played puzzle on a small phone');
});

test('the link of a class that was cut says so', async ({ page, site }) => {
	const link = await makeClass(page, site.url, PUZZLES);
	await page.goto(link.slice(0, -12));
	await expect(page.getByRole('alert')).toContainText('incomplete or was changed');
});

test('where the browser reads QR codes, the camera takes them, and is let go', async ({
	page,
	site,
}) => {
	// Stands for what Chromium has on phones, and not here.
	await page.addInitScript(() => {
		class Reader {
			async detect() {
				return [{ rawValue: 'CS1THEREISNOSUCHCODE' }];
			}
		}
		const canvas = document.createElement('canvas');
		const pen = canvas.getContext('2d');
		setInterval(() => pen?.fillRect(0, 0, Math.random() * 100, 9), 50);
		const camera = canvas.captureStream();
		Object.assign(window, { BarcodeDetector: Reader, camera });
		navigator.mediaDevices.getUserMedia = async () => camera;
	});
	await makeClass(page, site.url, PUZZLES);
	await page.getByRole('button', { name: 'Use the camera' }).click();
	await expect(page.getByRole('list', { name: 'Refused codes' })).toContainText('CS1THEREISNO');
	await page.getByRole('button', { name: 'Close the camera' }).click();
	const states = () =>
		page.evaluate(() => {
			const camera: MediaStream = Reflect.get(window, 'camera');
			return camera.getTracks().map(({ readyState }) => readyState);
		});
	await expect.poll(states).toEqual(['ended']);
});
