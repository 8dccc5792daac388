import { createRandom, type Random } from '../../src/ground/random.ts';
import { averageOfTheseTasks, mean } from '../../src/lab/statistics/averages.ts';
import type { Interval } from '../../src/lab/statistics/interval.ts';
import { mcnemar } from '../../src/lab/statistics/mcnemar.ts';
import { bootstrapDifference, pairedDifference } from '../../src/lab/statistics/paired.ts';
import { wilson, wilsonOverInstances } from '../../src/lab/statistics/wilson.ts';

// `npm run bench:statistics`: synthetic experiments whose truth is known, and how often each interval
// holds it. Exits with 1 where a 95% interval holds it less than 93% or more than 97.5% of the time, or
// McNemar's test raises more than 5.5% false alarms.

const EXPERIMENTS = 2000;
const ONE = 2 ** 32;

/** True with this probability. */
const happens = (random: Random, probability: number) => random.next() / ONE < probability;
const between = (random: Random, low: number, high: number) =>
	low + (random.next() / ONE) * (high - low);
const times = <Item>(count: number, make: (index: number) => Item) =>
	Array.from({ length: count }, (_, index) => make(index));
const countOf = (count: number, random: Random, probability: number) =>
	times(count, () => happens(random, probability)).filter(Boolean).length;

/** The truth of an experiment, and the interval that its sample gave. */
interface Held {
	readonly truth: number;
	readonly found: Interval;
}
interface Simulation {
	readonly what: string;
	draw(random: Random): Held;
}

/** For each of two contenders and each instance, whether it is right: correlated, as an instance is hard for both. */
function pairs(random: Random, count: number, better: number): { a: boolean; b: boolean }[] {
	return times(count, () => {
		const difficulty = between(random, 0, 1 - better);
		return { a: happens(random, difficulty + better), b: happens(random, difficulty) };
	});
}

const difference = ({ a, b }: { a: boolean; b: boolean }) => Number(a) - Number(b);

const SIMULATIONS: readonly Simulation[] = [
	...[10, 20, 60, 100].map((count) => ({
		what: `a rate, Wilson, n = ${count}`,
		draw(random: Random) {
			const truth = between(random, 0.02, 0.98);
			return { truth, found: wilson(countOf(count, random, truth), count) };
		},
	})),
	{
		what: 'a rate over 40 instances tried 5 times, each of its own difficulty',
		draw(random) {
			// A difficulty drawn evenly from 2m - 1 to 1 or from 0 to 2m has the mean m.
			const truth = between(random, 0.1, 0.9);
			const [low, high] = truth > 0.5 ? [2 * truth - 1, 1] : [0, 2 * truth];
			const instances = times(40, () => ({
				right: countOf(5, random, between(random, low, high)),
				of: 5,
			}));
			return { truth, found: wilsonOverInstances(instances) };
		},
	},
	...[
		{ tasks: 5, count: 20 },
		{ tasks: 37, count: 10 },
		{ tasks: 37, count: 100 },
	].map(({ tasks, count }) => ({
		what: `an average of these ${tasks} tasks, n = ${count} each`,
		draw(random: Random) {
			const truths = times(tasks, () => between(random, 0.02, 0.98));
			const rates = truths.map((truth) => wilson(countOf(count, random, truth), count));
			return { truth: mean(truths), found: averageOfTheseTasks(rates) };
		},
	})),
	...[
		{ tasks: 1, count: 20 },
		{ tasks: 5, count: 20 },
		{ tasks: 37, count: 20 },
	].map(({ tasks, count }) => ({
		what: `a paired difference, ${tasks} tasks, n = ${count} each`,
		draw(random: Random) {
			const truths = times(tasks, () => between(random, 0, 0.4));
			const differences = truths.map((truth) => pairs(random, count, truth).map(difference));
			return { truth: mean(truths), found: pairedDifference(differences) };
		},
	})),
	{
		what: 'the same, 5 tasks, n = 60 each, resampled 300 times',
		draw(random) {
			const truths = times(5, () => between(random, 0, 0.4));
			const differences = truths.map((truth) => pairs(random, 60, truth).map(difference));
			return {
				truth: mean(truths),
				found: bootstrapDifference(differences, random, { resamples: 300 }),
			};
		},
	},
];

/** How often McNemar's test, at 5%, tells two equal contenders apart. */
function falseAlarms(count: number): number {
	const random = createRandom(`false alarms ${count}`);
	return mean(
		times(EXPERIMENTS, () => {
			const drawn = pairs(random, count, 0);
			const onlyA = drawn.filter(({ a, b }) => a && !b).length;
			const onlyB = drawn.filter(({ a, b }) => b && !a).length;
			return Number(mcnemar({ onlyA, onlyB }) <= 0.05);
		}),
	);
}

const percent = (share: number) => `${(100 * share).toFixed(1)}%`;

export async function main(): Promise<number> {
	let faults = 0;
	const say = (what: string, share: number, fits: boolean) => {
		if (!fits) faults++;
		console.log(`${fits ? ' ' : '✘'} ${percent(share).padStart(6)}  ${what}`);
	};
	console.log(`How often the 95% interval holds the truth, of ${EXPERIMENTS} experiments:`);
	for (const { what, draw } of SIMULATIONS) {
		const random = createRandom(what);
		const share = mean(
			times(EXPERIMENTS, () => {
				const { truth, found } = draw(random);
				return Number(found.low <= truth && truth <= found.high);
			}),
		);
		say(what, share, share >= 0.93 && share <= 0.975);
	}
	console.log("\nMcNemar's false alarms at 5% between two equal contenders:");
	for (const count of [20, 100, 500]) {
		const share = falseAlarms(count);
		say(`n = ${count}`, share, share <= 0.055);
	}
	return faults > 0 ? 1 : 0;
}
