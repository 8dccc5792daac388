import { Failure } from '../core/failure.ts';
import type { Method } from './method.ts';
import { allCode } from './methods/all-code.ts';
import { allText } from './methods/all-text.ts';
import { codesteer } from './methods/codesteer.ts';
import { onlyQuestion } from './methods/only-question.ts';

/** Every method, in the order that lists show them. */
export const methods: readonly Method[] = [codesteer, onlyQuestion, allText, allCode];

/** @throws Failure `unknown-method` */
export function findMethod(id: string): Method {
	const method = methods.find((one) => one.id === id);
	if (!method)
		throw new Failure(
			'unknown-method',
			`There is no method "${id}"; the methods are ${methods.map((one) => one.id).join(', ')}.`,
		);
	return method;
}
