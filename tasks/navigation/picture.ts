import type { Caption, MapPicture, MapPoint, Mark, Picture, Tone } from '../kit/draw/picture.ts';
import type { Finding } from './check.ts';
import { HEADINGS, type Point, type Puzzle } from './puzzle.ts';
import { instructionLines } from './question.ts';
import { canTurn, isStart, placeText, type State, type Walk, walk } from './walk.ts';

/** Plans that are wider or higher than this are not drawn. */
const WIDEST = 400;
const ARROWS = ['↑', '→', '↓', '←'];

/** The instructions; with an answer the walk from above, where it starts and ends, and where the answer says it ends. */
export function picture(puzzle: Puzzle, finding?: Finding): Picture {
	const lines = instructionLines(puzzle);
	const start = `From the start, facing ${HEADINGS[puzzle.facing]}:`;
	const told = `${start} ${lines.map((line) => line.trim()).join(' ')}`;
	const { verdict, said = null } = finding ?? {};
	const description = verdict?.read
		? `${told} The answer: ${verdict.read}. ${verdict.reason}`
		: told;
	const plan = verdict?.read ? planOf(puzzle, said, verdict.correct) : null;
	if (plan) return { ...plan, highlight: 'the real end', description };
	const groups: { title: string; cards: Mark[] }[] = [
		{ title: start, cards: lines.map((line) => ({ text: line.trim(), tone: 'given' })) },
	];
	if (verdict?.read)
		groups.push({
			title: `The walk ends at ${placeText(puzzle, walk(puzzle).end)}`,
			cards: [{ text: verdict.read, tone: verdict.correct ? 'answer' : 'wrong' }],
		});
	return { kind: 'cards', groups, description };
}

function planOf(puzzle: Puzzle, said: State | null, correct: boolean): MapPicture | null {
	const walked = walk(puzzle);
	const { end, visited } = walked;
	const bounds = boundsOf([...visited, ...(said ? [said.at] : [])]);
	if (Math.max(bounds.x1 - bounds.x0, bounds.y1 - bounds.y0) > WIDEST) return null;
	const turns = canTurn(puzzle.instructions);
	const named = (name: string, { at, facing }: State): string =>
		`${turns ? `${ARROWS[facing]} ` : ''}${name}${heightText(at)}`;
	const ended: Tone = correct ? 'answer' : said ? 'highlight' : 'wrong';
	const isHome = isStart(end.at);
	const points = [
		...(isHome ? [] : [{ ...seen([0, 0, 0]), mark: { text: 'start', tone: 'given' as const } }]),
		{
			...seen(end.at),
			mark: { text: named(isHome ? 'start and end' : 'end', end), tone: ended },
		},
	];
	if (said && !correct)
		points.push({ ...seen(said.at), mark: { text: named('answer', said), tone: 'wrong' } });
	return {
		kind: 'map',
		squared: true,
		bounds,
		areas: [],
		points,
		path: pathOf(walked),
	};
}

/** The moves that were carried out and not undone, from above. */
function pathOf({ done, end }: Walk): MapPicture['path'] {
	return done.flatMap(({ action, before }, index) => {
		if (action.kind !== 'go') return [];
		const after = done[index + 1]?.before ?? end;
		return [{ from: seen(before.at), to: seen(after.at), tone: 'given' as const }];
	});
}

const seen = ([x, y]: Point): MapPoint => ({ x, y });

const heightText = ([, , z]: Point): string =>
	z === 0 ? '' : `, ${Math.abs(z)} ${z < 0 ? 'below' : 'above'}`;

/** A square with air round all points. */
function boundsOf(points: readonly Point[]): MapPicture['bounds'] {
	const across = spanOf(points.map(([x]) => x));
	const along = spanOf(points.map(([, y]) => y));
	const half = Math.max(across.half, along.half, 2) + 1;
	return {
		x0: across.middle - half,
		x1: across.middle + half,
		y0: along.middle - half,
		y1: along.middle + half,
	};
}

function spanOf(values: readonly number[]): { middle: number; half: number } {
	const least = values.reduce((a, b) => Math.min(a, b), 0);
	const most = values.reduce((a, b) => Math.max(a, b), 0);
	return { middle: (least + most) / 2, half: (most - least) / 2 };
}

/** What is asked, for people. */
export function caption(puzzle: Puzzle): Caption {
	const { facing, asked, dimensions, instructions } = puzzle;
	const start = `Follow the instructions from the start, facing ${HEADINGS[facing]}.`;
	switch (asked) {
		case 'return':
			return { goal: `${start} Do they lead back to the start?` };
		case 'cells':
			return {
				goal: `${start} At how many different places, the start included, is the walk on the way?`,
			};
		case 'place': {
			const axes = dimensions === 3 ? 'east, north and up' : 'east and north';
			const heading = canTurn(instructions) ? ', and which way does one face there' : '';
			return { goal: `${start} Where do they end, counted to the ${axes} from there${heading}?` };
		}
	}
}
