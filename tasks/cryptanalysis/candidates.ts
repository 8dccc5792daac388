import { bitsOf, type Feedback, halvesOf, isTrue, type Puzzle } from './puzzle.ts';

/** A half of the password that is still possible; `lie` is the line that it makes false, -1 for none. */
interface Candidate {
	readonly half: string;
	readonly bits: number;
	readonly lie: number;
}

const known = new Map<string, readonly Candidate[]>();

/** Every string of different symbols of a length. */
function arrangements(symbols: string, length: number): readonly Candidate[] {
	const key = `${symbols} ${length}`;
	const found = known.get(key);
	if (found) return found;
	let strings = [''];
	for (let at = 0; at < length; at++)
		strings = strings.flatMap((text) =>
			[...symbols].flatMap((symbol) => (text.includes(symbol) ? [] : [text + symbol])),
		);
	const all = strings.map((half) => ({ half, bits: bitsOf(half), lie: -1 }));
	known.set(key, all);
	return all;
}

type Frame = Omit<Puzzle, 'lines'>;

/** The passwords that are possible after some lines, as candidates for each half. */
export class Candidates {
	private readonly frame: Frame;
	/** Without a lie, hints that are not given are not counted on. */
	private readonly weak: boolean;
	private lines = 0;
	halves: [readonly Candidate[], readonly Candidate[]];

	constructor(frame: Frame, weak: boolean) {
		this.frame = frame;
		this.weak = weak && !frame.lie;
		const [digits, letters] = halvesOf(frame);
		this.halves = [
			arrangements(digits.symbols, digits.length),
			arrangements(letters.symbols, letters.length),
		];
	}

	add([digits, letters]: Puzzle['lines'][number]): void {
		this.halves = [this.kept(this.halves[0], digits), this.kept(this.halves[1], letters)];
		this.lines++;
	}

	private kept(candidates: readonly Candidate[], said: Feedback): Candidate[] {
		const { hints, lie } = this.frame;
		const kept: Candidate[] = [];
		const guessBits = bitsOf(said.guess);
		for (const candidate of candidates)
			if (isTrue(said, candidate.half, hints, this.weak, candidate.bits, guessBits))
				kept.push(candidate);
			else if (lie && candidate.lie < 0)
				kept.push({ half: candidate.half, bits: candidate.bits, lie: this.lines });
		return kept;
	}

	/** The only possible password; null where several, or none, are possible. */
	only(): string | null {
		const [digits, letters] = this.halves.map(byLie);
		let found: string | null = null;
		for (const [lie, firsts] of digits ?? [])
			for (const [other, seconds] of letters ?? []) {
				const lies = new Set([lie, other].filter((line) => line >= 0)).size;
				if (lies !== (this.frame.lie ? 1 : 0)) continue;
				if (found !== null || firsts.count > 1 || seconds.count > 1) return null;
				found = firsts.half + seconds.half;
			}
		return found;
	}
}

/** How many candidates make which line false, and one of them. */
function byLie(candidates: readonly Candidate[]): Map<number, { half: string; count: number }> {
	const groups = new Map<number, { half: string; count: number }>();
	for (const { half, lie } of candidates) {
		const group = groups.get(lie);
		if (group) group.count++;
		else groups.set(lie, { half, count: 1 });
	}
	return groups;
}
