import { describe, expect, it } from 'vitest';
import { LEVELS } from '../task.ts';
import { about } from './about.ts';
import { task } from './index.ts';

interface Said {
	readonly guess: string;
	readonly placed: number;
	readonly misplaced: number;
	readonly hint: string;
}

const { L1, L2 } = about.levels;

const number = (text: string | undefined) =>
	text === 'no' || text === 'none' ? 0 : Number(text ?? Number.NaN);

/** The guesses of a question, digits and letters apart, from its text alone. */
function linesOf(question: string): Said[][] {
	return [...question.matchAll(/^\d+\. (\d+)([A-Z]*): (.*)\.$/gm)].map(
		([, digits = '', letters = '', text = '']) =>
			text.split('; ').map((part, half) => {
				const counts =
					/^(no|\d+) \w+ in the right place, (none|\d+) in a wrong place(?:, (?:none|\d+) absent)?(.*)$/.exec(
						part,
					);
				const hint = /small|early/.test(counts?.[3] ?? '') ? 'low' : counts?.[3] ? 'high' : '';
				return {
					guess: half === 0 ? digits : letters,
					placed: number(counts?.[1]),
					misplaced: number(counts?.[2]),
					hint,
				};
			}),
	);
}

function truth(secret: string, guess: string): Said {
	const places = [...guess].filter((symbol, at) => secret[at] === symbol).length;
	const absent = [...guess].filter((symbol) => !secret.includes(symbol)).sort();
	const [least = '', most = ''] = [[...secret].sort()[0], [...secret].sort().at(-1)];
	const low = absent.length > 0 && (absent.at(-1) ?? '') < least;
	const high = absent.length > 0 && (absent[0] ?? '') > most;
	return {
		guess,
		placed: places,
		misplaced: guess.length - absent.length - places,
		hint: low ? 'low' : high ? 'high' : '',
	};
}

function strings(symbols: string, length: number): string[] {
	if (length === 0) return [''];
	return strings(symbols, length - 1).flatMap((text) =>
		[...symbols].filter((symbol) => !text.includes(symbol)).map((symbol) => text + symbol),
	);
}

describe('cryptanalysis', () => {
	it.each([
		{ ...L1 },
		{ ...L2, alphabet: 8 },
		{ ...L2, alphabet: 7, hints: false },
		{ ...L2, alphabet: 7, lie: true },
		{ ...L1, lie: true },
		{ ...L1, hints: false, lie: true, digits: 3 },
	])('has one password by its own words, and rejects all others: %j', (params) => {
		for (let seed = 0; seed < 6; seed++) {
			const instance = task.instance(params, seed);
			const lines = linesOf(instance.question);
			expect(lines.length).toBeGreaterThan(0);
			const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.slice(0, params.alphabet);
			const fits = (secret: string[], weak: boolean) => {
				const untrue = lines.filter((halves) =>
					halves.some((said, half) => {
						const right = truth(secret[half] ?? '', said.guess);
						const hinted = params.hints && !(weak && said.hint === '');
						return (
							right.placed !== said.placed ||
							right.misplaced !== said.misplaced ||
							(hinted && right.hint !== said.hint)
						);
					}),
				);
				return untrue.length === (params.lie ? 1 : 0);
			};
			const weakly: string[] = [];
			for (const first of strings('0123456789', params.digits))
				for (const second of strings(letters, params.letters)) {
					const right = fits([first, second], false);
					const verdict = instance.check(`<<<${first}${second}>>>`);
					if (verdict.correct !== right) expect(verdict, first + second).toBe(right);
					if (fits([first, second], !params.lie)) weakly.push(first + second);
				}
			expect(weakly).toEqual([instance.solve().slice(3, -3)]);
		}
	});

	it.each(['L4', 'L5'] as const)(
		'has one password at %s too, counted over all halves',
		(level) => {
			const { digits, letters, lie } = about.levels[level];
			const instance = task.instance(about.levels[level], 1);
			const lines = linesOf(instance.question);
			const allowed = lie ? 1 : 0;
			/** How many halves make which line false, if it is the only one; -1 for none. */
			const counted = (symbols: string, length: number, half: number) => {
				const counts = new Map<number, number>();
				for (const secret of strings(symbols, length)) {
					const lies: number[] = [];
					for (const [at, halves] of lines.entries()) {
						const said = halves[half];
						if (!said || lies.length > allowed) break;
						const { placed, misplaced } = truth(secret, said.guess);
						if (placed !== said.placed || misplaced !== said.misplaced) lies.push(at);
					}
					const [only = -1] = lies;
					if (lies.length <= allowed) counts.set(only, (counts.get(only) ?? 0) + 1);
				}
				return counts;
			};
			const first = counted('0123456789', digits, 0);
			const second = counted('ABCDEFGHIJKLMNOPQRSTUVWXYZ', letters, 1);
			const passwords = [...first].flatMap(([one, many]) =>
				[...second].flatMap(([other, more]) =>
					new Set([one, other].filter((at) => at >= 0)).size === allowed ? [many * more] : [],
				),
			);
			expect(passwords).toEqual([1]);
		},
		60_000,
	);

	it.each(LEVELS)(
		'%s: 50 seeds differ',
		(level) => {
			const start = performance.now();
			const all = Array.from({ length: 50 }, (_, seed) =>
				task.instance(task.about.levels[level], seed),
			);
			console.info(`${level}: ${((performance.now() - start) / 50).toFixed(2)} ms an instance`);
			expect(new Set(all.map(({ puzzleHash }) => puzzleHash)).size).toBe(50);
		},
		60_000,
	);

	const instance = task.instance(task.about.levels.L2, 3);
	const right = instance.solve().slice(3, -3);
	it.each([
		() => `<<<["${[...right].join('", "')}"]>>>`,
		() => `<<<${[...right].join(' ').toLowerCase()}>>>`,
		() => `<<<The password is ${right}.>>>`,
		() => `Guess 1 was 98SO.\nSo the password is **${right}**.`,
		() => `<<<11AA>>> wrong, rather <<<(${[...right].join(', ')})>>>`,
		() => `\`\`\`json\n["${[...right].join('","')}"]\n\`\`\``,
	])('reads form %#', (form) => expect(instance.check(form())).toMatchObject({ correct: true }));

	it('says what is wrong', () => {
		expect(instance.check(`<<<${right.slice(1)}>>>`).reason).toContain('3 characters');
		expect(instance.check(`<<<${right} or 12AB>>>`).reason).toContain('different passwords');
		expect(instance.check('<<<11AB>>>').reason).toBe('"1" occurs twice.');
		expect(instance.check('<<<I do not know>>>').read).toBeNull();
	});
});
