import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import {
	type Browser,
	type BrowserContextOptions,
	expect,
	type Locator,
	type Page,
} from '@playwright/test';
import { fromBase32, toBase32 } from '../../src/lab/class/base32.ts';

/** A picture of a page at a moment that has a name. */
export type Take = (page: Page, moment: string) => Promise<void>;
const noPicture: Take = async () => {};

/** A teacher makes a class of the first puzzles that the form offers. @returns where its students go */
export async function makeClass(
	page: Page,
	url: string,
	puzzles: number,
	take = noPicture,
): Promise<string> {
	await page.goto(`${url}#/class`);
	await page.getByLabel('Title').fill('Tuesday, 9b');
	for (let place = 3; place > puzzles; place--)
		await page.getByRole('button', { name: `Remove puzzle ${place}` }).click();
	await take(page, 'class-form');
	await page.getByRole('button', { name: 'Make the class' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		"Tuesday, 9b: the teacher's page",
	);
	const link = page.getByRole('region', { name: 'The link for your students' }).getByRole('link');
	return link.innerText();
}

/** A student opens the link, predicts and plays every puzzle. @returns the code */
export async function playPuzzles(
	page: Page,
	link: string,
	student: number,
	puzzles: number,
	take = noPicture,
): Promise<string> {
	await page.goto(link);
	await page.getByLabel('Your number').fill(String(student));
	await take(page, 'student-number');
	await page.getByRole('button', { name: 'Start' }).click();
	for (let place = 1; place <= puzzles; place++) {
		const puzzle = page.getByRole('region', { name: `Puzzle ${place}:` });
		await puzzle
			.getByRole('group', { name: /in words/ })
			.getByRole('radio', { name: 'Wrong' })
			.check();
		await puzzle
			.getByRole('group', { name: /in code/ })
			.getByRole('radio', { name: 'Right' })
			.check();
		await take(page, `student-puzzle-${place}`);
		await letThemAnswer(page, puzzle);
		await expect(puzzle.getByRole('button', { name: 'Let them answer again' })).toBeVisible();
		await take(page, `student-played-${place}`);
		if (place < puzzles) await page.getByRole('button', { name: 'Next puzzle' }).click();
	}
	const result = page.getByRole('region', { name: 'Your code' });
	await expect(result).toContainText('All done');
	return result.locator('code').innerText();
}

/** Has a puzzle answered; on a busy machine Python may count as dead, and whoever sits there tries again. */
async function letThemAnswer(page: Page, puzzle: Locator): Promise<void> {
	const words = page.getByRole('region', { name: 'In words', exact: true });
	const code = page.getByRole('region', { name: 'In code', exact: true });
	const ended = { timeout: 200_000 };
	for (let tries = 0; tries < 3; tries++) {
		await puzzle.getByRole('button', { name: 'Let them answer' }).click();
		await expect(code).toContainText(/(Right|Wrong|The run failed)/, ended);
		if ((await code.getByText('The run failed').count()) === 0) break;
	}
	for (const region of [words, code]) await expect(region).toContainText(/(Right|Wrong)/, ended);
}

/** A student in a browser of their own: their code, and every address that their page asked for. */
export async function studentIn(
	browser: Browser,
	options: BrowserContextOptions,
	link: string,
	student: number,
	puzzles: number,
	take = noPicture,
): Promise<{ readonly code: string; readonly asked: readonly string[] }> {
	const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
	try {
		const asked = addressesOf(context);
		const code = await playPuzzles(await context.newPage(), link, student, puzzles, take);
		return { code, asked };
	} finally {
		await context.close();
	}
}

/** Every address that pages ask for from now on, workers and frames included. */
export function addressesOf(context: {
	on(event: 'request', listener: (request: { url(): string }) => void): unknown;
}): readonly string[] {
	const asked: string[] = [];
	context.on('request', (request) => asked.push(request.url()));
	return asked;
}

/** What of these leaves the site: all but its own files, and what a page holds itself. */
export function leaving(asked: readonly string[], site: string): string[] {
	return asked.filter((address) => !/^(blob|data):/.test(address) && !address.startsWith(site));
}

/** A code with one other letter in its middle. */
export function mistyped(code: string): string {
	const at = Math.floor(code.length / 2);
	return code.slice(0, at) + (code[at] === 'A' ? 'B' : 'A') + code.slice(at + 1);
}

/** Where the claim about the first answer stands, in bits: after class, number, puzzles, name and prediction. */
const FIRST_CLAIM = 32 + 20 + 16 + 6 + 2;

/** A code that claims the contrary of its first answer, with a check that holds: the best that a forger can do. */
export function forged(code: string): string {
	const mark = code.slice(0, 3);
	const content = fromBase32(code.slice(3))?.slice(0, -4);
	if (!content) throw new Error(`${code} is no code`);
	for (const bit of [FIRST_CLAIM, FIRST_CLAIM + 1])
		content[bit >> 3] = (content[bit >> 3] ?? 0) ^ (1 << (7 - (bit & 7)));
	const check = sha256(Uint8Array.from([...utf8ToBytes(mark), ...content])).subarray(0, 4);
	return mark + toBase32(Uint8Array.from([...content, ...check]));
}

/** The teacher pastes codes. */
export async function giveCodes(page: Page, text: string): Promise<void> {
	await page.getByLabel('Codes', { exact: true }).fill(text);
	await page.getByRole('button', { name: 'Take the codes' }).click();
}
