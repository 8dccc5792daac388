import { catalogue } from '../../../tasks/catalogue.ts';
import { LEVELS } from '../../../tasks/task.ts';
import { isPublished, type RunSpec } from '../../core/spec.ts';
import { newestMethod } from '../../steering/methods.ts';
import { comparisonAddress, levelOf, playgroundAddress } from '../setup/puzzle-address.ts';

/** Something to do after a verdict. */
interface NextStep {
	readonly label: string;
	readonly address: string;
}

const HIGHEST_SEED = 2 ** 32 - 1;

/** What somebody may want after a run: a harder puzzle, another one, a comparison, to steer themselves. */
export function nextSteps(spec: RunSpec): NextStep[] {
	return [...otherPuzzles(spec), ...otherWays(spec)];
}

function otherPuzzles({ instance, ...rest }: RunSpec): NextStep[] {
	if (isPublished(instance)) return [];
	const level = levelOf(instance);
	const levels = catalogue.find(({ id }) => id === instance.task)?.levels;
	const harder = level && LEVELS[LEVELS.indexOf(level) + 1];
	const next = { ...instance, seed: instance.seed < HIGHEST_SEED ? instance.seed + 1 : 1 };
	return [
		...(harder && levels
			? [
					{
						label: `Harder: ${harder}`,
						address: playgroundAddress({
							...rest,
							instance: { ...instance, params: levels[harder] },
						}),
					},
				]
			: []),
		{ label: 'Another puzzle', address: playgroundAddress({ ...rest, instance: next }) },
	];
}

function otherWays(spec: RunSpec): NextStep[] {
	const plain = (id: string): RunSpec => {
		const { revision } = newestMethod(id);
		return { ...spec, method: { id, revision }, steerer: null };
	};
	const compared =
		spec.method.id === 'all-text'
			? { label: 'Compare with code only', other: plain('all-code') }
			: { label: 'Compare with text only', other: plain('all-text') };
	const { revision } = newestMethod('codesteer');
	const byHand: RunSpec = {
		...spec,
		method: { id: 'codesteer', revision },
		steerer: { kind: 'person' },
	};
	return [
		{ label: compared.label, address: comparisonAddress([compared.other, spec]) },
		...(spec.steerer?.kind === 'person'
			? []
			: [{ label: 'Steer it yourself', address: playgroundAddress(byHand) }]),
	];
}
