import type { Availability, PromptApi } from '../../src/models/local/built-in/prompt-api.ts';

type Create = Parameters<PromptApi['create']>[0];
type Prompts = NonNullable<Create['initialPrompts']>;

/** How the stand-in behaves; one character is one token. */
interface Behaviour {
	availability: Availability;
	/** What it answers, in pieces. */
	pieces: string[];
	contextWindow: number;
	/** What its stream or its creation ends in. */
	fault?: DOMException;
}

const CHANGES = { downloadable: 'available', downloading: 'available' } as const;

/**
 * Stands in for the browser's own model, which test machines do not have. It follows the Prompt API's
 * specification: options, events, streaming, stops, what it counts and what it throws.
 */
export function standInBrowserModel(behaviour: Behaviour) {
	const sessions: { options: Create; asked: Prompts; destroyed: boolean }[] = [];
	const size = (prompts: Prompts) => prompts.reduce((sum, { content }) => sum + content.length, 0);
	const api: PromptApi = {
		availability: async () => behaviour.availability,
		async create(options) {
			options.signal.throwIfAborted();
			const { availability } = behaviour;
			if (availability === 'unavailable')
				throw new DOMException('There is none.', 'NotSupportedError');
			if (availability !== 'available') {
				const monitor = new EventTarget();
				options.monitor?.(monitor);
				for (const loaded of [0, 0.5, 1])
					monitor.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded, total: 1 }));
				if (behaviour.fault) throw behaviour.fault;
				behaviour.availability = CHANGES[availability];
			}
			const record = { options, asked: [] as Prompts, destroyed: false };
			sessions.push(record);
			let used = size(options.initialPrompts ?? []);
			const session = Object.assign(new EventTarget(), {
				contextUsage: used,
				contextWindow: behaviour.contextWindow,
				measureContextUsage: async (input: Prompts) => size(input),
				promptStreaming(input: Prompts, { signal }: { signal: AbortSignal }) {
					record.asked = input;
					used += size(input);
					let next = 0;
					return new ReadableStream<string>(
						{
							async pull(controller) {
								await new Promise((resolve) => setTimeout(resolve));
								if (signal.aborted) return controller.error(signal.reason);
								const piece = behaviour.pieces[next++];
								if (piece === undefined && behaviour.fault) controller.error(behaviour.fault);
								else if (piece === undefined) controller.close();
								else {
									used += piece.length;
									if (used > behaviour.contextWindow)
										session.dispatchEvent(new Event('contextoverflow'));
									controller.enqueue(piece);
								}
							},
						},
						{ highWaterMark: 0 },
					);
				},
				destroy() {
					record.destroyed = true;
				},
			});
			return Object.defineProperty(session, 'contextUsage', { get: () => used });
		},
	};
	return { api, sessions };
}
