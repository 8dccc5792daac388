/** North, east, south, west: 0 to 3. */
export type Heading = 0 | 1 | 2 | 3;
export const HEADINGS = ['north', 'east', 'south', 'west'] as const;
export type Way = 'forward' | 'backward' | 'left' | 'right' | 'up' | 'down';
export type Turn = 'left' | 'right' | 'around';

/** What one does at once. */
export type Action =
	| { readonly kind: 'go'; readonly steps: number; readonly way: Way }
	| { readonly kind: 'turn'; readonly turn: Turn };
export type Instruction =
	| Action
	/** Only where one faces one of the headings. */
	| { readonly kind: 'if'; readonly facing: readonly Heading[]; readonly action: Action }
	/** Back to before the last so many actions that were carried out and not undone yet. */
	| { readonly kind: 'undo'; readonly actions: number }
	| { readonly kind: 'repeat'; readonly times: number; readonly body: readonly Instruction[] };

/** East, north, up. */
export type Point = readonly [x: number, y: number, z: number];

export interface Puzzle {
	/** Which words are used. */
	readonly story: number;
	readonly dimensions: 2 | 3;
	readonly facing: Heading;
	readonly instructions: readonly Instruction[];
	readonly asked: 'return' | 'place' | 'cells';
}
