import * as v from 'valibot';
import { Failure } from '../../../core/failure.ts';
import { parseJson } from './json.ts';
import type { SourceFolder } from './source.ts';

const AddedTokens = v.object({
	added_tokens: v.array(v.object({ id: v.number(), content: v.string() })),
});

/** The ids of the tokens that Llama 3's prompts are made with. */
export interface SpecialTokens {
	readonly begin: number;
	/** Ends a text. */
	readonly end: number;
	/** Ends a turn. */
	readonly endOfTurn: number;
	/** Ends a message that waits for a tool; Llama 3 has none. */
	readonly endOfMessage: number | undefined;
}

export interface Tokenizer {
	/** tokenizer.json, the only file of it that WebLLM reads. */
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly special: SpecialTokens;
}

/** @throws Failure `not-a-checkpoint`, `bad-checkpoint-json`, `foreign-tokenizer` */
export async function readTokenizer(source: SourceFolder, signal: AbortSignal): Promise<Tokenizer> {
	const bytes = await source.read('tokenizer.json', signal);
	if (!bytes)
		throw new Failure(
			'not-a-checkpoint',
			`There is no tokenizer.json in ${source.label}; WebLLM needs it. Get it from the checkpoint's page.`,
		);
	const ids = new Map(
		parseJson('tokenizer.json', bytes, AddedTokens).added_tokens.map(({ id, content }) => [
			content,
			id,
		]),
	);
	const idOf = (token: string) => {
		const id = ids.get(token);
		if (id === undefined)
			throw new Failure(
				'foreign-tokenizer',
				`The tokenizer has no ${token}: the model's prompts are not Llama 3's, and how they are made is not known here.`,
			);
		return id;
	};
	idOf('<|start_header_id|>');
	idOf('<|end_header_id|>');
	return {
		bytes,
		special: {
			begin: idOf('<|begin_of_text|>'),
			end: idOf('<|end_of_text|>'),
			endOfTurn: idOf('<|eot_id|>'),
			endOfMessage: ids.get('<|eom_id|>'),
		},
	};
}
