import { print, ratio } from '../kit/exact/rational.ts';
import { counted } from '../kit/generate/counted.ts';
import { listed, times } from './families/draft.ts';
import type {
	Condition,
	Experiment,
	GeneratedPuzzle,
	Puzzle,
	Query,
	Repeats,
	Success,
} from './puzzle.ts';
import { MODULUS } from './value.ts';

const LABELS = ['A', 'B', 'C'];
const PROPERTIES: Readonly<Record<Success, string>> = {
	all: 'all of the following are true',
	any: 'at least one of the following is true',
	one: 'exactly one of the following is true',
};

const bullets = (conditions: readonly Condition[]): string =>
	conditions.map(({ text }) => `- ${text}`).join('\n');

/** "that it rains", or "that all of the following are true:" with a list. */
function that(conditions: readonly Condition[], success: Success): string {
	const [only] = conditions;
	return conditions.length === 1 && only
		? `that ${only.text}`
		: `that ${PROPERTIES[success]}?\n${bullets(conditions)}`;
}

const ask = (text: string): string => (text.includes('?') ? text : `${text}?`);

/** The question's last sentences: what the answer looks like. */
function form({ query, remainder }: GeneratedPuzzle): string {
	if (!remainder)
		return query.kind === 'count'
			? 'Give the exact whole number, alone between triple angle brackets, for example <<<1234>>>.'
			: 'Give the exact value as a fraction a/b in lowest terms, or as a whole number if it is one, alone between triple angle brackets, for example <<<25/81>>>.';
	return query.kind === 'count'
		? `Give the remainder of this number when it is divided by ${MODULUS}, alone between triple angle brackets, for example <<<1234>>>.`
		: `Write the exact value as a fraction a/b in lowest terms with b > 0 (a whole number n is n/1). Give the remainder of a + b when it is divided by ${MODULUS}, alone between triple angle brackets, for example <<<1234>>>.`;
}

export function question(puzzle: Puzzle): string {
	return puzzle.kind === 'published' ? puzzle.question : `${bodyOf(puzzle)}\n\n${form(puzzle)}`;
}

/** What is told and asked, without what the answer looks like. */
export function bodyOf({ experiments, query }: GeneratedPuzzle): string {
	const [experiment] = experiments;
	if (!experiment) return '';
	return experiments.length === 1 ? ofOne(experiment, query) : ofSeveral(experiments, query);
}

function ofOne(experiment: Experiment, query: Query): string {
	const { scene, chance, counted: outcomes, different, conditions } = experiment;
	if (query.kind === 'count') {
		const [only] = conditions;
		const wanted =
			conditions.length === 1 && only
				? `have the property that ${only.text}?`
				: `have the property that ${PROPERTIES[query.success]}?\n${bullets(conditions)}`;
		return [scene, ...(different ? [different] : []), `How many ${outcomes} ${wanted}`].join(' ');
	}
	return `${scene} ${chance}\n\n${askedOfOne(conditions, query)}`;
}

function askedOfOne(conditions: readonly Condition[], query: Query): string {
	switch (query.kind) {
		case 'probability':
			return ask(`What is the probability ${that(conditions, query.success)}`);
		case 'conditional': {
			const given = conditions.slice(0, -1);
			const last = conditions.at(-1)?.text ?? '';
			return given.length === 1
				? `What is the probability that ${last}, given that ${given[0]?.text}?`
				: `What is the probability that ${last}, given that all of the following are true?\n${bullets(given)}`;
		}
		case 'points': {
			const scored = conditions.flatMap(({ text }, i) =>
				query.given && i === 0 ? [] : [`- ${counted(query.points[i] ?? 0, 'point')} if ${text}`],
			);
			const expected = query.given
				? `What is the expected total, given that ${conditions[0]?.text}?`
				: 'What is the expected total?';
			return `The outcome scores points, and what it scores is added up:\n${scored.join('\n')}\n\n${expected}`;
		}
		case 'repeat':
		case 'wait': {
			const success = `The experiment is a success if ${successIf(conditions, query.success)}`;
			const how =
				query.kind === 'wait'
					? 'The experiment is performed again and again, independently and under the same conditions, until it is a success for the first time. What is the expected number of performances, the successful one included?'
					: `The experiment is performed ${times(query.repeats.times)}, independently and under the same conditions. What is the probability that ${often(query.repeats, 'the experiment is')} a success?`;
			return `${success}\n\n${how}`;
		}
		default:
			return '';
	}
}

/** A clause without a list and with a full stop, or with a list that ends it. */
function successIf(conditions: readonly Condition[], success: Success): string {
	const [only] = conditions;
	return conditions.length === 1 && only
		? `${only.text}.`
		: `${PROPERTIES[success]}:\n${bullets(conditions)}`;
}

const often = ({ times: all, successes, atLeast }: Repeats, what: string): string =>
	successes === all
		? `${all === 1 ? what : all === 2 ? `both times ${what}` : `all ${all} times ${what}`}`
		: `${atLeast ? 'at least' : 'exactly'} ${times(successes)} ${what}`;

function ofSeveral(experiments: readonly Experiment[], query: Query): string {
	if (!('success' in query)) return '';
	const labels = LABELS.slice(0, experiments.length);
	const described = experiments.map(
		({ scene, chance, conditions }, i) =>
			`Experiment ${labels[i]}. ${scene} ${chance} Experiment ${labels[i]} is a success if ${successIf(conditions, query.success)}`,
	);
	return [...described, askedOfSeveral(labels, query)].join('\n\n');
}

function askedOfSeveral(labels: readonly string[], query: Query): string {
	const all = `Experiments ${listed(labels)} are each performed once, independently of one another.`;
	switch (query.kind) {
		case 'together':
			return `${all} What is the probability that ${among(labels, query.joint)}?`;
		case 'given':
			return `${all} What is the probability that experiment ${labels[0]} is a success, given that ${among(labels, query.joint)}?`;
		case 'mixture': {
			const { times: performed } = query.repeats;
			const procedure = `One of the experiments is chosen at random and then performed once: ${chosen(labels, query.weights)}.`;
			return performed === 1
				? `${procedure} What is the probability that it is a success?`
				: `${procedure} This whole procedure, with the choice, is carried out ${times(performed)}, independently. What is the probability that ${often(query.repeats, 'the performed experiment is')} a success?`;
		}
		case 'bayes': {
			const once = query.times === 1;
			const procedure = `One of the experiments is chosen at random: ${chosen(labels, query.weights)}. The chosen experiment is performed ${once ? 'once' : `${times(query.times)}, independently`}, and it turns out to be a success${once ? '' : ' each time'}.`;
			return `${procedure} Given this, what is the probability that experiment ${labels[query.asked]} was chosen?`;
		}
		default:
			return '';
	}
}

function among(labels: readonly string[], joint: Success): string {
	if (joint === 'all') return `${labels.length === 2 ? 'both' : 'all'} experiments are successes`;
	return `${joint === 'any' ? 'at least' : 'exactly'} one of the experiments is a success`;
}

function chosen(labels: readonly string[], weights: readonly number[]): string {
	const sum = weights.reduce((one, other) => one + other, 0);
	return listed(
		labels.map(
			(label, i) =>
				`experiment ${label} with probability ${print(ratio(BigInt(weights[i] ?? 0), BigInt(sum)))}`,
		),
	);
}
