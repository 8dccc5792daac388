import type { Random } from '../../src/ground/random.ts';
import { optionLetter } from '../kit/write/options.ts';
import { listed, outline } from '../kit/write/sentences.ts';
import type { Working } from '../task.ts';
import { notation } from './check.ts';
import { thingAt } from './generate.ts';
import { holds, type Puzzle } from './puzzle.ts';
import { statementText } from './question.ts';
import { inOrder, placesOf } from './search.ts';

/** Statement by statement; a mistake puts two neighbours the wrong way round. */
export function working(puzzle: Puzzle, slips: Random | null): Working {
	const { things, statements, asked } = puzzle;
	const right = placesOf(puzzle);
	const [one, other] = slips ? neighbours(puzzle, slips) : [0, 0];
	const swapped = (place: number) => (place === one ? other : place === other ? one : place);
	const places = right.map(swapped);
	const order = inOrder(places);
	const broken = statements.findIndex((statement) => !holds(statement, places));
	const name = (place: number) => things[thingAt(places, place)] ?? '';
	const told = statements.map((statement, at) => {
		const text = statementText(puzzle, statement);
		if (at !== broken) return text;
		const [first, second] = [Math.min(one, other), Math.max(one, other)];
		return `${text} So I put ${name(first)} in place ${first} and ${name(second)} in place ${second}.`;
	});
	const letter = asked ? optionLetter(thingAt(places, asked.place)) : '';
	return {
		lines: [
			...outline(told, broken < 0 ? null : broken, 4, 'statement'),
			`From place 1 on: ${listed(
				order.map((thing) => things[thing] ?? ''),
				16,
			)}.`,
			...(asked ? [`Place ${asked.place} is asked for, so it is option (${letter}).`] : []),
		],
		answer: asked ? `<<<(${letter})>>>` : `<<<${notation(puzzle, order)}>>>`,
	};
}

/** Two places side by side, one of them that which is asked for, if any is. */
function neighbours({ things: { length }, asked }: Puzzle, random: Random): [number, number] {
	if (!asked) {
		const at = random.int(1, length - 1);
		return [at, at + 1];
	}
	const { place } = asked;
	const beside = place === 1 ? 2 : place === length ? length - 1 : place + random.pick([-1, 1]);
	return [place, beside];
}
