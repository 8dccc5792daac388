import { exchangeKnobs } from '../kit/exchange/knobs.ts';
import type { About } from '../task.ts';

const knobs = exchangeKnobs({ kinds: 4, methods: 3, smallest: 2, largest: 8, order: 'once' });

export const about = {
	id: 'synthesis-decomposition',
	title: 'Synthesis and Decomposition',
	paperName: 'Synthesis Decompo.',
	split: 'unseen',
	kind: 'arithmetic',
	revision: 1,
	summary: 'Barter goods at a market by given exchanges, in turn, and count what remains.',
	singleAnswer: true,
	published: ['synthesis_decomposition_dataset'],
	knobs,
	levels: {
		L1: { kinds: 3, methods: 2, smallest: 2, largest: 6, order: 'once' },
		L2: { kinds: 4, methods: 3, smallest: 2, largest: 8, order: 'once' },
		L3: { kinds: 5, methods: 4, smallest: 2, largest: 8, order: 'once' },
		L4: { kinds: 8, methods: 8, smallest: 20, largest: 50, order: 'once' },
		L5: { kinds: 12, methods: 15, smallest: 100, largest: 500, order: 'once' },
	},
} as const satisfies About<typeof knobs>;
