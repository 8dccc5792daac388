import * as v from 'valibot';
import { Failure } from '../../../core/failure.ts';
import { Finite } from '../../../core/plain.ts';
import type { FolderWriter } from './folder.ts';
import { parseJson } from './json.ts';

/** The file of a converted folder that tells how it was made; a conversion that was cut off resumes by it. */
export const JOURNAL = 'conversion.jsonl';

/** How far the weights of a tensor as written are from those of the checkpoint. */
const TensorReport = v.object({
	name: v.string(),
	/** Of the error, relative to that of the weights. */
	rms: Finite,
	/** The largest error, in steps of its group's scale: about half a step. */
	worst: Finite,
});
export type TensorReport = v.InferOutput<typeof TensorReport>;

/** A journal's first line. */
export interface Heading {
	/** From all that decides the bytes: another conversion has another one. */
	readonly conversion: string;
	readonly quantization: string;
}

/** A shard that is all there, and the quantized tensors that end in it. */
const FinishedShard = v.object({
	shard: v.string(),
	md5: v.string(),
	tensors: v.array(TensorReport),
});
export type FinishedShard = v.InferOutput<typeof FinishedShard>;

/** What a folder has of a conversion, and where more of it is noted. */
export interface Journal {
	/** By name. */
	readonly finished: Map<string, FinishedShard>;
	finish(shard: FinishedShard): Promise<void>;
}

/**
 * Begins or continues the conversion that a heading names.
 * @throws Failure `other-conversion` when the folder holds something else
 */
export async function openJournal(folder: FolderWriter, heading: Heading): Promise<Journal> {
	const text = (await folder.size(JOURNAL)) > 0 ? await (await folder.open(JOURNAL)).text() : '';
	// What follows the last line's end was being written when the conversion was cut off.
	const whole = text.slice(0, text.lastIndexOf('\n') + 1);
	const [first = '', ...lines] = whole.split('\n');
	const begun = first === JSON.stringify(heading);
	if (!begun && (whole !== '' || (await folder.size('mlc-chat-config.json')) > 0))
		throw new Failure(
			'other-conversion',
			'The folder has another model in it, or the conversion of other weights or to another quantization. Delete it, or choose another folder.',
		);
	const write = (line: object) => folder.append(JOURNAL, utf8(`${JSON.stringify(line)}\n`));
	await folder.truncate(JOURNAL, utf8(whole).byteLength);
	if (!begun) await write(heading);
	const finished = new Map(
		lines
			.filter((line) => line !== '')
			.map((line) => parseJson(JOURNAL, utf8(line), FinishedShard))
			.map((shard) => [shard.shard, shard]),
	);
	return {
		finished,
		finish: async (shard) => {
			await write(shard);
			finished.set(shard.shard, shard);
		},
	};
}

const utf8 = (text: string) => new TextEncoder().encode(text);
