import type { Instance } from '../../../tasks/task.ts';
import { asFailure } from '../../core/failure.ts';
import type { RunRecord } from '../../core/run.ts';
import { saveText } from '../ui/save.ts';
import { count } from '../ui/words.ts';

/** Copies links of a run, and says what came of it. */
export class Share {
	withTrace: boolean = $state(true);
	/** What came of the last try, in words. */
	note: { readonly text: string; readonly kind: 'good' | 'warn' | 'bad' } | null = $state.raw(null);
	/** A link that could not be put on the clipboard, to be copied by hand. */
	link: string | null = $state(null);

	async copyLink(record: RunRecord, instance: Instance): Promise<void> {
		this.link = null;
		try {
			const { link, traceLength } = await this.#make(record, instance);
			if (!(await copied(link))) {
				this.link = link;
				this.note = { text: 'The browser does not let the page copy. Copy it here:', kind: 'warn' };
				return;
			}
			this.note = traceLength
				? {
						text: `Copied without the trace: with it, the link would have ${count(traceLength)} characters, and chat and mail programs cut links that long. Save the run as a file to pass its trace on.`,
						kind: 'warn',
					}
				: { text: `Link copied, ${count(link.length)} characters.`, kind: 'good' };
		} catch (thrown) {
			this.note = { text: asFailure(thrown, 'link-failed').message, kind: 'bad' };
		}
	}

	/** `traceLength` is the length that was too much, where the trace had to stay out. */
	async #make({ spec, events }: RunRecord, { puzzleHash }: Instance) {
		const { COMFORTABLE_LINK, encodeRunLink } = await import('../../sharing/link.ts');
		const here = window.location.href.split('#')[0] ?? '';
		const recipe = async () => here + (await encodeRunLink(spec, { puzzleHash }, null));
		if (!this.withTrace) return { link: await recipe(), traceLength: null };
		const whole = here + (await encodeRunLink(spec, { puzzleHash }, events));
		if (whole.length <= COMFORTABLE_LINK) return { link: whole, traceLength: null };
		return { link: await recipe(), traceLength: whole.length };
	}
}

/** Offers a run as a file that any page's history imports. */
export async function saveFile(record: RunRecord): Promise<void> {
	const { exportRuns } = await import('../../sharing/file.ts');
	saveText(`codesteer-run-${record.id}.json`, exportRuns([record]));
}

/** Whether the browser let the page put a text on the clipboard. */
async function copied(text: string): Promise<boolean> {
	return navigator.clipboard.writeText(text).then(
		() => true,
		() => false,
	);
}
