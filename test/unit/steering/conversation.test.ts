import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/core/settings.ts';
import { conversation, isReadable, outputForModel } from '../../../src/steering/conversation.ts';
import { words } from '../../support/runs.ts';

describe('the output of a program, as a model reads it', () => {
	const settings = { ...DEFAULT_SETTINGS, outputTokens: 100 };
	const longest = 'x'.repeat(400);

	it('is whole up to the limit, at four characters a token', () => {
		expect(isReadable(longest, settings)).toBe(true);
		expect(outputForModel(words, longest, settings)).toBe(longest);
	});

	it('is a note beyond it, which says how much there was and what the limit is', () => {
		const note = outputForModel(words, `${longest}x`, settings);
		expect(isReadable(`${longest}x`, settings)).toBe(false);
		expect(note).not.toContain('xx');
		expect(note).toContain('101');
		expect(note).toContain('100');
	});
});

describe('a conversation', () => {
	it('takes turns, a user first, and sends no reply empty', () => {
		expect(conversation(words, ['a', 'b', 'c'], ['x', ''])).toEqual([
			{ role: 'user', content: 'a' },
			{ role: 'assistant', content: 'x' },
			{ role: 'user', content: 'b' },
			{ role: 'assistant', content: words.text('emptyAnswer') },
			{ role: 'user', content: 'c' },
		]);
		expect(words.text('emptyAnswer')).not.toBe('');
	});
});
