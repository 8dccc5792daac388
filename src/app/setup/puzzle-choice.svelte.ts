import { catalogue, loadMaker } from '../../../tasks/catalogue.ts';
import {
	type About,
	LEVELS,
	type Level,
	MAX_SEED,
	type PuzzleMaker,
	type ShownPuzzle,
} from '../../../tasks/task.ts';
import { type InstanceSpec, isPublished } from '../../core/spec.ts';
import { wholeNumberFault } from '../ui/words.ts';
import { type FieldValue, readField, toField } from './knob-fields.ts';
import type { PublishedAtHand, PublishedChoice } from './published-choice.svelte.ts';
import { type LevelChoice, readPuzzle, writePuzzle } from './puzzle-address.ts';

/** The puzzle of a first visit: quickly understood, hard in words, and its drawing shows what is wrong. */
const FIRST = { task: 'eight-queens', level: 'L2', seed: '7' } as const;

const LOST = 'This task could not be loaded: the connection was cut. Try again.';

/** What the choice of a puzzle needs of the page. */
export interface PuzzleServices {
	/** Gives the published data, whose code is loaded when it is first needed. */
	readonly openPublished: () => Promise<PublishedAtHand>;
}

/** Which puzzle: task, level or each knob, and seed, or a published one; and the instance they give. */
export class PuzzleChoice {
	#about: About | null = $state.raw(null);
	#maker: PuzzleMaker | null = $state.raw(null);
	#level: LevelChoice = $state('L1');
	#seed: string = $state('1');
	#loadFault: string | null = $state(null);
	#published: PublishedChoice | null = $state.raw(null);
	/** The published instance that is asked for while the choice of them loads. */
	#wantedId = $state('');
	readonly #openPublished: PuzzleServices['openPublished'];
	/** The knobs' fields by name: what a custom level is made of. */
	fields: Record<string, FieldValue> = $state({});

	constructor(openPublished: PuzzleServices['openPublished']) {
		this.#openPublished = openPublished;
		this.read(new URLSearchParams());
	}

	/**
	 * Takes over `task`, `level`, `seed`, `id` and `knob.…` of an address; what is missing takes its
	 * default. Says in sentences what is not here: nothing is put in its place unsaid.
	 */
	read(query: URLSearchParams): string[] {
		const { task, seed, id, fields, ...read } = readPuzzle(query);
		const wanted = task ?? FIRST.task;
		const first = task === null && !query.has('level');
		const level = read.level ?? (first ? FIRST.level : null);
		this.#seed = seed ?? (first ? FIRST.seed : '1');
		this.#level = 'L1';
		this.#published = null;
		this.#setAbout(catalogue.find((one) => one.id === wanted) ?? null);
		if (!this.#about) return [`There is no task “${wanted.slice(0, 60)}”: choose one of the list.`];
		if (level === 'custom') return this.#customFrom(fields);
		if (level === 'published') this.#choosePublished(id);
		else if (level !== null) this.level = level;
		const named = query.get('level');
		if (level !== null || named === null) return [];
		return [`There is no level “${named.slice(0, 60)}”: L1, the easiest, is shown instead.`];
	}

	get about(): About | null {
		return this.#about;
	}
	/** Which published instance; null while the level is another, or the choice loads. */
	get published(): PublishedChoice | null {
		return this.#published;
	}

	get taskId(): string {
		return this.#about?.id ?? '';
	}
	set taskId(id: string) {
		this.#setAbout(catalogue.find((about) => about.id === id) ?? null);
	}

	get level(): LevelChoice {
		return this.#level;
	}
	set level(level: LevelChoice) {
		this.#published = null;
		this.#level = level;
		if (level === 'published') this.#choosePublished('');
		else if (level !== 'custom') this.#fillFields(level);
	}

	get seed(): string {
		return this.#seed;
	}
	set seed(text: string) {
		this.#seed = text;
	}

	/** What is wrong with the seed; null when nothing is. */
	readonly seedFault = $derived(wholeNumberFault(this.#seed, 0, MAX_SEED));

	/** What is wrong with each knob's field; empty when nothing is. */
	readonly knobFaults: Readonly<Record<string, string>> = $derived.by(() => {
		const faults: Record<string, string> = {};
		for (const knob of this.#about?.knobs ?? []) {
			const read = readField(knob, this.fields[knob.name]);
			if ('fault' in read) faults[knob.name] = read.fault;
		}
		return faults;
	});

	/** All that decides the instance; null while something is wrong. */
	readonly spec: InstanceSpec | null = $derived.by(() => {
		const about = this.#about;
		if (this.#level === 'published') return this.#published?.spec ?? null;
		if (!about || this.seedFault !== null) return null;
		const params: Record<string, string | number | boolean | number[]> = {};
		for (const knob of about.knobs) {
			const read = readField(knob, this.fields[knob.name]);
			if ('fault' in read) return null;
			params[knob.name] = typeof read.value === 'object' ? [...read.value] : read.value;
		}
		return { task: about.id, revision: about.revision, params, seed: Number(this.#seed) };
	});

	readonly #made: { instance: ShownPuzzle | null; fault: string | null } = $derived.by(() => {
		const { spec } = this;
		if (this.#published) return this.#published;
		if (!spec || isPublished(spec) || !this.#maker || this.#maker.about.id !== spec.task)
			return { instance: null, fault: this.#loadFault };
		try {
			return { instance: this.#maker.instance(spec.params, spec.seed), fault: null };
		} catch (thrown) {
			const why = thrown instanceof Error ? thrown.message : String(thrown);
			return { instance: null, fault: `${why} Choose other settings or another seed.` };
		}
	});

	/** The puzzle; null while the task loads or something is wrong. */
	get instance(): ShownPuzzle | null {
		return this.#made.instance;
	}
	/** Why there is no puzzle, in words for people; null while there is or it still loads. */
	get fault(): string | null {
		return this.#made.fault;
	}

	/** Another puzzle of the same kind. */
	newPuzzle(): void {
		this.#published?.another();
		this.#seed = String(Math.floor(Math.random() * 1_000_000));
	}

	/** Loads what a cut connection has lost. */
	retry(): void {
		void this.#load(this.taskId);
		if (this.#published) void this.#published.open();
		else if (this.#level === 'published') this.#choosePublished(this.#wantedId);
	}

	/** Writes the choices into an address's query. */
	write(query: URLSearchParams): void {
		writePuzzle(query, {
			task: this.taskId,
			level: this.#level,
			seed: this.#seed,
			id: this.#published?.id ?? this.#wantedId,
			fields: this.fields,
		});
	}

	#setAbout(about: About | null) {
		this.#about = about;
		if (!about) return;
		const level = LEVELS.find((known) => known === this.#level) ?? 'L1';
		this.#fillFields(level);
		if (this.#level === 'published') this.#choosePublished('');
		else this.#level = level;
		void this.#load(about.id);
	}

	#fillFields(level: Level) {
		const about = this.#about;
		if (!about) return;
		const params: Readonly<Record<string, Parameters<typeof toField>[0]>> = about.levels[level];
		this.fields = Object.fromEntries(
			about.knobs.map((knob) => [knob.name, toField(params[knob.name] ?? knob.default)]),
		);
	}

	/** Fills the knobs' fields; says which knobs there are none of. */
	#customFrom(fields: Readonly<Record<string, string>>): string[] {
		this.#level = 'custom';
		const knobs = this.#about?.knobs ?? [];
		for (const knob of knobs) {
			const text = fields[knob.name];
			if (text !== undefined)
				this.fields[knob.name] = knob.kind === 'flag' ? text === 'true' : text;
		}
		return Object.keys(fields)
			.filter((name) => !knobs.some((knob) => knob.name === name))
			.map((name) => `This task has no knob “${name.slice(0, 60)}”: it is left out.`);
	}

	/** Chooses a published instance by its id; the first one for an empty id. */
	#choosePublished(id: string) {
		const about = this.#about;
		this.#level = 'published';
		this.#published = null;
		this.#wantedId = id;
		if (about) void this.#loadPublished(about, id);
	}

	async #loadPublished(about: About, id: string) {
		try {
			const [{ PublishedChoice }, published] = await Promise.all([
				import('./published-choice.svelte.ts'),
				this.#openPublished(),
			]);
			const wanted = this.#level === 'published' && this.#about === about && this.#wantedId === id;
			if (wanted) this.#published = new PublishedChoice(about, id, published);
		} catch {
			if (this.#level === 'published') this.#loadFault = LOST;
		}
	}

	async #load(id: string) {
		this.#loadFault = null;
		try {
			const maker = await loadMaker(id);
			if (this.taskId === id) this.#maker = maker;
		} catch {
			if (this.taskId !== id) return;
			this.#loadFault = LOST;
		}
	}
}
