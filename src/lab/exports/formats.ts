import { strToU8, zipSync } from 'fflate';
import type { About } from '../../../tasks/task.ts';
import type { GeneratedRow } from '../generation.ts';
import type { ExportFormat } from './format.ts';
import { inspectFormat } from './inspect.ts';
import { jsonLinesFormat } from './json-lines.ts';
import { harnessFormat } from './lm-evaluation-harness.ts';
import { promptfooFormat } from './promptfoo.ts';

/** Every form that a generated set can be saved in. */
export const exportFormats: readonly ExportFormat[] = [
	jsonLinesFormat,
	inspectFormat,
	harnessFormat,
	promptfooFormat,
];

/** A set as one file to save: what the form gives, in a .zip where that is more than one file. */
export function exportSet(
	format: ExportFormat,
	about: About,
	rows: readonly GeneratedRow[],
): { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> } {
	const files = format.files(about, rows);
	const [only] = files;
	if (only && files.length === 1)
		return { name: only.path, bytes: new Uint8Array(strToU8(only.text)) };
	const folder = `symbench-${about.id}-${format.id}`;
	const entries = files.map(({ path, text }) => [`${folder}/${path}`, strToU8(text)]);
	return { name: `${folder}.zip`, bytes: new Uint8Array(zipSync(Object.fromEntries(entries))) };
}
