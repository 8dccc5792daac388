import { strToU8 } from 'fflate';
import * as v from 'valibot';
import { type Versions, Versions as VersionsSchema } from '../../../core/migrations/index.ts';
import { canonicalJson } from '../../../ground/canonical.ts';
import { deflateWith, inflateText } from '../../../sharing/deflate.ts';
import { SETTINGS_2, VERSIONS_2 } from '../../../sharing/format-2-defaults.ts';
import type { SealedFormat } from '../../../sharing/sealed-link.ts';
import { added, completed } from '../../../sharing/settings-difference.ts';
import { DICTIONARY_1 } from './link-dictionary.ts';

type Plain = Readonly<Record<string, unknown>>;
const Anything = v.record(v.string(), v.unknown());

/** The JSON in a link of an experiment. */
export const ExperimentLinkJson = v.object({
	build: v.pipe(v.string(), v.maxLength(100)),
	versions: v.optional(VersionsSchema, {}),
	title: v.string(),
	blocks: v.pipe(
		v.array(
			v.object({
				/** What a set does not say is as in the set before it, but for what it names in "-"; a contender likewise. */
				instances: v.pipe(v.array(Anything), v.maxLength(1000)),
				contenders: v.pipe(v.array(Anything), v.maxLength(100)),
				repeats: v.number(),
			}),
		),
		v.maxLength(100),
	),
});

/** What a link of an experiment holds, for the schema to judge. */
export interface ExperimentPayload {
	/** The build of the page that made the link. */
	readonly build: string;
	readonly versions: Versions;
	readonly experiment: {
		readonly title: string;
		readonly blocks: readonly {
			readonly instances: readonly Plain[];
			readonly contenders: readonly Plain[];
			readonly repeats: number;
		}[];
	};
}

/** Where an object names fields of the one before that it has not; no field is called so. */
const WITHOUT = '-';

/**
 * Links of experiments since 0.2.0: canonical JSON, deflated with a frozen dictionary that knows the
 * levels. A field that is as in the one before is written once; left out are settings and versions as
 * links of runs leave them out. `write` gives null for more than `most` bytes.
 */
export const experimentFormat1: SealedFormat<ExperimentPayload> & {
	write(payload: ExperimentPayload, most: number): Uint8Array | null;
} = {
	write({ build, versions, experiment: { title, blocks } }, most) {
		const instances = shortener();
		const contenders = shortener();
		const others = Object.entries(versions).filter(
			([thing, version]) => VERSIONS_2[thing] !== version,
		);
		const json = canonicalJson({
			build,
			...(others.length > 0 && { versions: Object.fromEntries(others) }),
			title,
			blocks: blocks.map((block) => ({
				repeats: block.repeats,
				instances: block.instances.map((set) => instances(set)),
				contenders: block.contenders.map((one) =>
					contenders({ ...one, settings: added(Object(one.settings), SETTINGS_2) }),
				),
			})),
		});
		const bytes = strToU8(json);
		return bytes.length > most ? null : deflateWith(bytes, DICTIONARY_1);
	},

	read(bytes, most) {
		const json = inflateText(bytes, most, DICTIONARY_1);
		if (json === null) return null;
		const { build, versions, title, blocks } = v.parse(ExperimentLinkJson, JSON.parse(json));
		const instances = completer();
		const contenders = completer();
		return {
			build,
			versions: { ...VERSIONS_2, ...versions },
			experiment: {
				title,
				blocks: blocks.map((block) => ({
					repeats: block.repeats,
					instances: block.instances.map(instances),
					contenders: block.contenders.map(contenders).map((one) => ({
						...one,
						settings: completed(Object(one.settings), SETTINGS_2),
					})),
				})),
			},
		};
	},
};

/** Leaves out what is as in the object before. */
function shortener(): (object: Plain) => Plain {
	let before: Plain = {};
	return (object) => {
		const without = Object.keys(before).filter((name) => !Object.hasOwn(object, name));
		const differing = Object.entries(object).filter(
			([name, value]) =>
				!Object.hasOwn(before, name) || canonicalJson(before[name]) !== canonicalJson(value),
		);
		before = object;
		return { ...Object.fromEntries(differing), ...(without.length > 0 && { [WITHOUT]: without }) };
	};
}

/** The objects again that were shortened. */
function completer(): (object: Plain) => Plain {
	let before: Plain = {};
	return ({ [WITHOUT]: without, ...object }) => {
		const gone = new Set(Array.isArray(without) ? without : []);
		const kept = Object.entries(before).filter(([name]) => !gone.has(name));
		before = { ...Object.fromEntries(kept), ...object };
		return before;
	};
}
