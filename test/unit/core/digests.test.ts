import { expect, test } from 'vitest';
import { createDigests } from '../../../src/core/events/index.ts';
import type { ChatMessage } from '../../../src/core/messages.ts';

const user = (content: string): ChatMessage => ({ role: 'user', content });
const assistant = (content: string): ChatMessage => ({ role: 'assistant', content });

test('a digest is of every message, who spoke, and the order', () => {
	const digest = createDigests();
	const conversations = [
		[],
		[user('a')],
		[assistant('a')],
		[user('a'), assistant('b')],
		[assistant('b'), user('a')],
		[user('a'), user('b')],
		[user('a\nassistant b')],
		[user('')],
		[user(''), user('')],
	];
	expect(new Set(conversations.map((messages) => digest(messages))).size).toBe(
		conversations.length,
	);
});

test('a digest is the same for ever, whatever was hashed before', () => {
	const digest = createDigests();
	digest([user('b'), user('a')]);
	expect(digest([user('a')])).toBe(createDigests()([user('a')]));
	expect(createDigests()([user('Compute 1 + 1.'), assistant('<<<2>>>')])).toMatchInlineSnapshot(
		`"5bfc175a8432"`,
	);
});
