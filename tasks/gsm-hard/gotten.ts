import type { Builder, Quantity, State } from './builder.ts';
import { largeNumber } from './numbers.ts';

/** How a story begins: with a number of things. */
export type Opener = (story: Builder) => State | null;

/** The number that a story starts from. */
export const large = (story: Builder) => largeNumber(story.settings.digits, story.random);

/** Things got by somebody; `only` where no others were told of, so that "these" says enough. */
export function gotten(
	story: Builder,
	quantity: Quantity,
	who: string,
	word = '',
	only = false,
): State {
	const { thing, verb } = story.world;
	const full = `the ${thing[1]} that ${who} ${verb[1]}`;
	return {
		kind: 'things',
		quantity,
		ref: only ? `these ${thing[1]}` : full,
		full,
		ask: `How many ${thing[1]} did ${who} ${verb[0]}${word}?`,
	};
}
