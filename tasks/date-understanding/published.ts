import { type BigBenchExample, bigBenchExamples } from '../kit/published/big-bench-hard.ts';
import type { PublishedFile, PublishedPuzzle } from '../task.ts';
import { type Day, dayOf, fromIso, iso } from './calendar.ts';
import { datesIn } from './check.ts';
import { baseDay, type Hop, hop, type Puzzle } from './puzzle.ts';

/** What the published questions ask for, from today, by the words after "What is the date". */
const ASKED: Readonly<Record<string, readonly Hop[]>> = {
	today: [],
	tomorrow: [{ kind: 'days', count: 1 }],
	yesterday: [{ kind: 'days', count: -1 }],
	'24 hours later': [{ kind: 'days', count: 1 }],
	'one week from today': [{ kind: 'weeks', count: 1 }],
	'one week ago from today': [{ kind: 'weeks', count: -1 }],
	'10 days ago': [{ kind: 'days', count: -10 }],
	'a month ago': [{ kind: 'months', count: -1 }],
	'one year ago from today': [{ kind: 'years', count: -1 }],
};

/** The stories whose published answers all take today for another day than the story says. */
const MISTAKEN: readonly { readonly story: RegExp; readonly today: Day }[] = [
	{
		story: /Thanksgiving of 2001/,
		today: baseDay({ kind: 'weekday', nth: 4, weekday: 4, month: 11, year: 2001 }),
	},
	{ story: /Jan 2, 1958\..*5-year/, today: dayOf(1963, 1, 2) },
	{
		story: /2015 is coming in 36 hours/,
		today: baseDay({ kind: 'yearBegins', hours: 36, year: 2015 }),
	},
];

interface Read extends BigBenchExample {
	readonly story: string;
	readonly asked: readonly Hop[];
	readonly options: readonly string[];
}

/**
 * The published stories. Today is the day on which most of a story's published answers agree, but
 * for the stories that are known to be mistaken; so a single wrong answer is found out as well.
 */
export function importPublished(files: readonly PublishedFile[]): PublishedPuzzle<Puzzle>[] {
	const examples = bigBenchExamples(files, 'date_understanding').map(read);
	const days = new Map<string, Day>();
	for (const story of new Set(examples.map((example) => example.story))) {
		const mistaken = MISTAKEN.find((known) => known.story.test(story));
		const same = examples.filter((example) => example.story === story);
		days.set(story, mistaken?.today ?? agreed(same));
	}
	return examples.map(({ index, input, story, asked, options }) => {
		const today = days.get(story) ?? 0;
		return {
			id: `date_understanding_${index}`,
			puzzle: {
				base: { kind: 'date', date: iso(today), format: 0, mistaken: null },
				hops: [],
				asked,
				events: [],
				people: ['', ''],
				options,
			},
			question: `${input}\n\nGive the letter of the right option between <<< and >>>, like this: <<<(Z)>>> If no option is right, give the date itself, as MM/DD/YYYY.`,
		};
	});
}

function read(example: BigBenchExample): Read {
	const [text = '', list = ''] = example.input.split('\nOptions:\n');
	const [story = '', ask = ''] = text.split(' What is the date ');
	const asked = ASKED[ask.replace(/ in MM\/DD\/YYYY\?$/, '')];
	const options = list.split('\n').map((line) => line.replace(/^\([A-Z]\) /, ''));
	if (!asked || options.length < 2)
		throw new TypeError(`Example ${example.index} of date_understanding is not understood`);
	return { ...example, story, asked, options };
}

/** The day from which the most published answers follow. */
function agreed(examples: readonly Read[]): Day {
	const votes = new Map<Day, number>();
	for (const example of examples)
		for (const day of todays(example)) votes.set(day, (votes.get(day) ?? 0) + 1);
	const [best] = [...votes].sort(([, a], [, b]) => b - a);
	if (!best) throw new TypeError('A story of date_understanding has no published answer');
	return best[0];
}

/** The days from which the published answer follows: several where a month has no such day. */
function todays({ asked, options, target }: Read): Day[] {
	const option = options[target.charCodeAt(1) - 65] ?? '';
	const [month = '', date = '', year = ''] = (datesIn(option)[0] ?? '').split('/');
	const answer = fromIso(`${year}-${month}-${date}`);
	const around = Array.from({ length: 800 }, (_, index) => answer - 400 + index);
	return around.filter((day) => asked.reduce(hop, day) === answer);
}
