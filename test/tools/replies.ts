import { bareAnswer } from '../../src/lab/exports/format.ts';
import type { GeneratedRow } from '../../src/lab/generation.ts';

/** What a model says, and whether each tool has to call it right: null where it may, unless the task calls it wrong. */
export interface Manner {
	readonly right: boolean | null;
	say(row: GeneratedRow): string;
}

const marked = (answer: string) => `<<<${bareAnswer(answer)}>>>`;

/** The models of the server, by name. */
export const MANNERS: Readonly<Record<string, Manner>> = {
	right: { right: true, say: ({ answer }) => marked(answer) },
	slip: { right: false, say: ({ slip }) => marked(slip) },
	// A draft first, and the answer's form mentioned before and after it.
	wordy: {
		right: true,
		say: ({ answer, slip }) =>
			`I have to answer as <<<answer>>>.\n\nFirst I thought ${marked(slip)}, but that fails.\n\nSo it is\n\n<<<\n${bareAnswer(answer)}\n>>>\n\nThat is my answer, in the form <<<>>>.`,
	},
	// What the letters' case decides.
	swapped: {
		right: null,
		say: ({ answer }) =>
			marked(answer).replace(/\p{L}/gu, (letter) =>
				letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase(),
			),
	},
	silent: { right: false, say: () => 'I do not know.' },
};
