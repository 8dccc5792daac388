import { createContext } from 'svelte';
import type { Services } from '../lab/services.ts';
import type { ModelPorts } from '../models/kind.ts';
import type { History } from '../storage/history.ts';
import { database } from './database.ts';
import { PageLocation } from './location.svelte.ts';
import { keys } from './models/keys/keys.svelte.ts';
import { localModels } from './models/local/local-models.svelte.ts';
import { prompts } from './models/prompts/prompts.svelte.ts';
import { python } from './python.svelte.ts';
import type { LiveRun, RunServices } from './run/live-run.svelte.ts';
import type { ModelLoading } from './run/progress.ts';
import { copyText } from './ui/clipboard.ts';
import { saveText } from './ui/save.ts';

/**
 * What the page's parts work with: made once, when the page starts, and given down by context. Its
 * heavy parts are loaded when they are first asked for.
 */
export class PageServices implements RunServices {
	readonly location = new PageLocation();
	readonly database = database;
	readonly keys = keys;
	readonly localModels = localModels;
	readonly prompts = prompts;
	readonly python = python;
	readonly copy = copyText;
	readonly save = saveText;
	/** The runs that are under way in this tab, by id: they go on while other pages are looked at. */
	readonly underWay = new Map<string, LiveRun>();
	readonly #lasting = new Map<unknown, unknown>();
	#history: Promise<History> | null = null;

	readonly models: Services['models'] = {
		open: async (model, instance, signal) => {
			const [{ openModel }, { scriptOf }] = await Promise.all([
				import('../models/open-model.ts'),
				import('../models/scripted/model.ts'),
			]);
			const ports: ModelPorts = {
				script: () => scriptOf(instance),
				keyFor: (spec) => this.keys.keyFor(spec),
				stored: (spec, stop) => this.localModels.need(spec, stop),
			};
			return openModel(model, ports, signal);
		},
	};

	readonly published: Services['published'] = {
		find: async (task, id) => {
			const { published } = await import('./published/published.svelte.ts');
			return published.find(task, id);
		},
	};

	readonly history = (): Promise<History> => {
		this.#history ??= import('../storage/history.ts').then(({ openHistory }) =>
			openHistory(this.database),
		);
		return this.#history;
	};

	get loading(): ModelLoading | null {
		const state = this.localModels.states.find(({ model }) => model === null);
		return state ? { title: state.stored.title, progress: state.progress } : null;
	}

	/**
	 * The page's one object of a class, made when it is first asked for: it outlives the visits to
	 * the page that it belongs to, and so do the runs in it.
	 */
	lasting<Thing>(Kind: new (services: PageServices) => Thing): Thing {
		const known = this.#lasting.get(Kind);
		if (known instanceof Kind) return known;
		// What a component makes ends with it, unless it has a root of its own.
		$effect.root(() => {
			this.#lasting.set(Kind, new Kind(this));
		});
		return this.lasting(Kind);
	}
}

/** The services of the page that a component is on, and the way to give them down. */
export const [services, provideServices] = createContext<PageServices>();
