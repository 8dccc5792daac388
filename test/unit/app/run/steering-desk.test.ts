import { describe, expect, it } from 'vitest';
import { SteeringDesk } from '../../../../src/app/run/steering-desk.svelte.ts';
import { DEFAULT_SETTINGS } from '../../../../src/core/settings.ts';
import type { Situation, Steerer } from '../../../../src/steering/steerer.ts';
import { createRulesSteerer } from '../../../../src/steering/steerers/rules.ts';
import { NEVER, words } from '../../../support/runs.ts';

const situation: Situation = {
	question: 'What is it?',
	rounds: [],
	roundsLeft: 5,
	messages: [],
	prompts: words,
	options: { sampling: DEFAULT_SETTINGS.sampling.steerer },
};

/** The whole reply of a steerer. */
async function guidance(steerer: Steerer, signal = NEVER): Promise<string> {
	for await (const part of steerer.guide(situation, signal))
		if (part.type === 'reply') return part.text;
	throw new Error('no reply came');
}

describe('the steering desk', () => {
	it('leaves the guidance to the steerer until a person takes over', async () => {
		const desk = new SteeringDesk();
		const steerer = desk.steerer(createRulesSteerer());
		expect(steerer.by).toBe('rules');
		expect(await guidance(steerer)).toMatch(/<<<(Code|Text)>>>/);
		desk.byHand = true;
		expect(steerer.by).toBe('person');
		const asked = guidance(steerer);
		expect(desk.situation).toBe(situation);
		desk.reply('Search through all of them.');
		expect(await asked).toBe('Search through all of them.');
		expect(desk.situation).toBeNull();
	});

	it('asks the person alone where the run has no other steerer', async () => {
		const desk = new SteeringDesk();
		const steerer = desk.steerer(null);
		expect(steerer.by).toBe('person');
		const asked = guidance(steerer);
		desk.reply('<<<Code>>>');
		expect(await asked).toBe('<<<Code>>>');
	});

	it('waits no longer for the person when the run is stopped', async () => {
		const desk = new SteeringDesk();
		const abort = new AbortController();
		const asked = guidance(desk.steerer(null), abort.signal);
		abort.abort();
		await expect(asked).rejects.toThrow(/abort/i);
		expect(desk.situation).toBeNull();
	});

	it('takes a reply that nobody waits for as none', () => {
		const desk = new SteeringDesk();
		desk.reply('<<<Code>>>');
		expect(desk.situation).toBeNull();
	});
});
