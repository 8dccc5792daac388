import * as v from 'valibot';
import { titleOf } from '../store/address.ts';
import type { ModelDraft } from '../store/model-store.ts';
import type { StoredModel } from '../stored-model.ts';

const Kind = v.picklist(['q4f16_1', 'q4f32_1']);

/** What the page asks its converter. */
export const ConversionRequest = v.object({
	/** A checkpoint's address, or its files and what to call it. */
	from: v.union([
		v.object({ address: v.string() }),
		v.object({
			files: v.array(v.instance(File)),
			name: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
		}),
	]),
	/** q4f32_1 is for GPUs without `shader-f16`. */
	quantization: Kind,
});
export type ConversionRequest = v.InferOutput<typeof ConversionRequest>;

const CONVERTED_FROM = 'converted from ';

/**
 * What the store knows a conversion by: the same request has the same draft.
 * @param label what its source is called
 * @param conversion what tells its weights from others
 */
export function draftOf(
	{ from, quantization }: ConversionRequest,
	label: string,
	conversion: string,
): ModelDraft {
	const [name, origin] =
		'address' in from ? [titleOf(label), label] : [from.name, `files (${conversion.slice(0, 8)})`];
	return { title: `${name}-${quantization}-MLC`, source: CONVERTED_FROM + origin };
}

/** What goes on with a conversion that was cut off; null where the person must choose the files again. */
export function requestToGoOn({ title, source }: StoredModel): ConversionRequest | null {
	const kind = v.safeParse(Kind, /-([^-]+)-MLC$/.exec(title)?.[1]);
	const address = source.startsWith(CONVERTED_FROM) ? source.slice(CONVERTED_FROM.length) : '';
	if (!kind.success || !URL.canParse(address)) return null;
	return { from: { address }, quantization: kind.output };
}
