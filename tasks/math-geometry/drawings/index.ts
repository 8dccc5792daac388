import { angles } from './angles.ts';
import { circles } from './circles.ts';
import { coordinates } from './coordinates.ts';
import { curvedAreas } from './curved-areas.ts';
import type { Drawing } from './parts.ts';
import { prisms } from './prisms.ts';
import { quadrilaterals } from './quadrilaterals.ts';
import { roundSolids } from './round-solids.ts';
import { triangles } from './triangles.ts';

/** How each family of figures is drawn. */
export const DRAWINGS: Readonly<Record<string, Drawing>> = {
	...triangles,
	...quadrilaterals,
	...circles,
	...curvedAreas,
	...angles,
	...coordinates,
	...prisms,
	...roundSolids,
};
