import type { Random } from '../../../src/ground/random.ts';
import { drawSystem, type Settings, type Shape } from './draw.ts';
import { exchangeCaption, exchangePicture } from './picture.ts';
import { type System, schema } from './system.ts';
import { type Form, systemText } from './text.ts';

/** What sets one task of counts and methods apart from the others. */
export interface Exchange {
	/** The sentence that leads to the methods. */
	readonly story: string;
	/** What the kinds are called. */
	readonly names: readonly string[];
	readonly shape: Shape;
	/** How its answers are written. */
	readonly form: Form;
}

/** What makes the puzzles of a task of counts and methods, but for its description. */
export function exchangePuzzles({ story, names, shape, form }: Exchange) {
	return {
		schema,
		generate: (settings: Settings, random: Random) => drawSystem(settings, names, shape, random),
		question: (system: System) => systemText(story, system, form),
		caption: exchangeCaption,
		picture: exchangePicture,
	};
}
