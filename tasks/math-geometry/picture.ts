import { write } from '../kit/exact.ts';
import type { Mark, Picture } from '../kit/picture.ts';
import { check } from './check.ts';
import { familyOf } from './families/index.ts';
import { NAMES, type Puzzle, resultsOf, shown } from './puzzle.ts';
import { setupOf } from './question.ts';

/** The figures one after the other with their data; a right answer brings the results on the way. */
export function picture(puzzle: Puzzle, answer?: string): Picture {
	const verdict = answer === undefined ? null : check(puzzle, answer);
	const groups: { title: string; cards: Mark[] }[] = [];
	if (puzzle.kind === 'chain') {
		const results = verdict?.correct ? (resultsOf(puzzle) ?? []) : [];
		for (const [at, { family, values }] of puzzle.steps.entries()) {
			const isLast = at === puzzle.steps.length - 1;
			const result = results[at];
			const cards = Object.entries(values).map(
				([name, value]): Mark => ({
					text: `${name} = ${shown(value)}`,
					tone: NAMES.includes(value) ? 'highlight' : 'given',
				}),
			);
			if (result && !isLast)
				cards.push({ text: `${NAMES[at]} = ${shown(write(result))}`, tone: 'answer' });
			groups.push({ title: `${isLast ? 'Asked for' : NAMES[at]}: ${familyOf(family).ask}`, cards });
		}
	} else groups.push({ title: 'A published problem', cards: [] });
	if (verdict)
		groups.push({
			title: 'Answer',
			cards: [{ text: shown(verdict.read ?? '?'), tone: verdict.correct ? 'answer' : 'wrong' }],
		});
	const told =
		puzzle.kind === 'chain'
			? puzzle.steps
					.map((step) => `${setupOf(step)} Asked: ${familyOf(step.family).ask}.`)
					.join(' ')
			: 'A published problem, told in words.';
	const outcome = verdict ? ` Answered ${verdict.read ?? 'nothing'}. ${verdict.reason}` : '';
	return { kind: 'cards', groups, description: `${told}${outcome}` };
}
