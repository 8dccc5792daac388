import { add, multiply, ratio, subtract, whole } from '../../../tasks/kit/exact/rational.ts';
import { amount, NUMBER, TIMES } from './amounts.ts';
import { type Fact, type Story, sum, type Value } from './story.ts';

// Sentences that tell who got how many: "In May, Ana picked twice as many apples as in April."

const NAME = String.raw`\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*`;
const LONG: Readonly<Record<string, readonly [shorter: string, times: bigint]>> = {
	hours: ['minute', 60n],
	weeks: ['day', 7n],
};

interface Clause {
	readonly who: string;
	readonly verb: string;
	readonly when: string;
	readonly elsewhere: boolean;
	/** How many people, countries and spans of time the number is for. */
	readonly times: bigint;
}

/** Takes the words of time and place off a text; what a rate must be multiplied with. */
function withoutTimes(text: string): { rest: string; times: bigint; several: bigint } {
	let rest = text;
	const take = (pattern: string): RegExpExecArray | null => {
		const found = new RegExp(pattern.replaceAll('#', `(${NUMBER})`), 'u').exec(rest);
		if (found) rest = rest.slice(0, found.index) + rest.slice(found.index + found[0].length);
		return found;
	};
	const number = (found: RegExpExecArray | null, place = 1): bigint =>
		found ? amount(found[place] ?? '').above : 1n;
	const several =
		number(take(' in each of # countries')) * number(take('^In each of # countries, '));
	const hours = number(take(',? # hours a day'));
	const span = take(',? for # (minutes|hours|days|weeks|months|years)$') ?? take('^For # (\\w+), ');
	const per = take(' (?:an?|every|per) (minute|hour|day|week|month|year)$')?.[1];
	const unit = span?.[2] ?? '';
	let times = number(span) * hours * several;
	if (span && per !== undefined && `${per}s` !== unit && hours === 1n) {
		const [shorter, inOne] = LONG[unit] ?? ['', 0n];
		if (shorter !== per) throw new Error(`"${text}": ${per} and ${unit} do not fit.`);
		times *= inOne;
	}
	return { rest, times, several };
}

/** How many a phrase says, and of what: "3 times as many red apples as green apples". */
function told(story: Story, phrase: string, clause: Clause): { noun: string; count: Value } | null {
	const plain = new RegExp(`^(${NUMBER}) (?!more |fewer |times )([a-z][\\p{L} -]*)$`, 'u').exec(
		phrase,
	);
	if (plain?.[1] !== undefined && !plain[1].includes('$')) {
		const count = amount(plain[1]);
		return { noun: plain[2] ?? '', count: () => count };
	}
	const ratioOf = new RegExp(`^(${TIMES}) as many (.+?) as (.+)$`).exec(phrase);
	if (ratioOf) {
		const [, factor = '', noun = '', than = ''] = ratioOf;
		const base = compared(story, than, clause);
		return { noun, count: () => multiply(base(), amount(factor)) };
	}
	const difference = new RegExp(`^(${NUMBER}) (more|fewer) (.+?) than (.+)$`).exec(phrase);
	if (!difference) return null;
	const [, number = '', sign, noun = '', than = ''] = difference;
	const base = compared(story, than, clause);
	const change = (): ReturnType<Value> =>
		number.endsWith('%') ? multiply(base(), amount(number)) : amount(number);
	const join = sign === 'more' ? add : subtract;
	return { noun, count: () => join(base(), change()) };
}

/** What something is compared with: other people, times or sorts, or one of several. */
function compared(story: Story, than: string, { who, verb }: Clause): Value {
	const last = () => story.facts.findLast((fact) => !fact.elsewhere);
	if (than === 'in each of the others' || than.startsWith('each of the ')) {
		const each = last()?.each;
		if (!each) throw new Error(`Nothing is told of "${than}".`);
		return each;
	}
	return () => {
		const names = than.replace(/ together$/, '').split(' and ');
		return sum(
			names.map((name) => {
				const found = story.facts.filter(
					(fact) =>
						!fact.elsewhere &&
						fact.verb === verb &&
						(fact.who === name || (fact.who === who && [fact.noun, fact.when].includes(name))),
				);
				if (found.length !== 1) throw new Error(`"${than}" may be ${found.length} things.`);
				return () => found[0]?.count() ?? whole(0);
			}),
		)();
	};
}

/** A clause's subject and verb, and what is got. */
function parsed(text: string): { clause: Clause; objects: string[]; several: bigint } | null {
	const strange = /^In (?:another \w+|a rival)|^A rival|, who lives in/.test(text);
	const [, when = '', main = ''] =
		/^((?:[Ii]n|[Oo]n) (?:\p{Lu}\p{L}+|the (?:first|middle|last) year), )?(.*)$/u.exec(
			text.replace(/^In one more country, /, ''),
		) ?? [];
	const { rest, times, several } = withoutTimes(main);
	const forms: readonly (readonly [pattern: string, who: (name: string) => string])[] = [
		[
			`^A team of (?<n>#) (?<who>[a-z]+) was at work, and each of them (?<verb>[a-z]+) (?<what>.+)$`,
			(name) => `the ${name}`,
		],
		[
			`^${NAME} hired (?<n>#) (?<who>[a-z]+), who (?<verb>[a-z]+) (?<what>.+) each$`,
			(name) => `the ${name}`,
		],
		[`^[Ee]ach of (?<n>#) (?<who>[a-z ]+?) (?<verb>[a-z]+) (?<what>#.+)$`, (name) => `the ${name}`],
		[
			`^(?:A delivery brought )?(?<who>${NAME})(?: received| was sent)? (?<what># \\w+ with # .+ in each.*)$`,
			(name) => name,
		],
		[`^(?<who>${NAME})(?:, [^,]+,)? (?:also |once )?(?<verb>[a-z]+) (?<what>.+)$`, (name) => name],
	];
	for (const [pattern, named] of forms) {
		const groups = new RegExp(pattern.replaceAll('#', NUMBER), 'u').exec(rest)?.groups;
		if (!groups) continue;
		const { n = '1', who = '', verb = 'got', what = '' } = groups;
		const people = amount(n).above;
		const clause = {
			who: named(who),
			verb,
			when: when.slice(0, -2).replace(/^[IO]/, (letter) => letter.toLowerCase()),
			elsewhere: strange,
			times: times * people,
		};
		return {
			clause,
			objects: what.split(/(?<! (?:than|as) .*),? and (?=\d|twice|half|an? |two |three )/),
			several: several * people,
		};
	}
	return null;
}

/** "7 crates with 5 apples in each". */
const IN_EACH = new RegExp(`^(${NUMBER}) (\\w+) with (${NUMBER}) (.+) in each$`);

/** Notes what a sentence says that somebody got; false where it says nothing of the kind. */
export function readGetting(story: Story, sentence: string): boolean {
	const again = new RegExp(`^That went on for (${NUMBER}) hours on each of (${NUMBER}) days$`).exec(
		sentence,
	);
	const last = story.facts.at(-1);
	if (again && last) {
		const times = multiply(amount(again[1] ?? ''), amount(again[2] ?? ''));
		const before = last.count;
		last.count = () => multiply(before(), times);
		story.just = { noun: last.noun, count: last.count };
		return true;
	}
	const number = new RegExp(`^The number of (.+) was (${NUMBER})$`).exec(sentence);
	if (number && last) {
		const count = amount(number[2] ?? '');
		story.facts.push({ ...last, noun: number[1] ?? '', count: () => count, each: () => count });
		return true;
	}
	const clauses = sentence
		.replace(/^While (.+?), /, '$1, while ')
		.split(/, while |, and (?=\p{Lu})/u);
	const found: Fact[] = [];
	for (const text of clauses) {
		const read = parsed(text);
		if (!read) return false;
		const { clause, objects, several } = read;
		for (const object of objects) {
			const [, boxes, box, size, inside] = IN_EACH.exec(object) ?? [];
			const { noun, count } =
				box !== undefined
					? { noun: inside ?? '', count: () => multiply(amount(boxes ?? ''), amount(size ?? '')) }
					: (told(story, object.replace(' loose ', ' '), clause) ?? { noun: '', count: null });
			if (count === null) return false;
			if (box !== undefined) story.delivered = box;
			const total = () => multiply(count(), whole(clause.times));
			const each = several === clause.times ? count : () => multiply(total(), ratio(1n, several));
			found.push({ ...clause, noun, count: total, each });
		}
	}
	story.facts.push(...found);
	story.just = {
		noun: found.at(-1)?.noun ?? '',
		count: sum(
			found.map(
				({ count }) =>
					() =>
						count(),
			),
		),
	};
	return true;
}
