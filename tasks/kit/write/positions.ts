/** Row and column, as the answer counts them. */
export type Position = readonly [row: number, column: number];

/** The notation that questions ask for: `0 3, 1 0, 2 4`. */
export function writePositions(positions: readonly Position[]): string {
	return positions.map(([row, column]) => `${row} ${column}`).join(', ');
}
