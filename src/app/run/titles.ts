import { catalogue } from '../../../tasks/catalogue.ts';
import { type InstanceSpec, isPublished, type RunSpec } from '../../core/spec.ts';
import { methods } from '../../steering/methods.ts';
import { paramsInWords } from '../setup/knob-fields.ts';
import { levelOf } from '../setup/puzzle-address.ts';

/** As long as the title of a run may be. */
const LONGEST = 300;

/** Such as "Letters L2, seed 7" or "Letters, published 5_10/a_3_0"; an unknown task is shown by its id. */
export function puzzleInWords(instance: InstanceSpec): string {
	const title = catalogue.find(({ id }) => id === instance.task)?.title ?? instance.task;
	if (isPublished(instance)) return `${title}, published ${instance.published}`;
	const level = levelOf(instance) ?? paramsInWords(instance.params);
	return `${title} ${level}, seed ${instance.seed}`;
}

export function methodInWords({ method }: RunSpec): string {
	return methods.find(({ id }) => id === method.id)?.title ?? method.id;
}

/** What a run is called before anybody renames it. */
export function titleOf(spec: RunSpec): string {
	const title = `${puzzleInWords(spec.instance)} · ${methodInWords(spec)}`;
	return title.length > LONGEST ? `${title.slice(0, LONGEST - 1)}…` : title;
}
