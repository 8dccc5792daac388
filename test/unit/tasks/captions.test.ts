import { describe, expect, it } from 'vitest';
import { catalogue, loadMaker } from '../../../tasks/catalogue.ts';
import { LEVELS } from '../../../tasks/task.ts';

const SEEDS = [0, 1, 2];

/** What stands in the groups of each place where the question has the pattern. */
const found = (pattern: RegExp) => (question: string) =>
	[...question.matchAll(pattern)].flatMap((match) => match.slice(1).filter(Boolean));
const always =
	(...words: string[]) =>
	() =>
		words;

const ARROWS: Readonly<Record<string, string>> = { u: '↑', d: '↓', l: '←', r: '→' };

/** Of each task, what its caption must say: taken from the question, which says it to a model. */
const GOALS: Readonly<Record<string, (question: string) => readonly string[]>> = {
	'2048': (question) =>
		(/in order:\n\n([udlr ]+)\n/.exec(question)?.[1] ?? '?')
			.split(' ')
			.map((move) => ARROWS[move] ?? '?'),
	blocksworld: (question) => ['goal', ...found(/Use (at most \d+ moves?)/g)(question)],
	'box-lift': found(/^(\d+ boxes).* by (\d+ lifters), in (at most \d+ steps?)/g),
	'box-net': (question) => ['colour', ...found(/have (at most \d+ steps?)/g)(question)],
	'combinatorial-calculation': (question) => [
		...found(/^(Make \d+)/g)(question),
		...found(/at least once: (.+)/g)(question),
	],
	'constrained-linear-arrangement': found(
		/^((?:[A-Z] beats|The cards form|From the strongest).*)|(\d+ rounds)|^(A win is worth.*)/gm,
	),
	cryptanalysis: found(/consists of (.*?)\. Somebody|(Exactly one of the \d+)/g),
	'date-understanding': (question) => [
		`the ${found(/^\(([A-Z])\)/gm)(question).length} options`,
		...found(/(\d+ (?:business day|day|week|month|year)s?) (?:before|after) (?:today|that)/g)(
			question,
		),
	],
	'eight-queens': found(/exactly (\d+ queens)|same (row)|same (column)|same (diagonal)/g),
	'game-24': found(/^(Make \d+ from) these numbers: (.*?)\./g),
	'gsm-hard': (question) =>
		question
			.split('\n')[0]
			?.match(/[^.?]+\?$/)
			?.map((ask) => ask.trim()) ?? ['?'],
	'letter-logic-diagram': (question) => {
		const [letters = '?'] = found(/a letter \((.*?)\)/g)(question);
		return [
			`from a to ${letters.at(-1)}`,
			'diagonal',
			...found(/stands twice in a (region)/g)(question),
		];
	},
	letters: (question) =>
		found(/("[a-z]{1,2}")/g)(question.split('?')[0]?.split('At which')[1] ?? ''),
	'light-puzzles': (question) => [
		...(question.includes('pressed in this order')
			? found(/^\d+\. ([A-Z])$/gm)(question)
			: ['Which buttons']),
		...found(/^Button [A-Z]: (.*)$/gm)(question),
	],
	'logic-puzzle': found(
		/exactly (\d+ cells)|(product)|at least (-?\d+)|at most (-?\d+)|at the (top right)/g,
	),
	'logical-deduction': (question) => [
		/Which one of these/.test(question) ? 'Which one of' : 'In which order',
	],
	'logical-equation': found(/one of these (\d+ numbers)/g),
	mahjong: (question) => [
		...found(/^- (.*)$/gm)(question),
		/last round\?/.test(question)
			? 'What is the result'
			: /hand at the end\?/.test(question)
				? 'left in the hand'
				: 'result',
	],
	'math-counting-probability': found(/([^.?\n ][^.?\n]*\?)/g),
	'math-geometry': found(/(What is [^?]+\?)/g),
	'matrix-transformation': found(/^\d+\. (.*)$/gm),
	navigation: (question) => [
		...found(/faced there is (north|east|south|west)/g)(question),
		/lead back/.test(question)
			? 'back to the start'
			: /how many different/.test(question)
				? 'how many different places'
				: 'Where do they end',
	],
	'new-operator': (question) => [/Calculate\n\n(.*)\n/.exec(question)?.[1] ?? '?'],
	'number-multiply': (question) => found(/(-?\d+)/g)(question.split('\n')[0] ?? ''),
	'path-plan': found(
		/^(?:Start|End): (\(.*?\))|enters (box \w+|the boxes [\w, ]+ and \w+)|or (box \w+|the boxes [\w, ]+ or \w+)\./gm,
	),
	'pattern-recognition': found(
		/(?:an?) (hollow square|L|plus) of size \d+ or|of (size \d+ or more)|side is (at least \d+)|(largest)/g,
	),
	'permutations-and-combinations': found(/^\d+\. (.*)$/gm),
	pooling: found(/(\d+) rows and \d+ columns of the window|window of (\d+)/g),
	reversi: found(/^\d+\. (\(.*\))$|(Black|White) moves next|after these (\d+ moves)/gm),
	'standard-sudoku': found(/(from 1 to \d+)|each (row)|each (column)/g),
	'statistical-counting': found(/^\d+\. (.*)$|(\d+ letters):/gm),
	'string-deletion-modification': found(/^\d+\. (.*)$/gm),
	'string-insertion': (question) => [
		...found(/^\d+\. ([A-J]+): insert/gm)(question),
		...found(/operation (\d+ times) in a row/g)(question),
	],
	'string-splitting': always('How many of each kind', 'methods'),
	'string-synthesis': always('How many of each kind', 'methods'),
	'synthesis-decomposition': always('How many of each kind', 'methods'),
	'web-of-lies': found(
		/(Does \w+ tell the truth\?|Who of .* tells the truth\?|Who are all the liars\?)/g,
	),
};

describe('captions', () => {
	it('are looked at for every task', () => {
		expect(Object.keys(GOALS).sort()).toEqual(catalogue.map(({ id }) => id).sort());
	});

	it.each(catalogue)('of $id name the goal at every level', async ({ id, levels }) => {
		const maker = await loadMaker(id);
		for (const level of LEVELS)
			for (const seed of SEEDS) {
				const instance = maker.instance(levels[level], seed);
				const { goal, rules = [] } = instance.caption();
				const words = GOALS[id]?.(instance.question) ?? [];
				expect(words, instance.question).not.toEqual([]);
				for (const word of words)
					expect([goal, ...rules].join('\n'), `${level} ${seed}`).toContain(word);
				expect(goal).toMatch(/^[A-Z].*[.?:]$/s);
				expect(goal.split(/[.?:] (?=[A-Z])/).length, goal).toBeLessThanOrEqual(4);
				expect(goal, goal).not.toMatch(/undefined|NaN|\bnull\b| {2}/);
			}
	});
});
