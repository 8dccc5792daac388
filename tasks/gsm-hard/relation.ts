import { ratio } from '../kit/exact/rational.ts';
import type { Builder, Quantity } from './builder.ts';
import { partOf } from './numbers.ts';

/**
 * How many there are compared to others: "twice as many apples as Ana". Some need two operations.
 */
export function relation(
	story: Builder,
	label: string,
	base: Quantity,
	things: string,
	comparand: string,
): { phrase: string; quantity: Quantity } {
	const { random, settings } = story;
	const times = (above: number, below: number, words: string) => {
		const factor = story.tell(
			`${label} factor`,
			'factor',
			ratio(BigInt(above), BigInt(below)),
			words,
		);
		return {
			phrase: `{${factor.name}} as many ${things} as ${comparand}`,
			quantity: story.compute(label, 'things', base, '*', factor),
		};
	};
	const difference = (operator: '+' | '-') => {
		const part = partOf(base.value, 80, operator === '+' ? 900 : 600, random);
		const number = story.tell(`${label} ${operator === '+' ? 'extra' : 'fewer'}`, 'things', part);
		return {
			phrase: `{${number.name}} ${operator === '+' ? 'more' : 'fewer'} ${things} than ${comparand}`,
			quantity: story.compute(label, 'things', base, operator, number),
		};
	};
	const percent = () => {
		const more = random.chance(2, 3);
		const share = story.percentage(`${label} percentage`, 4, 85);
		const part = story.compute(`${label} difference`, 'things', base, '*', share);
		return {
			phrase: `{${share.name}} ${more ? 'more' : 'fewer'} ${things} than ${comparand}`,
			quantity: story.compute(label, 'things', base, more ? '+' : '-', part),
		};
	};
	const several = random.int(3, 12);
	return random.pick([
		() => times(2, 1, 'twice'),
		() => times(several, 1, `${several} times`),
		() => times(1, 2, 'half'),
		() => random.pick([() => times(1, 3, 'a third'), () => times(1, 4, 'a quarter')])(),
		() => times(3, 4, 'three quarters'),
		() => difference('+'),
		() => difference('+'),
		() => difference('-'),
		...(settings.percentages ? [percent, percent] : []),
	])();
}
