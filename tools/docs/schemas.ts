import { type ConversionConfig, toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { JudgeRow } from '../../cli/judge.ts';
import { RunEvent } from '../../src/core/events/index.ts';
import { Versions } from '../../src/core/migrations/index.ts';
import { RunHeader } from '../../src/core/record.ts';
import { GeneratedSpec, PublishedSpec, RunSpec } from '../../src/core/spec.ts';
import { Experiment } from '../../src/lab/experiments/experiment.ts';
import { FORMAT, VERSION } from '../../src/lab/experiments/exports/file.ts';
import { ExperimentLinkJson } from '../../src/lab/experiments/exports/link-format-1.ts';
import { Trial } from '../../src/lab/experiments/trial.ts';
import { GeneratedRow } from '../../src/lab/generation.ts';
import { LinkJson } from '../../src/sharing/format-2.ts';

/** The page reads one kind of instance or the other by looking at it, which JSON Schema cannot say. */
const Spec = v.object({ ...RunSpec.entries, instance: v.union([GeneratedSpec, PublishedSpec]) });

/** A file of runs as the page writes it; what it reads may be older. */
export const RunsFile = v.strictObject({
	format: v.literal('codesteer-playground-runs'),
	version: v.literal(2),
	/** The build of the page that wrote it. */
	build: v.string(),
	versions: Versions,
	runs: v.array(
		v.strictObject({
			...RunHeader.entries,
			spec: Spec,
			/** `key`: which contender on which instance. `data`: what exactly happened. */
			identities: v.strictObject({ key: v.string(), data: v.string() }),
			events: v.array(RunEvent),
		}),
	),
});

/** experiment.json in the file of an experiment, as the page writes it. */
const ExperimentAbout = v.strictObject({
	format: v.literal(FORMAT),
	version: v.literal(VERSION),
	/** The build of the page that wrote it. */
	build: v.string(),
	versions: Versions,
	createdAt: v.string(),
	experiment: Experiment,
});

interface Page {
	readonly title: string;
	readonly schema: v.GenericSchema;
	/** Parts that stand apart, by name. */
	readonly parts?: Readonly<Record<string, v.GenericSchema>>;
}

const PAGES: Readonly<Record<string, Page>> = {
	spec: { title: 'The spec of a run', schema: Spec },
	event: { title: 'An event of a run', schema: RunEvent },
	'run-file': {
		title: 'A file of runs',
		schema: RunsFile,
		parts: { spec: Spec, event: RunEvent },
	},
	link: { title: 'The JSON in a link of format 2', schema: LinkJson },
	'experiment-file': {
		title: 'experiment.json in the file of an experiment',
		schema: ExperimentAbout,
	},
	'experiment-link': {
		title: 'The JSON in a link of an experiment, format 1',
		schema: ExperimentLinkJson,
	},
	trial: { title: 'A try of a run of an experiment, a line of trials.jsonl', schema: Trial },
	'generated-row': { title: 'A line of symbench generate --answers', schema: GeneratedRow },
	'judge-row': { title: 'A line that symbench judge reads', schema: JudgeRow },
};

const shared: ConversionConfig = {
	typeMode: 'input',
	target: 'draft-2020-12',
	// JSON has no infinite numbers; how deep a puzzle may be is said in words.
	ignoreActions: ['readonly', 'finite', 'check'],
};

/** docs/schemas/*.json: the formats as JSON Schema, from the schemas that the page reads them by. */
export function schemaFiles(): [path: string, text: string][] {
	return Object.entries(PAGES).map(([name, { title, schema, parts }]) => {
		const converted = toJsonSchema(schema, {
			...shared,
			...(parts && { definitions: { ...parts } }),
		});
		return [
			`docs/schemas/${name}.json`,
			`${JSON.stringify({ title, ...converted }, null, '\t')}\n`,
		];
	});
}
