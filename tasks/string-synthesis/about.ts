import { exchangeKnobs } from '../kit/exchange/knobs.ts';
import type { About } from '../task.ts';

const knobs = exchangeKnobs({ kinds: 9, methods: 6, smallest: 1, largest: 8, order: 'exhaust' });

export const about = {
	id: 'string-synthesis',
	title: 'String Synthesis',
	paperName: 'String Synthesis',
	split: 'seen',
	kind: 'arithmetic',
	revision: 1,
	summary: 'Melt stones into others by given methods, in turn, and count what remains.',
	singleAnswer: true,
	published: ['string_synthesis'],
	knobs,
	levels: {
		L1: { kinds: 9, methods: 6, smallest: 1, largest: 4, order: 'exhaust' },
		L2: { kinds: 9, methods: 6, smallest: 1, largest: 8, order: 'exhaust' },
		L3: { kinds: 9, methods: 6, smallest: 5, largest: 15, order: 'exhaust' },
		L4: { kinds: 9, methods: 6, smallest: 20, largest: 60, order: 'once' },
		L5: { kinds: 12, methods: 12, smallest: 100, largest: 300, order: 'once' },
	},
} as const satisfies About<typeof knobs>;
