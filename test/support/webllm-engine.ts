import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AppConfig, ModelRecord } from '@mlc-ai/web-llm';
import type { Engine } from '../../src/models/local/webllm/engine.ts';

type ChatConfig = NonNullable<ModelRecord['overrides']>;

/** The parts of the real WebLLM between a request and the GPU, which it keeps to itself. */
interface Internals {
	readonly MLCEngine: new () => Engine & Record<string, Map<string, unknown>>;
	readonly LLMChatPipeline: { readonly prototype: object };
	readonly CustomLock: new () => unknown;
	readonly getConversation: (template: unknown, config: unknown) => unknown;
	readonly libExports: {
		readonly Tokenizer: { fromJSON(json: ArrayBuffer): Promise<unknown> };
	};
}

const NAMES = ['MLCEngine', 'LLMChatPipeline', 'CustomLock', 'getConversation', 'libExports'];
/** Its tokenizer takes Node for CommonJS. */
const FOR_NODE =
	"import { createRequire } from 'node:module'; const location = { href: import.meta.url };";

async function webllmInternals(): Promise<Internals> {
	const path = createRequire(import.meta.url).resolve('@mlc-ai/web-llm');
	const folder = await mkdtemp(join(tmpdir(), 'webllm-'));
	try {
		// Vitest leaves what is in such a folder to Node.
		const library = join(folder, 'node_modules', 'web-llm');
		await mkdir(library, { recursive: true });
		const copy = join(library, 'index.mjs');
		const source = await readFile(path, 'utf8');
		await writeFile(
			copy,
			`${FOR_NODE}\n${source}\nexport const internals = { ${NAMES.join(', ')} };\n`,
		);
		const { internals } = await import(/* @vite-ignore */ pathToFileURL(copy).href);
		return internals;
	} finally {
		await rm(folder, { recursive: true });
	}
}

export interface RealEngine {
	readonly engine: Engine;
	/** The tokens that the model was given to read, of all requests. */
	readonly read: number[];
	/** The tokens that it is to write next. */
	readonly write: number[];
	/** How each of them was to be drawn, and the seeds that were set: after a request a random one. */
	readonly drawn: object[];
	readonly seeds: number[];
}

/**
 * The real MLCEngine with all that it does to a request, its real tokenizer included, up to where it
 * would compute on the GPU: there the tokens that the model reads are noted, and those that it writes
 * are given.
 */
export async function createRealEngine(
	tokenizerJson: string,
	chatConfig: ChatConfig,
): Promise<RealEngine> {
	const { MLCEngine, LLMChatPipeline, CustomLock, getConversation, libExports } =
		await webllmInternals();
	const bytes = new TextEncoder().encode(tokenizerJson);
	const tokenizer = await libExports.Tokenizer.fromJSON(bytes.buffer);
	const read: number[] = [];
	const write: number[] = [];
	const drawn: object[] = [];
	const seeds: number[] = [];
	const engine = new MLCEngine();
	let appConfig: AppConfig = { model_list: [] };
	engine.setAppConfig = (given) => {
		appConfig = given;
	};
	engine.reload = async (id) => {
		const [record] = appConfig.model_list;
		const config: ChatConfig = { ...chatConfig, ...record?.overrides };
		const ignore = () => {};
		const pipeline = Object.assign(Object.create(LLMChatPipeline.prototype), {
			tvm: { beginScope: ignore, endScope: ignore, detachFromCurrentScope: <T>(held: T) => held },
			device: { sync: async () => {} },
			tokenizer,
			config,
			conversation: getConversation(config.conv_template, config.conv_config),
			stopStr: [],
			stopTokens: [],
			contextWindowSize: config.context_window_size,
			slidingWindowSize: -1,
			prefillChunkSize: 1024,
			filledKVCacheLength: 0,
			resetStatsPerPrefill: true,
			imageDataCache: new Map(),
			artifactImagePixelCache: new Map(),
			appearedTokensFreq: new Map(),
			tokenLogprobArray: [],
			resetKVCache: ignore,
			async embedAndForward(
				this: { filledKVCacheLength: number },
				data: number[][],
				length: number,
			) {
				if (length > 1) read.push(...data.flat());
				this.filledKVCacheLength += length;
				return { dispose: ignore };
			},
			setSeed: (seed: number) => seeds.push(seed),
			async sampleFromRawLogits(_logits: unknown, config: object) {
				drawn.push(config);
				return write.shift();
			},
		});
		engine.loadedModelIdToPipeline?.set(id, pipeline);
		engine.loadedModelIdToChatConfig?.set(id, config);
		engine.loadedModelIdToModelType?.set(id, 0);
		engine.loadedModelIdToLock?.set(id, new CustomLock());
	};
	return { engine, read, write, drawn, seeds };
}
