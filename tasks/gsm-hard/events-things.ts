import { type Builder, fill, type Quantity, type State } from './builder.ts';
import type { Event } from './events.ts';
import { partOf } from './numbers.ts';

const LEADS = [
	'Unfortunately',
	'Later',
	'After that',
	'As it turned out',
	'A little later',
	'However',
];

function lead(story: Builder): string {
	return story.fresh(LEADS) ?? 'Then';
}

function remaining(story: Builder, quantity: Quantity): State {
	const things = story.world.thing[1];
	return {
		kind: 'things',
		quantity,
		ref: `the remaining ${things}`,
		ask: story.random.pick([`How many ${things} remained?`, `How many ${things} were left?`]),
	};
}

/** What happened to those that are gone; null where the setting has no more to tell. */
function reason(story: Builder, state: State): string | null {
	const words = story.fresh(story.world.lost ?? []);
	if (words !== null) story.start ??= state;
	return words;
}

function loseSome(story: Builder, state: State): State | null {
	const gone = reason(story, state);
	if (gone === null) return null;
	const number = partOf(state.quantity.value, 30, 450, story.random);
	const lost = story.tell(`lost ${story.world.thing[1]}`, 'things', number);
	story.say(`${lead(story)}, {${lost.name}} of ${state.ref} ${gone}.`);
	return remaining(story, story.compute('remaining', 'things', state.quantity, '-', lost));
}

function loseShare(story: Builder, state: State): State | null {
	const gone = reason(story, state);
	if (gone === null) return null;
	const percent = story.settings.percentages && story.random.chance(2, 3);
	const share = percent
		? story.percentage('lost percentage', 3, 45)
		: story.fraction('lost share', 5);
	story.say(`${lead(story)}, {${share.name}} of ${state.ref} ${gone}.`);
	const lost = story.compute(`lost ${story.world.thing[1]}`, 'things', state.quantity, '*', share);
	return remaining(story, story.compute('remaining', 'things', state.quantity, '-', lost));
}

function keepShare(story: Builder, state: State): State | null {
	const { kept, thing } = story.world;
	if (!kept) return null;
	const [words, ref] = story.random.pick(kept);
	const percent = story.settings.percentages && story.random.chance(1, 2);
	const share = percent ? story.percentage('percentage', 35, 96) : story.fraction('share');
	story.say(`Only {${share.name}} of ${state.ref} ${words}.`);
	return {
		kind: 'chosen',
		quantity: story.compute(`chosen ${thing[1]}`, 'things', state.quantity, '*', share),
		ref,
		ask: `How many ${thing[1]} ${words.replace(/,.*/, '')}?`,
	};
}

function gain(story: Builder, state: State): State | null {
	const { world, people } = story;
	const sentence = story.fresh(world.gained);
	if (sentence === null) return null;
	const number = partOf(state.quantity.value, 60, 800, story.random);
	const added = story.tell(`added ${world.thing[1]}`, 'things', number);
	const ref = `the ${world.thing[1]} then ${world.place}`;
	const joined =
		state.ref === ref
			? `These were added to the ${world.thing[1]} ${world.place}.`
			: `Together with ${state.full ?? state.ref}, these were all ${ref}.`;
	const told = fill(sentence, { A: people[0], B: people[1], n: `{${added.name}}` });
	story.say(`${told} ${joined}`);
	story.fills = true;
	return {
		kind: 'things',
		quantity: story.compute(`${world.thing[1]} then`, 'things', state.quantity, '+', added),
		ref,
		ask: `How many ${world.thing[1]} were then ${world.place}?`,
	};
}

function take(story: Builder, state: State): State | null {
	const { takers, lost } = story.world;
	if (!takers || !lost || story.used.has('takers')) return null;
	story.used.add('takers');
	story.start ??= state;
	const each = story.random.int(2, 9);
	const share = partOf(
		state.quantity.value,
		Math.floor(60 / each),
		Math.floor(500 / each),
		story.random,
	);
	const count = story.tell(takers.noun[1], 'factor', share);
	const eachOne = story.tell('each', 'things', each);
	story.say(
		`${lead(story)}, each of {${count.name}} ${takers.noun[1]} ${fill(takers.sentence, { n: `{${eachOne.name}}` })}.`,
	);
	const taken = story.compute('taken', 'things', count, '*', eachOne);
	return remaining(story, story.compute('remaining', 'things', state.quantity, '-', taken));
}

function pack(story: Builder, state: State): State | null {
	const { box } = story.world;
	if (!box) return null;
	const size = story.tell(`per ${box[0]}`, 'factor', story.random.int(4, 48));
	story.say(
		story.random.pick([
			`All ${state.ref} were packed into ${box[1]} of {${size.name}}.`,
			`Each ${box[0]} was filled with {${size.name}} of ${state.ref}, until all were packed.`,
		]),
	);
	return {
		kind: 'boxes',
		quantity: story.compute(box[1], 'things', state.quantity, '/', size),
		ref: `the ${box[1]}`,
		ask: `How many ${box[1]} were filled?`,
	};
}

/** Packing that does not come out even. */
function packUneven(story: Builder, state: State): State | null {
	const { box, thing } = story.world;
	if (!box) return null;
	const size = story.tell(`per ${box[0]}`, 'factor', story.random.int(7, 96));
	story.say(`One ${box[0]} holds {${size.name}} ${thing[1]}.`);
	const ref = state.full ?? state.ref;
	const [operator, label, ask] = story.random.pick([
		['full', `full ${box[1]}`, `How many ${box[1]} can be filled completely with ${ref}?`],
		['needed', `needed ${box[1]}`, `How many ${box[1]} are needed to hold all ${ref}?`],
		[
			'rest',
			'left over',
			`As many ${box[1]} as possible are filled completely with ${ref}. How many ${thing[1]} are left over?`,
		],
	] as const);
	const quantity = story.compute(label, 'things', state.quantity, operator, size);
	return { kind: 'end', quantity, ref: '', ask };
}

function carry(story: Builder, state: State): State | null {
	const { carrier, box } = story.world;
	if (!carrier || !box) return null;
	const [one, many] = story.either(carrier, ['trip', 'trips'] as const);
	const size = story.tell(`${box[1]} per ${one}`, 'factor', story.random.int(5, 60));
	const can = story.either(`One ${one} can carry`, 'On one trip, a truck can carry');
	story.say(`${can} {${size.name}} ${box[1]}.`);
	return {
		kind: 'end',
		quantity: story.compute(`needed ${many}`, 'things', state.quantity, 'needed', size),
		ref: '',
		ask: story.either(
			`How many ${many} are needed to carry all ${state.ref} at once?`,
			`How many such trips are needed to carry all ${state.ref}?`,
		),
	};
}

function divide(story: Builder, state: State): State | null {
	const { helper, thing } = story.world;
	const [one, many] = story.either(helper, ['country', 'countries'] as const);
	const count = story.tell(many, 'factor', story.random.int(3, 28));
	story.say(`All ${state.ref} were divided equally among {${count.name}} ${many}.`);
	return {
		kind: 'end',
		quantity: story.compute(`${thing[1]} each`, 'things', state.quantity, '/', count),
		ref: '',
		ask: `How many ${thing[1]} did each ${one} get?`,
	};
}

/** Compared with another year. */
function compare(story: Builder, state: State): State {
	const { thing } = story.world;
	const more = story.random.chance(1, 2);
	const [low, high] = more ? [300, 950] : [1050, 1900];
	const number = partOf(state.quantity.value, low, high, story.random);
	const before = story.tell('year before', 'things', number);
	story.say(
		`In the year before, the corresponding number of ${thing[1]} had been {${before.name}}.`,
	);
	const [left, right] = more ? [state.quantity, before] : [before, state.quantity];
	return {
		kind: 'end',
		quantity: story.compute('difference', 'things', left, '-', right),
		ref: '',
		ask: `By how much did the number of ${state.full ?? state.ref} ${more ? 'exceed' : 'fall short of'} the number of the year before?`,
	};
}

function percentageLeft(story: Builder, state: State): State | null {
	if (!story.settings.percentages || story.fills || story.start === null) return null;
	const { start } = story;
	const share = story.compute('share', 'factor', state.quantity, '/', start.quantity);
	return {
		kind: 'end',
		quantity: story.compute('percentage', 'percent', share, '*', 100),
		ref: '',
		ask: `What percentage of ${start.full ?? start.ref} remained?`,
		rounds: true,
	};
}

function parts(story: Builder, state: State): State | null {
	const { part } = story.world;
	if (!part) return null;
	const each = story.tell(`${part.noun[1]} each`, 'factor', story.random.int(...part.range));
	story.say(`${fill(part.sentence, { ref: state.ref, n: `{${each.name}}` })}.`);
	return {
		kind: 'end',
		quantity: story.compute(part.noun[1], 'things', state.quantity, '*', each),
		ref: '',
		ask: `How many ${part.noun[1]} is that in total?`,
	};
}

const counted = ['things', 'chosen'] as const;

export const THING_EVENTS: readonly Event[] = [
	{ from: ['things'], happen: loseSome, steps: 1 },
	{ from: ['things'], happen: loseShare, steps: 2, weight: 2 },
	{ from: ['things'], happen: keepShare, steps: 1 },
	{ from: ['things'], happen: gain, steps: 1 },
	{ from: ['things'], happen: take, steps: 2, weight: 2 },
	{ from: counted, happen: pack, steps: 1, weight: 2 },
	{ from: counted, happen: packUneven, steps: 1, ends: true },
	{ from: ['boxes'], happen: carry, steps: 1, ends: true },
	{ from: counted, happen: divide, steps: 1, ends: true },
	{ from: counted, happen: compare, steps: 1, ends: true },
	{ from: ['things'], happen: percentageLeft, steps: 2, ends: true },
	{ from: counted, happen: parts, steps: 1, ends: true },
];
