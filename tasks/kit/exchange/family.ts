import type { Random } from '../../../src/ground/random.ts';
import { drawSystem, type Settings, type Shape } from './draw.ts';
import { examineCounts, miscount } from './judge.ts';
import { exchangePicture } from './picture.ts';
import { exchangeProgram } from './program.ts';
import { run, type System, schema } from './system.ts';
import { type Form, formatCounts, systemText } from './text.ts';

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

/** The members of a task of counts and methods, but for its description and its published puzzles. */
export function exchangeMembers({ story, names, shape, form }: Exchange) {
	return {
		schema,
		generate: (settings: Settings, random: Random) => drawSystem(settings, names, shape, random),
		question: (system: System) => systemText(story, system, form),
		solve: (system: System) => formatCounts(run(system).counts, form),
		examine: examineCounts,
		check: (system: System, answer: string) => examineCounts(system, answer).verdict,
		program: (system: System) => exchangeProgram(system, form),
		slip: (system: System, random: Random) => miscount(system, form, random),
		picture: exchangePicture,
	};
}
