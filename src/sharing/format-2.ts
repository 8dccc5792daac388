import { strToU8 } from 'fflate';
import * as v from 'valibot';
import { type Versions, Versions as VersionsSchema } from '../core/migrations/index.ts';
import { canonicalJson } from '../ground/canonical.ts';
import { deflateWith, inflateText } from './deflate.ts';
import { SETTINGS_2, VERSIONS_2 } from './format-2-defaults.ts';
import { DICTIONARY_2 } from './format-2-dictionary.ts';
import type { LinkFormat, Payload, PuzzleIdentity } from './link-format.ts';
import { packTrace, unpackTrace } from './link-trace.ts';
import { added, completed } from './settings-difference.ts';

const Anything = v.record(v.string(), v.unknown());
/** The JSON in a link. */
export const LinkJson = v.object({
	build: v.pipe(v.string(), v.maxLength(100)),
	versions: v.optional(VersionsSchema, {}),
	puzzleHash: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(64)))),
	format1Hash: v.optional(v.pipe(v.string(), v.maxLength(64))),
	spec: v.looseObject({ settings: v.optional(Anything, {}) }),
	events: v.optional(v.array(Anything)),
});

/**
 * Links since 0.2.0: canonical JSON with its names written out, deflated with a frozen dictionary that
 * knows them; left out are settings and versions that are as they were when the format was made.
 * `write` gives null for a run that holds more than `most` bytes, or that `read` would not give back.
 */
export const format2: LinkFormat & { write(payload: Payload, most: number): Uint8Array | null } = {
	write({ build, versions, identity, run, hasTrace }, most) {
		const spec = v.parse(LinkJson.entries.spec, run.spec);
		const others = Object.entries(versions).filter(
			([thing, version]) => VERSIONS_2[thing] !== version,
		);
		const trace = packTrace(run.events);
		if (unpackTrace(trace, most) === null) return null;
		const json = canonicalJson({
			build,
			...(others.length > 0 && { versions: Object.fromEntries(others) }),
			...definedOf(identity),
			spec: { ...spec, settings: added(spec.settings, SETTINGS_2) },
			...(hasTrace && { events: trace }),
		});
		const bytes = strToU8(json);
		return bytes.length > most ? null : deflateWith(bytes, DICTIONARY_2);
	},

	read(bytes, most) {
		const json = inflateText(bytes, most, DICTIONARY_2);
		if (json === null) return null;
		const { build, versions, spec, events, ...identity } = v.parse(LinkJson, JSON.parse(json));
		const trace = unpackTrace(events ?? [], most);
		if (trace === null) return null;
		const all: Versions = { ...VERSIONS_2, ...versions };
		return {
			build,
			versions: all,
			identity: definedOf(identity),
			run: {
				spec: { ...spec, settings: completed(spec.settings, SETTINGS_2) },
				events: trace,
			},
			hasTrace: events !== undefined,
		};
	},
};

function definedOf({
	puzzleHash,
	format1Hash,
}: { [Key in keyof PuzzleIdentity]: PuzzleIdentity[Key] | undefined }): PuzzleIdentity {
	return {
		...(puzzleHash !== undefined && { puzzleHash }),
		...(format1Hash !== undefined && { format1Hash }),
	};
}
