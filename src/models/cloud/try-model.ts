import type { ModelSpec } from '../../core/spec.ts';
import { TokensUsedUp } from '../failures.ts';
import { createCloudModel } from './cloud.ts';
import { PATIENCE } from './patience.ts';

/** Enough for a word; some models accept no less. */
const TOKENS = 16;

/** What a model said to a very short call. */
export interface Trial {
	/** Empty where it only reasoned. */
	readonly text: string;
	/** Its exact name, where the provider says so. */
	readonly model: string | null;
}

/** Makes the cheapest call that shows whether key, address and model are right. @throws Failure */
export async function tryModel(
	spec: ModelSpec,
	key: string | null,
	signal: AbortSignal,
): Promise<Trial> {
	// Whoever tries a model waits for it.
	const model = createCloudModel(spec, key, { ...PATIENCE, tries: 3, answers: 1, limited: 0 });
	const messages = [{ role: 'user' as const, content: 'Reply with the word OK.' }];
	let text = '';
	try {
		const options = { sampling: { temperature: 0, answerTokens: TOKENS } };
		for await (const part of model.stream(messages, options, signal)) {
			if (part.type === 'text') text += part.text;
			if (part.type === 'retry') text = '';
			if (part.type === 'end') return { text: text.trim(), model: part.model ?? null };
		}
	} catch (thrown) {
		// It reasoned and came to its limit: it can be called, which is what was asked.
		if (!(thrown instanceof TokensUsedUp)) throw thrown;
	}
	return { text: text.trim(), model: null };
}
