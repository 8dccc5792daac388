import type { Level } from '../../../../tasks/task.ts';
import { isMissing, type Trial } from '../trial.ts';
import { rateOn } from './rate-on.ts';
import type { ResultInstance, ResultRun, Results } from './results.ts';

/** What a filter can know of a run besides itself. */
interface Surroundings {
	readonly instance: ResultInstance;
	/** The contenders whose difference is asked for. */
	readonly pair: readonly [a: string, b: string] | null;
	/** Counted from 0; null for a run's last. */
	readonly round: number | null;
	/** The contender that answers in text alone, with the same TaskLLM; null where there is none. */
	readonly textAlone: string | null;
}

interface Filter {
	readonly label: string;
	/** Whether it is asked of a run that has an outcome. */
	holds(result: ResultRun, trial: Trial | null, surroundings: Surroundings): boolean;
}

/** A filter that only runs with a right or wrong answer can pass. */
const judged = (
	label: string,
	holds: (trial: Trial, surroundings: Surroundings) => boolean,
): Filter => ({
	label,
	holds: (_, trial, surroundings) =>
		(trial?.state === 'right' || trial?.state === 'wrong') && holds(trial, surroundings),
});

/** Runs with an answer that was right, or wrong, and of which its check said this. */
function checkedRound(label: string, says: 'correct' | 'incorrect', right: boolean): Filter {
	return judged(label, ({ rounds }) =>
		rounds.some(({ selfCheck, correct }) => selfCheck === says && correct === right),
	);
}

const lastRound = ({ rounds }: Trial) => rounds.at(-1);
const roundAt = (trial: Trial, { round }: Surroundings) => trial.rounds.at(round ?? -1);
const ofPair = ({ run }: ResultRun, { pair }: Surroundings) =>
	pair?.includes(run.contender) ?? true;

/** How much better the first of the pair did on the instance; 0 where that cannot be said. */
function ahead({ instance, pair }: Surroundings): number {
	if (!pair) return 0;
	const [a, b] = pair.map((contender) => rateOn(instance, contender));
	return a == null || b == null ? 0 : a - b;
}

/** Every way to choose runs by what came of them; every count that tables show is one of these. */
export const FILTERS = {
	right: judged('Right', ({ state }) => state === 'right'),
	wrong: judged('Wrong', ({ state }) => state === 'wrong'),
	judged: judged('Right or wrong', () => true),
	errored: { label: 'Errored', holds: (_, trial) => trial?.state === 'errored' },
	missing: { label: 'Not run yet', holds: (_, trial) => isMissing(trial?.state) },
	ended: { label: 'Ended', holds: (_, trial) => !isMissing(trial?.state) },
	differ: {
		label: 'Contenders differ',
		holds: (_result, _trial, { instance }) => {
			const rates = [...instance.runs.keys()].map((contender) => rateOn(instance, contender));
			return new Set(rates.filter((rate) => rate !== null)).size > 1;
		},
	},
	shared: {
		label: 'Both have it',
		holds: (result, _, around) =>
			ofPair(result, around) &&
			(around.pair ?? []).every((contender) => rateOn(around.instance, contender) !== null),
	},
	'only-a': {
		label: 'Only the first is right',
		holds: (result, _, around) => ofPair(result, around) && ahead(around) > 0,
	},
	'only-b': {
		label: 'Only the second is right',
		holds: (result, _, around) => ofPair(result, around) && ahead(around) < 0,
	},
	'turned-right': judged(
		'Code turned it right',
		(trial) => trial.state === 'right' && inCode(trial) && earlierText(trial, false),
	),
	'turned-wrong': judged(
		'Code turned it wrong',
		(trial) => trial.state === 'wrong' && inCode(trial) && earlierText(trial, true),
	),
	'check-disagrees': judged('Check and verdict disagree', ({ rounds }) =>
		rounds.some(
			({ selfCheck, correct }) =>
				(selfCheck === 'correct' && correct === false) ||
				(selfCheck === 'incorrect' && correct === true),
		),
	),
	cut: {
		label: 'Cut off at a limit',
		holds: (_, trial) => trial?.rounds.some(({ cut }) => cut) ?? false,
	},
	replaced: { label: 'Tried more than once', holds: (_, trial) => (trial?.attempt ?? 0) > 0 },
	code: judged('Answered in code', (trial, around) => roundAt(trial, around)?.mode === 'code'),
	text: judged('Answered in text', (trial, around) => roundAt(trial, around)?.mode === 'text'),
	'last-round': judged(
		'Ended in this round',
		({ rounds }, { round }) => round !== null && rounds.length === round + 1,
	),
	'ended-itself': judged('Ended by its steerer', ({ endedItself }) => endedItself === true),
	'ran-out': judged('Ran out of rounds', ({ endedItself }) => endedItself === false),
	checked: judged('Checked by a program', ({ rounds }) =>
		rounds.some(({ selfCheck }) => selfCheck !== null),
	),
	'right-called-correct': checkedRound('A right answer was called correct', 'correct', true),
	'right-called-incorrect': checkedRound('A right answer was called incorrect', 'incorrect', true),
	'wrong-called-correct': checkedRound('A wrong answer was called correct', 'correct', false),
	'wrong-called-incorrect': checkedRound('A wrong answer was called incorrect', 'incorrect', false),
	'check-silent': judged('A check came to no word', ({ rounds }) =>
		rounds.some(({ selfCheck }) => selfCheck === 'unclear' || selfCheck === 'failed'),
	),
	'misled-to-end': judged(
		'Ended on a wrong answer that its check called correct',
		(trial) =>
			trial.state === 'wrong' &&
			trial.endedItself === true &&
			lastRound(trial)?.selfCheck === 'correct',
	),
	'misled-to-give-up': judged('Gave up a right answer that its check called incorrect', (trial) =>
		gaveUp(trial, ({ selfCheck }) => selfCheck === 'incorrect'),
	),
	'simple-given-up': judged('Gave up a right answer whose code was called too simple', (trial) =>
		gaveUp(trial, ({ tooSimple }) => tooSimple === true),
	),
	'code-with-text': judged(
		'Answered in code where text alone has a verdict',
		(trial, { instance, textAlone }) =>
			inCode(trial) && textAlone !== null && rateOn(instance, textAlone) !== null,
	),
	'code-unneeded': judged(
		'Right in code where text alone was right too',
		(trial, { instance, textAlone }) =>
			trial.state === 'right' &&
			inCode(trial) &&
			textAlone !== null &&
			rateOn(instance, textAlone) === 1,
	),
} satisfies Readonly<Record<string, Filter>>;

export type Which = keyof typeof FILTERS;

/** The filters that make sense by themselves, in the order in which a list offers them. */
export const LISTED_FILTERS = [
	'right',
	'wrong',
	'errored',
	'differ',
	'turned-right',
	'turned-wrong',
	'check-disagrees',
	'cut',
	'replaced',
	'missing',
] as const satisfies readonly Which[];

/** Which runs: all that it names must hold. */
export interface ResultFilter {
	readonly task?: string;
	/** The contender's hash. */
	readonly contender?: string;
	/** Null for instances of no named level. */
	readonly level?: Level | null;
	/** The setting of a task's params, as results name it. */
	readonly setting?: string;
	readonly which?: Which;
	/** Of the filters that compare two contenders: which two. */
	readonly pair?: readonly [a: string, b: string];
	/** Of the filters that speak of one round: which, from 0; the last where it is left out. */
	readonly round?: number;
}

/** The runs that a filter lets through, in the order in which they are planned. */
export function filterRuns(results: Results, filter: ResultFilter): ResultRun[] {
	const { task, contender, level, setting, which, pair = null, round = null } = filter;
	const texts = new Map(results.contenders.map(({ id, textAlone }) => [id, textAlone]));
	const one: Filter | null = which ? FILTERS[which] : null;
	return results.runs.filter((result) => {
		const { run, trial } = result;
		if (task !== undefined && run.spec.instance.task !== task) return false;
		if (contender !== undefined && run.contender !== contender) return false;
		if (level !== undefined && run.level !== level) return false;
		const instance = results.instances.get(run.instance);
		if (!instance || (setting !== undefined && instance.setting !== setting)) return false;
		if (!one) return true;
		const textAlone = texts.get(run.contender) ?? null;
		return one.holds(result, trial, { instance, pair, round, textAlone });
	});
}

function inCode(trial: Trial): boolean {
	return lastRound(trial)?.mode === 'code';
}

/** Whether an answer in text before the last round was right, or was wrong. */
function earlierText({ rounds }: Trial, correct: boolean): boolean {
	return rounds.slice(0, -1).some((round) => round.mode === 'text' && round.correct === correct);
}

/** Whether an answer before the last was right and is gone, and something was said of it. */
function gaveUp({ state, rounds }: Trial, said: (round: Trial['rounds'][number]) => boolean) {
	return (
		state === 'wrong' && rounds.slice(0, -1).some((round) => round.correct === true && said(round))
	);
}
