import { describe, expect, it } from 'vitest';
import { NAMES } from '../kit/generate/names.ts';
import { LEVELS } from '../task.ts';
import { about } from './about.ts';
import { SETTINGS } from './generate.ts';
import { task } from './index.ts';

const { levels } = about;

/** "Ana picked 1,476,827 apples": a first name alone, and millions. */
const MILLIONS_OF_ONE = new RegExp(
	`(?:^|[.,] |while |and )(?:${NAMES.join('|')}) (?:also )?[a-z]+ \\d{1,3}(?:,\\d{3}){2,}`,
);
/** What the whole world gets hundreds of millions of in a day. */
const DAILY =
	/apples|eggs|bottles|rolls|bricks|kilometers|pages|parcels|photos|words|dumplings|trees/;

describe('what the stories tell', () => {
	it.each(LEVELS)('is within reason at %s', (level) => {
		for (let seed = 0; seed < 300; seed++) {
			const [text = ''] = task.instance(levels[level], seed).question.split('\n\n');
			expect(text).not.toMatch(MILLIONS_OF_ONE);
			const most = { hour: 10_000, minute: 200 };
			for (const [, number = '', unit] of text.matchAll(
				/(?<![$\d,.])(\d[\d,]*) [a-z ]+ (?:an?|every|per) (hour|minute)\b/g,
			))
				expect(Number(number.replaceAll(',', '')), text).toBeLessThan(
					most[unit === 'hour' ? 'hour' : 'minute'],
				);
			for (const [told] of text.matchAll(/\d{1,3}(?:,\d{3})+ [a-z ]+ (?:a|every|per) day\b/g))
				if (told.split(',').length > 2) expect(told).toMatch(DAILY);
			for (const [, hours] of text.matchAll(/(\d+) hours (?:a day|on each)/g))
				expect(Number(hours)).toBeLessThanOrEqual(24);
		}
	});

	it('can happen to people and to companies alike, as often', () => {
		for (const [world, industry] of SETTINGS) {
			const large = { ...world, ...industry };
			for (const words of ['lost', 'gained', 'costs'] as const)
				expect(large[words]?.length, industry.firm).toBe(world[words]?.length);
			for (const [name, value] of Object.entries(industry))
				if (!(name in { firm: 1, daily: 1 }))
					expect(name in world, `${industry.firm}: ${name}`).toBe(value !== undefined);
			for (const name of ['price', 'grams', 'minutes'] as const)
				expect(large[name]).toBe(world[name]);
			expect(large.part?.range).toEqual(world.part?.range);
		}
	});
});
