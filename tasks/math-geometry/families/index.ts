import { angles } from './angles.ts';
import { circles } from './circles.ts';
import { coordinates } from './coordinates.ts';
import type { Family } from './family.ts';
import { areaParts, volumeParts } from './parts.ts';
import { quadrilaterals } from './quadrilaterals.ts';
import { solids } from './solids.ts';
import { triangles } from './triangles.ts';

export const GROUPS = {
	plane: [...triangles, ...quadrilaterals, ...circles, ...angles, ...areaParts],
	coordinates,
	solids: [...solids, ...volumeParts],
} as const satisfies Record<string, readonly Family[]>;

const byId = new Map<string, Family>(
	Object.values(GROUPS).flatMap((group) => group.map((family) => [family.id, family])),
);

export const FAMILY_IDS: readonly string[] = [...byId.keys()];

/** @throws RangeError for an id that is no family's. */
export function familyOf(id: string): Family {
	const family = byId.get(id);
	if (!family) throw new RangeError(`There is no family of figures "${id}".`);
	return family;
}
