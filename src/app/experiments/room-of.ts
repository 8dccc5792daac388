import { Engine } from '../../lab/experiments/engine/engine.ts';
import { openLibrary } from '../../lab/experiments/library.ts';
import { openModel } from '../../models/open-model.ts';
import { lasting } from '../lasting.svelte.ts';
import type { PageServices } from '../services.svelte.ts';
import { ExperimentsRoom, type RoomPorts } from './room.svelte.ts';

/** The experiments of a page. */
export const roomOf = lasting((page: PageServices) => new ExperimentsRoom(roomPorts(page)));

/** What a page lends to its experiments. */
export function roomPorts(page: PageServices): RoomPorts {
	const { database, prompts, python, published, keys, localModels } = page;
	const localPorts = {
		script: () => {
			throw new RangeError('The scripted model is no local one.');
		},
		typingMilliseconds: 0,
		keyFor: () => null,
		stored: localModels.need.bind(localModels),
	};
	return {
		database,
		openLibrary,
		createEngine: () =>
			new Engine({
				prompts,
				python,
				published,
				openLocal: (model, signal) => openModel(model, localPorts, signal),
			}),
		keyFor: (model) => keys.keyFor(model),
		python: async () => (await python.sandbox()).version,
	};
}
