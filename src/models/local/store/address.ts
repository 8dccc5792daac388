import type { StoredFile, StoredModel } from '../stored-model.ts';
import { storeFailure } from './failures.ts';

/** What an address names. */
export type Named =
	/** MLC folders to look into, one after the other; each ends with a slash. */
	| { readonly engine: 'webllm'; readonly folders: readonly string[] }
	/** All parts of a GGUF, in order. */
	| { readonly engine: 'gguf'; readonly files: readonly string[] };

const PART = /-\d{5}(-of-)(\d{5})(\.gguf)$/i;
const MOST_PARTS = 999;
const HUB = 'https://huggingface.co/';

/**
 * Reads an address as people copy it: a folder or .gguf on any server, a page of Hugging Face or of a
 * mirror of it, with or without `https://`, `owner/name` there, or `HF://owner/name` as MLC writes it.
 * @throws Failure `bad-model-address`
 */
export function readAddress(address: string): Named {
	const text = bareOf(address);
	const whole = withScheme(text);
	if (!URL.canParse(whole)) throw storeFailure.badAddress(text);
	const url = new URL(whole);
	const usable =
		(url.protocol === 'https:' || url.protocol === 'http:') &&
		!url.username &&
		!url.password &&
		!/%(?![\da-f]{2})/i.test(url.pathname);
	if (!usable) throw storeFailure.badAddress(text);
	url.hash = '';
	toFiles(url);
	if (isGguf(url.pathname)) return { engine: 'gguf', files: partsOf(url) };
	url.search = '';
	url.pathname = url.pathname.replace(/\/(?:mlc-chat-config|tensor-cache)\.json$/, '/');
	// Another file of a repository stands for the folder that it is in.
	url.pathname = url.pathname.replace(
		/(\/resolve\/[^/]+\/(?:.*\/)?)[^/]+\.(?:json|bin|md|txt|model|safetensors)$/,
		'$1',
	);
	if (!url.pathname.endsWith('/')) url.pathname += '/';
	return { engine: 'webllm', folders: foldersOf(url) };
}

/** Whether a name is that of a GGUF file. */
export function isGguf(name: string): boolean {
	return /\.gguf$/i.test(name);
}

/** An address without what people copy with it: a command, quotes, brackets, what ends a sentence, what has no width. */
function bareOf(address: string): string {
	const text = address.replace(/\p{Cf}/gu, '').trim();
	const command = /^(?:\$ ?)?(?:git|ollama|hf|huggingface-cli|llama-\w+) .*?(\S+\/\S+)$/.exec(
		text,
	)?.[1];
	const inMarkdown = /^\[[^\]]*\]\((\S+)\)$/.exec(text)?.[1];
	const bare = (inMarkdown ?? command ?? text).replace(/^[<"'`([]+|[>"'`.,;]+$/g, '');
	return bare.includes('(') ? bare : bare.replace(/[)\]]+$/, '');
}

/** An address in full: what has no scheme is a host with its path, or a path on the hub. */
function withScheme(text: string): string {
	const [, onHub] =
		/^(?:hf:\/{0,3}|(?:ssh:\/\/)?git@(?:hf|huggingface)\.co[:/]|@)([^/].*)$/i.exec(text) ?? [];
	if (onHub !== undefined) return HUB + withRevision(onHub);
	if (/^[a-z][a-z\d+.-]*:\/\//i.test(text)) return text;
	if (/^(?:www\.)?(?:huggingface\.co|hf\.co|hf-mirror\.com)\//i.test(text))
		return `https://${text}`;
	if (/^(?:localhost|\d[\d.]*|\[[\da-f:]+\])(?::\d+)?\//i.test(text)) return `http://${text}`;
	if (/^[\w-]+(?:\.[\w-]+)+(?::\d+)?\/(?:[^/]+\/.|[^/]+\.gguf$)/i.test(text))
		return `https://${text}`;
	return /^\w[\w.-]*\/[\w.-]+(?:[/@:]|$)/.test(text) ? HUB + withRevision(text) : text;
}

/** `owner/name@revision` as the hub's addresses have it. */
function withRevision(path: string): string {
	return path.replace(/^([^/@]+\/[^/@]+)@([^/]+)/, '$1/tree/$2');
}

/** Makes of the address of a page, on Hugging Face or what has its addresses, that of the files. */
function toFiles(url: URL): void {
	if (/^(?:(?:www\.)?huggingface\.co|(?:www\.)?hf\.co)$/.test(url.host)) {
		url.host = 'huggingface.co';
		url.protocol = 'https:';
		// Its interface for programs has the same names behind others; Ollama adds a kind of quantization.
		url.pathname = url.pathname
			.replace(/\/{2,}/g, '/')
			.replace(/^\/(?:api\/)?models\/(?=[^/]+\/)/, '/')
			.replace(/^(\/[^/]+\/[^/:]+):\w+$/, '$1');
	}
	url.pathname = url.pathname.replace(/(\.gguf)\/$/i, '$1');
	const ofHub = url.host === 'huggingface.co';
	const [, page, rest = ''] =
		/^(\/(?:(?:datasets|spaces)\/)?[^/]+\/[^/]+?)(?:\.git)?(\/.*)?$/.exec(url.pathname) ?? [];
	const shown = url.searchParams.get('show_file_info');
	if (ofHub && page && shown) {
		// Its page of a repository, with one file looked into.
		url.search = '';
		url.pathname = `${page}/resolve/main/${shown}`;
	} else if (ofHub && page && /^\/(?:resolve|blob|tree|raw)\//.test(rest))
		url.pathname = page + rest.replace(/^\/(?:blob|tree|raw)\//, '/resolve/');
	else if (ofHub && page)
		// Its other pages of a repository are about it.
		url.pathname = isGguf(rest) ? `${page}/resolve/main${rest}` : page;
	else {
		// GitHub and GitLab show files under the same name and send them under another; so does ModelScope.
		const sent = url.host === 'github.com' || url.pathname.includes('/-/') ? 'raw' : 'resolve';
		url.pathname = url.pathname.replace(
			/(\/[^/]+\/[^/]+)\/(?:blob|tree|file\/view)\/(?=[^/]+)/,
			`$1/${sent}/`,
		);
	}
}

/** WebLLM's rule first, which adds `resolve/main/` where no revision is named; then the folder as it is. */
function foldersOf(url: URL): string[] {
	if (/.\/resolve\/[^/]+\//.test(url.pathname)) return [url.href];
	const main = new URL('resolve/main/', url).href;
	return url.host === 'huggingface.co' ? [main] : [main, url.href];
}

function partsOf(url: URL): string[] {
	const [, , stated] = PART.exec(url.pathname) ?? [];
	if (stated === undefined) return [url.href];
	const count = Number(stated);
	if (count < 1 || count > MOST_PARTS) throw storeFailure.badAddress(url.href);
	return Array.from({ length: count }, (_, index) => {
		const part = new URL(url);
		part.pathname = partName(url.pathname, index + 1, count);
		return part.href;
	});
}

/** What another part of the same GGUF is called. */
function partName(name: string, part: number, count: number): string {
	const digits = (number: number) => String(number).padStart(5, '0');
	return name.replace(
		PART,
		(_, of: string, _count: string, ending: string) =>
			`-${digits(part)}${of}${digits(count)}${ending}`,
	);
}

/** Whether these names are one GGUF: a single file, or each part of a split one. In order. */
export function isWholeGguf(names: readonly string[]): boolean {
	const [first] = names;
	return (
		first !== undefined &&
		names.every((name, index) => {
			const wanted = partName(first, index + 1, names.length);
			return name.toLowerCase() === wanted.toLowerCase();
		})
	);
}

/** A model's name as its address or file has it. */
export function titleOf(url: string): string {
	const path = decodeURIComponent(new URL(url).pathname);
	const folder = path.replace(/\/resolve\/[^/]+\/.*$/, '/').replace(/\/$/, '');
	const last = (isGguf(path) ? path : folder).split('/').at(-1) ?? '';
	return titleOfFile(last) || new URL(url).host;
}

/** What the files of one GGUF are called in common. */
export function titleOfFile(name: string): string {
	return name.replace(PART, '').replace(/\.gguf$/i, '');
}

/** Where a file of a model is fetched from; null where the model came from no address. */
export function sourceOf({ source, engine }: StoredModel, { name }: StoredFile): string | null {
	if (!/^https?:\/\//.test(source) || !URL.canParse(source)) return null;
	const url = new URL(source);
	if (engine === 'webllm') return new URL(name, url).href;
	url.pathname = url.pathname.replace(/[^/]*$/, () => encodeURIComponent(name));
	return url.href;
}
