import { cards } from './cards.ts';
import { coins } from './coins.ts';
import { committee } from './committee.ts';
import { dice } from './dice.ts';
import { digits } from './digits.ts';
import { divisors } from './divisors.ts';
import type { Family } from './draft.ts';
import { hats } from './hats.ts';
import { integers } from './integers.ts';
import { letters } from './letters.ts';
import { paths } from './paths.ts';
import { points } from './points.ts';
import { queue } from './queue.ts';
import { ring } from './ring.ts';
import { sharing } from './sharing.ts';
import { subsets } from './subsets.ts';
import { table } from './table.ts';
import { tournament } from './tournament.ts';
import { urn } from './urn.ts';
import { walk } from './walk.ts';

/**
 * Every kind of experiment by its name, which a knob takes, and the largest size of it that is
 * worth a try: larger ones take too long to count.
 */
export const families = {
	cards: { draft: cards, largest: 12 },
	coins: { draft: coins, largest: 100 },
	committee: { draft: committee, largest: 60 },
	dice: { draft: dice, largest: 30 },
	digits: { draft: digits, largest: 16 },
	divisors: { draft: divisors, largest: 100 },
	hats: { draft: hats, largest: 40 },
	integers: { draft: integers, largest: 100 },
	letters: { draft: letters, largest: 30 },
	paths: { draft: paths, largest: 60 },
	points: { draft: points, largest: 60 },
	queue: { draft: queue, largest: 100 },
	ring: { draft: ring, largest: 50 },
	sharing: { draft: sharing, largest: 30 },
	subsets: { draft: subsets, largest: 60 },
	table: { draft: table, largest: 40 },
	tournament: { draft: tournament, largest: 30 },
	urn: { draft: urn, largest: 30 },
	walk: { draft: walk, largest: 60 },
} as const satisfies Readonly<Record<string, { draft: Family; largest: number }>>;
