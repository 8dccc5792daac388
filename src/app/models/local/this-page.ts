import { inspectComputer } from '../../../models/local/computer.ts';
import { persist } from '../../../models/local/store/persist.ts';
import { lasting } from '../../lasting.svelte.ts';
import { CheckpointConversion } from './conversion.svelte.ts';
import { KeptModels } from './kept-models.svelte.ts';
import type { LocalModels } from './local-models.svelte.ts';

interface Page {
	readonly localModels: LocalModels;
}

/** The kept models of a page. */
export const keptModelsOf = lasting(
	({ localModels }: Page) => new KeptModels({ localModels, inspectComputer, persist }),
);

/** The conversion of a page. */
export const conversionOf = lasting((page: Page) => {
	const keptModels = keptModelsOf(page);
	return new CheckpointConversion({
		async connect() {
			const { connectConverter } = await import(
				'../../../models/local/convert/connect-converter.ts'
			);
			return connectConverter();
		},
		computer: () => keptModels.computer,
		storeChanged: () => keptModels.refresh(),
	});
});
