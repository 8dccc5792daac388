import type { EventType } from '../events/index.ts';
import { settingsFromFormat1 } from './settings.ts';

/** Plain data of a kind of thing, as some version of this page wrote it. */
export type Written = Readonly<Record<string, unknown>>;
/** One step: from the version before to the next. Frozen once released. */
export type Step = (written: Written) => Written;
/** What has versions of its own: the spec of a run, and each kind of event. */
export type Thing = 'spec' | EventType;

const without = (written: Written, ...names: readonly string[]): Written =>
	Object.fromEntries(Object.entries(written).filter(([name]) => !names.includes(name)));

/** The hash by which format 1 named the wording that became `built-in-1`. */
const FORMAT_1_BUILT_IN = '38d33c99ab31';
/** What format 1 put in front of the reason why Python could not read a program. */
const FORMAT_1_FAULT = 'The program could not be analysed, because Python cannot read it: ';

/**
 * How each kind of thing came to be what it is: the first step of a kind leads from version 1 to 2, and
 * so on. Whoever changes what a kind holds adds a step here, and a sample that exercises it.
 */
export const SEQUENCES: Readonly<Partial<Record<Thing, readonly Step[]>>> = {
	spec: [
		// 2: a method has a revision; each model has its sampling; released prompts have a number.
		({ method, settings, prompts, ...others }) => {
			const { name, hash } = Object(prompts);
			return {
				...others,
				method: { id: method, revision: 1 },
				settings: settingsFromFormat1(Object(settings)),
				prompts:
					hash === FORMAT_1_BUILT_IN ? { pack: 'built-in-1' } : { pack: name, format1: hash },
			};
		},
	],
	start: [
		// 2: the puzzle itself, by the hash of its data; the build.
		({ instanceHash, ...others }) => ({
			...others,
			puzzle: null,
			puzzleHash: null,
			format1Hash: instanceHash,
			build: '',
		}),
	],
	'symbolic-check': [
		// 2: findings without their words.
		({ summary, ...others }) => {
			const fault = typeof summary === 'string' ? summary.replace(FORMAT_1_FAULT, '') : '';
			return others.published === null ? { ...others, fault } : others;
		},
	],
	'self-check': [
		// 2: the finding without its words.
		(written) => without(written, 'summary'),
	],
	verdict: [
		// 2: the judged text follows from the last answer and its execution.
		(written) => without(written, 'answer'),
	],
};
