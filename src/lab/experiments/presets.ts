import { catalogue } from '../../../tasks/catalogue.ts';
import type { Params } from '../../../tasks/kit/params.ts';
import { type About, LEVELS, type Level } from '../../../tasks/task.ts';
import type { InstanceSet } from './experiment.ts';

/** Instances worth having by name. Contenders are added to it: their models are the user's choice. */
export interface Preset {
	/** A key in addresses. */
	readonly id: 'quick' | 'paper' | 'curves' | 'ablations';
	readonly title: string;
	/** What it measures, and where it is not what the paper did: one or two sentences. */
	readonly summary: string;
	/** What it compares: methods, and the settings of each that are not the usual ones. */
	readonly contenders: readonly {
		readonly method: string;
		/** By the setting's group and key, such as `loop.maxRounds`: the text of its field. */
		readonly settings?: Readonly<Record<string, string>>;
	}[];
	/** Instances of each setting, where the user names no other number. */
	readonly count: number;
	readonly settings: readonly TaskSetting[];
}

/** One setting of a task. */
export interface TaskSetting {
	readonly task: string;
	readonly level: Level | null;
	readonly params: Params;
}

const aboutOf = (id: string): About => {
	const about = catalogue.find((one) => one.id === id);
	if (!about) throw new RangeError(`There is no task "${id}".`);
	return about;
};

/** A task at some of its levels. */
export function atLevels(task: string, levels: readonly Level[] = LEVELS): TaskSetting[] {
	const about = aboutOf(task);
	return levels.map((level) => ({ task, level, params: about.levels[level] }));
}

/** Instances of settings: `count` seeds each, from `firstSeed` on. */
export function instancesOf(
	settings: readonly TaskSetting[],
	firstSeed: number,
	count: number,
): InstanceSet[] {
	return settings.map(({ task, level, params }) => ({
		task,
		revision: aboutOf(task).revision,
		params,
		level,
		firstSeed,
		count,
	}));
}

/** Where text and code part most clearly, in a few seconds an instance. */
const QUICK = ['game-24', 'number-multiply', 'eight-queens', 'letters', 'path-plan'] as const;

/** The figure's tasks; Combinatorial Calculation and Game 24 end before its largest settings here. */
const CURVES: readonly TaskSetting[] = [
	...atLevels('combinatorial-calculation'),
	...[4, 8, 12, 16, 20].map((digits) => ({
		task: 'number-multiply',
		level: null,
		params: { digits: [digits, digits] },
	})),
	...atLevels('game-24'),
	...[20, 75, 175, 375, 775].map((length) => ({
		task: 'letters',
		level: null,
		params: { length, frequency: Math.min(40, Math.ceil(length / 12)), asked: 1, pairs: false },
	})),
];

const ofMethods = (...methods: readonly string[]) => methods.map((method) => ({ method }));

export const PRESETS: readonly Preset[] = [
	{
		id: 'quick',
		title: '5 tasks × 3 methods × 20',
		summary:
			'Five tasks at all five levels, four puzzles each: curves and a paired test in a minute.',
		contenders: ofMethods('all-text', 'all-code', 'codesteer'),
		count: 4,
		settings: QUICK.flatMap((task) => atLevels(task)),
	},
	{
		id: 'paper',
		title: "The paper's table",
		summary:
			"All 37 tasks and the training-free methods of Table 1. The paper has 100 samples a task of varied complexity; here each of the five levels gets the number that you choose, and programs get this page's time limit.",
		contenders: ofMethods(
			'only-question',
			'all-text',
			'all-code',
			'autogen-conca',
			'code-text-sum-1',
			'symbolic-agent',
			'codesteer',
		),
		count: 4,
		settings: catalogue.flatMap(({ id }) => atLevels(id)),
	},
	{
		id: 'curves',
		title: 'Complexity curves',
		summary:
			"Figure 4: four tasks in five settings. Number Multiply and Letters have the paper's sizes; Combinatorial Calculation and Game 24 have this page's levels, which end before the paper's largest.",
		contenders: ofMethods('only-question', 'codesteer'),
		count: 15,
		settings: CURVES,
	},
	{
		id: 'ablations',
		title: 'Ablations',
		summary:
			'CodeSteer and the Symbolic Agent with both checkers, without the symbolic one, and without the self-answer one (Table 4), on every task at its middle level.',
		contenders: ['codesteer', 'symbolic-agent'].flatMap((method) => [
			{ method },
			{ method, settings: { 'loop.symbolicChecker': 'off' } },
			{ method, settings: { 'loop.selfAnswerChecker': 'off' } },
		]),
		count: 4,
		settings: catalogue.flatMap(({ id }) => atLevels(id, ['L3'])),
	},
];
