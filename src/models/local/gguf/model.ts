import { Failure } from '../../../core/failure.ts';
import { cutShort, type GgufHeader, type GgufTensor, readGgufHeader } from './header.ts';

/** A whole GGUF model, of one file or of numbered parts, as its headers describe it. */
export interface GgufModel {
	/** The parts in order. */
	readonly files: readonly Blob[];
	readonly bytes: number;
	readonly architecture: string;
	/** What the file calls the model; empty where it does not say. */
	readonly name: string;
	readonly template: string | null;
	/** Whether its vocabulary is that of Llama 3. */
	readonly llama3: boolean;
	readonly tensors: readonly GgufTensor[];
	/** Tokens that it was trained to read. */
	readonly trainedContext: number;
	/** Bytes of memory that each token of the context takes, at 16 bits a number. */
	readonly bytesPerToken: number;
}

/** Architectures of GGUF files that answer no conversation. */
const NOT_FOR_TEXT =
	/^(clip|.*bert.*|t5encoder|wavtokenizer-dec|whisper|gemma-embedding|flux|sd1|sdxl|sd3|wan|qwen_image)$/;
const NOT_MODELS = /^(adapter|mmproj|imatrix|projector)$/;

/**
 * Reads the headers of a model's files and checks that they are one whole language model.
 * @throws Failure `not-a-gguf`, `gguf-version`, `gguf-cut-short`, `gguf-parts`, `not-a-language-model`
 */
export async function readGgufModel(files: readonly Blob[]): Promise<GgufModel> {
	const parts = await Promise.all(
		files.map(async (file, index) => {
			const name = file instanceof File && file.name ? file.name : `File ${index + 1}`;
			const header = await readGgufHeader(file, name);
			if (file.size < header.fileBytes) throw cutShort(name, file.size);
			return { file, header };
		}),
	);
	const number = ({ header }: { header: GgufHeader }) => wholeNumber(header, 'split.no') ?? 0;
	parts.sort((a, b) => number(a) - number(b));
	const first = parts[0]?.header;
	const wanted = (first && wholeNumber(first, 'split.count')) || 1;
	if (!first || parts.length !== wanted || parts.some((part, index) => number(part) !== index))
		throw new Failure(
			'gguf-parts',
			`This GGUF model is kept in ${wanted === 1 ? 'one file' : `${wanted} files`}, and ${parts.length === 1 ? '1 was' : `${parts.length} were`} given${parts.length === wanted ? ', not each once' : ''}. Choose exactly the files of one model.`,
		);

	const architecture = words(first, 'general.architecture');
	const kind = words(first, 'general.type');
	if (architecture === '' || NOT_FOR_TEXT.test(architecture) || NOT_MODELS.test(kind))
		throw new Failure(
			'not-a-language-model',
			`This GGUF holds no language model that answers a conversation: its ${NOT_MODELS.test(kind) ? `type is "${kind}"` : `architecture is "${architecture}"`}. Choose the file of a chat or instruct model.`,
		);
	return {
		files: parts.map(({ file }) => file),
		bytes: parts.reduce((sum, { file }) => sum + file.size, 0),
		architecture,
		name: words(first, 'general.name'),
		template: words(first, 'tokenizer.chat_template') || null,
		llama3: words(first, 'tokenizer.ggml.pre') === 'llama-bpe',
		tensors: parts.flatMap(({ header }) => header.tensors),
		trainedContext: wholeNumber(first, `${architecture}.context_length`) ?? 0,
		bytesPerToken: bytesPerToken(first, architecture),
	};
}

/** Keys and values of every layer. */
function bytesPerToken(header: GgufHeader, architecture: string): number {
	const of = (key: string) => wholeNumber(header, `${architecture}.${key}`);
	const layers = of('block_count') ?? 0;
	const heads = of('attention.head_count') ?? 1;
	const headWidth = (of('embedding_length') ?? 0) / heads;
	const width =
		(of('attention.key_length') ?? headWidth) + (of('attention.value_length') ?? headWidth);
	const keyHeads = header.metadata.get(`${architecture}.attention.head_count_kv`);
	const keyHeadsOfAll = Array.isArray(keyHeads)
		? keyHeads.reduce((sum, each) => sum + each, 0)
		: layers * (typeof keyHeads === 'number' ? keyHeads : heads);
	return keyHeadsOfAll * width * 2;
}

function words(header: GgufHeader, key: string): string {
	const value = header.metadata.get(key);
	return typeof value === 'string' ? value : '';
}

function wholeNumber(header: GgufHeader, key: string): number | undefined {
	const value = header.metadata.get(key);
	const number = typeof value === 'bigint' ? Number(value) : value;
	return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined;
}
