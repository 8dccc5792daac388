import * as v from 'valibot';
import { FORMAT_1 } from '../core/migrations/index.ts';
import { inflateText } from './deflate.ts';
import { lengthenNames } from './format-1-names.ts';
import type { LinkFormat } from './link-format.ts';
import { unpackTrace } from './link-trace.ts';

const Anything = v.record(v.string(), v.unknown());
const Payload = v.object({
	app: v.pipe(v.string(), v.maxLength(50)),
	instanceHash: v.pipe(v.string(), v.maxLength(64)),
	spec: v.looseObject({ settings: Anything }),
	events: v.optional(v.array(Anything)),
});

/** Links as pages up to 0.1.0 made them: short names, no puzzle, no versions. Only read. */
export const format1: LinkFormat = {
	read(bytes, most) {
		const json = inflateText(bytes, most);
		if (json === null) return null;
		const { app, instanceHash, spec, events } = v.parse(Payload, lengthenNames(JSON.parse(json)));
		const trace = unpackTrace(events ?? [], most);
		if (trace === null) return null;
		return {
			build: app,
			versions: FORMAT_1,
			identity: { format1Hash: instanceHash },
			run: { spec, events: trace },
			hasTrace: events !== undefined,
		};
	},
};
