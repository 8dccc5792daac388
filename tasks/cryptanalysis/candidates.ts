import { Half } from './half.ts';
import { halvesOf, type Puzzle } from './puzzle.ts';

type Frame = Omit<Puzzle, 'lines'>;

/** The passwords that are possible after some lines. */
export class Candidates {
	private readonly lie: boolean;
	readonly halves: readonly [Half, Half];

	/** Without a lie, a weak reading does not count on hints that are not given. */
	constructor(frame: Frame, weak: boolean) {
		const { hints, lie } = frame;
		const reading = { hints, weak: weak && !lie };
		const [digits, letters] = halvesOf(frame);
		this.lie = lie;
		this.halves = [
			new Half(digits.symbols, digits.length, reading, lie),
			new Half(letters.symbols, letters.length, reading, lie),
		];
	}

	add([digits, letters]: Puzzle['lines'][number]): void {
		this.halves[0].add(digits);
		this.halves[1].add(letters);
	}

	/** The only possible password; null where several, or none, are possible or that is not yet clear. */
	only(): string | null {
		const [digits, letters] = this.halves.map((half) => half.byLie());
		if (!digits || !letters) return null;
		let found: string | null = null;
		for (const [lie, firsts] of digits)
			for (const [other, seconds] of letters) {
				const lies = new Set([lie, other].filter((line) => line >= 0)).size;
				if (lies !== (this.lie ? 1 : 0)) continue;
				if (found !== null || firsts.count > 1 || seconds.count > 1) return null;
				found = firsts.half + seconds.half;
			}
		return found;
	}
}
