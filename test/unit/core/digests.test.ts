import { expect, test } from 'vitest';
import { createDigests } from '../../../src/core/events/index.ts';
import type { ChatMessage } from '../../../src/core/messages.ts';

const user = (content: string): ChatMessage => ({ role: 'user', content });
const assistant = (content: string): ChatMessage => ({ role: 'assistant', content });

test('a digest is of every message, who spoke, and the order', () => {
	const conversations = [
		[user('a')],
		[assistant('a')],
		[user('a'), assistant('b')],
		[assistant('b'), user('a')],
		[user('a'), user('b')],
		[user('a\nassistant b')],
		[user('')],
		[user(''), user('')],
	];
	const digest = createDigests();
	const digests = conversations.map((messages) => digest('answer', messages));
	expect(new Set(digests).size).toBe(conversations.length);
	// Whatever was summed up before, in whatever order.
	for (const [at, messages] of [...conversations.entries()].reverse())
		expect(digest('answer', messages)).toBe(digests[at]);
});

test('a digest is the same for ever, whatever the role of the call', () => {
	for (const role of ['answer', 'guidance'] as const)
		expect(createDigests()(role, [user('Compute 1 + 1.'), assistant('<<<2>>>')])).toBe(
			'28299451651a',
		);
});
