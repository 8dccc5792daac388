import { catalogue } from '../../../tasks/catalogue.ts';
import { LEVELS, type Level } from '../../../tasks/task.ts';
import {
	type GeneratedSpec,
	type InstanceSpec,
	isPublished,
	type RunSpec,
} from '../../core/spec.ts';
import { canonicalJson } from '../../ground/canonical.ts';
import { type FieldValue, toField } from './knob-fields.ts';
import { choicesOf, writeSetup, writeSetups } from './setup-address.ts';

export type LevelChoice = Level | 'custom' | 'published';
const CHOICES: readonly LevelChoice[] = [...LEVELS, 'custom', 'published'];

/** A puzzle as an address such as `#/playground?task=game-24&level=L2&seed=7` says it. */
interface AddressedPuzzle {
	readonly task: string;
	readonly level: LevelChoice;
	/** Only of a puzzle that is generated. */
	readonly seed: string;
	/** Only of a published one: which. */
	readonly id: string;
	/** Only of a custom level: each knob's field by name. */
	readonly fields: Readonly<Record<string, FieldValue>>;
}

/** What an address leaves out is null. */
interface ReadPuzzle {
	/** It may be no task's. */
	readonly task: string | null;
	/** Null, too, for a level that there is none of. */
	readonly level: LevelChoice | null;
	/** As it is written: it may be no seed. */
	readonly seed: string | null;
	readonly id: string;
	readonly fields: Readonly<Record<string, string>>;
}

const KNOB = 'knob.';
/** No seed is longer. */
const LONGEST = 20;

/** Whether an address chooses a puzzle at all. */
export function namesPuzzle(query: URLSearchParams): boolean {
	return ['task', 'level', 'seed'].some((name) => query.has(name));
}

export function readPuzzle(query: URLSearchParams): ReadPuzzle {
	const knobs = [...query].filter(([name]) => name.startsWith(KNOB));
	return {
		task: query.get('task'),
		level: CHOICES.find((level) => level === query.get('level')) ?? null,
		seed: query.get('seed')?.slice(0, LONGEST) ?? null,
		id: query.get('id') ?? '',
		fields: Object.fromEntries(knobs.map(([name, text]) => [name.slice(KNOB.length), text])),
	};
}

export function writePuzzle(query: URLSearchParams, puzzle: AddressedPuzzle): void {
	query.set('task', puzzle.task);
	query.set('level', puzzle.level);
	if (puzzle.level === 'published') query.set('id', puzzle.id);
	else query.set('seed', puzzle.seed);
	if (puzzle.level !== 'custom') return;
	for (const [name, field] of Object.entries(puzzle.fields)) query.set(KNOB + name, String(field));
}

/** The playground with a run's puzzle chosen, and all that it was played with. */
export function playgroundAddress(spec: RunSpec): string {
	const query = queryOf(spec.instance);
	writeSetup(query, choicesOf(spec));
	return `#/playground?${query}`;
}

/** A comparison of all that runs were played with, on the puzzle of the first. */
export function comparisonAddress([first, ...others]: readonly [RunSpec, ...RunSpec[]]): string {
	const query = queryOf(first.instance);
	writeSetups(query, [first, ...others].map(choicesOf));
	return `#/compare?${query}`;
}

/** The playground with a published instance chosen. */
export function publishedAddress(task: string, id: string): string {
	return `#/playground?${queryOf({ task, revision: 1, published: id })}`;
}

function queryOf(instance: InstanceSpec): URLSearchParams {
	const query = new URLSearchParams();
	writePuzzle(query, addressed(instance));
	return query;
}

function addressed(instance: InstanceSpec): AddressedPuzzle {
	const { task } = instance;
	if (isPublished(instance))
		return { task, level: 'published', seed: '', id: instance.published, fields: {} };
	const fields = Object.entries(instance.params).map(([name, value]) => [name, toField(value)]);
	return {
		task,
		level: levelOf(instance) ?? 'custom',
		seed: String(instance.seed),
		id: '',
		fields: Object.fromEntries(fields),
	};
}

/** The level whose knobs these are; null for knobs of one's own and for unknown tasks. */
export function levelOf({ task, params }: GeneratedSpec): Level | null {
	const levels = catalogue.find(({ id }) => id === task)?.levels;
	const text = canonicalJson(params);
	return LEVELS.find((level) => levels && canonicalJson(levels[level]) === text) ?? null;
}
