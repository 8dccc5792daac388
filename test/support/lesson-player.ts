import { expect, type Locator, type Page } from '@playwright/test';
import type { Lesson, Step } from '../../src/lessons/lesson.ts';

// Plays lessons as somebody does who has a keyboard and nothing else.

/** Goes on with Tab until the element, or one in it, has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
	await expect(target).toBeVisible();
	for (let presses = 0; presses < 200; presses++) {
		if (await target.evaluate((element) => element.contains(document.activeElement))) return;
		await page.keyboard.press('Tab');
	}
	throw new Error(`Tab never comes to ${target}.`);
}

async function press(page: Page, name: string | RegExp): Promise<void> {
	const button = page.getByRole('button', { name, exact: true });
	await expect(button).toBeEnabled({ timeout: 120_000 });
	await tabTo(page, button);
	await page.keyboard.press('Enter');
}

/** Chooses an option of a group with Tab, Space and the arrows. */
async function choose(page: Page, group: Locator, index: number): Promise<void> {
	await tabTo(page, group);
	// The group is entered at what is chosen already, else at its first.
	await page.keyboard.press('Space');
	while (!(await group.getByRole('radio').first().isChecked()))
		await page.keyboard.press('ArrowUp');
	for (let moved = 0; moved < index; moved++) await page.keyboard.press('ArrowDown');
	await expect(group.getByRole('radio').nth(index)).toBeChecked();
}

async function fill(page: Page, field: Locator, text: string): Promise<void> {
	await tabTo(page, field);
	await page.keyboard.press('ControlOrMeta+A');
	if (text === '') await page.keyboard.press('Delete');
	else await page.keyboard.insertText(text);
}

/** Plays a step's solution. */
async function playStep(page: Page, step: Step): Promise<void> {
	const group = (index: number) => page.locator('form fieldset').nth(index);
	switch (step.kind) {
		case 'judge':
			for (const [index, { id }] of step.stage.cards.entries())
				await choose(page, group(index), step.solution[id] ? 0 : 1);
			return press(page, 'Open the verdicts');
		case 'choice':
			await choose(page, group(0), step.solution);
			return press(page, 'Check');
		case 'answer':
			await fill(page, page.locator('form textarea'), step.solution);
			return press(page, 'Ask the checker');
		case 'table': {
			const { rows, columns } = step.stage;
			for (const [index, { id }] of rows.entries())
				await choose(page, group(index), columns.indexOf(step.solution[id] ?? ''));
			return press(page, 'Check');
		}
		case 'fields':
			for (const [index, value] of step.solution.entries())
				await fill(page, page.locator('form').getByRole('textbox').nth(index), value);
			return press(page, 'Check');
		case 'levels':
			for (const [index, level] of step.stage.levels.entries()) {
				await tabTo(page, page.getByRole('slider'));
				if (index > 0) await page.keyboard.press('ArrowRight');
				await press(page, new RegExp(`^Play \\d+ puzzles of ${level}$`));
			}
			return;
		case 'program':
			await fill(page, page.getByLabel('The program'), step.solution);
			return press(page, 'Run the program');
		case 'checking': {
			const { code, answers } = step.solution;
			const { changes, programs } = step.stage;
			if (changes === 'choice') {
				await choose(
					page,
					group(0),
					programs.findIndex((one) => one.code === code),
				);
			} else {
				const text = changes === 'program' ? code : (answers[0] ?? '');
				await fill(page, page.locator('form').getByRole('textbox'), text);
			}
			return press(page, 'Run the check');
		}
		case 'steer':
			await press(page, 'Start');
			for (const guidance of step.solution) {
				if (guidance === '<<<Text>>>') await press(page, 'Answer in text');
				else {
					await fill(page, page.getByLabel('Or guide in your own words'), guidance);
					await press(page, 'Send guidance');
				}
			}
			return press(page, 'Finish with this answer');
	}
}

/** What is told of a lesson on the way: a moment's name. */
type Moment = (name: string) => Promise<void>;

/** Plays a lesson from its address to its end. `moment` is told of each thing worth a picture. */
export async function playLesson(page: Page, lesson: Lesson, moment: Moment): Promise<void> {
	const { prediction, steps } = lesson;
	await expect(page.getByRole('heading', { name: 'First, a prediction' })).toBeVisible();
	await choose(page, page.locator('form fieldset'), 0);
	await moment('predict');
	await press(page, 'Keep my prediction');
	for (const [index, step] of steps.entries()) {
		const heading = page.getByRole('heading', { level: 2, name: step.title });
		await expect(heading).toBeFocused();
		await playStep(page, step);
		const next = index === steps.length - 1 ? 'To the end' : 'Next';
		await expect(page.getByRole('button', { name: next, exact: true })).toBeEnabled({
			timeout: 120_000,
		});
		await moment(`${index + 1}-${step.name}`);
		await press(page, next);
	}
	await expect(page.getByRole('heading', { name: 'What turned out' })).toBeFocused();
	await expect(page.getByText(prediction.choices[0] ?? '', { exact: true }).first()).toBeVisible();
	await moment('end');
}
