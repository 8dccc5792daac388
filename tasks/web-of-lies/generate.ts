import type { Random } from '../../src/ground/random.ts';
import { NAMES } from '../kit/generate/names.ts';
import { ParamsError, type ParamsOf } from '../kit/params.ts';
import type { about } from './about.ts';
import { type ClaimKind, claimBy, say } from './claim.ts';
import { assignments, MOST_UNDECIDED, undecided } from './liars.ts';
import { loop } from './loop.ts';
import type { Kinds, Puzzle, Statement } from './puzzle.ts';
import { PHRASES, SETTINGS } from './question.ts';

type Params = ParamsOf<typeof about.knobs>;

/** @throws ParamsError where the statements asked for do not fit the people. */
export function generate(params: Params, random: Random): Puzzle {
	const { people, shape, shuffled, pairs, compound, asked } = params;
	if (pairs + compound > people - 2)
		throw new ParamsError(
			`The knobs "pairs" and "compound" together must leave two people who do not make such ` +
				`statements: at most ${people - 2} for ${people} people; they are ${pairs + compound}.`,
		);
	if ((shape === 'web' || shape === 'loop') && (pairs === 0 || people < 4))
		throw new ParamsError(
			`A ${shape} needs at least 4 people and the knob "pairs" at 1 or more: without anybody given, ` +
				'statements about one person alone cannot tell liars from the others; ' +
				`there are ${people} people and ${pairs} pairs.`,
		);
	const liars = Array.from({ length: people }, () => random.chance(1, 2));
	const claims: ClaimKind[] = [
		...Array<'same'>(pairs).fill('same'),
		...Array<'compound'>(compound).fill('compound'),
	];
	const { made, deepest } = statementsOf(shape, liars, claims, random);
	return {
		setting: random.int(0, SETTINGS.length - 1),
		people: random.sample(NAMES, people),
		statements: shuffled ? random.shuffle(made) : made,
		asked: askedFor(deepest, people, asked, random),
	};
}

/** `deepest`: the people to ask for, whose kinds take the most statements to find out; empty for anybody. */
interface Made {
	readonly made: readonly Statement[];
	readonly deepest: readonly number[];
}

function statementsOf(
	shape: Params['shape'],
	liars: Kinds,
	claims: readonly ClaimKind[],
	random: Random,
): Made {
	if (shape === 'loop') return loop(liars, claims, random);
	if (shape === 'web') return { made: web(liars, claims, random), deepest: [] };
	const made = downwards(liars, claims, shape, random);
	return { made, deepest: [furthest(made, liars.length)] };
}

function askedFor(deepest: readonly number[], people: number, asked: string, random: Random) {
	if (asked === 'liars') return null;
	const [first, ...others] = deepest;
	const everybody = Array.from({ length: people }, (_, person) => person);
	if (asked === 'one') return [first ?? random.int(0, people - 1)];
	if (first === undefined || others.length < 2) return random.sample(everybody, 3);
	return random.shuffle([first, ...random.sample(others, 2)]);
}

/** The person whose kind takes the most statements to find out, where each speaks of earlier ones. */
function furthest(made: readonly Statement[], people: number): number {
	const depth = Array<number>(people).fill(0);
	for (const { speaker, claim } of made)
		if (speaker !== null)
			depth[speaker] = 1 + Math.max(...claim.about.map((person) => depth[person] ?? 0));
	return depth.lastIndexOf(Math.max(...depth));
}

/** The first person is given; everybody else speaks of earlier ones, and so is decided by them. */
function downwards(
	liars: Kinds,
	claims: readonly ClaimKind[],
	shape: 'chain' | 'tree' | 'trunk',
	random: Random,
): Statement[] {
	const plain = Array<'is'>(liars.length - 2 - claims.length).fill('is');
	const kinds: ClaimKind[] = ['is', 'is', ...random.shuffle([...claims, ...plain])];
	const branches = shape === 'trunk' ? branchesOf(liars.length, random) : new Set<number>();
	let latestOfTrunk = 0;
	return kinds.map((kind, person): Statement => {
		const phrase = random.int(0, PHRASES - 1);
		if (person === 0) {
			const claim = { kind: 'is', about: [0], lies: liars[0] === true } as const;
			return { speaker: null, claim, phrase };
		}
		const isFree = shape === 'tree' || branches.has(person);
		const latest = isFree ? random.int(0, person - 1) : latestOfTrunk;
		if (!branches.has(person)) latestOfTrunk = person;
		const earlier = Array.from({ length: person }, (_, i) => i).filter((i) => i !== latest);
		const about = kind === 'is' ? [latest] : random.shuffle([latest, random.pick(earlier)]);
		return { speaker: person, claim: claimBy(person, kind, about, liars, random), phrase };
	});
}

/** One in five people, of whom nobody in the trunk speaks; not the first and the last one. */
function branchesOf(people: number, random: Random): ReadonlySet<number> {
	const inner = Array.from({ length: people - 2 }, (_, place) => place + 1);
	return new Set(random.sample(inner, Math.floor(people / 5)));
}

/** Everybody speaks once of anybody; statements are added until only the one assignment is left. */
function web(liars: Kinds, claims: readonly ClaimKind[], random: Random): Statement[] {
	const people = Array.from(liars.keys());
	const plain = Array<'is'>(liars.length - claims.length).fill('is');
	const saying = (speaker: number, kind: ClaimKind, about: number[]) =>
		say(speaker, kind, about, liars, random);
	const made = random.shuffle([...claims, ...plain]).map((kind, speaker) => {
		const others = people.filter((person) => person !== speaker);
		return saying(speaker, kind, random.sample(others, kind === 'is' ? 1 : 2));
	});
	// A statement between two people rules out every assignment that is wrong about one of them only.
	const ruleOut = (wrong: Kinds) => {
		const mistaken = (person: number) => wrong[person] !== liars[person];
		const speaker = random.pick(people.filter(mistaken));
		const other = random.pick(people.filter((person) => !mistaken(person)));
		made.push(
			random.chance(1, 2) ? saying(speaker, 'is', [other]) : saying(other, 'is', [speaker]),
		);
	};
	const linear = () => made.filter(({ claim }) => claim.kind === 'is' || claim.kind === 'same');
	for (let open = undecided(liars.length, made); open.length > MOST_UNDECIDED; ) {
		ruleOut(flipped(liars, linear(), open, random));
		open = undecided(liars.length, made);
	}
	for (;;) {
		const wrong = assignments(liars.length, made).filter((found) =>
			found.some((lies, person) => lies !== liars[person]),
		);
		if (wrong.length === 0) return made;
		ruleOut(random.pick(wrong));
	}
}

/** Another assignment that fits the linear statements: one undecided person of the other kind. */
function flipped(
	liars: Kinds,
	linear: readonly Statement[],
	open: number[],
	random: Random,
): Kinds {
	const turned = random.pick(open);
	const fixed = open.map(
		(person): Statement => ({
			speaker: null,
			claim: {
				kind: 'is',
				about: [person],
				lies: (liars[person] === true) !== (person === turned),
			},
			phrase: 0,
		}),
	);
	const [other] = assignments(liars.length, [...linear, ...fixed]);
	if (!other) throw new Error('An undecided person is decided after all.');
	return other;
}
