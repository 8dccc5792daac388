import { type Expression, evaluateExactly } from '../exact/expression.ts';
import { apply, print, whole } from '../exact/rational.ts';
import { outline } from './sentences.ts';

/** The operations of an expression in the order in which they are done: `11 + 8 = 19`. */
export function calculation(expression: Expression): string[] {
	if (typeof expression === 'number') return [];
	const { operator, left, right } = expression;
	const value = evaluateExactly(expression);
	return [
		...calculation(left),
		...calculation(right),
		`${operand(left)} ${SIGNS[operator]} ${operand(right)} = ${value ? print(value) : 'nothing'}`,
	];
}

const SIGNS = { '+': '+', '-': '-', '*': '×', '/': '/' } as const;

function operand(expression: Expression): string {
	const value = evaluateExactly(expression) ?? whole(0);
	return value.below > 1n || value.above < 0n ? `(${print(value)})` : print(value);
}

/**
 * A calculation that is to reach the target. One that misses it by little ends as if the last
 * operation were miscalculated; one that misses it by more is left at that.
 */
export function reaching(expression: Expression, target: number, written: string): string[] {
	const steps = calculation(expression);
	const value = evaluateExactly(expression);
	if (!value) return steps;
	const off = apply('-', value, whole(target)) ?? value;
	if (off.above === 0n)
		return [...outline(steps.map(sentence), null, 4), `That is ${target}, so I take ${written}.`];
	if (off.below === 1n && off.above <= 3n && off.above >= -3n)
		return [
			...outline(steps.slice(0, -1).map(sentence), null, 3),
			`${steps.at(-1)?.split(' = ')[0]} = ${target}. That is it: ${written}.`,
		];
	const size = off.above < 0n ? { ...off, above: -off.above } : off;
	return [
		...outline(steps.map(sentence), null, 3),
		`That is ${print(size)} too ${off.above > 0n ? 'much' : 'little'} for ${target}, but I find nothing nearer.`,
		`I stay with ${written}.`,
	];
}

const sentence = (step: string) => `${step}.`;
