import type { Random } from '../../src/ground/random.ts';
import { listed, outline, times } from '../kit/write/sentences.ts';
import type { Working } from '../task.ts';
import { type Finding, formatAnswer, type Puzzle, positionsOf } from './puzzle.ts';
import { truth } from './solve.ts';

/** Letters that are read at once. */
const CHUNK = 10;

/** Goes through the word in tens; overlooks one occurrence, or miscounts from one on. */
export function working(puzzle: Puzzle, slips: Random | null): Working {
	const findings = truth(puzzle);
	const mistake = slips && mistakeIn(puzzle, findings, slips);
	const chosen = mistake?.part ?? 0;
	const part = puzzle.parts[chosen] ?? '';
	const found = mistake?.positions ?? findings[chosen]?.positions ?? [];
	const said = findings.map((finding, index) =>
		index === chosen ? { count: found.length, positions: found } : finding,
	);
	const others = puzzle.parts.flatMap((other, index) =>
		index === chosen ? [] : [`${other} ${times(said[index]?.count ?? 0)}`],
	);
	const chunks = chunksOf(puzzle.word, part, found);
	const from = mistake ? Math.floor((mistake.at - 1) / CHUNK) : null;
	return {
		lines: [
			...outline(chunks, from, others.length > 0 ? 4 : 5, 'ten'),
			found.length === 0
				? `So there is no ${part}.`
				: `So I find ${part} ${times(found.length)}: at ${listed(found)}.`,
			...(others.length > 0 ? [`In the same way I find ${listed(others)}.`] : []),
		],
		answer: formatAnswer(puzzle, said),
	};
}

interface Mistake {
	/** Which of the parts. */
	readonly part: number;
	/** What is said of its positions. */
	readonly positions: readonly number[];
	/** The position where it goes wrong. */
	readonly at: number;
}

function mistakeIn({ word }: Puzzle, findings: readonly Finding[], random: Random): Mistake {
	const present = [...findings.keys()].filter((index) => findings[index]?.count);
	const part = present.length > 0 ? random.pick(present) : 0;
	const { positions } = findings[part] ?? { positions: [] };
	if (positions.length === 0) {
		const at = random.int(1, word.length);
		return { part, positions: [at], at };
	}
	const index = random.int(0, positions.length - 1);
	const at = positions[index] ?? 1;
	return {
		part,
		at,
		positions: random.chance(1, 2)
			? positions.filter((position) => position !== at)
			: positions.map((position) => (position < at ? position : position + 1)),
	};
}

/** What is said to be in each ten letters of the word. */
function chunksOf(word: string, part: string, found: readonly number[]): string[] {
	return Array.from({ length: Math.ceil(word.length / CHUNK) }, (_, index) => {
		const first = CHUNK * index + 1;
		const last = Math.min(first + CHUNK - 1, word.length);
		const letters = word.slice(first - 1, last);
		const here = found.filter((position) => position >= first && position <= last);
		const over = positionsOf(word.slice(first - 1, last + part.length - 1), part).length;
		const lookedOver =
			part.length > 1 && over > 0 && here.length > 0 ? ', with the next letter' : '';
		const seen = here.length === 0 ? `no ${part}` : `${part} at ${listed(here)}`;
		return `Letters ${first} to ${last}, ${letters}${lookedOver}: ${seen}.`;
	});
}
