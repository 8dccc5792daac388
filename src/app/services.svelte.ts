import { createContext } from 'svelte';
import type { Services } from '../lab/services.ts';
import type { ModelPorts } from '../models/kind.ts';
import type { History } from '../storage/history.ts';
import { createPageDatabase } from '../storage/page-database.ts';
import { keptPromptPacks } from '../storage/prompt-packs.ts';
import { secrets } from '../storage/secrets.ts';
import { PageLocation } from './location.svelte.ts';
import { Keys } from './models/keys/keys.svelte.ts';
import { LocalModels } from './models/local/local-models.svelte.ts';
import { localModelsBrowser } from './models/local/local-models-browser.ts';
import { Prompts } from './models/prompts/prompts.svelte.ts';
import { Python } from './python.svelte.ts';
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
	/** The one door to what the browser keeps. */
	readonly database = createPageDatabase();
	readonly keys = new Keys(secrets(this.database));
	readonly localModels = new LocalModels(localModelsBrowser);
	readonly python = new Python(async (onPackages, onFiles) => {
		const { createSandbox } = await import('../python/create-sandbox.ts');
		return createSandbox({ onPackages, onFiles });
	});
	readonly prompts = new Prompts(keptPromptPacks(this.database), this.python);
	readonly copy = copyText;
	readonly save = saveText;
	readonly passOn = (what: { readonly title: string; readonly url: string }) =>
		navigator.share(what);
	/** The runs that are under way in this tab, by id: they go on while other pages are looked at. */
	readonly underWay = new Map<string, LiveRun>();
	#history: Promise<History> | null = null;

	readonly models: Services['models'] = {
		open: async (model, instance, signal) => {
			const { openModel } = await import('../models/open-model.ts');
			const ports: ModelPorts = {
				script: () => instance,
				typingMilliseconds: typingMilliseconds(),
				keyFor: (spec) => this.keys.keyFor(spec),
				stored: (spec, stop) => this.localModels.need(spec, stop),
			};
			return openModel(model, ports, signal);
		},
	};

	readonly openPublished = async () => {
		const { publishedOf } = await import('./published/this-page.ts');
		return publishedOf(this);
	};
	readonly published: Services['published'] = {
		find: async (task, id) => (await this.openPublished()).find(task, id),
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
}

/** The services of the page that a component is on, and the way to give them down. */
export const [services, provideServices] = createContext<PageServices>();

/** Words appear as if typed, but not for people who asked their system for less motion. */
function typingMilliseconds(): number {
	return globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches ? 0 : 15;
}
