import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFirstChoice, readGuidance } from '../../../src/steering/guidance.ts';
import { words } from '../../support/runs.ts';

const guide = (prompt: string) => ({ decision: 'guide', prompt });
const code = { decision: 'code', prompt: words.text('code') };
const text = { decision: 'text', prompt: words.text('text') };
const finish = { decision: 'finish', prompt: '' };

describe('readGuidance', () => {
	test.each([
		['<<<Code>>>', code],
		['I think <<< code >>> is best.', code],
		['<<<Text>>>', text],
		['<<<Code>>> or <<<Text>>>', code],
		['<<<Return Answer>>>', finish],
		['<<<return answer>>>', finish],
		['<<<Terminate>>>', finish],
		['The answer is right. Return Answer', finish],
		['Terminate.', finish],
		['<<<Search every order.>>>', guide('Search every order.')],
		['First <<<a>>>, better <<<b\nc>>> end', guide('b\nc')],
		['Search every order.', guide('Search every order.')],
		['Make sure that the loop terminates.', guide('Make sure that the loop terminates.')],
		['unclosed <<<search', guide('unclosed <<<search')],
		['<<<>>>', guide('<<<>>>')],
		['Code', guide('Code')],
	])('%j', (reply, expected) => {
		expect(readGuidance(reply, words)).toEqual(expected);
	});
});

describe('readFirstChoice', () => {
	test.each([
		['<<<Code>>>', code],
		['**Code**', code],
		['text.', text],
		['<<<Text>>>', text],
		['<<<Return Answer>>>', guide('Return Answer')],
		['<<<Count letter by letter.>>>', guide('Count letter by letter.')],
		['Code or text, as you like', guide('Code or text, as you like')],
	])('%j', (reply, expected) => {
		expect(readFirstChoice(reply, words)).toEqual(expected);
	});
});

test('any reply is read; guidance is a part of the reply', () => {
	const piece = fc.constantFrom('<<<', '>>>', 'Code', 'Text', 'Return Answer', ' ', '\n', 'x', '<');
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
			const reply = pieces.join('');
			const { decision, prompt } = readGuidance(reply, words);
			if (decision === 'guide') expect(reply).toContain(prompt);
			expect(readFirstChoice(reply, words).decision).not.toBe('finish');
		}),
	);
});
