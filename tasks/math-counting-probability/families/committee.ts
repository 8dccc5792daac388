import type { Random } from '../../../src/ground/random.ts';
import { counted } from '../../kit/generate/counted.ts';
import { NAMES } from '../../kit/generate/names.ts';
import type { Part, Ways } from '../puzzle.ts';
import { bound, type Draft, exactly, factorial, listed, near, negated, range } from './draft.ts';

const PROFESSIONS = ['nurse', 'painter', 'baker', 'lawyer', 'pilot', 'teacher', 'farmer', 'singer'];

export function committee(size: number, random: Random): Draft {
	const n = Math.max(6, near(size, random));
	const kinds = n > 8 ? random.int(2, 3) : 2;
	const groups = random.sample(PROFESSIONS, kinds);
	const people = random.sample(NAMES, 4);
	const [a = '', b = '', c = '', d = ''] = people;
	// Two of the first group and two of the second are named; the rest of each group is a step.
	const members = groups.map((_, i): number => (i < 2 ? 2 : 1));
	for (let i = members.reduce((sum, one) => sum + one, 0); i < n; i++) {
		const group = random.int(0, kinds - 1);
		members[group] = (members[group] ?? 0) + 1;
	}
	const rests = members.map((count, i) => count - (i < 2 ? 2 : 0));
	const k = random.int(Math.max(2, Math.floor(n / 5)), Math.min(n - 2, Math.ceil(n / 2)));
	const steps: Ways[][] = [
		...rests.map((rest) => range(rest + 1).map((chosen): Ways => [rest, chosen, 0])),
		...people.map((): Ways[] => [1, 1]),
	];
	const most = Math.max(...rests) + 1;
	const number = range(Math.max(2, most));
	const ofGroup = (group: number): Part => ({
		steps: [group, ...(group < 2 ? [kinds + 2 * group, kinds + 2 * group + 1] : [])],
		values: number,
	});
	const minus = (part: Part): Part => ({ ...part, values: negated(part.values) });
	const person = (i: number, value = 1): Part => ({ steps: [kinds + i], values: [0, value] });
	const [first = '', second = ''] = groups;
	const some = bound(random.int(1, Math.min(k - 1, members[0] ?? 1)), random);
	const other = random.int(1, Math.max(1, Math.floor(k / 2)));
	const lastGroup = kinds - 1;
	const described = groups.map((group, i) => {
		const named = i < 2 ? ` (among them ${people.slice(2 * i, 2 * i + 2).join(' and ')})` : '';
		return `${counted(members[i] ?? 0, group)}${named}`;
	});
	const orders = factorial(k);
	return {
		scene: `A committee of ${k} people is formed from ${listed(described)}. All members of the committee have the same rights.`,
		chance: 'All committees are equally likely.',
		counted: 'such committees',
		different: 'All people can be told apart; the order in which they are chosen does not matter.',
		model: {
			steps,
			base: [{ kind: 'sum', parts: [{ values: number }], test: exactly(k) }],
		},
		...(orders === undefined ? {} : { orders }),
		shown: [...groups.map((group, i) => counted(members[i] ?? 0, group)), `choose ${k}`],
		options: [
			{
				topic: 'first',
				text: `${some.words} ${counted(some.value, first)} ${some.value === 1 ? 'is' : 'are'} on the committee`,
				rule: { kind: 'sum', parts: [ofGroup(0)], test: some.test },
			},
			{
				topic: 'last',
				text: `at least ${counted(other, groups[lastGroup] ?? '')} ${other === 1 ? 'is' : 'are'} on the committee`,
				rule: { kind: 'sum', parts: [ofGroup(lastGroup)], test: { from: other } },
			},
			{
				topic: 'more',
				text: `the committee has more ${first}s than ${second}s`,
				rule: { kind: 'sum', parts: [ofGroup(0), minus(ofGroup(1))], test: { from: 1 } },
			},
			{
				topic: 'not both',
				text: `${a} and ${c} are not both on the committee`,
				rule: { kind: 'sum', parts: [person(0), person(2)], test: { to: 1 } },
			},
			{
				topic: 'if',
				text: `${b} is on the committee only if ${d} is too`,
				rule: { kind: 'sum', parts: [person(3), person(1, -1)], test: { from: 0 } },
			},
			{
				topic: 'one of',
				text: `exactly one of ${a} and ${d} is on the committee`,
				rule: { kind: 'sum', parts: [person(0), person(3)], test: exactly(1) },
			},
			{
				topic: 'one',
				text: `${c} is on the committee`,
				rule: { kind: 'sum', parts: [person(2)], test: exactly(1) },
			},
		],
	};
}
