import type { Builder, State } from './builder.ts';
import { gotten, large } from './gotten.ts';
import { partOf } from './numbers.ts';
import { canGet, PER } from './period.ts';

// Stories that begin with how many things are got in a time.

export function daily(story: Builder): State {
	const [who] = story.people;
	const { thing, verb } = story.world;
	const period = story.period === 'hour' ? 'day' : story.period;
	const rate = story.tell(`${thing[1]} per ${period}`, 'things', large(story));
	const times = story.tell(`${period}s`, 'factor', story.random.int(3, 29));
	story.say(
		story.random.pick([
			`${who} ${verb[1]} {${rate.name}} ${thing[1]} ${PER[period]} for {${times.name}} ${period}s.`,
			`For {${times.name}} ${period}s, ${who} ${verb[1]} {${rate.name}} ${thing[1]} every ${period}.`,
		]),
	);
	return gotten(
		story,
		story.compute(`all ${thing[1]}`, 'things', rate, '*', times),
		who,
		' in all this time',
		true,
	);
}

/** So many an hour, for hours on several days; or by each of several people, or in each of several countries. */
export function hourly(story: Builder): State {
	const { period, people, random } = story;
	const { thing, verb, helper } = story.world;
	const isHourly = period === 'hour';
	const each = isHourly ? 'hours per day' : story.either(helper[1], 'countries');
	const span = isHourly ? 'days' : `${period}s`;
	const rate = story.tell(`${thing[1]} per ${period}`, 'things', large(story));
	const several = story.tell(each, 'factor', random.int(3, 9));
	const times = story.tell(span, 'factor', random.int(3, 29));
	const [who] = isHourly || story.large ? people : [`the ${helper[1]}`];
	const got = `${verb[1]} {${rate.name}} ${thing[1]}`;
	const [one, many, time] = [PER[period], `{${several.name}}`, `{${times.name}}`];
	const wordings = isHourly
		? [
				`${who} ${got} ${one}, ${many} hours a day, for ${time} days.`,
				`${who} ${got} ${one}. That went on for ${many} hours on each of ${time} days.`,
			]
		: story.either(
				[
					`For ${time} ${span}, each of ${many} ${each} ${got} ${one}.`,
					`Each of ${many} ${each} ${got} ${one} for ${time} ${span}.`,
				],
				[
					`${who} ${got} ${one} in each of ${many} countries, for ${time} ${span}.`,
					`In each of ${many} countries, ${who} ${got} ${one} for ${time} ${span}.`,
				],
			);
	story.say(random.pick(wordings));
	const first = story.compute(
		`${thing[1]} of ${isHourly ? 'a day' : `all ${each}`}`,
		'things',
		rate,
		'*',
		several,
	);
	const all = story.compute(`all ${thing[1]}`, 'things', first, '*', times);
	return gotten(story, all, who, ' in all', true);
}

/** So many a minute, for hours; or a day, for weeks. */
export function converted(story: Builder): State | null {
	if (!story.settings.conversions) return null;
	const [who] = story.people;
	const { thing, verb } = story.world;
	const [short, long, factor] = story.random.pick([
		['minute', 'hours', 60],
		['day', 'weeks', 7],
	] as const);
	const isFast = !story.large && canGet(story.world, story.settings.digits, 1 / 60);
	story.exceeds = !(short === 'day' ? story.daily : isFast);
	const rate = story.tell(`${thing[1]} per ${short}`, 'things', large(story));
	const time = story.tell(long, 'factor', story.random.int(3, 19));
	story.say(
		story.random.pick([
			`For {${time.name}} ${long}, ${who} ${verb[1]} {${rate.name}} ${thing[1]} every ${short}.`,
			`${who} ${verb[1]} {${rate.name}} ${thing[1]} per ${short} for {${time.name}} ${long}.`,
		]),
	);
	const span = story.compute(`${short}s`, 'factor', time, '*', factor);
	const total = story.compute(`all ${thing[1]}`, 'things', rate, '*', span);
	return gotten(story, total, who, ' in this time', true);
}

export function twoRates(story: Builder): State {
	const { thing, verb } = story.world;
	const [first, second] = story.people;
	const { names, period } = story;
	const worker = (who: string, name: string, number: bigint) => {
		const rate = story.tell(`${thing[1]} per ${period} of ${name}`, 'things', number);
		const times = story.tell(`${period}s of ${name}`, 'factor', story.random.int(3, 40));
		const text = `${who} ${verb[1]} {${rate.name}} ${thing[1]} ${PER[period]} for {${times.name}} ${period}s`;
		return { text, rate, all: story.compute(`${thing[1]} of ${name}`, 'things', rate, '*', times) };
	};
	const one = worker(first, names[0], large(story));
	const two = worker(second, names[1], partOf(one.rate.value, 400, 1600, story.random));
	story.say(`${one.text}, and ${two.text}.`);
	const total = story.compute(`all ${thing[1]}`, 'things', one.all, '+', two.all);
	return gotten(story, total, `${first} and ${second}`, ' in total');
}
