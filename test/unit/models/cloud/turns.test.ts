import { expect, it } from 'vitest';
import { takeTurns } from '../../../../src/models/cloud/turns.ts';

it('lets the sides take turns, every message unchanged and in order', () => {
	expect(
		takeTurns([
			{ role: 'system', content: 'Be brief.' },
			{ role: 'user', content: ' a ' },
			{ role: 'user', content: 'b' },
			{ role: 'assistant', content: 'c' },
			{ role: 'assistant', content: ' \n' },
			{ role: 'system', content: 'Be kind.' },
			{ role: 'assistant', content: 'd' },
			{ role: 'user', content: '' },
		]),
	).toEqual({
		system: ['Be brief.', 'Be kind.'],
		turns: [
			{ role: 'user', texts: [' a ', 'b'] },
			{ role: 'assistant', texts: ['c', 'd'] },
		],
	});
});
