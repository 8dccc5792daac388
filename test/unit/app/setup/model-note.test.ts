import { expect, test } from 'vitest';
import { endingInWords, modelNote } from '../../../../src/app/setup/model-note.ts';
import { PAPER_MODELS } from '../../../../src/models/cloud/paper-models.ts';
import { kindOf, SCRIPTED } from '../../../../src/models/registry.ts';

const NOW = new Date('2026-11-28T12:00:00Z');
const gpt4o = { provider: 'openai', model: 'gpt-4o' };

test('F7: until when a model is served is told with its date, and what is over as over', () => {
	expect(modelNote(gpt4o, NOW)).toBe('Until 14 January 2027: then OpenAI shuts it down.');
	expect(modelNote(gpt4o, new Date('2027-01-14T23:00:00Z'))).toContain('Until 14 January 2027');
	expect(modelNote(gpt4o, new Date('2027-01-15T01:00:00Z'))).toBe(
		'OpenAI shut it down on 14 January 2027.',
	);
	expect(modelNote({ provider: 'openai', model: 'o1-preview' }, NOW)).toContain(
		'OpenAI no longer serves it.',
	);
});

test('what a model does of itself is told', () => {
	const note = modelNote({ provider: 'openai', model: 'gpt-6.1-sol' }, NOW);
	expect(note).toContain('16,000 tokens');
	expect(note).toContain('temperature of its own');
	expect(modelNote(SCRIPTED, NOW)).toBe('');
	expect(modelNote({ provider: 'yet-to-come', model: 'x' }, NOW)).toBe('');
});

test('F7: of the models of the paper it is told what became of them', () => {
	expect(PAPER_MODELS).toHaveLength(7);
	const callable = PAPER_MODELS.filter(
		({ spec }) => !/shut it down|no longer/.test(endingInWords(spec, NOW) ?? ''),
	);
	expect(callable.map(({ name }) => name)).toEqual(['GPT-4o']);
	for (const { spec, name } of PAPER_MODELS) {
		expect(kindOf(spec), name).not.toBeNull();
		expect(endingInWords(spec, NOW), name).not.toBeNull();
	}
	const r1 = PAPER_MODELS.find(({ name }) => name === 'DeepSeek R1');
	const offered = kindOf({ provider: 'openrouter', model: '' })?.provider?.models ?? [];
	expect(offered.some((model) => r1?.note.includes(model))).toBe(true);
});
