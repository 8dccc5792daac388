import type { Explanations } from './explain.ts';

/** Experiments: planning, playing, keeping and sharing them. */
export const EXPERIMENTS = {
	'no-experiment': {
		meaning: 'This browser keeps no such experiment: it was deleted, or made elsewhere.',
		whatToDo: "Open it from its file or link, or choose another under 'Experiments'.",
	},
	'experiment-too-large': {
		meaning: 'Two experiments together have more runs, or plans, than one can have.',
		whatToDo: 'Keep what is added as an experiment of its own.',
	},
	'experiment-elsewhere': {
		meaning: 'Another tab is at work on this experiment.',
		whatToDo: 'Watch it there, or stop it there and go on here.',
	},
	'experiment-damaged': {
		meaning: "An experiment's entry in the browser's storage cannot be read.",
		whatToDo: 'Delete it, and open it again from its file or link.',
	},
} as const satisfies Explanations;
