import { write } from '../kit/expression.ts';
import type { Mark, Picture } from '../kit/picture.ts';
import { defineTask } from '../task.ts';
import { about } from './about.ts';
import { examine, type Hand } from './check.ts';
import { generate, miss } from './generate.ts';
import { importOfficial } from './official.ts';
import { program } from './program.ts';
import { question } from './question.ts';
import { find } from './search.ts';

export const task = defineTask<Hand, typeof about.knobs>({
	about,
	generate,
	question,
	solve({ numbers, target }) {
		const solution = find(numbers, target);
		if (solution === null) throw new RangeError(`${numbers} cannot make ${target}`);
		return `<<<${write(solution)}>>>`;
	},
	check(hand, answer) {
		const { correct, read, reason } = examine(hand, answer);
		return { correct, read, reason };
	},
	program,
	slip: (hand, random) => `<<<${miss(hand, random)}>>>`,
	picture,
	importOfficial,
});

function picture(hand: Hand, answer?: string): Picture {
	const finding = answer === undefined ? null : examine(hand, answer);
	const left = [...(finding?.unused ?? [])];
	const numbers = hand.numbers.map((number): Mark => {
		const at = left.indexOf(number);
		if (at >= 0) left.splice(at, 1);
		return { text: String(number), tone: at >= 0 ? 'wrong' : 'given' };
	});
	const groups = [
		{ title: 'Numbers', cards: numbers },
		{ title: 'Target', cards: [{ text: String(hand.target), tone: 'given' } satisfies Mark] },
	];
	const description = `Make ${hand.target} from ${hand.numbers.join(', ')}`;
	if (finding === null) return { kind: 'cards', groups, description: `${description}.` };
	const tone = finding.correct ? 'answer' : 'wrong';
	const cards: Mark[] = [{ text: finding.read ?? '?', tone }];
	if (finding.value !== null) cards.push({ text: `= ${finding.value}`, tone });
	return {
		kind: 'cards',
		groups: [...groups, { title: 'Answer', cards }],
		description: `${description}; answered ${finding.read ?? 'nothing'}. ${finding.reason}`,
	};
}
