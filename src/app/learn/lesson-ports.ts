import type { StagePorts } from '../../lessons/stages/kind.ts';
import type { PageServices } from '../services.svelte.ts';

/** What the page's lessons are played with. */
export function stagePorts({ python }: Pick<PageServices, 'python'>): StagePorts {
	return {
		python: () => python.sandbox(),
		steer: async () => {
			throw new Error('Nothing steers yet.');
		},
	};
}
