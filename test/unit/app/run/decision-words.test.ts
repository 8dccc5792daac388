import { expect, it } from 'vitest';
import { decisionInWords } from '../../../../src/app/run/decision-words.ts';

const guidance = { type: 'guidance', round: 1, text: '', prompt: '' } as const;

it.each([
	['text', 'rules', 'Text'],
	['code', 'model', 'Code'],
	['finish', 'early-stop', 'Finish'],
	['guide', 'rules', 'Better code'],
	['guide', 'person', 'Own words'],
	['guide', 'model', 'Own words'],
] as const)('"%s" by %s is called %s', (decision, by, words) => {
	expect(decisionInWords({ ...guidance, decision, by }).words).toBe(words);
});
