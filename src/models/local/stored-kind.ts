import type { SamplingKey } from '../../core/settings.ts';
import type { StoredKind } from '../kind.ts';

interface Engine extends Pick<StoredKind, 'id' | 'title' | 'load'> {
	readonly honours: readonly SamplingKey[];
}

/** An engine of this page as a kind of model. */
export function storedKind({ honours, ...engine }: Engine): StoredKind {
	return {
		...engine,
		scripted: false,
		local: true,
		stored: true,
		grammar: true,
		needsKey: false,
		provider: null,
		costs: ', which must be kept in this browser and costs nothing',
		nameOf: (_spec, title) => `${title} (this computer)`,
		honours: () => honours,
		open: (spec, { stored }, signal) => stored(spec, signal),
	};
}
