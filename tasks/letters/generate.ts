import type { Random } from '../../src/ground/random.ts';
import { ParamsError, type ParamsOf } from '../kit/params.ts';
import type { about } from './about.ts';
import type { Puzzle } from './puzzle.ts';

const VOWELS = [...'aeiou'];
const CONSONANTS = [...'bcdfghjklmnpqrstvwxyz'];
const SYLLABLES = ['CV', 'CV', 'CVC', 'VC', 'CCV'];

type Params = ParamsOf<typeof about.knobs>;

/** @throws ParamsError where the occurrences do not fit into the word. */
export function generate(params: Params, random: Random): Puzzle {
	const { length, frequency, asked, pairs } = params;
	// A pair needs its two letters and one that keeps it apart from the next.
	const shortest = asked * frequency * (pairs ? 3 : 1);
	if (length < shortest)
		throw new ParamsError(
			`The knob "length" must be at least ${shortest} for ${asked} × ${frequency} occurrences of ` +
				`${pairs ? 'pairs' : 'letters'}; it is ${length}.`,
		);
	return pairs ? pairPuzzle(params, random) : letterPuzzle(params, random);
}

function letterPuzzle({ length, frequency, asked }: Params, random: Random): Puzzle {
	const parts = random.sample([...VOWELS, ...CONSONANTS], asked);
	const shape = wordShape(length, random);
	const letters = fill(shape, parts, random);
	let free = letters.map((_, index) => index);
	for (const part of parts) {
		// Vowels go where vowels are, so that the word can be spoken, as long as there is room.
		const kind = VOWELS.includes(part) ? 'V' : 'C';
		const apt = free.filter((index) => shape[index] === kind);
		const taken = new Set(random.sample(apt, Math.min(frequency, apt.length)));
		const rest = free.filter((index) => !taken.has(index));
		for (const index of random.sample(rest, frequency - taken.size)) taken.add(index);
		for (const index of taken) letters[index] = part;
		free = free.filter((index) => !taken.has(index));
	}
	return { word: letters.join(''), parts };
}

function pairPuzzle({ length, frequency, asked }: Params, random: Random): Puzzle {
	const [first = '', second = ''] = random.sample([...VOWELS, ...CONSONANTS], 2);
	const pool = [first + first, first + second, second + first, second + second];
	const parts = random.shuffle(pool.slice(0, asked));
	const clusters = overlappingClusters(parts, frequency, random);
	const used = clusters.reduce((sum, cluster) => sum + cluster.length, 0);
	// Single letters of the pairs as decoys, each of them apart from the clusters.
	const spare = Math.floor((length - used - clusters.length) / 2);
	for (let decoys = Math.min(frequency, spare); decoys > 0; decoys--)
		clusters.push(random.pick([first, second]));

	const filler = length - clusters.reduce((sum, cluster) => sum + cluster.length, 0);
	const letters = fill(wordShape(filler, random), [first, second], random);
	const gaps = random.sample([...letters.keys(), filler], clusters.length);
	const inserts = new Map(gaps.map((gap, index) => [gap, clusters[index]]));
	const pieces = [...letters, ''].map((letter, gap) => (inserts.get(gap) ?? '') + letter);
	return { word: pieces.join(''), parts };
}

/** Strings of the parts' letters in which each part occurs exactly `frequency` times, mostly overlapping. */
function overlappingClusters(parts: readonly string[], frequency: number, random: Random) {
	const left = new Map(parts.map((part) => [part, frequency]));
	const clusters: string[] = [];
	for (;;) {
		const open = parts.filter((part) => (left.get(part) ?? 0) > 0);
		if (open.length === 0) return clusters;
		let cluster = '';
		for (let next: string | undefined = random.pick(open); next; ) {
			left.set(next, (left.get(next) ?? 0) - 1);
			cluster = cluster === '' ? next : cluster + next.slice(1);
			const follow = parts.filter(
				(part) => (left.get(part) ?? 0) > 0 && part.startsWith(cluster.slice(-1)),
			);
			next = follow.length > 0 && random.chance(3, 4) ? random.pick(follow) : undefined;
		}
		clusters.push(cluster);
	}
}

/** The places of vowels (V) and consonants (C) in a word of that length. */
function wordShape(length: number, random: Random): string {
	let shape = '';
	while (shape.length < length) shape += random.pick(SYLLABLES);
	return shape.slice(0, length);
}

function fill(shape: string, without: readonly string[], random: Random): string[] {
	const vowels = VOWELS.filter((letter) => !without.includes(letter));
	const consonants = CONSONANTS.filter((letter) => !without.includes(letter));
	return [...shape].map((kind) => random.pick(kind === 'V' ? vowels : consonants));
}
