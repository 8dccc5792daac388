import { excerpt } from '../kit/answer.ts';
import { defineTask } from '../task.ts';
import { about } from './about.ts';
import { check } from './check.ts';
import { importOfficial } from './official.ts';
import { generate, miscalculate, multiply, type Product, program } from './product.ts';

export const task = defineTask<Product, typeof about.knobs>({
	about,
	generate: ({ digits }, random) => generate(digits, random),
	question: ({ factors }) =>
		`What is the exact product ${factors.map((factor) => (factor.startsWith('-') ? `(${factor})` : factor)).join(' * ')}?\n\n` +
		'Give the whole number with all its digits, and with a minus sign if it is negative. ' +
		'Do not round, and do not use scientific notation.\n\n' +
		'Write the final answer between triple angle brackets, for example <<<-1234>>>.',
	solve: (puzzle) => `<<<${multiply(puzzle)}>>>`,
	check,
	program,
	slip: (puzzle, random) => `<<<${miscalculate(puzzle, random)}>>>`,
	picture(puzzle, answer) {
		const factors = {
			title: 'Factors',
			cards: puzzle.factors.map((text) => ({ text, tone: 'given' as const })),
		};
		const description = `The product of ${puzzle.factors.join(', ')}`;
		if (answer === undefined)
			return { kind: 'cards', groups: [factors], description: `${description}.` };
		const { correct, read, reason } = check(puzzle, answer);
		const text = excerpt(read ?? '?');
		const product = {
			title: 'Product',
			cards: [{ text, tone: correct ? ('answer' as const) : ('wrong' as const) }],
		};
		return {
			kind: 'cards',
			groups: [factors, product],
			description: `${description}; answered ${text}. ${reason}`,
		};
	},
	importOfficial,
});
