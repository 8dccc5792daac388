import type { Component } from 'svelte';
import type { EventType } from '../../../core/events/index.ts';
import type { Round } from '../../../core/run.ts';
import Answer from './Answer.svelte';
import Execution from './Execution.svelte';
import Guidance from './Guidance.svelte';
import Retry from './Retry.svelte';
import SelfCheck from './SelfCheck.svelte';
import SymbolicCheck from './SymbolicCheck.svelte';

/** Draws the events of a kind in their round, or nothing where there are none. */
type View = Component<{ round: Round; model: string; live: boolean; limit: number }>;

/** What stands in the margin of a wide round: what was found of its answer. */
export const MARGIN: readonly string[] = ['symbolic-check', 'self-check-program'];

/**
 * What draws each kind of event in a round, in the order in which a round shows them; null where it
 * is drawn elsewhere, or by another kind's view.
 */
export const views: Readonly<Record<EventType, View | null>> = {
	guidance: Guidance,
	answer: Answer,
	execution: Execution,
	'symbolic-check': SymbolicCheck,
	'self-check-program': SelfCheck,
	retry: Retry,
	// In the view of the reply that it becomes, or led to.
	delta: null,
	request: null,
	'self-check': null,
	// By the run's own parts: its facts, totals, verdict and error.
	start: null,
	usage: null,
	verdict: null,
	error: null,
	end: null,
};
