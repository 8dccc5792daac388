import type { Random } from '../../src/ground/random.ts';
import { NAMES } from '../kit/generate/names.ts';
import { ParamsError, type ParamsOf } from '../kit/params.ts';
import type { about } from './about.ts';
import { assignments, MOST_UNDECIDED, undecided } from './liars.ts';
import { type Claim, isTrue, type Kinds, type Puzzle, type Statement } from './puzzle.ts';
import { PHRASES, SETTINGS } from './question.ts';

type Params = ParamsOf<typeof about.knobs>;
type ClaimKind = 'is' | 'same' | 'compound';

/** @throws ParamsError where the statements asked for do not fit the people. */
export function generate(params: Params, random: Random): Puzzle {
	const { people, shape, shuffled, pairs, compound, asked } = params;
	if (pairs + compound > people - 2)
		throw new ParamsError(
			`The knobs "pairs" and "compound" together must leave two people who do not make such ` +
				`statements: at most ${people - 2} for ${people} people; they are ${pairs + compound}.`,
		);
	if (shape === 'web' && (pairs === 0 || people < 4))
		throw new ParamsError(
			'A web needs at least 4 people and the knob "pairs" at 1 or more: without anybody given, ' +
				'statements about one person alone cannot tell liars from the others; ' +
				`there are ${people} people and ${pairs} pairs.`,
		);
	const liars = Array.from({ length: people }, () => random.chance(1, 2));
	const claims: ClaimKind[] = [
		...Array<'same'>(pairs).fill('same'),
		...Array<'compound'>(compound).fill('compound'),
	];
	const made =
		shape === 'web'
			? web(liars, claims, random)
			: downwards(liars, claims, shape === 'chain', random);
	return {
		setting: random.int(0, SETTINGS.length - 1),
		people: random.sample(NAMES, people),
		statements: shuffled ? random.shuffle(made) : made,
		asked: askedFor(params, made, asked, random),
	};
}

function askedFor({ people, shape }: Params, made: Statement[], asked: string, random: Random) {
	if (asked === 'liars') return null;
	const everybody = Array.from({ length: people }, (_, person) => person);
	if (asked === 'three') return random.sample(everybody, 3);
	return [shape === 'web' ? random.int(0, people - 1) : furthest(made, people)];
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
function downwards(liars: Kinds, claims: ClaimKind[], chain: boolean, random: Random): Statement[] {
	const plain = Array<'is'>(liars.length - 2 - claims.length).fill('is');
	const kinds: ClaimKind[] = ['is', 'is', ...random.shuffle([...claims, ...plain])];
	return kinds.map((kind, person): Statement => {
		const phrase = random.int(0, PHRASES - 1);
		if (person === 0) {
			const claim = { kind: 'is', about: [0], lies: liars[0] === true } as const;
			return { speaker: null, claim, phrase };
		}
		const latest = chain ? person - 1 : random.int(0, person - 1);
		const earlier = Array.from({ length: person }, (_, i) => i).filter((i) => i !== latest);
		const about = kind === 'is' ? [latest] : random.shuffle([latest, random.pick(earlier)]);
		return { speaker: person, claim: claimBy(person, kind, about, liars, random), phrase };
	});
}

/** Everybody speaks once of anybody; statements are added until only the one assignment is left. */
function web(liars: Kinds, claims: ClaimKind[], random: Random): Statement[] {
	const people = Array.from(liars.keys());
	const plain = Array<'is'>(liars.length - claims.length).fill('is');
	const say = (speaker: number, kind: ClaimKind, about: number[]): Statement => ({
		speaker,
		claim: claimBy(speaker, kind, about, liars, random),
		phrase: random.int(0, PHRASES - 1),
	});
	const made = random.shuffle([...claims, ...plain]).map((kind, speaker) => {
		const others = people.filter((person) => person !== speaker);
		return say(speaker, kind, random.sample(others, kind === 'is' ? 1 : 2));
	});
	// A statement between two people rules out every assignment that is wrong about one of them only.
	const ruleOut = (wrong: Kinds) => {
		const mistaken = (person: number) => wrong[person] !== liars[person];
		const speaker = random.pick(people.filter(mistaken));
		const other = random.pick(people.filter((person) => !mistaken(person)));
		made.push(random.chance(1, 2) ? say(speaker, 'is', [other]) : say(other, 'is', [speaker]));
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

/** A claim of that kind that the speaker can make: true for a truth-teller, false for a liar. */
function claimBy(
	speaker: number,
	kind: ClaimKind,
	about: readonly number[],
	liars: Kinds,
	random: Random,
): Claim {
	const truthful = liars[speaker] !== true;
	const [first = 0, second = 0] = about;
	if (kind === 'is') return { kind, about: [first], lies: (liars[first] === true) === truthful };
	const pair = [first, second] as const;
	if (kind === 'same')
		return { kind, about: pair, same: (liars[first] === liars[second]) === truthful };
	for (;;) {
		const claim: Claim = {
			kind: random.chance(1, 2) ? 'both' : 'either',
			about: pair,
			lies: [random.chance(1, 2), random.chance(1, 2)],
		};
		if (isTrue(claim, liars) === truthful) return claim;
	}
}
