import type { Random } from '../../src/ground/random.ts';
import { ParamsError, type ParamsOf } from '../kit/params.ts';
import type { about } from './about.ts';
import { dealWithRule } from './deal.ts';
import { findPlays } from './match.ts';
import { cardAt, outcome, POINTS, type Puzzle, type Round, tableOf } from './puzzle.ts';

type Settings = ParamsOf<typeof about.knobs>;

/** Deals that are tried for one in which no card need be shown. */
const ATTEMPTS = 120;
/** Of those, how many are tried with cards shown. */
const WITH_CARDS_SHOWN = 8;
/** Choices of the rounds whose results are hidden, for one deal. */
const HIDINGS = 12;
/** Rounds whose cards stay unknown, whatever is shown. */
const LEAST_UNKNOWN = 2;

/** What really happened: every result, and the opponent's cards. */
interface Game {
	readonly told: Puzzle;
	readonly others: readonly string[];
}

/** A puzzle that the opponent's real play fits, and no other one if it is to be unique. @throws ParamsError */
export function generate(settings: Settings, random: Random): Puzzle {
	refuse(settings);
	const ambiguous: { puzzle: Puzzle; others: readonly string[] }[] = [];
	for (let i = 0; i < ATTEMPTS; i++) {
		const game = play(settings, random);
		if (game === null) continue;
		const puzzle = hide(game.told, settings.hidden, random);
		if (!settings.unique || isUnique(puzzle)) return puzzle;
		if (ambiguous.length < WITH_CARDS_SHOWN) ambiguous.push({ puzzle, others: game.others });
	}
	const resolved = ambiguous
		.map(({ puzzle, others }) => showCards(puzzle, others, random))
		.filter((puzzle) => puzzle !== null)
		.sort((a, b) => shownIn(a) - shownIn(b));
	const [puzzle] = resolved;
	if (puzzle) return puzzle;
	throw new ParamsError(
		`No game of ${settings.rounds} rounds with only one answer was found for these knobs; lower "hidden" or "cards", raise "rounds", or set "unique" to false.`,
	);
}

function refuse({ game, cards, rounds, hidden }: Settings): void {
	if (rounds > cards)
		throw new ParamsError(
			`The knob "rounds" must be at most the "cards", ${cards}, because each is played once; it is ${rounds}.`,
		);
	if (game === 'twoSteps' && cards < 5)
		throw new ParamsError(
			`The knob "cards" must be at least 5 where "game" is "twoSteps"; it is ${cards}.`,
		);
	if (hidden > rounds - 2)
		throw new ParamsError(
			`The knob "hidden" must leave the results of two of the ${rounds} "rounds" known; it is ${hidden}.`,
		);
}

const isUnique = (puzzle: Puzzle) => findPlays(puzzle, 2).length === 1;
const shownIn = ({ rounds }: Puzzle) => rounds.filter(({ shown }) => shown !== null).length;

function play(settings: Settings, random: Random): Game | null {
	const dealt = dealWithRule(settings, random);
	if (dealt === null) return null;
	const { rule, own, others } = dealt;
	const table = tableOf(rule);
	const rounds = own.map(
		(card, round): Round => ({
			card: cardAt(card),
			result: outcome(table, card, others[round] ?? 0),
			shown: null,
		}),
	);
	return {
		told: { rule, rounds, points: null, unique: settings.unique },
		others: others.map(cardAt),
	};
}

/** The puzzle with some results hidden: if it can be, so that the points are needed for the one answer. */
function hide(told: Puzzle, hidden: number, random: Random): Puzzle {
	if (hidden === 0) return told;
	const points = told.rounds.reduce(
		(sum, { result }) => sum + (result === null ? 0 : POINTS[result]),
		0,
	);
	const hiding = (): Puzzle => {
		const chosen = random.sample([...told.rounds.keys()], hidden);
		const rounds = told.rounds.map((round, at) =>
			chosen.includes(at) ? { ...round, result: null } : round,
		);
		return { ...told, rounds, points };
	};
	let best = hiding();
	if (!told.unique || !isUnique(told)) return best;
	for (let i = 0; i < HIDINGS; i++) {
		const puzzle = hiding();
		if (!isUnique(puzzle)) continue;
		best = puzzle;
		if (!isUnique({ ...puzzle, points: null })) break;
	}
	return best;
}

/** The puzzle with cards shown until only the real play is left; null where that shows too many. */
function showCards(puzzle: Puzzle, others: readonly string[], random: Random): Puzzle | null {
	for (let shown = puzzle; ; ) {
		const [one, other] = findPlays(shown, 2);
		if (!one || !other) return shown;
		const differing = [...one.keys()].filter((round) => one[round] !== other[round]);
		const told = differing.filter((round) => shown.rounds[round]?.result !== null);
		const left = shown.rounds.length - shownIn(shown);
		if (left <= LEAST_UNKNOWN) return null;
		const chosen = random.pick(told.length > 0 ? told : differing);
		shown = {
			...shown,
			rounds: shown.rounds.map((round, at) =>
				at === chosen ? { ...round, shown: others[at] ?? null } : round,
			),
		};
	}
}
