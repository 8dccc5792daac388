import type { StoredModel } from '../stored-model.ts';
import { baseOf, idOf } from './naming.ts';

/** As llama.cpp names its quantizations in file names. */
const QUANTIZATION = /[.-]((?:IQ|Q|TQ)\d\w*|MXFP4\w*|F16|BF16|F32)(?=[.-]|$)/i;

/** The model that the parts of a GGUF are; names and sizes are all that is known before it is here. */
export async function ggufModel(
	files: readonly { readonly name: string; readonly bytes: number }[],
	named: Pick<StoredModel, 'title' | 'source'>,
): Promise<StoredModel> {
	const id = await idOf(named.title, files.map(({ name, bytes }) => `${name}:${bytes}`).join('\n'));
	const base = baseOf(id);
	const quantization = QUANTIZATION.exec(named.title)?.[1]?.toUpperCase();
	return {
		engine: 'gguf',
		id,
		...named,
		base,
		files: files.map(({ name, bytes }) => ({ name, url: base + encodeURIComponent(name), bytes })),
		addedAt: new Date().toISOString(),
		details: quantization ? { quantization } : {},
	};
}
