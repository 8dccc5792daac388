import { exchangeKnobs } from '../kit/exchange/knobs.ts';
import type { About } from '../task.ts';

const knobs = exchangeKnobs({ kinds: 6, methods: 5, smallest: 3, largest: 6, order: 'once' });

export const about = {
	id: 'string-splitting',
	title: 'String Splitting',
	paperName: 'String Splitting',
	split: 'unseen',
	kind: 'arithmetic',
	revision: 1,
	summary: 'Take devices apart by given methods, in turn, and count what remains.',
	singleAnswer: true,
	published: ['string_splitting'],
	knobs,
	levels: {
		L1: { kinds: 6, methods: 5, smallest: 1, largest: 3, order: 'once' },
		L2: { kinds: 6, methods: 5, smallest: 3, largest: 6, order: 'once' },
		L3: { kinds: 6, methods: 5, smallest: 5, largest: 10, order: 'once' },
		L4: { kinds: 6, methods: 5, smallest: 20, largest: 60, order: 'once' },
		L5: { kinds: 10, methods: 10, smallest: 100, largest: 500, order: 'once' },
	},
} as const satisfies About<typeof knobs>;
