import { excerpt } from '../kit/answer.ts';
import type { Mark, Picture } from '../kit/picture.ts';
import type { Verdict } from '../kit/verdict.ts';
import type { Experiment } from './puzzle.ts';

/** What there is in each experiment and what is asked of it, as cards; the answer beside them. */
export function picture(experiments: readonly Experiment[], verdict?: Verdict): Picture {
	const card = (text: string, tone: Mark['tone']): Mark => ({ text, tone });
	const groups = experiments.flatMap(({ shown, conditions }, i) => {
		const label = experiments.length > 1 ? ` ${'ABC'[i]}` : '';
		return [
			{ title: `Experiment${label}`, cards: shown.map((text) => card(text, 'given')) },
			{
				title: `Conditions${label}`,
				cards: conditions.map(({ text }) => card(text, 'plain')),
			},
		];
	});
	const told = experiments
		.map(
			({ scene, conditions }) =>
				`${scene} Conditions: ${conditions.map(({ text }) => text).join('; ')}.`,
		)
		.join(' ');
	const description = excerpt(told, 3_000);
	if (!verdict) return { kind: 'cards', groups, description };
	const { correct, read, reason } = verdict;
	const answer = card(read ?? '?', correct ? 'answer' : 'wrong');
	return {
		kind: 'cards',
		groups: [...groups, { title: 'Answer', cards: [answer] }],
		description: `${description} Answered: ${read ?? 'nothing'}. ${reason}`,
	};
}
