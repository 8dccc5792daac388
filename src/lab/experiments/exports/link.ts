import * as v from 'valibot';
import { explainIssue } from '../../../core/explain.ts';
import { migrations } from '../../../core/migrations/index.ts';
import { BUILD } from '../../../core/version.ts';
import {
	invalidLink,
	type LinkKind,
	orMissingFeature,
	type SealedFormat,
	seal,
	unseal,
} from '../../../sharing/sealed-link.ts';
import { Experiment } from '../experiment.ts';
import { type ExperimentPayload, experimentFormat1 } from './link-format-1.ts';
import { publicExperiment, upgradedExperiment } from './public-experiment.ts';

const EXPERIMENT_LINK: LinkKind = {
	page: 'experiment',
	thing: 'an experiment',
	tooLarge: 'This experiment is too large for a link. Save it as a file instead.',
};

/** Every format that links of experiments have had; the last is the one that is written. */
const NEWEST = '1';
const FORMATS: ReadonlyMap<string, SealedFormat<ExperimentPayload>> = new Map([
	[NEWEST, experimentFormat1],
]);

/** What a link of an experiment carries: the recipe, and nothing of what came of it. */
export interface SharedExperiment {
	/** The build of the page that made the link. */
	readonly build: string;
	readonly experiment: Experiment;
}

/**
 * The address part `#/experiment/…` of an experiment's recipe: which runs, and none of their results.
 * Nothing but the schema's fields can enter it, and no credentials of an address.
 * @throws Failure `link-too-large`
 */
export function encodeExperimentLink(experiment: Experiment): string {
	const payload = {
		build: BUILD,
		versions: migrations.versions,
		experiment: publicExperiment(experiment),
	};
	return seal(EXPERIMENT_LINK, NEWEST, (most) => experimentFormat1.write(payload, most));
}

/**
 * Reads a link of an experiment out of a text: its address or the part after `#`, as it was made or as
 * chat and mail programs leave it. Runs and loads nothing.
 * @throws Failure `link-damaged`, `link-too-large`, `link-foreign-version`, `newer-version`, `link-invalid`
 * or `link-feature-missing`
 */
export function decodeExperimentLink(text: string): SharedExperiment {
	const { build, versions, experiment } = unseal(text, EXPERIMENT_LINK, FORMATS);
	try {
		const upgraded = upgradedExperiment(experiment, versions);
		// The first fault is enough: a small link can hold very many.
		const parsed = v.safeParse(Experiment, upgraded, { abortEarly: true });
		if (!parsed.success) throw invalidLink(EXPERIMENT_LINK, explainIssue(parsed.issues), build);
		return { build, experiment: publicExperiment(parsed.output) };
	} catch (thrown) {
		throw orMissingFeature(thrown);
	}
}
