import type { Puzzle } from './puzzle.ts';

const times = (factor: number) => (factor === 2 ? 'twice' : `${factor} times`);
const points = (count: number) => (count === 1 ? '1 point' : `${count} points`);

/** What scores how many points, each as a sentence. */
export function rules(puzzle: Puzzle): string[] {
	const { runs, multiplier, palindrome, alternating } = puzzle;
	const lines = runs.map(
		(rule) =>
			`Each run of at least ${rule.least} letters ${rule.letter} scores ${points(rule.points)}.`,
	);
	if (multiplier)
		lines.push(
			`A run that scores and has at least ${multiplier.least} letters scores ${times(multiplier.factor)} the points of its rule above.`,
		);
	if (palindrome !== null)
		lines.push(
			`Each place where three letters follow each other of which the first and the third are equal and the second is another one (such as XYX) scores ${points(palindrome)}. Such places may overlap; each of them counts.`,
		);
	if (alternating)
		lines.push(
			`Each alternation of at least ${alternating.least} letters scores ${points(alternating.points)}. An alternation is a stretch in which two different letters take turns (such as XYXY), made as long as possible to both sides. The last letter of one alternation may be the first of the next; each of them counts.`,
		);
	return lines;
}

export function question(puzzle: Puzzle): string {
	const numbered = rules(puzzle).map((rule, index) => `${index + 1}. ${rule}`);
	return `A string of letters scores points. A run is a stretch of equal letters, made as long as possible to both sides: XXXX is one run of four X, not two runs or three, and a single letter is a run of one. The rules are:

${numbered.join('\n')}

Every rule is applied to the whole string on its own, and all points are added up; what no rule mentions scores nothing.

The string of ${puzzle.text.length} letters:
${puzzle.text}

How many points does it score in all? Write the total as one whole number between <<< and >>>, for example <<<${example(puzzle)}>>> for ${example(puzzle)} points.`;
}

/** A number of points that this string cannot have: more than its letters could score. */
function example({ text, runs, multiplier, palindrome, alternating }: Puzzle): number {
	const most = Math.max(...runs.map((rule) => rule.points)) * (multiplier?.factor ?? 1);
	return text.length * (most + (palindrome ?? 0) + (alternating?.points ?? 0)) + 7;
}
