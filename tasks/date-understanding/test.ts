import { describe, expect, it } from 'vitest';
import { civil, dayOf, fromIso, iso, weekday } from './calendar.ts';
import { task } from './index.ts';

const DAY = 86_400_000;
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

// A second reading of the rules, on the words of a question and with the platform's own calendar.
const utc = (year: number, month: number, date: number) => new Date(Date.UTC(year, month, date));
const plus = (day: Date, days: number) => new Date(day.getTime() + days * DAY);
const lastOf = (day: Date) => utc(day.getUTCFullYear(), day.getUTCMonth() + 1, 0);

function months(day: Date, count: number): Date {
	const reached = utc(day.getUTCFullYear(), day.getUTCMonth() + count, day.getUTCDate());
	const first = utc(day.getUTCFullYear(), day.getUTCMonth() + count, 1);
	return reached.getUTCMonth() === first.getUTCMonth() ? reached : lastOf(first);
}

function business(day: Date, count: number): Date {
	const working = [1, 2, 3, 4, 5];
	let [reached, left] = [day, Math.abs(count)];
	while (left > 0) {
		reached = plus(reached, Math.sign(count));
		if (working.includes(reached.getUTCDay())) left--;
	}
	return reached;
}

/** A date that stands by itself. */
function known(text: string): Date {
	const [, hours, begins] = /exactly (\d+) hours before the year (\d+) begins/.exec(text) ?? [];
	if (hours !== undefined)
		return new Date(
			Math.floor((Date.UTC(Number(begins), 0) - Number(hours) * 3_600_000) / DAY) * DAY,
		);
	const year = Number(/\b(\d{4})\b/.exec(text)?.[1]);
	const month = new Date(
		`${/\b([A-Z][a-z]+) (?:\d|\d+, )?/.exec(text.replace(/\w+day,? /, ''))?.[1]} 1, 2000`,
	);
	const nth = Number(/(\d+)(?:st|nd|rd|th)/.exec(text)?.[1] ?? 0);
	if (text.includes('quarter')) return utc(year, 3 * nth, 0);
	if (/^the \d+\w\w day of/.test(text)) return utc(year, 0, nth);
	if (text.startsWith('the last day of')) return utc(year, month.getMonth() + 1, 0);
	const which = WEEKDAYS.findIndex((name) => text.includes(`${name} of`));
	if (which >= 0) {
		const all = Array.from({ length: 31 }, (_, i) => utc(year, month.getMonth(), i + 1)).filter(
			(day) => day.getUTCDay() === which && day.getUTCMonth() === month.getMonth(),
		);
		return all.at(nth - 1) ?? new Date(Number.NaN);
	}
	const [, a, b, c, order] = /(\d+)[/-](\d+)[/-](\d+) \((\w+)/.exec(text) ?? [];
	if (order === 'month') return utc(Number(c), Number(a) - 1, Number(b));
	if (order === 'day') return utc(Number(c), Number(b) - 1, Number(a));
	if (order === 'year') return utc(Number(a), Number(b) - 1, Number(c));
	const date = Number(/\b(\d{1,2})(?:st|nd|rd|th|\b)/.exec(text)?.[1]);
	return utc(year, month.getMonth(), date);
}

/** Where a phrase such as "exactly 3 weeks after …" leads from a date. */
function step(from: Date, phrase: string): Date {
	const back = phrase.includes(' before ');
	const sign = back ? -1 : 1;
	const [, hours, clock] = /^the date (\d+) hours \w+ (\d\d):00/.exec(phrase) ?? [];
	if (hours !== undefined) {
		const moment = from.getTime() + (Number(clock) + sign * Number(hours)) * 3_600_000;
		return new Date(Math.floor(moment / DAY) * DAY);
	}
	if (phrase.startsWith('the last day of the month')) return lastOf(from);
	if (phrase.startsWith('the first day of the month')) return plus(lastOf(from), 1);
	const which = WEEKDAYS.findIndex((name) => phrase.includes(name));
	if (which >= 0) {
		let day = plus(from, sign);
		while (day.getUTCDay() !== which) day = plus(day, sign);
		return day;
	}
	const [, count, unit = ''] =
		/exactly (\d+) (business day|day|week|month|year)/.exec(phrase) ?? [];
	const signed = sign * Number(count);
	if (unit === 'business day') return business(from, signed);
	if (unit === 'month' || unit === 'year') return months(from, signed * (unit === 'year' ? 12 : 1));
	return plus(from, signed * (unit === 'week' ? 7 : 1));
}

/** The date that a question asks for, MM/DD/YYYY. */
function answerOf(question: string): string {
	const [story = '', ...rest] = question.split('\n\n');
	const right = story.replace(/ \w+ believes that .+? is right\./, '').replace(/^\w+ says: /, '');
	const near: Record<string, number> = {
		'Today is': 0,
		'Yesterday was': 1,
		'The day before yesterday was': 2,
		'Tomorrow is': -1,
		'The day after tomorrow is': -2,
	};
	const lead = Object.keys(near).find((words) => right.startsWith(words));
	const sentences = right.split(/(?<=\.) /);
	let day: Date;
	if (lead !== undefined)
		day = plus(known(right.slice(lead.length + 1).replace(/\.$/, '')), near[lead] ?? 0);
	else {
		day = known(/ on (.+)\.$/.exec(sentences[0] ?? '')?.[1] ?? '');
		for (const sentence of sentences.slice(1))
			day = step(day, /((?:exactly|the (?:first|last|date)) .+)\.$/.exec(sentence)?.[1] ?? '');
	}
	const listed = [...rest.join('\n').matchAll(/^\d\. Go to (?:the date (?=exactly))?(.+)\.$/gm)];
	const single = /Which date is (.+)\?/.exec(rest.join('\n'))?.[1] ?? '';
	const phrases = listed.length > 0 ? listed.map(([, phrase = '']) => phrase) : [single];
	const reached = phrases.reduce(step, day).toISOString();
	return `${reached.slice(5, 7)}/${reached.slice(8, 10)}/${reached.slice(0, 4)}`;
}

describe('the calendar', () => {
	it('agrees with the platform on every day from 1890 to 2110', () => {
		for (let day = dayOf(1890, 1, 1); day < dayOf(2110, 1, 1); day++) {
			const date = new Date(day * DAY);
			const { year, month, date: number } = civil(day);
			if (
				iso(day) !== date.toISOString().slice(0, 10) ||
				weekday(day) !== date.getUTCDay() ||
				dayOf(year, month, number) !== day
			)
				throw new Error(`day ${day} is ${iso(day)}, not ${date.toISOString()}`);
		}
	});

	it.each(['2001-02-29', '1900-02-29', '2000-13-01', '1999-04-31', 'today'])(
		'knows no %s',
		(text) => expect(() => fromIso(text)).toThrow(RangeError),
	);
});

describe('date understanding, against a second reading of the question', () => {
	const everything = { formats: true, traps: true, weekdays: true, business: true };
	it.each([
		{ anchorHops: 0, questionHops: 1, ...everything, options: 6 },
		{ anchorHops: 1, questionHops: 1, formats: true, traps: true, options: 6 },
		{ anchorHops: 2, questionHops: 2, ...everything, traps: false, options: 2 },
		{ anchorHops: 6, questionHops: 6, ...everything, options: 12 },
	])('one option is right, and it is this: %o', (params) => {
		for (let seed = 0; seed < 150; seed++) {
			const instance = task.instance(params, seed);
			const truth = answerOf(instance.question);
			const options = [...instance.question.matchAll(/^\(([A-Z])\) ([\d/]+)$/gm)];
			expect(new Set(options.map(([, , text]) => text)).size).toBe(options.length);
			expect(options).toHaveLength(params.options);
			expect(
				options.filter(([, , text]) => text === truth),
				instance.question,
			).toHaveLength(1);
			for (const [, letter = '', text = ''] of options) {
				expect(instance.check(`<<<(${letter})>>>`).correct).toBe(text === truth);
				expect(instance.check(`<<<${text}>>>`).correct).toBe(text === truth);
			}
		}
	});
});

describe('date understanding, reading answers', () => {
	const instance = task.instance({ anchorHops: 1, questionHops: 1, options: 5 }, 7);
	const truth = answerOf(instance.question);
	const [month = '', date = '', year = ''] = truth.split('/');
	const name = utc(2000, Number(month) - 1, 1).toLocaleString('en', {
		month: 'long',
		timeZone: 'UTC',
	});
	const letter = instance.solve().charAt(4);
	const other = letter === 'A' ? 'B' : 'A';

	it.each([
		`<<<${letter}>>>`,
		`<<<(${letter}) ${truth}>>>`,
		`<<<${letter}. ${name} ${Number(date)}, ${year}>>>`,
		`<<<${Number(month)}/${Number(date)}/${year}>>>`,
		`<<<${year}-${month}-${date}>>>`,
		`<<<the ${Number(date)}th of ${name} ${year}>>>`,
		`Not (${other}).\nThe answer is **(${letter})**`,
	])('reads %s', (answer) => {
		expect(instance.check(answer)).toMatchObject({ correct: true });
	});

	it.each([
		[`<<<(${other}) ${truth}>>>`, /contradict/],
		[`<<<(${letter}) 01/01/1850>>>`, /contradict/],
		[`<<<${truth} or 01/01/1850>>>`, /more than one/],
		['<<<02/30/2000>>>', /not 02\/30\/2000/],
		['<<<(Z)>>>', /no option \(Z\)/],
		['<<<next week>>>', /no option in/],
	])('rejects %s', (answer, reason) => {
		const verdict = instance.check(answer);
		expect(verdict.correct).toBe(false);
		expect(verdict.reason).toMatch(reason);
	});
});
