import type { Random } from '../../../src/ground/random.ts';
import { listed, outline, times } from '../write/sentences.ts';
import type { Working } from '../write/working.ts';
import { type Order, run, type System } from './system.ts';
import { type Form, formatCounts, methodText } from './text.ts';

interface Way {
	readonly order: Order;
	readonly lines: readonly string[];
	readonly counts: readonly number[];
	readonly end: string;
}

/** Method by method; a mistake takes the other order of work, forgets the last step, or miscounts a kind. */
export function exchangeWorking(system: System, form: Form, slips: Random | null): Working {
	const right = wayOf(system);
	const { order, lines, counts, end } = slips ? wrongWay(system, right, slips) : right;
	return {
		lines: [
			`I begin with ${listed(kindsTold(system, system.start), 6)}. ${TURNS[order]}.`,
			...outline(lines, null, 4, 'turn'),
			`${end} ${listed(kindsTold(system, counts), 12)}.`,
		],
		answer: formatCounts(counts, form),
	};
}

const TURNS: Readonly<Record<Order, string>> = {
	once: 'In its turn I apply each method once',
	exhaust: 'In its turn I apply each method as often as it goes',
};

function kindsTold({ kinds }: System, counts: readonly number[]): string[] {
	return counts.flatMap((count, kind) => (count === 0 ? [] : [`${count} ${kinds[kind]}`]));
}

/** What happens, turn by turn, up to so many applications. */
function wayOf(system: System, most = Number.POSITIVE_INFINITY): Way {
	const lines: string[] = [];
	const { counts } = run(system, most, (method, applied) => {
		const [one] = system.methods.slice(method, method + 1);
		if (one)
			lines.push(`Method ${method + 1}, ${methodText(one, system.kinds)}, ${times(applied)}.`);
	});
	return { order: system.order, lines, counts, end: 'Then no method can be applied. I have' };
}

function wrongWay(system: System, right: Way, random: Random): Way {
	const applications = run(system).applied.reduce((sum, one) => sum + one, 0);
	const kind = random.int(0, right.counts.length - 1);
	const miscounted: Way = {
		...right,
		counts: right.counts.with(kind, (right.counts[kind] ?? 0) + 1),
		end: `I count one more ${system.kinds[kind]} than I noted, and have`,
	};
	const ways = [
		wayOf({ ...system, order: system.order === 'once' ? 'exhaust' : 'once' }),
		wayOf(system, applications - 1),
		miscounted,
	];
	return (
		random.shuffle(ways).find(({ counts }) => counts.join() !== right.counts.join()) ?? miscounted
	);
}
