import type { Caption, Mark, Picture } from '../kit/draw/picture.ts';
import type { Finding } from './check.ts';
import { HEADINGS, type Point, type Puzzle } from './puzzle.ts';
import { instructionLines } from './question.ts';
import { canTurn, placeText, type State, walk } from './walk.ts';

/** Plans with more cells a side than this are not drawn. */
const WIDEST = 40;
const ARROWS = ['↑', '→', '↓', '←'];

/** The instructions; with an answer the plan of the walk with its end, where it is flat and not too large. */
export function picture(puzzle: Puzzle, finding?: Finding): Picture {
	const lines = instructionLines(puzzle);
	const start = `From the start, facing ${HEADINGS[puzzle.facing]}:`;
	const told = `${start} ${lines.map((line) => line.trim()).join(' ')}`;
	const { verdict, said = null } = finding ?? {};
	const { end, visited } = walk(puzzle);
	const description = verdict?.read
		? `${told} The answer: ${verdict.read}. ${verdict.reason}`
		: told;
	const plan = verdict?.read ? planOf(visited, end, said, verdict.correct) : null;
	if (plan) return { kind: 'grid', rows: plan, description };
	const groups: { title: string; cards: Mark[] }[] = [
		{ title: start, cards: lines.map((line) => ({ text: line.trim(), tone: 'given' })) },
	];
	if (verdict?.read)
		groups.push({
			title: `The walk ends at ${placeText(puzzle, end)}`,
			cards: [{ text: verdict.read, tone: verdict.correct ? 'answer' : 'wrong' }],
		});
	return { kind: 'cards', groups, description };
}

function planOf(
	visited: readonly Point[],
	end: State,
	said: State | null,
	correct: boolean,
): Mark[][] | null {
	if (visited.some(([, , z]) => z !== 0)) return null;
	const places = said ? [...visited, said.at] : visited;
	const [xs, ys] = [places.map(([x]) => x), places.map(([, y]) => y)];
	// Spread into a call only once the list is known to be short.
	const width = spanOf(xs);
	const height = spanOf(ys);
	if (width.size > WIDEST || height.size > WIDEST) return null;
	const trodden = new Set(visited.map(([x, y]) => `${x},${y}`));
	const mark = (x: number, y: number): Mark => {
		const ended = end.at[0] === x && end.at[1] === y;
		const text = ended ? (ARROWS[end.facing] ?? '') : x === 0 && y === 0 ? '●' : '';
		if (said && !correct && said.at[0] === x && said.at[1] === y)
			return { text: ARROWS[said.facing] ?? '', tone: 'wrong' };
		if (ended) return { text, tone: correct ? 'answer' : said ? 'highlight' : 'wrong' };
		return { text, tone: trodden.has(`${x},${y}`) ? 'given' : 'plain' };
	};
	return Array.from({ length: height.size }, (_, row) =>
		Array.from({ length: width.size }, (_, column) =>
			mark(width.least + column, height.least + height.size - 1 - row),
		),
	);
}

function spanOf(values: readonly number[]): { least: number; size: number } {
	const least = values.reduce((a, b) => Math.min(a, b), 0);
	return { least, size: values.reduce((a, b) => Math.max(a, b), 0) - least + 1 };
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
