import { describe, expect, it } from 'vitest';
import { LEVELS } from '../task.ts';
import { task } from './index.ts';

const number = (text: string | undefined) => Number(text ?? Number.NaN);

/** The score by the question's own words: every stretch is tried and kept if it cannot be made longer. */
function scoreOf(question: string): number {
	const text = /letters:\n([A-Z]+)\n/.exec(question)?.[1] ?? '';
	const longest = (holds: (stretch: string) => boolean) => {
		const found: string[] = [];
		for (let start = 0; start < text.length; start++)
			for (let end = start + 1; end <= text.length && holds(text.slice(start, end)); end++) {
				const longer =
					(start > 0 && holds(text.slice(start - 1, end))) ||
					(end < text.length && holds(text.slice(start, end + 1)));
				if (!longer) found.push(text.slice(start, end));
			}
		return found;
	};
	const multiplier = /has at least (\d+) letters scores (\w+)(?: times)? the points/.exec(question);
	const factor = multiplier?.[2] === 'twice' ? 2 : number(multiplier?.[2]);
	let sum = 0;
	const runs = longest((stretch) => new Set(stretch).size === 1);
	for (const [, least, letter, points] of question.matchAll(
		/run of at least (\d+) letters ([A-Z]) scores (\d+) point/g,
	))
		for (const run of runs)
			if (run[0] === letter && run.length >= number(least))
				sum += number(points) * (run.length >= number(multiplier?.[1]) ? factor : 1);
	const palindrome = /\(such as XYX\) scores (\d+) point/.exec(question);
	if (palindrome)
		for (let at = 0; at + 2 < text.length; at++)
			if (text[at] === text[at + 2] && text[at] !== text[at + 1]) sum += number(palindrome[1]);
	const turns = /alternation of at least (\d+) letters scores (\d+) point/.exec(question);
	if (turns)
		for (const stretch of longest((one) => /^(.)$|^(.)(?!\2)(.)(?:\2\3)*\2?$/.test(one)))
			if (stretch.length >= number(turns[1])) sum += number(turns[2]);
	return sum;
}

describe('statistical counting', () => {
	it.each(LEVELS)('%s: scores as its question says, and 200 seeds differ', (level) => {
		const start = performance.now();
		const all = Array.from({ length: 200 }, (_, seed) =>
			task.instance(task.about.levels[level], seed),
		);
		console.info(`${level}: ${((performance.now() - start) / 200).toFixed(2)} ms an instance`);
		expect(new Set(all.map(({ puzzleHash }) => puzzleHash)).size).toBe(200);
		for (const instance of all.slice(0, 40)) {
			const right = scoreOf(instance.question);
			expect(instance.solve()).toBe(`<<<${right}>>>`);
			expect(instance.check(`<<<${right + 1}>>>`).correct).toBe(false);
			expect(instance.check(`<<<${right - 1}>>>`).correct).toBe(false);
			expect(instance.question).not.toContain(instance.solve());
		}
	});

	const instance = task.instance(task.about.levels.L4, 7);
	const right = instance.solve().slice(3, -3);

	it.each([
		(n: string) => `<<<${n}.0>>>`,
		(n: string) => `The answer is ${n}`,
		(n: string) => `<<<The total is 3 + 4 = ${n} points>>>`,
		(n: string) => `**Answer:** $\\boxed{${n}}$`,
		(n: string) => `\`\`\`\n${n}\n\`\`\``,
		(n: string) => `<<<1>>> No: <<<"${n}">>>`,
		(n: string) =>
			`<<<${n.replaceAll(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0))}>>>`,
	])('reads form %#', (form) =>
		expect(instance.check(form(right))).toMatchObject({ correct: true }),
	);

	it('guesses nothing', () => {
		expect(instance.check(`<<<${right} or 3>>>`).reason).toMatch(/holds both/);
		expect(instance.check(`<<<${right}.5>>>`).reason).toMatch(/no whole number/);
		expect(instance.check(`<<<-${right}>>>`)).toMatchObject({
			correct: false,
			constraint: 'total-score',
		});
		expect(instance.check(`<<<1,${right.padStart(3, '0')}>>>`).read).toBe(
			`1${right.padStart(3, '0')}`,
		);
	});
});
