/** Everything that tells one contender's marks from another's: colour, shape and dash, each by itself. */
export interface MarkStyle {
	/** A CSS colour of both schemes. */
	readonly colour: string;
	/** An SVG path around 0,0. */
	readonly shape: string;
	/** A dash array; empty for a whole line. */
	readonly dash: string;
}

const COLOURS = 6;
/** About as large to the eye as a circle with a radius of 4.5 pixels. */
const SHAPES = [
	'M-4.5,0a4.5,4.5 0 1,0 9,0a4.5,4.5 0 1,0 -9,0Z',
	'M-4,-4H4V4H-4Z',
	'M0,-5.2L5.2,4H-5.2Z',
	'M0,-5.8L5.8,0L0,5.8L-5.8,0Z',
	'M0,5.2L5.2,-4H-5.2Z',
	'M-1.7,-5.2H1.7V-1.7H5.2V1.7H1.7V5.2H-1.7V1.7H-5.2V-1.7H-1.7Z',
	'M-4.7,-2.7L0,-5.4L4.7,-2.7V2.7L0,5.4L-4.7,2.7Z',
	'M0,-6L1.6,-1.8L6,-1.6L2.6,1.2L3.7,5.4L0,3L-3.7,5.4L-2.6,1.2L-6,-1.6L-1.6,-1.8Z',
];
const DASHES = ['', '8 4', '12 3 3 3', '3 3', '8 3 3 3 3 3'];

/** The style of the contender at a place of the experiment's list, the same in every chart. */
export function markStyle(index: number): MarkStyle {
	return {
		colour: `var(--series-${(index % COLOURS) + 1})`,
		shape: SHAPES[index % SHAPES.length] ?? '',
		dash: DASHES[index % DASHES.length] ?? '',
	};
}

/** Shapes of the paper's lines, smaller and drawn hollow. */
export const PAPER_SHAPES: readonly string[] = [
	'M-3,0a3,3 0 1,0 6,0a3,3 0 1,0 -6,0Z',
	'M-2.8,-2.8H2.8V2.8H-2.8Z',
	'M0,-3.6L3.6,2.8H-3.6Z',
	'M0,-4L4,0L0,4L-4,0Z',
	'M0,3.6L3.6,-2.8H-3.6Z',
];
