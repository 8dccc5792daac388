import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { LEVELS } from '../task.ts';
import { task } from './index.ts';
import { assignments } from './liars.ts';
import type { Puzzle } from './puzzle.ts';
import { schema } from './schema.ts';

type Kinds = ReadonlyMap<string, boolean>;

/** What a quoted sentence claims, read from the words alone: true where it fits who lies. */
function claims(sentence: string, lies: Kinds): boolean {
	const names = [...sentence.matchAll(/\p{L}+/gu)].map(([word]) => word);
	const people = names.filter((name) => lies.has(name));
	const liars = people.map((name) => lies.get(name) === true);
	const count = liars.filter(Boolean).length;
	if (/of the same kind|^Either both/.test(sentence)) return count !== 1;
	if (/of different kinds|^Exactly one/.test(sentence)) return count === 1;
	if (/^At least one/.test(sentence)) return sentence.includes('lies') ? count > 0 : count < 2;
	if (/ both lie\.$/.test(sentence)) return count === 2;
	if (/ both tell the truth\.$/.test(sentence)) return count === 0;
	const parts = sentence.split(/ and | or (?=\p{L}+ (?:lies|tells))/u).map((part, place) => {
		const lying = /(?<!never) lies| is a liar| never tells the truth/.test(part);
		return liars[place] === lying;
	});
	if (parts.length !== people.length) throw new Error(`cannot read "${sentence}"`);
	return sentence.includes(' (or both)') ? parts.some(Boolean) : parts.every(Boolean);
}

/** Every way to be truthful or lying that fits the statements of a question, by brute force. */
function worlds(question: string): { people: string[]; fitting: Kinds[] } {
	const lines = [...question.matchAll(/^- (?:(\p{L}+) says: "(.+)"|(.+))$/gmu)];
	const count = Number(/ (\d+) people\. Each/.exec(question)?.[1]);
	const words = lines.flatMap(([line]) => [...line.matchAll(/\p{L}+/gu)].map(([word]) => word));
	const plain = new Set('Either Exactly At'.split(' '));
	const people = [...new Set(words)].filter((word) => /^\p{Lu}/u.test(word) && !plain.has(word));
	expect(people).toHaveLength(count);
	const fitting: Kinds[] = [];
	for (let code = 0; code < 2 ** count; code++) {
		const lies = new Map(people.map((name, place) => [name, ((code >> place) & 1) === 1]));
		const fits = lines.every(([, speaker, said, given]) =>
			speaker === undefined
				? claims(given ?? '', lies)
				: claims(said ?? '', lies) !== lies.get(speaker),
		);
		if (fits) fitting.push(lies);
	}
	return { people, fitting };
}

describe('web of lies, against brute force over the question text', () => {
	it.each([
		{ people: 6, shape: 'chain', shuffled: true },
		{ people: 8, shape: 'tree', pairs: 2, compound: 3, asked: 'three' },
		{ people: 9, shape: 'web', pairs: 1, compound: 5, asked: 'liars' },
		{ people: 10, shape: 'web', pairs: 4, compound: 2, asked: 'liars' },
		{ people: 4, shape: 'web', pairs: 2, asked: 'one' },
		{ people: 10, shape: 'trunk', pairs: 2, compound: 1, asked: 'one' },
		{ people: 10, shape: 'loop', pairs: 3, compound: 2, asked: 'three' },
		{ people: 4, shape: 'loop', pairs: 2, asked: 'three' },
		{ people: 4, shape: 'loop', pairs: 1, asked: 'one' },
	])('one world fits, and only its answer is right: %o', (params) => {
		for (let seed = 0; seed < 12; seed++) {
			const instance = task.instance(params, seed);
			const { people, fitting } = worlds(instance.question);
			expect(fitting).toHaveLength(1);
			const truth = fitting[0] ?? new Map<string, boolean>();
			const word = (name: string) => (truth.get(name) ? 'no' : 'yes');
			const one = /Does (\p{L}+) tell the truth\?/u.exec(instance.question)?.[1];
			const three = /Who of (.+) tells the truth\?/.exec(instance.question)?.[1]?.split(', ');
			if (one !== undefined) {
				for (const answer of ['yes', 'no'])
					expect(instance.check(answer).correct).toBe(answer === word(one));
			} else if (three) {
				for (let code = 0; code < 8; code++) {
					const said = three.map((_, place) => ((code >> place) & 1 ? 'no' : 'yes'));
					const right = three.every((name, place) => word(name) === said[place]);
					expect(instance.check(`<<<${said}>>>`).correct).toBe(right);
				}
			} else
				for (let code = 0; code < 2 ** people.length; code++) {
					const liars = people.filter((_, place) => (code >> place) & 1);
					const right = people.every((name) => truth.get(name) === liars.includes(name));
					expect(instance.check(`<<<${liars.join(', ') || 'none'}>>>`).correct).toBe(right);
				}
		}
	});
});

/** How many statements hold up the answer: without any one of them somebody asked for is open. */
function needed({ people, statements, asked }: Puzzle): number {
	// A statement decides one person at most.
	if (asked === null) return people.length;
	return statements.filter((statement) => {
		const others = statements.filter((one) => one !== statement);
		const left = assignments(people.length, others);
		return asked.some((person) => new Set(left.map((kinds) => kinds[person])).size > 1);
	}).length;
}

describe('web of lies, level by level', () => {
	it('has more people, and hangs on more of their statements', () => {
		const { levels } = task.about;
		expect(LEVELS.map((level) => levels[level].people)).toEqual([5, 10, 15, 20, 40]);
		const least = LEVELS.map((level) =>
			Math.min(
				...Array.from({ length: 50 }, (_, seed) =>
					needed(v.parse(schema, task.instance(levels[level], seed).puzzle)),
				),
			),
		);
		expect(least).toEqual([5, 10, 12, 14, 40]);
	});
});

describe('web of lies, reading answers', () => {
	const one = task.instance({ people: 5, shape: 'chain' }, 1);
	const [right, wrong] = one.solve() === '<<<yes>>>' ? ['Yes', 'No'] : ['No', 'Yes'];

	it.each([
		`<<<${right}>>>`,
		`<<<${right.toLowerCase()}>>>`,
		`<<<"${right}.">>>`,
		`<<<${wrong}>>> Wait, no: <<<${right}>>>`,
		`The answer is: **${right}**`,
		`${wrong}? Let us see.\nFinally: ${right}.`,
	])('reads %s', (answer) => expect(one.check(answer)).toMatchObject({ correct: true }));

	it.each([
		['<<<maybe>>>', /neither yes nor no/, 'unreadable'],
		[`<<<${right} and ${wrong}>>>`, /both yes and no/, 'unreadable'],
		[`<<<${wrong}>>>`, /the answer says that/, 'person'],
	])('rejects %s', (answer, reason, constraint) => {
		const verdict = one.check(answer);
		expect(verdict).toMatchObject({ correct: false, constraint });
		expect(verdict.reason).toMatch(reason);
	});

	it('reads three answers as a list, as JSON, and by name in any order', () => {
		const three = task.instance({ people: 6, shape: 'tree', asked: 'three' }, 3);
		const names = /Who of (.+) tells/.exec(three.question)?.[1]?.split(', ') ?? [];
		const said = three.solve().slice(3, -3).split(',');
		const named = names.map((name, place) => `"${name}": ${said[place] === 'yes'}`);
		for (const answer of [
			`<<<${said.join(' ')}>>>`,
			`<<<[${said.map((word) => `"${word}"`).join(', ')}]>>>`,
			`<<<{${named.toReversed().join(', ')}}>>>`,
			`So:\n${names.map((name, place) => `${name}: ${said[place]}`).join('\n')}`,
		])
			expect(three.check(answer), answer).toMatchObject({ correct: true });
		const twice = [names[0], names[0], names[1]].map((name, place) => `${name}: ${said[place]}`);
		expect(three.check(`<<<${twice.join(', ')}>>>`)).toMatchObject({ correct: false, read: null });
		expect(three.check(`<<<${said[0]}>>>`).reason).toMatch(/3 people are asked about/);
	});

	it('reads liars however they are listed, and says which statement breaks', () => {
		const all = task.instance({ people: 7, shape: 'web', pairs: 2, asked: 'liars' }, 2);
		const liars = all.solve().slice(3, -3).split(', ');
		for (const answer of [
			`<<<${liars.toReversed().join(' and ')}>>>`,
			`<<<${JSON.stringify(liars)}>>>`,
			`<<<\n${liars.map((name) => `- ${name.toLowerCase()}`).join('\n')}\n>>>`,
			`I am done.\nThe liars are: ${liars.join(', ')}.`,
		])
			expect(all.check(answer), answer).toMatchObject({ correct: true });
		expect(all.check(`<<<${liars.join(', ')}, Xaver>>>`).reason).toContain('none of the people');
		const verdict = all.check(all.slip());
		expect(verdict.reason).toMatch(/^With this answer|^It is given/);
		expect(verdict.constraint).toMatch(/^(?:given|liar-told-truth|truthful-lied)$/);
		const picture = all.picture(all.slip());
		if (picture.kind !== 'cards') throw new Error('no cards');
		expect(picture.groups[1]?.cards.filter(({ tone }) => tone === 'wrong')).toHaveLength(1);
	});

	it.each([
		[{ people: 5, pairs: 2, compound: 2 }, /at most 3 for 5 people/],
		[{ people: 5, shape: 'web' }, /A web needs/],
	])('refuses %o', (params, message) => {
		expect(() => task.instance(params, 0)).toThrow(message);
	});
});
