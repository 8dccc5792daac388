import * as v from 'valibot';
import { isEventType } from '../events/index.ts';
import { Failure } from '../failure.ts';
import { SEQUENCES, type Step, type Thing, type Written } from './sequences.ts';

/** The version of each kind of thing that a link, file or row holds; 1 for a kind that it does not name. */
export const Versions = v.record(
	v.pipe(v.string(), v.maxLength(50)),
	v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000)),
);
export type Versions = v.InferOutput<typeof Versions>;

/** What everything was before there were versions: format 1. */
export const FORMAT_1: Versions = {};

/** A run as somebody wrote it. */
export interface WrittenRun {
	readonly spec: unknown;
	readonly events: readonly unknown[];
}

/** Brings what any version wrote to what this one reads. */
export interface Migrations {
	/** The versions that this page writes. */
	readonly versions: Versions;
	/**
	 * A run's spec and events, brought up to date one step after the other. What is no plain object, or
	 * has no kind, stays as it is for the schema to refuse. @throws Failure `newer-version`, also for a
	 * kind of event that this page does not know
	 */
	upgrade(run: WrittenRun, versions: Versions): WrittenRun;
}

/** The migrations along these sequences; tests give their own. */
export function createMigrations(
	sequences: Readonly<Partial<Record<Thing, readonly Step[]>>>,
): Migrations {
	const known = new Map<string, readonly Step[]>(Object.entries(sequences));
	const versions = Object.fromEntries(
		[...known].map(([thing, steps]) => [thing, 1 + steps.length]),
	);

	function upgrade(thing: string, written: unknown, from: number): unknown {
		if (typeof written !== 'object' || written === null) return written;
		const steps = known.get(thing) ?? [];
		if (from > 1 + steps.length) throw newer(thing, from, 1 + steps.length);
		return steps.slice(from - 1).reduce((value, step) => step(value), { ...written } as Written);
	}

	return {
		versions,
		upgrade({ spec, events }, from) {
			const versionOf = (thing: string) => (Object.hasOwn(from, thing) ? (from[thing] ?? 1) : 1);
			return {
				spec: upgrade('spec', spec, versionOf('spec')),
				events: events.map((event) => {
					const { type } = Object(event);
					if (typeof type !== 'string') return event;
					if (!isEventType(type)) throw newerKind(type);
					return upgrade(type, event, versionOf(type));
				}),
			};
		},
	};
}

/** This page's migrations. */
export const migrations = createMigrations(SEQUENCES);

function newer(thing: string, version: number, known: number): Failure {
	return new Failure(
		'newer-version',
		`This run was written by a newer version of the page ("${thing}" has version ${version}, and this page reads ${known}). Reload the page to get its newest version.`,
	);
}

function newerKind(kind: string): Failure {
	return new Failure(
		'newer-version',
		`This run was written by a newer version of the page: it holds a kind of event that this page does not know ("${kind.slice(0, 50)}"). Reload the page to get its newest version.`,
	);
}
