import { type ExportFormat, jsonLines } from './format.ts';

export const jsonLinesFormat: ExportFormat = {
	id: 'jsonl',
	title: 'JSON Lines',
	summary: 'One puzzle a line, as the command line writes it.',
	files: ({ id }, rows) => [{ path: `symbench-${id}.jsonl`, text: jsonLines(rows) }],
};
