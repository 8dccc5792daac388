import type { Random } from '../../src/ground/random.ts';
import { ParamsError, type ParamsOf } from '../kit/params.ts';
import type { about } from './about.ts';
import { growsModestly, type Occurrence, occurrences, type Puzzle, type Rule } from './puzzle.ts';

type Params = ParamsOf<typeof about.knobs>;

const RULE_SETS = 30;
const TEXTS_PER_RULE_SET = 20;

/** @throws ParamsError where no such string was found. */
export function generate(params: Params, random: Random): Puzzle {
	const { length, triggers, shortest, longest, rounds, overlapping } = params;
	if (shortest > longest)
		throw new ParamsError(
			`The knob "shortest" must be at most "longest", which is ${longest}; it is ${shortest}.`,
		);
	if (overlapping && triggers < 2)
		throw new ParamsError('The knob "triggers" must be at least 2 where places overlap; it is 1.');
	const alphabet = [...'ABCDEFGHIJ'].slice(0, params.letters);
	for (let set = 0; set < RULE_SETS; set++) {
		const rules = drawRules(params, alphabet, random);
		if (!rules) continue;
		for (let attempt = 0; attempt < TEXTS_PER_RULE_SET; attempt++) {
			const text = drawText(params, rules, alphabet, random);
			if (text === null || !fits(params, occurrences(text, rules))) continue;
			const puzzle = { text, rules, rounds };
			if (growsModestly(puzzle)) return puzzle;
		}
	}
	throw new ParamsError(
		`No string of ${length} letters with exactly ${triggers} ${overlapping ? '' : 'separate '}places ` +
			'for such rules was found: make "length" larger, "triggers" or "rules" smaller, or "overlapping" ' +
			`${overlapping ? 'false' : 'true'}.`,
	);
}

function fits({ triggers, overlapping }: Params, found: readonly Occurrence[]): boolean {
	if (found.length !== triggers) return false;
	const overlaps = found.some((one, index) =>
		found.slice(0, index).some((other) => other.end > one.start),
	);
	return overlaps === overlapping;
}

/**
 * Different substrings, about half of which begin as another one ends, so that they can overlap, and
 * insertions about half of which lead on to another substring, so that one round makes work for the next.
 */
function drawRules(params: Params, alphabet: readonly string[], random: Random): Rule[] | null {
	const sought: string[] = [];
	for (let draws = 0; sought.length < params.rules; draws++) {
		if (draws > 10 * params.rules) return null;
		const length = random.int(params.shortest, params.longest);
		let find = '';
		if (sought.length > 0 && random.chance(1, 2)) {
			const other = random.pick(sought);
			find = other.slice(-random.int(1, Math.min(length, other.length) - 1));
		}
		while (find.length < length) find += random.pick(alphabet);
		if (new Set(find).size > 1 && !sought.includes(find)) sought.push(find);
	}
	return sought.map((find) => {
		const leadsOn = sought.flatMap(
			(other) => [...other.slice(sharedLetters(find, other))][0] ?? [],
		);
		return { find, insert: random.pick(random.chance(1, 2) ? leadsOn : alphabet) };
	});
}

/** Substrings of the rules, some laid over one another, with letters between them that complete none. */
function drawText(
	{ length, triggers, overlapping, longest }: Params,
	rules: readonly Rule[],
	alphabet: readonly string[],
	random: Random,
): string | null {
	const pieces: string[] = [];
	let tail = '';
	for (let placed = 0; placed < triggers; placed++) {
		const laidOver = rules.flatMap(({ find }) => {
			const shared = sharedLetters(tail, find);
			return shared > 0 ? [find.slice(shared)] : [];
		});
		if (overlapping && laidOver.length > 0 && random.chance(1, 2)) {
			const added = random.pick(laidOver);
			pieces.push(`${pieces.pop() ?? ''}${added}`);
			tail += added;
		} else {
			tail = random.pick(rules).find;
			pieces.push(tail);
		}
	}
	const free = length - pieces.join('').length;
	if (free < 0) return null;
	const gaps = new Array<number>(pieces.length + 1).fill(0);
	for (let i = 0; i < free; i++) {
		const gap = random.int(0, pieces.length);
		gaps[gap] = (gaps[gap] ?? 0) + 1;
	}
	let text = '';
	for (const [index, gap] of gaps.entries()) {
		for (let i = 0; i < gap; i++) {
			const end = text.slice(-longest);
			const harmless = alphabet.filter(
				(letter) => !rules.some(({ find }) => (end + letter).endsWith(find)),
			);
			if (harmless.length === 0) return null;
			text += random.pick(harmless);
		}
		text += pieces[index] ?? '';
	}
	return text;
}

/** The most letters, but not all, with which `text` ends and `find` begins. */
function sharedLetters(text: string, find: string): number {
	for (let shared = find.length - 1; shared > 0; shared--)
		if (text.endsWith(find.slice(0, shared))) return shared;
	return 0;
}
