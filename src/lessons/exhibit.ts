import type { LessonPuzzle } from './puzzle.ts';

/** Whose words something is: always said beside it. */
export type Source =
	| 'stand-in'
	| 'lesson'
	| { /** A real model's run: model, quantization and date. */ readonly recorded: string };

/** What a lesson puts on its stage to be looked at. */
export type Exhibit =
	| {
			readonly kind: 'puzzle';
			readonly puzzle: LessonPuzzle;
			/** Drawn in, with its faults marked. */
			readonly answer?: string;
			/** Whether the question is shown as the model gets it. */
			readonly question?: true;
	  }
	| {
			readonly kind: 'code';
			readonly title: string;
			readonly code: string;
			readonly output?: string;
	  }
	| { readonly kind: 'said'; readonly title: string; readonly text: string; readonly by: Source }
	| { readonly kind: 'curves'; readonly curves: readonly Curve[]; readonly by: Source };

/** Right answers of so many, for each level. */
export interface Curve {
	readonly title: string;
	/** By level, easiest first. */
	readonly points: readonly {
		readonly level: string;
		readonly right: number;
		readonly of: number;
	}[];
}
