import type { Instance } from '../../../tasks/task.ts';
import { asFailure } from '../../core/failure.ts';
import type { RunRecord } from '../../core/run.ts';
import { count } from '../ui/words.ts';

/** Where what is shared goes. */
export interface Outlets {
	/** The site's own address, without what comes after `#`. */
	readonly location: { readonly site: string };
	/** Whether the browser let the page put a text on the clipboard. */
	copy(text: string): Promise<boolean>;
	/** Offers a text as a file. */
	save(name: string, text: string): void;
	/** Opens the device's own sheet for sharing. @throws AbortError where it was closed */
	passOn(what: { readonly title: string; readonly url: string }): Promise<void>;
}

/** What came of a try, in words. */
interface Note {
	readonly text: string;
	readonly kind: 'good' | 'warn' | 'bad';
}

const writerOf =
	({ spec, events }: RunRecord, { puzzleHash }: Instance) =>
	async (withTrace: boolean): Promise<string> => {
		const { encodeRunLink } = await import('../../sharing/link.ts');
		return encodeRunLink(spec, { puzzleHash }, withTrace ? events : null);
	};

/** Passes a run on as a link or a file, and says what came of it. */
export class Share {
	readonly #outlets: Outlets;
	withTrace: boolean = $state(true);
	#note: Note | null = $state.raw(null);
	#link: string | null = $state(null);

	constructor(outlets: Outlets) {
		this.#outlets = outlets;
	}

	/** What came of the last try; null before it. */
	get note(): Note | null {
		return this.#note;
	}
	/** A link that could not be put on the clipboard, to be copied by hand. */
	get link(): string | null {
		return this.#link;
	}

	copyLink(record: RunRecord, instance: Instance): Promise<void> {
		return this.copy(writerOf(record, instance));
	}

	/** The recipe's link, which is short. @throws Failure */
	async recipe(record: RunRecord, instance: Instance): Promise<string> {
		return this.#outlets.location.site + (await writerOf(record, instance)(false));
	}

	/** Hands the link to the device's own way of sharing. */
	async passOn(record: RunRecord, instance: Instance): Promise<void> {
		try {
			const { link } = await this.#make(writerOf(record, instance));
			await this.#outlets.passOn({ title: record.title, url: link });
			this.#note = null;
		} catch (thrown) {
			// Whoever closes the sheet did not fail.
			if (thrown instanceof Error && thrown.name === 'AbortError') return;
			this.#note = { text: asFailure(thrown, 'link-failed').message, kind: 'bad' };
		}
	}

	/** Copies what shows the run in another page: the page itself without its chrome, in a frame. */
	async copyFrame(record: RunRecord, instance: Instance): Promise<void> {
		try {
			const { link } = await this.#make(writerOf(record, instance));
			const { site } = this.#outlets.location;
			const frame = `<iframe src="${site}?embed${link.slice(site.length)}" title="CodeSteer Playground" width="100%" height="720" loading="lazy"></iframe>`;
			if (await this.#outlets.copy(frame))
				this.#note = { text: 'Copied: paste it into the HTML of a page.', kind: 'good' };
			else {
				this.#link = frame;
				this.#note = {
					text: 'The browser does not let the page copy. Copy it here:',
					kind: 'warn',
				};
			}
		} catch (thrown) {
			this.#note = { text: asFailure(thrown, 'link-failed').message, kind: 'bad' };
		}
	}

	/** Copies a link. @param write gives the part after the site's own address, with or without what happened */
	async copy(write: (withTrace: boolean) => Promise<string>): Promise<void> {
		this.#link = null;
		try {
			const { link, traceLength } = await this.#make(write);
			if (!(await this.#outlets.copy(link))) {
				this.#link = link;
				this.#note = {
					text: 'The browser does not let the page copy. Copy it here:',
					kind: 'warn',
				};
				return;
			}
			this.#note = traceLength
				? {
						text: `Copied without the trace: with it, the link would have ${count(traceLength)} characters, and chat and mail programs cut links that long. Save the run as a file to pass its trace on.`,
						kind: 'warn',
					}
				: { text: `Link copied, ${count(link.length)} characters.`, kind: 'good' };
		} catch (thrown) {
			this.#note = { text: asFailure(thrown, 'link-failed').message, kind: 'bad' };
		}
	}

	/** Offers runs as a file that any page's history imports. */
	async saveFile(...records: readonly RunRecord[]): Promise<void> {
		try {
			const { exportRuns } = await import('../../sharing/file.ts');
			this.#outlets.save(`codesteer-run-${records[0]?.id ?? ''}.json`, exportRuns(records));
		} catch (thrown) {
			this.#note = { text: asFailure(thrown, 'export-failed').message, kind: 'bad' };
		}
	}

	/** `traceLength` is the length that was too much, where the trace had to stay out. */
	async #make(write: (withTrace: boolean) => Promise<string>) {
		const { COMFORTABLE_LINK } = await import('../../sharing/link.ts');
		const { site } = this.#outlets.location;
		if (!this.withTrace) return { link: site + (await write(false)), traceLength: null };
		const whole = site + (await write(true));
		if (whole.length <= COMFORTABLE_LINK) return { link: whole, traceLength: null };
		return { link: site + (await write(false)), traceLength: whole.length };
	}
}
