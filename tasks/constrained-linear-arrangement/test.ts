import { describe, expect, it } from 'vitest';
import { ParamsError } from '../kit/params.ts';
import { LEVELS } from '../task.ts';
import { task } from './index.ts';

const { levels } = task.about;

interface Asked {
	readonly cards: readonly string[];
	readonly rounds: readonly { own: string; shown: string | undefined; result: string }[];
	readonly points: number | null;
	readonly unique: boolean;
	beats(card: string, other: string): boolean;
}

/** Everything that a question says, from its text alone. */
function asked(question: string): Asked {
	const cards = /same \d+ cards, ([A-Z, ]+), one of each/.exec(question)?.[1]?.split(', ') ?? [];
	const rounds = [
		...question.matchAll(/^Round \d+: you played (\w)(?:, your opponent played (\w))?; (.*)\.$/gm),
	].map(([, own = '', shown, result = '']) => ({ own, shown, result }));
	const points = /you made (\d+) points/.exec(question)?.[1];
	const unique = question.includes('Only one answer fits');
	return {
		...{ cards, rounds, unique, beats: rulesIn(question) },
		points: points === undefined ? null : Number(points),
	};
}

function rulesIn(question: string): Asked['beats'] {
	const circle = /form a circle: ([A-Z> -]+)\./.exec(question)?.[1]?.split(' -> ').slice(0, -1);
	if (circle) {
		const ahead = (one: string, other: string) =>
			(circle.indexOf(other) - circle.indexOf(one) + circle.length) % circle.length;
		return question.includes('beats the one two arrows on')
			? (one, other) => ahead(one, other) === 2 || ahead(other, one) === 1
			: (one, other) => ahead(one, other) === 1;
	}
	const ranks = /weakest the cards are: ([A-Z, ]+)\./.exec(question)?.[1]?.split(', ');
	if (ranks) {
		const last = ranks.length - 1;
		return (one, other) => {
			const [a, b] = [ranks.indexOf(one), ranks.indexOf(other)];
			return a === 0 && b === last ? false : a === last && b === 0 ? true : a < b;
		};
	}
	const beaten = new Map(
		[...question.matchAll(/^([A-Z]) beats ([A-Z, ]+|no other card)\.$/gm)].map(
			([, card = '', list = '']) => [card, list === 'no other card' ? [] : list.split(', ')],
		),
	);
	return (one, other) => beaten.get(one)?.includes(other) ?? false;
}

function fits(puzzle: Asked, play: readonly string[]): boolean {
	let made = 0;
	const each = puzzle.rounds.every(({ own, shown, result }, at) => {
		const other = play[at] ?? '';
		const [win, loss] = [puzzle.beats(own, other), puzzle.beats(other, own)];
		expect(win && loss).toBe(false);
		made += win ? 2 : loss ? 0 : 1;
		const really = win ? 'win' : loss ? 'loss' : 'draw';
		return [really, 'result not told'].includes(result) && (shown ?? other) === other;
	});
	return each && new Set(play).size === play.length && (puzzle.points ?? made) === made;
}

/** Every way to play some of the cards, and some ways that play a card twice. */
function plays(cards: readonly string[], rounds: number): string[][] {
	if (rounds === 0) return [[]];
	return plays(cards, rounds - 1).flatMap((play) => cards.map((card) => [...play, card]));
}

describe('constrained linear arrangement, against brute force', () => {
	const base = { hidden: 0, unique: true };
	it.each([
		{ ...base, game: 'circle', cards: 4, rounds: 4 },
		{ ...base, game: 'circle', cards: 6, rounds: 4, unique: false },
		{ ...base, game: 'circle', cards: 5, rounds: 5, hidden: 2 },
		{ ...base, game: 'twoSteps', cards: 5, rounds: 5 },
		{ ...base, game: 'twoSteps', cards: 6, rounds: 3, hidden: 1, unique: false },
		{ ...base, game: 'ranks', cards: 5, rounds: 5 },
		{ ...base, game: 'ranks', cards: 6, rounds: 4 },
		{ ...base, game: 'table', cards: 6, rounds: 5 },
		{ ...base, game: 'table', cards: 5, rounds: 5, hidden: 2 },
		{ ...base, game: 'table', cards: 6, rounds: 5, hidden: 3 },
		{ ...base, game: 'table', cards: 6, rounds: 4, hidden: 1, unique: false },
	])('judges every play of %j as the question has it', (params) => {
		for (let seed = 0; seed < 5; seed++) {
			const instance = task.instance(params, seed);
			const puzzle = asked(instance.question);
			expect(puzzle.cards).toHaveLength(params.cards);
			expect(puzzle.rounds).toHaveLength(params.rounds);
			expect(puzzle.rounds.filter(({ result }) => result === 'result not told')).toHaveLength(
				params.hidden,
			);
			const right: string[] = [];
			for (const play of plays(puzzle.cards, params.rounds)) {
				const verdict = fits(puzzle, play);
				if (verdict) right.push(play.join(','));
				if (instance.check(`<<<${play.join(',')}>>>`).correct !== verdict)
					expect(verdict, `${seed}: ${play}`).toBe(!verdict);
			}
			expect(right).toContain(instance.solve().slice(3, -3));
			expect(puzzle.unique).toBe(params.unique);
			if (params.unique) expect(right).toHaveLength(1);
		}
	});
});

describe('constrained linear arrangement, instances', () => {
	it.each(LEVELS)(
		'of %s are distinct, hard to miss and need no card shown',
		(level) => {
			const start = process.cpuUsage();
			const instances = Array.from({ length: 50 }, (_, seed) => task.instance(levels[level], seed));
			const { user, system } = process.cpuUsage(start);
			console.info(`${level}: ${((user + system) / 50_000).toFixed(1)} ms an instance`);
			const distinct = new Set(instances.map(({ puzzleHash }) => puzzleHash)).size;
			expect(distinct).toBeGreaterThanOrEqual(level === 'L1' ? 47 : 50);
			for (const instance of instances) {
				const puzzle = asked(instance.question);
				expect(puzzle.unique).toBe(true);
				const right = instance.solve().slice(3, -3).split(',');
				expect(fits(puzzle, right)).toBe(true);
				for (const [i, card] of right.entries()) {
					for (const [j, other] of right.slice(0, i).entries()) {
						const swapped = right.with(i, other).with(j, card);
						expect(instance.check(`<<<${swapped.join(',')}>>>`).correct).toBe(false);
					}
					for (const other of puzzle.cards)
						if (other !== card)
							expect(instance.check(`<<<${right.with(i, other).join()}>>>`).correct).toBe(false);
				}
			}
			expect(instances.filter(({ question }) => question.includes('opponent played'))).toEqual([]);
		},
		60_000,
	);

	it.each([
		{ game: 'circle', cards: 26, rounds: 26, hidden: 4 },
		{ game: 'circle', cards: 26, rounds: 3, hidden: 0 },
		{ game: 'twoSteps', cards: 26, rounds: 20, hidden: 0 },
		{ game: 'ranks', cards: 26, rounds: 26, hidden: 4 },
		{ game: 'ranks', cards: 26, rounds: 10, hidden: 1 },
		{ game: 'table', cards: 26, rounds: 26, hidden: 4 },
		{ game: 'table', cards: 26, rounds: 3, hidden: 1 },
		{ game: 'table', cards: 3, rounds: 3, hidden: 1 },
	])('come, or are refused with a reason, for %j', (params) => {
		for (const unique of [true, false])
			for (let seed = 0; seed < 3; seed++)
				try {
					const instance = task.instance({ ...params, unique }, seed);
					expect(instance.check(instance.solve())).toMatchObject({ correct: true });
					expect(instance.check(instance.slip())).toMatchObject({ correct: false });
				} catch (error) {
					expect(error).toBeInstanceOf(ParamsError);
					expect(unique).toBe(true);
				}
	});

	it('refuse what cannot be', () => {
		expect(() => task.instance({ cards: 4, rounds: 5 }, 1)).toThrow(/each is played once/);
		expect(() => task.instance({ game: 'twoSteps', cards: 4 }, 1)).toThrow(/at least 5/);
		expect(() => task.instance({ rounds: 4, hidden: 3 }, 1)).toThrow(/must leave the results/);
	});
});

const published = (rounds: string) => {
	const file = {
		path: 'constrained_linear_arrangement/sample_1/question.txt',
		text: () => `Jungle Chess, somehow.\n\nRounds:\n${rounds}`,
	};
	const instance = task.importPublished([file])[0]?.instance;
	if (!instance) throw new Error('not imported');
	return instance;
};

describe('constrained linear arrangement, reading answers', () => {
	// Elephant A, Lion B, Tiger C, Leopard D, Wolf E, Dog F, Cat G, Mouse H.
	const instance = published(
		'Round 1: C, win.\nRound 2: H, win.\nRound 3: B, loss.\nRound 4: E, draw.',
	);
	const other = published('Round 1: A, win.\nRound 2: H, loss.\nRound 3: D, draw.');

	it.each([...['<<<G,B,A,E>>>', '<<<["G", "B", "A", "E"]>>>', '<<<G B A E>>>', '<<<gbae>>>']])(
		'refuses an elephant that the mouse cannot have beaten: %s',
		(answer) => {
			expect(instance.check(answer).correct).toBe(false);
		},
	);

	it.each([
		...['<<<B,C,D>>>', '<<<["B", "C", "D"]>>>', '<<<B C D>>>', '<<<BCD>>>', "<<<['b','c','d']>>>"],
		...[
			'<<<(Ｂ，Ｃ，Ｄ)>>>',
			'<<<Round 1: B, Round 2: C, Round 3: D>>>',
			'<<<\n1. B\n2. C\n3. D\n>>>',
		],
		...['<<<Lion, Tiger, Leopard>>>', '<<<Lion (B), Tiger (C), Leopard (D)>>>'],
		...['<<<B (Lion), C (Tiger), D (Leopard)>>>', '```json\n["B","C","D"]\n```'],
		...['The opponent played B, C, D.', 'Round 2 could be A.\nAnswer: B, C, D', '\\boxed{B, C, D}'],
		...['<<<A,B,C>>> no: <<<B,C,D>>>', '<<<{"1": "B", "2": "C", "3": "D"}>>>'],
	])('accepts %s', (answer) => {
		expect(other.check(answer)).toMatchObject({ correct: true, read: 'B, C, D' });
	});

	it.each([
		['<<<B,C>>>', 'gives 2 cards; there are 3 rounds'],
		['<<<B,C,D,E>>>', 'gives 4 cards'],
		['<<<B,B,D>>>', 'Round 2: B was already played in round 1.'],
		['<<<B,C,Z>>>', 'Round 3: there is no card Z.'],
		['<<<H,C,D>>>', 'Round 1: A against H is a loss; it was a win.'],
		['<<<B,A,D>>>', 'Round 2: H against A is a win; it was a loss.'],
		['<<<B,C,D or C,B,D>>>', 'different orders: BCD and CBD'],
		['It is [B, C, D] or [C, B, D].', 'different orders'],
		['<<<none>>>', 'no order of letters'],
		['', 'no order of letters'],
	])('refuses %s', (answer, reason) => {
		const verdict = other.check(answer);
		expect(verdict.correct).toBe(false);
		expect(verdict.reason).toContain(reason);
	});
});
