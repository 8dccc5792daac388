import * as v from 'valibot';
import { migrations, type Versions } from '../../../core/migrations/index.ts';
import type { RunSpec } from '../../../core/spec.ts';
import { publicSpec } from '../../../sharing/public-spec.ts';
import { Contender, Experiment } from '../experiment.ts';

/** Any instance: what a contender lacks of a run. */
const SOME: RunSpec['instance'] = { task: 'none', revision: 1, params: {}, seed: 0 };

/** An experiment as others may see it: only the schema's fields, addresses without credentials and query. */
export function publicExperiment(experiment: Experiment): Experiment {
	const { title, blocks } = v.parse(Experiment, experiment);
	return {
		title,
		blocks: blocks.map((block) => ({
			...block,
			contenders: block.contenders.map(publicContender),
		})),
	};
}

/** A contender as others may see it: as it is, where its address holds no secret. */
export function publicContender(contender: Contender): Contender {
	return v.parse(Contender, publicSpec({ instance: SOME, ...contender }));
}

/**
 * An experiment as any version of this page wrote it, for the schema to judge.
 * @throws Failure `newer-version`
 */
export function upgradedExperiment(written: unknown, versions: Versions): unknown {
	const { blocks, ...others } = Object(written);
	if (!Array.isArray(blocks)) return written;
	return { ...others, blocks: blocks.map((block: unknown) => upgradedBlock(block, versions)) };
}

function upgradedBlock(written: unknown, versions: Versions): unknown {
	const { contenders, ...others } = Object(written);
	if (!Array.isArray(contenders)) return written;
	return {
		...others,
		contenders: contenders.map((contender: unknown) => {
			if (typeof contender !== 'object' || contender === null) return contender;
			const spec = { ...contender, instance: SOME };
			const { instance: _, ...rest } = Object(
				migrations.upgrade({ spec, events: [] }, versions).spec,
			);
			return rest;
		}),
	};
}
