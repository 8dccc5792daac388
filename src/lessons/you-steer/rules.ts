import * as v from 'valibot';
import type { SteeredRun } from '../stages/steered-run.ts';
import file from './recorded.json' with { type: 'json' };

const Steered = v.object({
	correct: v.boolean(),
	rounds: v.number(),
	guidance: v.array(v.string()),
});

/** What the built-in rules made of the puzzles; test/unit/lessons/recorded.test.ts plays them anew. */
export const RULES: Readonly<Record<'queens' | 'letters' | 'sudoku', SteeredRun>> = v.parse(
	v.object({ queens: Steered, letters: Steered, sudoku: Steered }),
	file,
);

/** The rules' guidance as a reader of the protocol sees it. */
export function guidanceInWords({ guidance }: SteeredRun): string {
	return guidance
		.map((text, index) => `${index + 1}. ${MEANING[text] ?? text.replaceAll(/^<<<|>>>$/g, '')}`)
		.join('\n');
}

const MEANING: Readonly<Record<string, string>> = {
	'<<<Text>>>': 'Answer in text.',
	'<<<Code>>>': 'Answer with code.',
	'<<<Return Answer>>>': 'Finish with this answer.',
};
