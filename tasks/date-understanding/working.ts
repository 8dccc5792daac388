import type { Random } from '../../src/ground/random.ts';
import { counted } from '../kit/generate/counted.ts';
import { optionLetter } from '../kit/write/options.ts';
import { outline } from '../kit/write/sentences.ts';
import type { Working } from '../task.ts';
import { american, WEEKDAYS } from './calendar.ts';
import { datesIn } from './check.ts';
import { dateAsked, type Hop, journey, type Puzzle } from './puzzle.ts';
import { UNITS } from './question.ts';

/** Date by date; a mistake goes wrong in the last of them and ends at another of the options. */
export function working(puzzle: Puzzle, slips: Random | null): Working {
	const { hops, asked, options } = puzzle;
	const truth = dateAsked(puzzle);
	const dates = options.map((option) => datesIn(option)[0] ?? option);
	const right = dates.indexOf(truth);
	const chosen = slips ? slips.pick([...dates.keys()].filter((option) => option !== right)) : right;
	const end = dates[chosen] ?? truth;
	const days = journey(puzzle).map(american);
	const steps = [...hops, ...asked].map(
		(step, at, all) => `${hopTold(step)}: ${at === all.length - 1 ? end : days[at + 1]}.`,
	);
	const first = steps.length === 0 ? end : days[0];
	return {
		lines: [
			`The date that is told is ${first}, written as month/day/year.`,
			...outline(steps, null),
			chosen < 0 ? `None of the options is ${end}.` : `${end} is option (${optionLetter(chosen)}).`,
		],
		answer: chosen < 0 ? `<<<${end}>>>` : `<<<(${optionLetter(chosen)})>>>`,
	};
}

function hopTold(step: Hop): string {
	switch (step.kind) {
		case 'weekday':
			return `The ${WEEKDAYS[step.weekday]} ${step.back ? 'before' : 'after'} that`;
		case 'monthEnd':
			return 'The last day of that month';
		case 'nextMonth':
			return 'The first day of the month after';
		case 'hours':
			return `From ${step.clock}:00, ${Math.abs(step.count)} hours ${step.count < 0 ? 'back' : 'on'}`;
		default: {
			const [one, many] = UNITS[step.kind];
			return `${counted(Math.abs(step.count), one, many)} ${step.count < 0 ? 'back' : 'on'}`;
		}
	}
}
