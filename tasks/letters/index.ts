import type { Random } from '../../src/ground/random.ts';
import { defineTask } from '../task.ts';
import { about } from './about.ts';
import { check } from './check.ts';
import { generate } from './generate.ts';
import { officialPuzzles } from './official.ts';
import { picture } from './picture.ts';
import { type Finding, formatAnswer, type Puzzle, positionsOf } from './puzzle.ts';

function question({ word, parts }: Puzzle): string {
	const quoted = parts.map((part) => `"${part}"`).join(', ');
	const pairs = parts[0]?.length === 2;
	const kind = pairs ? 'letter pair' : 'letter';
	const several = parts.length > 1;
	const ask = several
		? `At which positions of it does each of these ${kind}s occur, and how often: ${quoted}?`
		: `At which positions of it does the ${kind} ${quoted} occur, and how often?`;
	const overlap = pairs
		? ' The position of a pair is that of its first letter. Occurrences may overlap, and each of ' +
			'them counts: in "xxx" the pair "xx" occurs twice, at positions 1 and 2.'
		: '';
	const format = several
		? `one line for each, in the order ${quoted}: what it is about, its count and all its positions. ` +
			'An example with two others, one of which does not occur:\n' +
			'<<<gh: Count: 2, Positions: [4, 9]\nhg: Count: 0, Positions: []>>>'
		: 'in this form (an example with two occurrences):\n<<<Count: 2, Positions: [4, 9]>>>\n' +
			'If there is none, write <<<Count: 0, Positions: []>>>';
	return (
		`Here is a string of ${word.length} letters:\n\n${word}\n\n` +
		`${ask} Positions count from 1 at the left.${overlap}\n\n` +
		`Give the final answer between <<< and >>>, ${format}`
	);
}

const truth = (puzzle: Puzzle): Finding[] =>
	puzzle.parts.map((part) => {
		const positions = positionsOf(puzzle.word, part);
		return { count: positions.length, positions };
	});

function program(puzzle: Puzzle): string {
	const several = puzzle.parts.length > 1;
	return `word = ${JSON.stringify(puzzle.word)}
parts = ${JSON.stringify(puzzle.parts)}

lines = []
for part in parts:
    positions = []
    for start in range(len(word) - len(part) + 1):
        if word[start:start + len(part)] == part:
            positions.append(start + 1)
    lines.append(${several ? 'part + ": " + ' : ''}"Count: " + str(len(positions)) + ", Positions: " + str(positions))

print("<<<" + "\\n".join(lines) + ">>>")
`;
}

/** Overlooks one occurrence, or loses the place on the way and is one off from there on. */
function slip(puzzle: Puzzle, random: Random): string {
	const findings = truth(puzzle);
	const present = [...findings.keys()].filter((index) => findings[index]?.count);
	const chosen = present.length > 0 ? random.pick(present) : 0;
	const { positions } = findings[chosen] ?? { positions: [] };
	if (positions.length === 0) {
		findings[chosen] = { count: 1, positions: [random.int(1, puzzle.word.length)] };
	} else {
		const at = random.int(0, positions.length - 1);
		const seen = random.chance(1, 2)
			? positions.filter((_, index) => index !== at)
			: positions.map((position, index) => (index < at ? position : position + 1));
		findings[chosen] = { count: seen.length, positions: seen };
	}
	return formatAnswer(puzzle, findings);
}

export const task = defineTask<Puzzle, typeof about.knobs>({
	about,
	generate,
	question,
	solve: (puzzle) => formatAnswer(puzzle, truth(puzzle)),
	check,
	program,
	slip,
	picture,
	importOfficial: (files) =>
		officialPuzzles(files).map((official) => ({
			...official,
			question: question(official.puzzle),
		})),
});
