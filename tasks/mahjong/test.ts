import { describe, expect, it } from 'vitest';
import { LEVELS } from '../task.ts';
import { task } from './index.ts';

/** Plays a question by its text alone, looking up runs as strings. */
function answerOf(question: string): string {
	let hand = /start: ([A-Z]+)/.exec(question)?.[1] ?? '';
	const last = /from A to ([A-Z])/.exec(question)?.[1] ?? 'Z';
	const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.slice(0, last.charCodeAt(0) - 64);
	const line = question.includes('comes A again') ? letters + letters.slice(0, 2) : letters;
	const results: number[] = [];
	for (const [, add = '', away = ''] of question.matchAll(
		/^Round \d+: add (\w)(?:, put away (\w))?$/gm,
	)) {
		const equal = hand.split(add).length - 1;
		const runs = [...line.slice(0, -2)]
			.map((_, at) => line.slice(at, at + 3))
			.filter((run) => run.includes(add))
			.sort((a, b) => b.indexOf(add) - a.indexOf(add))
			.map((run) => run.replace(add, ''));
		const run = runs.find((pair) => [...pair].every((card) => hand.includes(card)));
		let taken = '';
		if (equal >= 3 && question.includes('Kong (3)')) taken = add.repeat(3);
		else if (equal >= 2) taken = add.repeat(2);
		else if (run !== undefined && question.includes('Chi (2)')) taken = run;
		results.push(taken === '' ? 0 : taken.length === 3 ? 3 : taken.startsWith(add) ? 1 : 2);
		if (taken !== '' && question.includes('laid aside'))
			for (const card of taken) hand = hand.replace(card, '');
		else hand += add;
		hand = hand.replace(away, '');
	}
	if (question.includes('semicolon')) return `${results.join(', ')}; ${[...hand].sort().join('')}`;
	return question.includes('of all rounds') ? results.join(', ') : `${results.at(-1)}`;
}

describe('mahjong', () => {
	it.each(LEVELS)('%s: plays as its question says, and rejects every other result', (level) => {
		for (let seed = 0; seed < 200; seed++) {
			const instance = task.instance(task.about.levels[level], seed);
			const right = answerOf(instance.question);
			expect(instance.solve(), instance.question).toBe(`<<<${right}>>>`);
			for (const [at, sign] of [...right].entries())
				if (/\d/.test(sign)) {
					const other = (Number(sign) + 1) % 4;
					const wrong = `<<<${right.slice(0, at)}${other}${right.slice(at + 1)}>>>`;
					expect(instance.check(wrong).correct, wrong).toBe(false);
				}
		}
	});

	it('says how an empty hand is written, and reads it so', () => {
		const empty = Array.from({ length: 60 }, (_, seed) =>
			task.instance(task.about.levels.L5, seed),
		).filter(({ question }) => answerOf(question).endsWith('; '));
		expect(empty.length).toBeGreaterThan(3);
		for (const instance of empty) {
			expect(instance.question).toContain('no card is left in the hand, write nothing after the');
			const results = answerOf(instance.question).replace('; ', ';');
			expect(instance.check(`<<<${results}>>>`), instance.question).toMatchObject({
				correct: true,
			});
			expect(instance.check(`<<<${results} A>>>`)).toMatchObject({ correct: false });
		}
	});

	it('has 200 different hands', () => {
		const hashes = Array.from({ length: 200 }, (_, seed) => task.instance({}, seed).puzzleHash);
		expect(new Set(hashes).size).toBe(200);
	});

	it('reads names, lists and hands in any order', () => {
		const last = task.instance({}, 1);
		const name = ['Pass', 'Peng', 'Chi'][Number(last.solve().slice(3, -3))];
		expect(last.check(`The answer is **${name}**`)).toMatchObject({ correct: true });
		const full = task.instance(task.about.levels.L5, 1);
		const [results = '', hand = ''] = full.solve().slice(3, -3).split('; ');
		const listed = `<<<[${results}]\nFinal hand: ${[...hand].reverse().join(' ')}>>>`;
		expect(full.check(listed)).toMatchObject({ correct: true });
		const short = full.check(`<<<${results}; ${hand.slice(1)}>>>`);
		expect(short.constraint).toBe('hand');
		expect(short.reason).toMatch(/hand at the end/);
		expect(full.check(`<<<0, ${results}; ${hand}>>>`).constraint).toBe('result-count');
		expect(full.check(full.slip()).constraint).toBe('result');
		expect(last.check('<<<>>>').constraint).toBe('unreadable');
	});
});
