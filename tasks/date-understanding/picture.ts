import type { Caption, Mark, Picture } from '../kit/draw/picture.ts';
import { optionLetter } from '../kit/write/options.ts';
import { american, WEEKDAYS, weekday } from './calendar.ts';
import type { Finding } from './check.ts';
import { journey, type Puzzle } from './puzzle.ts';
import { hopText, story } from './question.ts';

/** What is told and asked, and the options; a right answer brings the dates along the way. */
export function picture(puzzle: Puzzle, finding?: Finding): Picture {
	const told = story(puzzle);
	const asked = puzzle.asked.map((step, index) => hopText(step, index === 0 ? 'today' : 'that'));
	const verdict = finding?.verdict;
	const tone = verdict?.correct ? 'answer' : 'wrong';
	const groups: { title: string; cards: Mark[] }[] = [
		{ title: 'Told', cards: told.map((text) => ({ text, tone: 'given' })) },
		{ title: 'Asked for', cards: asked.map((text) => ({ text, tone: 'plain' })) },
		{
			title: 'Options',
			cards: puzzle.options.map((text, option) => ({
				text: `(${optionLetter(option)}) ${text}`,
				tone: option === finding?.option ? tone : 'plain',
			})),
		},
	];
	if (verdict?.read && finding?.option === null)
		groups.push({ title: 'Answer', cards: [{ text: verdict.read, tone }] });
	if (verdict?.correct)
		groups.push({
			title: 'Step by step',
			cards: journey(puzzle).map((day, index) => ({
				text: `${index === puzzle.hops.length ? 'today: ' : ''}${WEEKDAYS[weekday(day)]} ${american(day)}`,
				tone: index === puzzle.hops.length ? 'highlight' : 'answer',
			})),
		});
	const outcome = verdict?.read ? ` The answer: ${verdict.read}. ${verdict.reason}` : '';
	return {
		kind: 'cards',
		groups,
		description: `${told.join(' ')} Asked for: ${asked.join(', then ')}. Options: ${puzzle.options.join(', ')}.${outcome}`,
	};
}

/** What is asked, for people. */
export function caption({ asked, options }: Puzzle): Caption {
	const date = asked
		.reduce((from, step) => hopText(step, from), 'today')
		.replaceAll('exactly ', '')
		.replaceAll('the date ', '')
		.replace(/^(?=\d)/, 'the day ');
	return {
		goal: `If all that is told is true, which of the ${options.length} options is the date of ${date}?`,
	};
}
