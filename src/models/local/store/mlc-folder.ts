import * as v from 'valibot';
import type { ModelDetails, StoredFile, StoredModel } from '../stored-model.ts';
import { sha256Hex } from './checksum.ts';
import { storeFailure } from './failures.ts';
import { impostorIn } from './impostor.ts';
import { baseOf, idOf } from './naming.ts';

export const CONFIG = 'mlc-chat-config.json';
export const INDEX = 'tensor-cache.json';

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const Index = v.object({
	records: v.pipe(
		v.array(
			v.object({
				dataPath: v.pipe(v.string(), v.regex(/^[\w-][\w.-]{0,199}$/)),
				nbytes: Count,
				records: v.optional(v.array(v.object({ nbytes: Count })), []),
				md5sum: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/))),
			}),
		),
		v.minLength(1),
		v.maxLength(9000),
	),
});

const Config = v.object({
	model_type: v.optional(v.string()),
	quantization: v.optional(v.string()),
	context_window_size: v.optional(v.number()),
	tokenizer_files: v.array(v.string()),
	conv_template: v.optional(v.object({ name: v.optional(v.string()) })),
	model_config: v.optional(
		v.object({
			rope_scaling: v.nullish(v.object({ rope_type: v.optional(v.string()) })),
			num_hidden_layers: v.optional(Count),
			num_key_value_heads: v.optional(Count),
			head_dim: v.optional(Count),
		}),
	),
});
type Config = v.InferOutput<typeof Config>;

/** What tells of an MLC folder. */
export interface MlcTexts {
	readonly config: string;
	readonly index: string;
}

/** The tokenizer file that WebLLM reads. @throws Failure `not-a-model` */
export function tokenizerOf(config: string): string {
	const { tokenizer_files: names } = read(Config, config, CONFIG);
	const name = ['tokenizer.json', 'tokenizer.model'].find((each) => names.includes(each));
	if (name) return name;
	throw storeFailure.notAModel(`${CONFIG} names no tokenizer that WebLLM reads.`);
}

/** The model that an MLC folder is, by its two texts. @throws Failure `not-a-model` */
export async function mlcModel(
	texts: MlcTexts,
	tokenizerBytes: number,
	named: Pick<StoredModel, 'title' | 'source'>,
): Promise<StoredModel> {
	const config = read(Config, texts.config, CONFIG);
	const { records } = read(Index, texts.index, INDEX);
	const id = await idOf(named.title, texts.index);
	const base = baseOf(id);
	const file = (name: string, rest: Omit<StoredFile, 'name' | 'url'>): StoredFile => ({
		name,
		url: base + name,
		...rest,
	});
	return {
		engine: 'webllm',
		id,
		...named,
		base,
		files: [
			file(CONFIG, await exactly(texts.config)),
			file(INDEX, await exactly(texts.index)),
			file(tokenizerOf(texts.config), { bytes: tokenizerBytes }),
			...records.map(({ dataPath, nbytes, md5sum }) =>
				file(dataPath, { bytes: nbytes, ...(md5sum && { md5: md5sum }) }),
			),
		],
		addedAt: new Date().toISOString(),
		details: {
			...detailsOf(config),
			largestTensor: Math.max(
				...records.map((shard) => Math.max(0, ...shard.records.map(({ nbytes }) => nbytes))),
			),
		},
	};
}

async function exactly(text: string): Promise<Pick<StoredFile, 'bytes' | 'sha256'>> {
	const bytes = new TextEncoder().encode(text);
	return { bytes: bytes.length, sha256: await sha256Hex(bytes) };
}

function detailsOf(config: Config): ModelDetails {
	const { model_type, quantization, context_window_size: contextLength } = config;
	const scaling = config.model_config && (config.model_config.rope_scaling?.rope_type ?? 'none');
	const template = { 'llama-3': 'none', 'llama-3_1': 'llama3' }[config.conv_template?.name ?? ''];
	const ropeScaling = ['none', 'llama3'].find((each) => each === (scaling ?? template));
	return {
		...(quantization && { quantization }),
		...(model_type && { architecture: model_type }),
		...(contextLength !== undefined && contextLength > 0 && { contextLength }),
		...(ropeScaling && { ropeScaling: ropeScaling === 'llama3' ? 'llama3' : 'none' }),
		...(bytesPerToken(config) && { bytesPerToken: bytesPerToken(config) }),
	};
}

/** Keys and values of every layer; 0 where the file does not say. */
function bytesPerToken({ model_config, quantization }: Config): number {
	const { num_hidden_layers = 0, num_key_value_heads = 0, head_dim = 0 } = model_config ?? {};
	const bytesPerNumber = quantization?.includes('f32') ? 4 : 2;
	return 2 * num_hidden_layers * num_key_value_heads * head_dim * bytesPerNumber;
}

function read<Output>(
	schema: v.GenericSchema<unknown, Output>,
	text: string,
	name: string,
): Output {
	const impostor = impostorIn(name, text);
	if (impostor !== null) throw storeFailure.impostor(impostor);
	try {
		return v.parse(schema, JSON.parse(text));
	} catch {
		throw storeFailure.notAModel(`${name} is not what an MLC folder has under this name.`);
	}
}
