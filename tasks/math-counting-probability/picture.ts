import type { Caption, CardsPicture, Mark, Picture } from '../kit/draw/picture.ts';
import { excerpt } from '../kit/read/excerpt.ts';
import type { Verdict } from '../task.ts';
import type { Experiment, Puzzle } from './puzzle.ts';
import { bodyOf } from './question.ts';

const card = (text: string, tone: Mark['tone']): Mark => ({ text, tone });

export function picture(puzzle: Puzzle, verdict?: Verdict): Picture {
	return puzzle.kind === 'published'
		? drawPublished(puzzle.question, verdict)
		: drawExperiments(puzzle.experiments, verdict);
}

/** What there is in each experiment and what its conditions are, as cards; the answer beside them. */
function drawExperiments(experiments: readonly Experiment[], verdict?: Verdict): Picture {
	const groups = experiments.flatMap(({ shown, conditions }, i) => {
		const label = experiments.length > 1 ? ` ${'ABC'[i]}` : '';
		return [
			{ title: `Experiment${label}`, cards: shown.map((text) => card(text, 'given')) },
			{ title: `Conditions${label}`, cards: conditions.map(({ text }) => card(text, 'plain')) },
		];
	});
	const told = experiments.map(
		({ scene, conditions }) =>
			`${scene} Conditions: ${conditions.map(({ text }) => text).join('; ')}.`,
	);
	return withAnswer(groups, excerpt(told.join(' '), 3_000), verdict);
}

function drawPublished(question: string, verdict?: Verdict): Picture {
	const cards = [card(excerpt(question, 200), 'given')];
	return withAnswer([{ title: 'Problem', cards }], excerpt(question, 3_000), verdict);
}

function withAnswer(
	groups: CardsPicture['groups'],
	description: string,
	verdict?: Verdict,
): Picture {
	if (!verdict) return { kind: 'cards', groups, description };
	const { correct, read, reason } = verdict;
	const answer = card(excerpt(read ?? '?'), correct ? 'answer' : 'wrong');
	return {
		kind: 'cards',
		groups: [...groups, { title: 'Answer', cards: [answer] }],
		description: `${description} Answered: ${read ?? 'nothing'}. ${reason}`,
	};
}

/** The last sentence of the question; what it is about stands below it. */
export function caption(puzzle: Puzzle): Caption {
	if (puzzle.kind === 'published') return { goal: excerpt(puzzle.question, 600) };
	const paragraphs = bodyOf(puzzle).split('\n\n');
	const [last = '', ...conditions] = (paragraphs.pop() ?? '').split('\n');
	const from = last.lastIndexOf('. ') + 1;
	const told = [...paragraphs.flatMap((text) => text.split('\n')), last.slice(0, from)];
	const rules = [...told, ...conditions].filter((line) => line !== '');
	return { goal: last.slice(from).trim(), rules: rules.map((line) => line.replace(/^- /, '')) };
}
