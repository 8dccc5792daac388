import { Failure } from '../../../core/failure.ts';

/** Bytes as people read them: decimal units, as file managers and download pages have them. */
export function inUnits(bytes: number): string {
	const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
	const power = bytes < 1000 ? 0 : Math.min(4, Math.floor(Math.log10(bytes) / 3));
	return `${(bytes / 1000 ** power).toLocaleString('en', { maximumSignificantDigits: 3 })} ${units[power]}`;
}

/** What can go wrong with stored models: what happened, why, and what to do. */
export const storeFailure = {
	/** `lacking`: the browser has no such store for any page; else it refused. */
	noStore: (lacking: boolean) => {
		const why = lacking
			? globalThis.isSecureContext
				? 'it lacks the Origin Private File System. Use a current Chrome, Edge, Firefox or Safari.'
				: 'it does so only for pages that are opened over https or from this computer. Open this page so.'
			: 'it refuses, as in a private window. Open this page in a normal window.';
		return new Failure(
			'no-model-store',
			`This browser keeps no files for this page, as models need: ${why}`,
		);
	},
	badAddress: (address: string) =>
		new Failure(
			'bad-model-address',
			`"${address.slice(0, 200)}" is not an address of a model. Give that of an MLC folder, such as https://huggingface.co/mlc-ai/Llama-3-8B-Instruct-q4f16_1-MLC, or of a .gguf file; without user name and password.`,
		),
	notFound: (url: string) =>
		new Failure(
			'nothing-at-address',
			`Nothing is at ${url}. Check the address; that of an MLC folder must hold mlc-chat-config.json and tensor-cache.json, and that of a GGUF names the file.`,
		),
	notAllowed: (url: string) =>
		new Failure(
			'login-needed',
			`${new URL(url).host} does not give ${url} without a login. Download it yourself and load it from your disk.`,
		),
	unreachable: (url: string, why: string) =>
		new Failure(
			'address-unreachable',
			`${url} could not be fetched: ${why}. What has come is kept: try again to go on from there.`,
		),
	oldIndex: (where: string) =>
		new Failure(
			'old-index',
			`${where} has only the older index ndarray-cache.json, which the WebLLM of this page no longer reads. Look for a newer version of the model (with tensor-cache.json), or convert it anew.`,
		),
	notAModel: (what: string) =>
		new Failure(
			'not-a-model',
			`${what} An MLC folder has mlc-chat-config.json, tensor-cache.json, its params_shard files and tokenizer.json; else choose the .gguf file, or all parts of it.`,
		),
	impostor: (words: string) => new Failure('not-a-model', words),
	corruptFile: (name: string, where: string) =>
		new Failure(
			'model-file-damaged',
			`${name} is not what it should be: its size or checksum differs. It is damaged ${where}, or was changed there meanwhile. It was not kept; try again, or take the model from elsewhere.`,
		),
	noSpace: (needed: number, free: number) =>
		new Failure(
			'no-space-for-model',
			`${inUnits(needed)} more must be stored, and the browser grants this page only ${inUnits(Math.max(0, free))}. Delete another model, free disk space, or choose a smaller model.`,
		),
	diskFull: (needed: number) =>
		new Failure(
			'no-space-for-model',
			`The browser stores no more for this page, and ${inUnits(needed)} are still missing: the disk is full, or this site's share of it. What has come is kept. Delete another model or free disk space, then try again.`,
		),
	busy: (title: string) =>
		new Failure(
			'model-busy',
			`${title} is being stored or deleted in another tab. Wait for it, or stop it there.`,
		),
	libraryMissing: (address: string, why: string) =>
		new Failure(
			'library-unreachable',
			`The compiled library that WebLLM runs this model with could not be had from ${address}: ${why}. The model's weights are kept. Try again later, or give the library's address where you have it.`,
		),
	notStored: (title: string) =>
		new Failure(
			'model-not-stored',
			`${title} is not, or not wholly, in this browser. Download it or load it from your disk under "Models & keys".`,
		),
	cannotResume: (title: string) =>
		new Failure(
			'model-not-stored',
			`${title} came from no address, so the rest of it cannot be fetched. Load or convert it again.`,
		),
};
