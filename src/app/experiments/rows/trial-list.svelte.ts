import type { Results } from '../../../lab/experiments/analysis/results.ts';
import { settingInWords } from '../setting-words.ts';
import {
	type Group,
	type GroupBy,
	groupsOf,
	type Listed,
	listedRuns,
	listRows,
} from './list-rows.ts';
import { chosenElsewhere, filterListed, type TrialFilter } from './trial-filter.ts';

/**
 * The runs of an experiment as a list that is filtered, searched and grouped. Whatever shows a number
 * of runs can set the filter: every number is a way to its runs.
 */
export class TrialList {
	readonly #results: () => Results;
	#filter: TrialFilter = $state.raw({});
	#groupBy: GroupBy | null = $state(null);
	/** The ids of groups that are closed. */
	#closed: ReadonlySet<string> = $state.raw(new Set());

	/** @param results read again whenever they change */
	constructor(results: () => Results) {
		this.#results = results;
	}

	get filter(): TrialFilter {
		return this.#filter;
	}
	get groupBy(): GroupBy | null {
		return this.#groupBy;
	}
	get results(): Results {
		return this.#results();
	}

	/** Every run. */
	readonly all: readonly Listed[] = $derived.by(() => listedRuns(this.#results()));
	readonly shown: readonly Listed[] = $derived.by(() =>
		filterListed(this.all, this.#results(), this.#filter),
	);
	/** Those that are shown, by what they are grouped by; null where they are not. */
	readonly groups: readonly Group[] | null = $derived.by(() =>
		this.#groupBy === null ? null : groupsOf(this.shown, this.#groupBy, this.#results()),
	);
	/** What is drawn, one below the other. */
	readonly rows = $derived.by(() => listRows(this.shown, this.groups, this.#closed));
	/** What was chosen that no field of the list can say, in words; null where there is nothing such. */
	readonly chosen: string | null = $derived.by(() => {
		const { contenders, instances } = this.#results();
		return chosenElsewhere(
			this.#filter,
			(hash) => contenders.find(({ id }) => id === hash)?.name ?? hash,
			(setting) => {
				const one = [...instances.values()].find((instance) => instance.setting === setting);
				return one ? settingInWords(one.spec) : setting;
			},
			(hash) => this.all.find(({ run }) => run.instance === hash)?.puzzle ?? hash,
		);
	});

	/** Shows these runs: what was chosen before is forgotten. */
	only(filter: TrialFilter): void {
		this.#filter = filter;
	}
	/** Asks for something more, or, where the value is undefined, for that no more. */
	set<Part extends keyof TrialFilter>(part: Part, value: TrialFilter[Part] | undefined): void {
		const { [part]: _, ...others } = this.#filter;
		this.#filter = value === undefined ? others : { ...others, [part]: value };
	}
	/** Forgets what was chosen that no field can say. */
	forgetChosen(): void {
		for (const part of ['which', 'pair', 'round', 'setting', 'instance'] as const)
			this.set(part, undefined);
	}

	group(by: GroupBy | null): void {
		this.#groupBy = by;
		this.#closed = new Set();
	}
	/** Opens a group, or closes it. */
	toggle(group: string): void {
		const closed = new Set(this.#closed);
		if (!closed.delete(group)) closed.add(group);
		this.#closed = closed;
	}
	/** Closes all groups, or opens them. */
	toggleAll(open: boolean): void {
		this.#closed = new Set(open ? [] : this.groups?.map(({ id }) => id));
	}
}
