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
}

/** What came of a try, in words. */
interface Note {
	readonly text: string;
	readonly kind: 'good' | 'warn' | 'bad';
}

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

	copyLink({ spec, events }: RunRecord, { puzzleHash }: Instance): Promise<void> {
		return this.copy(async (withTrace) => {
			const { encodeRunLink } = await import('../../sharing/link.ts');
			return encodeRunLink(spec, { puzzleHash }, withTrace ? events : null);
		});
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
