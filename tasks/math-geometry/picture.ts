import type { Caption, FigurePicture, Mark, Picture } from '../kit/draw/picture.ts';
import { toNumber, write } from '../kit/exact/exact.ts';
import type { Verdict } from '../task.ts';
import { sketch } from './drawings/sketch.ts';
import { familyOf } from './families/index.ts';
import {
	type Chain,
	NAMES,
	type Puzzle,
	resultsOf,
	type Step,
	shown,
	variablesOf,
} from './puzzle.ts';
import { sentences, setupOf, withData } from './question.ts';

/** Characters of an answer: within a drawing, and at all. */
const LONGEST_LABEL = 7;
const LONGEST = 60;

const askOf = (step: Step): string => familyOf(step.family).ask;

/** The figures one after the other; what is asked for is marked, and the answer written there. */
export function picture(puzzle: Puzzle, verdict: Verdict | null = null): Picture {
	const outcome = verdict ? ` Answered ${verdict.read ?? 'nothing'}. ${verdict.reason}` : '';
	if (puzzle.kind === 'published') {
		const groups = [{ title: 'A published problem', cards: verdict ? [answered(verdict)] : [] }];
		const description = `A published problem, told in words.${outcome}`;
		return { kind: 'cards', groups, description };
	}
	const told = puzzle.steps.map((step) => `${setupOf(step)} Asked: ${askOf(step)}.`);
	return {
		kind: 'figure',
		figures: figuresOf(puzzle, verdict),
		note: 'Sketches, roughly to scale.',
		description: `${told.join(' ')}${outcome}`,
	};
}

function figuresOf(chain: Chain, verdict: Verdict | null): FigurePicture['figures'] {
	const results = resultsOf(chain) ?? [];
	return chain.steps.map((step, at) => {
		const isLast = at === chain.steps.length - 1;
		const name = isLast ? '?' : (NAMES[at] ?? '');
		const result = results[at];
		const value = isLast
			? verdict && answered(verdict)
			: verdict?.correct && result && answered({ ...verdict, read: write(result) });
		const isShort = value && value.text.length <= LONGEST_LABEL;
		const variables = variablesOf(step, results);
		const data = Object.fromEntries([...variables].map(([key, one]) => [key, toNumber(one)]));
		return {
			title: `${isLast ? 'Asked for' : name}: ${askOf(step)}`,
			...sketch(step.family, data, {
				asked: isShort ? value : { text: name, tone: value ? value.tone : 'highlight' },
				datum: (text) => datum(text, step),
			}),
			...(value && !isShort && { caption: { ...value, text: `${name} = ${value.text}` } }),
		};
	});
}

/** A label with its data; what an earlier figure gives stands out. */
function datum(text: string, step: Step): Mark {
	const isLinked = Object.entries(step.values).some(
		([key, value]) => text.includes(`{${key}}`) && NAMES.includes(value),
	);
	return {
		text: legible(withData(text, step)),
		tone: isLinked ? 'highlight' : 'plain',
	};
}

function answered({ correct, read }: Verdict): Mark {
	const text = legible(shown(read ?? 'none'));
	const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
	return { text: short, tone: correct ? 'answer' : 'wrong' };
}

const legible = (text: string): string =>
	text.replaceAll('-', '−').replaceAll('^2', '²').replaceAll('^3', '³');

/** What is asked, for people. */
export function caption(puzzle: Puzzle): Caption {
	if (puzzle.kind === 'published')
		return { goal: 'Solve the published problem; its text is in its file.' };
	const [goal = '', ...before] = sentences(puzzle).toReversed();
	return { goal, rules: before.toReversed() };
}
