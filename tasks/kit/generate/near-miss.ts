import { type Expression, evaluate } from '../exact/expression.ts';
import { equals, whole } from '../exact/fraction.ts';

const ATTEMPTS = 60;

/** Of some expressions that `draw` gives, the one whose value comes nearest to the target but misses it. */
export function nearMiss(target: number, draw: () => Expression): Expression {
	let nearest: Expression | null = null;
	let distance = Number.POSITIVE_INFINITY;
	for (let i = 0; i < ATTEMPTS || nearest === null; i++) {
		const expression = draw();
		const value = evaluate(expression);
		if (value === null || equals(value, whole(target))) continue;
		const away = Math.abs(value.above / value.below - target);
		if (away >= distance) continue;
		nearest = expression;
		distance = away;
	}
	return nearest;
}
