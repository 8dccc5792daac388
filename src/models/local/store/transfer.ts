import { pause } from '../../../ground/abort.ts';
import { backOff } from '../../cloud/retry.ts';
import type { StoredFile } from '../stored-model.ts';
import { hasExactSize, holds } from './checksum.ts';
import { storeFailure } from './failures.ts';
import { impostorOf } from './impostor.ts';
import type { Meter } from './progress.ts';
import { PassingFault, request } from './request.ts';
import type { Slot } from './slot.ts';

/** How often a transfer is tried anew without a byte coming, and how long it waits in between. */
export interface Persistence {
	readonly tries: number;
	/** Seconds; doubles with each try. */
	readonly firstWait: number;
	readonly longestWait: number;
}

export const PERSISTENCE: Persistence = { tries: 6, firstWait: 0.5, longestWait: 15 };

/** How often a file with a wrong checksum is fetched in all. */
const FETCHES = 2;

/**
 * Fetches a file into its slot, from where an earlier try stopped, until it is whole and right.
 * @returns the bytes that it has
 * @throws Failure `nothing-at-address`, `login-needed`, `address-unreachable`, `model-file-damaged`, `not-a-model`; AbortError; QuotaExceededError
 */
export async function transfer(
	file: StoredFile,
	from: string,
	slot: Slot,
	meter: Meter,
	persistence: Persistence,
	signal: AbortSignal,
): Promise<number> {
	for (let fetched = 1; ; fetched++) {
		await receiveAll(file, from, slot, meter, persistence, signal);
		const contents = await slot.contents();
		if (contents && (await holds(contents, file, signal))) {
			await slot.seal();
			return contents.size;
		}
		await refuseImpostor(from, slot, meter);
		meter.lost(contents?.size ?? 0);
		await slot.clear();
		if (fetched === FETCHES) throw storeFailure.corruptFile(file.name, 'at its source');
	}
}

/** Goes on from where the connection was cut, as long as anything comes. */
async function receiveAll(
	file: StoredFile,
	from: string,
	slot: Slot,
	meter: Meter,
	persistence: Persistence,
	signal: AbortSignal,
): Promise<void> {
	for (let tried = 1; ; tried++) {
		const before = await slot.size();
		try {
			await receive(file, from, slot, meter, signal);
			return;
		} catch (thrown) {
			if (!(thrown instanceof PassingFault)) throw thrown;
			if ((await slot.size()) > before) tried = 0;
			if (tried >= persistence.tries) throw storeFailure.unreachable(from, thrown.message);
			await pause(1000 * (thrown.asked ?? backOff(Math.max(1, tried), persistence)), signal);
		}
	}
}

/** One request for what is missing. @throws PassingFault where it was cut off */
async function receive(
	file: StoredFile,
	from: string,
	slot: Slot,
	meter: Meter,
	signal: AbortSignal,
): Promise<void> {
	const here = await slot.size();
	if (hasExactSize(file) && here === file.bytes) return;
	const start = hasExactSize(file) && here < file.bytes ? here : 0;
	// A range from a start on needs no leave of the server (CORS); `If-Range` would.
	const headers = start > 0 ? { range: `bytes=${start}-` } : {};
	const response = await request(from, { headers }, signal);
	const version = validatorOf(response);
	// A checksum decides by itself: the servers of one network may name one version differently.
	const changed = file.md5 === undefined && version !== (await slot.validator());
	if (start > 0 && (changed || !isRest(response, start, file.bytes))) {
		await response.body?.cancel();
		meter.lost(here);
		await slot.clear();
		throw new PassingFault('the file changed at its source');
	}
	const at = response.status === 206 ? start : 0;
	meter.lost(here - at);
	await slot.begin(version);
	await pour(response, slot, at, meter);
	if (hasExactSize(file) && (await slot.size()) < file.bytes) {
		await refuseImpostor(from, slot, meter);
		throw new PassingFault('the connection was cut');
	}
}

/** Another try would bring the same again. @throws Failure `not-a-model` for what only stands in a file's place */
async function refuseImpostor(from: string, slot: Slot, meter: Meter): Promise<void> {
	const contents = await slot.contents();
	const impostor = contents && (await impostorOf(from, contents));
	if (!impostor) return;
	meter.lost(contents.size);
	await slot.clear();
	throw storeFailure.impostor(impostor);
}

/** Whether a reply to a request for the rest is that of a file of the same size, or the whole again. */
function isRest({ status, headers }: Response, start: number, total: number): boolean {
	const range = headers.get('content-range') ?? `bytes ${start}-${total - 1}/${total}`;
	const length = Number(headers.get('content-length') ?? total - start);
	return (
		status === 200 ||
		(status === 206 && length === total - start && range === `bytes ${start}-${total - 1}/${total}`)
	);
}

function validatorOf({ headers }: Response): string | null {
	return headers.get('etag') ?? headers.get('last-modified');
}

async function pour(response: Response, slot: Slot, at: number, meter: Meter): Promise<void> {
	const reader = response.body?.getReader();
	const writer = await slot.write(at);
	try {
		for (;;) {
			const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
			if (done) return;
			writer.add(value);
			meter.came(value.byteLength);
		}
	} catch (thrown) {
		// What a cut connection throws; a full disk throws a DOMException, as does an abort.
		if (thrown instanceof TypeError) throw new PassingFault('the connection was cut');
		throw thrown;
	} finally {
		writer.close();
		await reader?.cancel().catch(() => {});
	}
}
