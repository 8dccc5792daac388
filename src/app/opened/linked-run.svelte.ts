import * as v from 'valibot';
import { asFailure } from '../../core/failure.ts';
import { RunHeader } from '../../core/record.ts';
import type { RunRecord } from '../../core/run.ts';
import { newRunId } from '../../core/run-id.ts';
import type { SharedRun } from '../../sharing/link.ts';
import { LiveRun, type RunServices } from '../run/live-run.svelte.ts';
import { titleOf } from '../run/titles.ts';
import { OpenedRun } from './opened-run.svelte.ts';

/** What a link brought: the run as it was, and the same run anew where somebody asks for it. */
export class LinkedRun {
	readonly #services: RunServices;
	readonly #record: RunRecord;
	readonly opened: OpenedRun;
	readonly again: LiveRun;
	/** Whether the link carries what happened, or only what to run. */
	readonly hasTrace: boolean;
	#savedId: string | null = $state(null);
	#fault: string | null = $state(null);

	constructor({ spec, identity, events }: SharedRun, services: RunServices) {
		const at = events?.find((event) => event.type === 'start')?.at;
		// A link may say anything of when it began; the history keeps times only.
		const createdAt = v.is(RunHeader.entries.createdAt, at) ? at : new Date().toISOString();
		this.#services = services;
		this.#record = { id: newRunId(), title: titleOf(spec), createdAt, spec, events: events ?? [] };
		this.hasTrace = events !== null;
		this.opened = new OpenedRun(this.#record, identity, services);
		this.again = new LiveRun(services);
	}

	get title(): string {
		return this.#record.title;
	}
	/** The id that it has in the history; null before it is saved. */
	get savedId(): string | null {
		return this.#savedId;
	}
	/** Why it could not be saved. */
	get fault(): string | null {
		return this.#fault;
	}

	/** Runs it anew, where its puzzle is at hand; stops what runs. */
	toggle(): void {
		if (this.again.running) this.again.stop();
		else if (this.opened.instance) void this.again.start(this.opened.spec);
	}

	/** Puts the run into this browser's history. */
	async save(): Promise<void> {
		try {
			await (await this.#services.history()).save(this.#record);
			this.#savedId = this.#record.id;
			this.#fault = null;
		} catch (thrown) {
			this.#fault = asFailure(thrown, 'storage-failed').message;
		}
	}
}
