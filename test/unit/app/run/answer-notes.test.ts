import { expect, test } from 'vitest';
import { answerNote, unreadInput } from '../../../../src/app/run/answer-notes.ts';
import type { EventOf } from '../../../../src/core/events/index.ts';
import { foldRun } from '../../../../src/core/fold-run.ts';
import type { Round } from '../../../../src/core/run.ts';

const answer = (finish: string, model?: string): EventOf<'answer'> => ({
	type: 'answer',
	round: 0,
	text: '42',
	code: null,
	finish,
	...(model !== undefined && { model }),
});
const of = { round: 0, role: 'answer' as const };

function round(characters: number, input: number, more: Partial<EventOf<'usage'>> = {}): Round {
	const messages = [{ role: 'user' as const, content: 'x'.repeat(characters) }];
	const [made] = foldRun([
		{ type: 'request', ...of, messages },
		{ type: 'usage', ...of, input, output: 1, estimated: false, seconds: 1, ...more },
		answer('stop'),
	]).rounds;
	if (!made) throw new Error('no round');
	return made;
}

test('who answered, and how, is told beside the answer', () => {
	const plain = round(10, 3);
	expect(answerNote(plain, answer('stop', 'exact-1'), 'asked')).toBe('exact-1');
	expect(answerNote(plain, answer('stop'), 'asked')).toBe('asked');
	expect(answerNote(plain, answer('length'), 'asked')).toBe('asked · cut at the token limit');
	expect(answerNote(plain, answer('other'), 'asked')).toMatch(/does not know$/);
	const healed = round(10, 3, { unsent: ['temperature'] });
	expect(answerNote(healed, answer('stop'), 'asked')).toBe('asked · at its own temperature');
});

test('a server that read much less than it was sent is named, and no other', () => {
	const cut = unreadInput(round(40_000, 4096));
	expect(cut).toContain('read 4,096 tokens of about 10,000');
	expect(cut).toContain('longer context');
	expect(unreadInput(round(40_000, 9000))).toBeNull();
	// Nobody counted, or a short text that tokens happen to suit.
	expect(unreadInput(round(40_000, 4096, { estimated: true }))).toBeNull();
	expect(unreadInput(round(4000, 100))).toBeNull();
});
