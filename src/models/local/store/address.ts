import type { StoredFile, StoredModel } from '../stored-model.ts';
import { storeFailure } from './failures.ts';

/** What an address names. */
export type Named =
	/** MLC folders to look into, one after the other; each ends with a slash. */
	| { readonly engine: 'webllm'; readonly folders: readonly string[] }
	/** All parts of a GGUF, in order. */
	| { readonly engine: 'gguf'; readonly files: readonly string[] };

const PART = /-(\d{5})-of-(\d{5})\.gguf$/;
const MOST_PARTS = 999;

/**
 * Reads an address as people copy it: a folder or .gguf on any server, a page of Hugging Face, or
 * `owner/name` there. @throws Failure `bad-model-address`
 */
export function readAddress(address: string): Named {
	const text = address.trim();
	const onHub = /^[\w.-]+\/[\w.-]+$/.test(text) ? `https://huggingface.co/${text}` : text;
	if (!URL.canParse(onHub)) throw storeFailure.badAddress(text);
	const url = new URL(onHub);
	const usable =
		(url.protocol === 'https:' || url.protocol === 'http:') &&
		!url.username &&
		!url.password &&
		!/%(?![\da-f]{2})/i.test(url.pathname);
	if (!usable) throw storeFailure.badAddress(text);
	url.hash = '';
	if (url.host === 'huggingface.co')
		url.pathname = url.pathname.replace(/^(\/[^/]+\/[^/]+)\/(?:blob|tree)\//, '$1/resolve/');
	if (url.pathname.endsWith('.gguf')) return { engine: 'gguf', files: partsOf(url) };
	url.search = '';
	url.pathname = url.pathname.replace(/\/(?:mlc-chat-config|tensor-cache)\.json$/, '/');
	if (!url.pathname.endsWith('/')) url.pathname += '/';
	return { engine: 'webllm', folders: foldersOf(url) };
}

/** WebLLM's rule first, which adds `resolve/main/` where no revision is named; then the folder as it is. */
function foldersOf(url: URL): string[] {
	if (/.\/resolve\/[^/]+\//.test(url.pathname)) return [url.href];
	const main = new URL('resolve/main/', url).href;
	return url.host === 'huggingface.co' ? [main] : [main, url.href];
}

function partsOf(url: URL): string[] {
	const count = Number(PART.exec(url.pathname)?.[2] ?? 1);
	if (!PART.test(url.pathname)) return [url.href];
	if (count < 1 || count > MOST_PARTS) throw storeFailure.badAddress(url.href);
	return Array.from({ length: count }, (_, index) => {
		const part = new URL(url);
		part.pathname = url.pathname.replace(PART, partName(index + 1, count));
		return part.href;
	});
}

function partName(part: number, count: number): string {
	return `-${String(part).padStart(5, '0')}-of-${String(count).padStart(5, '0')}.gguf`;
}

/** Whether these names are one GGUF: a single file, or each part of a split one. In order. */
export function isWholeGguf(names: readonly string[]): boolean {
	const [first] = names;
	if (first === undefined || names.length === 1) return first !== undefined && !PART.test(first);
	return names.every(
		(name, index) => name === first.replace(PART, partName(index + 1, names.length)),
	);
}

/** A model's name as its address or file has it. */
export function titleOf(url: string): string {
	const path = decodeURIComponent(new URL(url).pathname);
	const folder = path.replace(/\/resolve\/[^/]+\/.*$/, '/').replace(/\/$/, '');
	const last = (path.endsWith('.gguf') ? path : folder).split('/').at(-1) ?? '';
	return titleOfFile(last) || new URL(url).host;
}

/** What the files of one GGUF are called in common. */
export function titleOfFile(name: string): string {
	return name.replace(PART, '').replace(/\.gguf$/, '');
}

/** Where a file of a model is fetched from; null where the model came from no address. */
export function sourceOf({ source, engine }: StoredModel, { name }: StoredFile): string | null {
	if (!/^https?:\/\//.test(source) || !URL.canParse(source)) return null;
	const url = new URL(source);
	if (engine === 'webllm') return new URL(name, url).href;
	url.pathname = url.pathname.replace(/[^/]*$/, () => encodeURIComponent(name));
	return url.href;
}
