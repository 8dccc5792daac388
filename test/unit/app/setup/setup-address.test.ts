import { describe, expect, it } from 'vitest';
import { Setup } from '../../../../src/app/setup/setup.svelte.ts';
import {
	readSetup,
	readSetups,
	writeSetup,
	writeSetups,
} from '../../../../src/app/setup/setup-address.ts';
import type { ModelSpec } from '../../../../src/core/spec.ts';
import { methods } from '../../../../src/steering/methods.ts';

const GPT: ModelSpec = { provider: 'openai', model: 'gpt-4o' };
const THINKER: ModelSpec = { provider: 'openai', model: 'gpt-6.1-sol' };
const OWN: ModelSpec = {
	provider: 'compatible',
	model: 'qwen3 coder',
	baseUrl: 'http://localhost:8000/v1',
};

function queryOf(setup: Setup): URLSearchParams {
	const query = new URLSearchParams();
	writeSetup(query, setup.choices);
	return query;
}

/** What a reload makes of a setup. */
function reloaded(setup: Setup): Setup {
	const again = new Setup();
	const { choices, faults } = readSetup(new URLSearchParams(queryOf(setup).toString()));
	expect(faults).toEqual([]);
	again.take(choices);
	return again;
}

describe('D2: choices in an address', () => {
	it('are the method alone where nothing else was chosen', () => {
		expect(queryOf(new Setup('all-code')).toString()).toBe('method=all-code');
	});

	it.each(methods.map(({ id }) => id))('survive a reload with the method %s', (methodId) => {
		const setup = new Setup(methodId);
		setup.taskLLM = OWN;
		setup.steerer = { kind: 'model', model: GPT, grammar: true, examples: true };
		setup.checker = GPT;
		setup.settings['loop.maxRounds'] = '3';
		setup.settings['taskLLM.topP'] = '0.9';
		expect(reloaded(setup).choices).toEqual(setup.choices);
		setup.steerer = { kind: 'person' };
		expect(reloaded(setup).choices).toEqual(setup.choices);
	});

	it('have the limit of answer tokens that the model starts from, and one that was set', () => {
		const setup = new Setup();
		setup.taskLLM = THINKER;
		expect(queryOf(setup).has('set.taskLLM.answerTokens')).toBe(false);
		expect(reloaded(setup).settings['taskLLM.answerTokens']).toBe('16000');
		setup.settings['taskLLM.answerTokens'] = '2000';
		expect(reloaded(setup).settings['taskLLM.answerTokens']).toBe('2000');
	});

	it('tell several setups apart by their places', () => {
		const [first, second] = [new Setup('all-text'), new Setup('codesteer')];
		second.taskLLM = GPT;
		const query = new URLSearchParams();
		writeSetups(query, [first.choices, second.choices]);
		expect(query.toString()).toBe('method=all-text&method=codesteer&2.model=openai%2Fgpt-4o');
		expect(readSetups(query, 6).map(({ choices }) => choices)).toEqual([
			first.choices,
			second.choices,
		]);
		expect(readSetups(query, 1)).toHaveLength(1);
	});

	it('never hold a key, wherever somebody has typed it', () => {
		const setup = new Setup();
		for (const model of ['sk-proj-abcdefgh12345678', 'AIzaSyAbcdefgh12345678']) {
			setup.taskLLM = { provider: 'openai', model };
			expect(queryOf(setup).toString()).not.toContain(model);
		}
		for (const baseUrl of [
			'https://me:secret123@host.example/v1',
			'https://host.example/v1?key=secret123',
		]) {
			setup.taskLLM = { provider: 'compatible', model: 'm', baseUrl };
			expect(decodeURIComponent(queryOf(setup).toString())).not.toContain('secret123');
		}
	});
});

describe('D8: what an address names and is not here', () => {
	it.each([
		['method=none', 'no method “none”'],
		['method=codesteer&model=nobody/m', 'no model “nobody/m”'],
		['method=codesteer&model=compatible/m https://a:b@host/v1', 'no model'],
		['method=codesteer&steerer=wizard', 'no steerer “wizard”'],
		['method=codesteer&steerer=model&steering=x', 'no model “x”'],
		['method=codesteer&set.loop.speed=9', 'no setting “loop.speed”'],
	])('%s is said', (query, words) => {
		const { choices, faults } = readSetup(new URLSearchParams(query));
		expect(faults).toEqual([expect.stringContaining(words)]);
		expect(choices).toEqual({
			...new Setup().choices,
			...(query.includes('steering') && { steerer: { kind: 'model', model: choices.taskLLM } }),
		});
	});
});
