import type { Random } from '../../src/ground/random.ts';
import { whole } from '../kit/exact/rational.ts';
import { ParamsError } from '../kit/params.ts';
import { Builder, fill, type Setting, type Settings, type State } from './builder.ts';
import { distract } from './distract.ts';
import type { Event } from './events.ts';
import { INCOME_EVENTS } from './events-money.ts';
import { SALE_EVENTS } from './events-sale.ts';
import { THING_EVENTS } from './events-things.ts';
import { WORK_EVENTS } from './events-work.ts';
import { FARM_INDUSTRIES } from './industries-farm.ts';
import { LIFE_INDUSTRIES } from './industries-life.ts';
import { MAKING_INDUSTRIES } from './industries-making.ts';
import { show } from './numbers.ts';
import { OPENERS } from './openers.ts';
import { PLACES, type Story } from './puzzle.ts';
import { settle } from './settle.ts';
import { FARM_WORLDS } from './worlds-farm.ts';
import { LIFE_WORLDS } from './worlds-life.ts';
import { MAKING_WORLDS } from './worlds-making.ts';

const INDUSTRIES = [...FARM_INDUSTRIES, ...MAKING_INDUSTRIES, ...LIFE_INDUSTRIES];
/** Every setting, with people and with companies. */
export const SETTINGS: readonly Setting[] = [
	...FARM_WORLDS,
	...MAKING_WORLDS,
	...LIFE_WORLDS,
].flatMap((world, at): Setting[] => {
	const industry = INDUSTRIES[at];
	return industry ? [[world, industry]] : [];
});
const EVENTS: readonly Event[] = [
	...THING_EVENTS,
	...SALE_EVENTS,
	...INCOME_EVENTS,
	...WORK_EVENTS,
];

const ATTEMPTS = 600;

/**
 * Tells a story event by event, until it has the operations that are wanted; then moves its first
 * number until all that is counted is whole and all money in cents.
 * @throws ParamsError where the settings allow no story.
 */
export function generate(settings: Settings, random: Random): Story {
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		const story = new Builder(random.pick(SETTINGS), settings, random);
		const state = compose(story);
		if (state === null || !(shows(story) || attempt > ATTEMPTS / 2)) continue;
		const first = settle(story, state.rounds === true);
		if (first !== null && !story.exceeds) return finish(story, state, first);
	}
	throw new ParamsError(
		`No story of ${settings.steps} steps came out even with numbers of ${settings.digits} digits; lower the knob "steps" or raise "digits".`,
	);
}

/** Whether the story has what its settings turn on. Stories of few steps may not. */
function shows({ settings, given, steps }: Builder): boolean {
	const has = {
		percentages: given.some(({ unit }) => unit === 'percent'),
		conversions:
			steps.some(({ right, unit }) => /^\d/.test(right) && unit !== 'percent') ||
			given.some(({ name }) => name === 'rate'),
	};
	return (has.percentages || !settings.percentages) && (has.conversions || !settings.conversions);
}

function compose(story: Builder): State | null {
	const { random, settings } = story;
	let state = random.pick(OPENERS)(story);
	while (state !== null && story.steps.length < settings.steps) state = goOn(story, state);
	return story.steps.length === settings.steps ? state : null;
}

/** Some event that leads to the number of steps wanted; null where there is none. */
function goOn(story: Builder, state: State): State | null {
	const left = story.settings.steps - story.steps.length;
	let events = EVENTS.filter(
		({ from, steps, ends }) => from.includes(state.kind) && (ends ? steps === left : steps <= left),
	);
	while (events.length > 0) {
		const event = story.random.pick(
			events.flatMap((one) => Array<Event>(one.weight ?? 1).fill(one)),
		);
		const next = event.happen(story, state);
		if (next !== null) return next;
		events = events.filter((one) => one !== event);
	}
	return null;
}

function finish(story: Builder, state: State, first: bigint): Story {
	const { world, random, people } = story;
	const [opening, ...others] = story.given;
	if (!opening) throw new RangeError('A story tells at least one number.');
	const scene = fill(random.pick(world.scenes), { A: people[0] });
	const sentences = [scene, ...story.sentences];
	const given = [
		{ ...opening, value: `${first}`, shown: show(whole(first), opening.unit) },
		...others,
	];
	distract(story, state, sentences, given);
	const last = story.steps.at(-1);
	return {
		kind: 'story',
		sentences,
		ask: state.ask,
		given,
		steps: story.steps,
		places: PLACES[last?.unit ?? opening.unit],
		rounds: state.rounds ?? false,
	};
}
