import { Failure } from '../../../core/failure.ts';
import { type Availability, promptApi, sessionOptions } from './prompt-api.ts';

/** Whether the browser offers a model of its own, and if not, why. */
export interface BuiltInState {
	readonly availability: Availability;
	/** What it means for the user, in a sentence or two. */
	readonly words: string;
}

const WORDS: Readonly<Record<Availability, string>> = {
	available: 'The browser has a model of its own, ready to use.',
	downloadable:
		'The browser offers a model of its own and must download it first, several gigabytes in all; other pages share it.',
	downloading: 'The browser is downloading its model.',
	unavailable:
		'The browser knows of models of its own (the Prompt API) but has none for this computer. Chrome asks for a desktop system, 22 GB of free disk, and a GPU with over 4 GB or 16 GB of memory with 4 cores.',
};
const NO_API =
	'This browser has no model of its own: it lacks the Prompt API. Current Chrome and Edge on desktops have it, on pages served over https or from this computer.';

/** Asks the browser. */
export async function builtInState(): Promise<BuiltInState> {
	const api = promptApi();
	if (!api) return { availability: 'unavailable', words: NO_API };
	const availability = await api.availability(sessionOptions(0));
	return { availability, words: WORDS[availability] };
}

/**
 * Has the browser download its model, or waits for a download under way. To be called when the user
 * clicks: browsers start such downloads only then.
 * @param onProgress how much of it is here, 0 to 1
 * @throws Failure `built-in-unavailable`, `built-in-download`; AbortError
 */
export async function downloadBuiltIn(
	onProgress: (fraction: number) => void,
	signal: AbortSignal,
): Promise<void> {
	const api = promptApi();
	if (!api) throw new Failure('built-in-unavailable', NO_API);
	try {
		const session = await api.create({
			...sessionOptions(0),
			signal,
			monitor: (monitor) =>
				monitor.addEventListener('downloadprogress', (event) => {
					if ('loaded' in event && typeof event.loaded === 'number') onProgress(event.loaded);
				}),
		});
		session.destroy();
	} catch (thrown) {
		signal.throwIfAborted();
		const { availability, words } = await builtInState();
		if (availability === 'unavailable') throw new Failure('built-in-unavailable', words);
		const said = thrown instanceof Error ? thrown.message : String(thrown);
		throw new Failure(
			'built-in-download',
			`The browser did not download its model: "${said}". Check the network and the free disk, and try again.`,
			{ cause: thrown },
		);
	}
}
