import * as v from 'valibot';
import { catalogue } from '../../../tasks/catalogue.ts';
import { LEVELS, type Level, MAX_SEED } from '../../../tasks/task.ts';
import { DEFAULT_STEP_ERRORS } from '../../core/settings.ts';
import type { ModelSpec } from '../../core/spec.ts';
import type { BudgetLimit } from '../../lab/experiments/budget.ts';
import {
	type Contender,
	contenderHash,
	contendersOf,
	Experiment,
	type InstanceSet,
	modelsIn,
} from '../../lab/experiments/experiment.ts';
import {
	atLevels,
	instancesOf,
	PRESETS,
	type Preset,
	type TaskSetting,
} from '../../lab/experiments/presets.ts';
import { isScripted } from '../../models/registry.ts';
import { methods } from '../../steering/methods.ts';
import { Setup } from '../setup/setup.svelte.ts';
import { type NumberName, numberFaults, readLimit } from './numbers.ts';

/** One of the form's contenders. */
export interface Entrant {
	readonly id: number;
	readonly setup: Setup;
}

/** An experiment as a form holds it, before it is kept. */
export class Draft {
	title = $state('');
	/** The preset that it began with, whose settings stand as long as nobody chooses tasks or levels. */
	#preset: Preset | null = $state.raw(null);
	/** Ids of tasks. */
	#tasks: readonly string[] = $state.raw([]);
	#levels: readonly Level[] = $state.raw(LEVELS);
	numbers: Record<NumberName, string> = $state({
		count: '20',
		firstSeed: '1',
		repeats: '1',
		inFlight: '8',
		dollars: '',
		tokens: '',
		calls: '',
	});
	/** The ids of a task's published instances, where published ones are asked; null for made ones. */
	published: ((task: string) => readonly string[]) | null = $state.raw(null);
	/** Contenders of an experiment that is extended, as they are. */
	#taken: readonly Contender[] = $state.raw([]);
	#entrants: readonly Entrant[] = $state.raw([]);
	#nextId = 1;

	/** @param extended the experiment that it adds to; it begins with that one's contenders and further seeds */
	constructor(preset: Preset['id'] | null = null, extended: Experiment | null = null) {
		if (extended) {
			this.#extend(extended);
			return;
		}
		const found = PRESETS.find(({ id }) => id === preset) ?? null;
		if (found) this.#take(found);
		else {
			this.#tasks = ['game-24'];
			this.#levels = ['L3'];
			this.#entrants = ['all-text', 'codesteer'].map((id) => this.#entrant(new Setup(id)));
		}
	}

	get preset(): Preset | null {
		return this.#preset;
	}
	get tasks(): readonly string[] {
		return this.#preset ? [...new Set(this.#preset.settings.map(({ task }) => task))] : this.#tasks;
	}
	set tasks(tasks: readonly string[]) {
		this.#ownSettings();
		this.#tasks = catalogue.map(({ id }) => id).filter((id) => tasks.includes(id));
	}
	get levels(): readonly Level[] {
		if (!this.#preset) return this.#levels;
		const { settings } = this.#preset;
		return LEVELS.filter((level) => settings.some((setting) => setting.level === level));
	}
	set levels(levels: readonly Level[]) {
		this.#ownSettings();
		this.#levels = LEVELS.filter((level) => levels.includes(level));
	}
	get entrants(): readonly Entrant[] {
		return this.#entrants;
	}
	/** The contenders that it takes over as they are. */
	get taken(): readonly Contender[] {
		return this.#taken;
	}

	/** What is wrong with which number; empty where nothing is. */
	readonly faults: Readonly<Partial<Record<NumberName, string>>> = $derived(
		numberFaults(this.numbers),
	);

	readonly settings: readonly TaskSetting[] = $derived(
		this.#preset?.settings ?? this.#tasks.flatMap((task) => atLevels(task, this.#levels)),
	);

	/** The puzzles that every contender gets. */
	readonly instances: readonly InstanceSet[] = $derived.by(() => {
		const { published } = this;
		const [first, count] = [Number(this.numbers.firstSeed), Number(this.numbers.count)];
		if (!published) return instancesOf(this.settings, first, count);
		return publishedOf(this.tasks, published, count);
	});
	/** The chosen tasks of which no published instance is at hand, where these are asked. */
	readonly unpublished: readonly string[] = $derived(
		this.published ? this.tasks.filter((task) => this.published?.(task).length === 0) : [],
	);

	/** Its contenders, each once; null while a setting of one is not valid. */
	readonly contenders: readonly Contender[] | null = $derived.by(() => {
		const all = this.#entrants.map(({ setup }) => setup.contender);
		const valid = all.filter((contender) => contender !== null);
		if (valid.length < all.length) return null;
		const each = [...this.#taken, ...valid].map((one) => [contenderHash(one), one] as const);
		return [...new Map(each).values()];
	});

	/** What is missing, in words; null where it can be kept. */
	readonly missing: string | null = $derived.by(() => {
		if (this.tasks.length === 0 || this.settings.length === 0)
			return 'Choose at least one task and one level.';
		if (this.published && this.unpublished.length === this.tasks.length)
			return 'Of the chosen tasks no published instances are in this browser: add the published data under Catalogue.';
		if (this.#entrants.length + this.#taken.length === 0) return 'Add a contender.';
		if (this.contenders === null) return "A contender's settings are not valid.";
		if (this.contenders.some(({ steerer }) => steerer?.kind === 'person'))
			return 'A person cannot steer an experiment: choose another steerer.';
		if (Object.keys(this.faults).length > 0) return 'A number is not valid.';
		if (this.contenders.flatMap(modelsIn).some(({ model }) => model === ''))
			return 'Enter the name of the model.';
		if (this.contenders.length > 100)
			return 'That is more contenders than an experiment can have (100).';
		if (
			!this.published &&
			Number(this.numbers.firstSeed) + Number(this.numbers.count) - 1 > MAX_SEED
		)
			return `The seeds would go beyond the last, ${MAX_SEED}: begin with a smaller one.`;
		return this.experiment ? null : 'That is more runs than an experiment can have (200,000).';
	});

	/** What it would be; null while something is not valid. */
	readonly experiment: Experiment | null = $derived.by(() => {
		const { contenders, instances } = this;
		if (!contenders || contenders.length === 0) return null;
		if (Object.keys(this.faults).length > 0 || instances.length === 0) return null;
		const { repeats } = this.numbers;
		const parsed = v.safeParse(Experiment, {
			title: this.title.trim() || this.suggestedTitle,
			blocks: [
				{ instances: [...instances], contenders: [...contenders], repeats: Number(repeats) },
			],
		});
		return parsed.success ? parsed.output : null;
	});

	/** What it is called where nobody names it. */
	get suggestedTitle(): string {
		if (this.#preset) return this.#preset.title;
		const [first, ...others] = this.tasks;
		const title = catalogue.find(({ id }) => id === first)?.title ?? 'Nothing';
		const more = others.length > 0 ? ` and ${others.length} more` : '';
		return `${title}${more}, ${this.#entrants.map(({ setup }) => setup.method.title).join(' / ')}`.slice(
			0,
			300,
		);
	}

	/** The hard limit of what it may spend. */
	get limit(): BudgetLimit {
		return readLimit(this.numbers);
	}

	/** Adds a contender like the last, with the next method that none has yet. */
	add(): void {
		const last = this.#entrants.at(-1)?.setup.copy() ?? new Setup();
		const used = new Set([
			...this.#entrants.map(({ setup }) => setup.methodId),
			...this.#taken.map(({ method }) => method.id),
		]);
		const next = methods.find(({ id }) => !used.has(id));
		if (next) last.methodId = next.id;
		this.#entrants = [...this.#entrants, this.#entrant(last)];
	}

	/** Leaves out a contender that it took over. */
	leave(contender: Contender): void {
		this.#taken = this.#taken.filter((one) => one !== contender);
	}

	remove(entrant: Entrant): void {
		this.#entrants = this.#entrants.filter((one) => one !== entrant);
	}

	/** Sets the TaskLLM of every contender. */
	useForAll(model: ModelSpec): void {
		for (const { setup } of this.#entrants) {
			setup.taskLLM = model;
			followStandIn(setup);
		}
	}

	/** The TaskLLM that all contenders have; null where they differ. */
	get commonTaskLLM(): ModelSpec | null {
		const [first, ...others] = this.#entrants.map(({ setup }) => setup.taskLLM);
		const same = (model: ModelSpec) => JSON.stringify(model) === JSON.stringify(first);
		return first && others.every(same) ? first : null;
	}

	#extend(extended: Experiment): void {
		this.title = extended.title;
		this.#taken = [...contendersOf(extended).values()];
		const sets = extended.blocks.flatMap(({ instances }) =>
			instances.flatMap((set) => ('published' in set ? [] : [set])),
		);
		this.#tasks = [...new Set(sets.map(({ task }) => task))];
		const levels = sets.flatMap(({ level }) => level ?? []);
		this.#levels = levels.length > 0 ? LEVELS.filter((level) => levels.includes(level)) : LEVELS;
		const next = Math.max(0, ...sets.map(({ firstSeed, count }) => firstSeed + count));
		this.numbers.firstSeed = String(next);
		this.numbers.count = String(sets[0]?.count ?? 1);
	}

	#take(preset: Preset): void {
		this.#preset = preset;
		this.numbers.count = String(preset.count);
		const known = preset.contenders.filter(({ method }) => methods.some(({ id }) => id === method));
		this.#entrants = known.map(({ method, settings = {} }) => {
			const setup = new Setup(method);
			Object.assign(setup.settings, settings);
			return this.#entrant(setup);
		});
	}

	/** From here on its settings are tasks by levels. */
	#ownSettings(): void {
		this.#tasks = this.tasks;
		this.#levels = this.levels.length > 0 ? this.levels : LEVELS;
		this.#preset = null;
	}

	#entrant(setup: Setup): Entrant {
		followStandIn(setup);
		return { id: this.#nextId++, setup };
	}
}

/** Of the stand-in, an experiment names the rate of its errors, the default one too. Other models have no such setting. */
function followStandIn({ taskLLM, settings }: Setup): void {
	const name = 'taskLLM.stepErrors';
	if (!isScripted(taskLLM)) settings[name] = '';
	else if (settings[name] === '') settings[name] = String(DEFAULT_STEP_ERRORS);
}

/** The first of each task's published instances. */
function publishedOf(
	tasks: readonly string[],
	idsOf: (task: string) => readonly string[],
	count: number,
): InstanceSet[] {
	return tasks.flatMap((task) => {
		const revision = catalogue.find(({ id }) => id === task)?.revision;
		const published = idsOf(task).slice(0, count);
		return revision === undefined || published.length === 0
			? []
			: [{ task, revision, published: [...published] }];
	});
}
