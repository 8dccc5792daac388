import type { TableFormat } from '../result-format.ts';
import { tableOf } from '../table.ts';

export const markdownFormat: TableFormat = {
	id: 'markdown',
	title: 'Markdown table',
	summary: 'Task by contender with intervals, for a README or an issue.',
	suffix: '-table.md',
	readsTraces: false,
	write({ results }) {
		const { columns, rows, averages, notes } = tableOf(results);
		const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
		return [
			line(columns.map(escaped)),
			line(columns.map((_, index) => (index === 0 ? '---' : '---:'))),
			...rows.map((cells) => line(cells.map(escaped))),
			...averages.map(([title = '', ...cells]) =>
				line([`**${escaped(title)}**`, ...cells.map(escaped)]),
			),
			`\n${notes.map(escaped).join(' ')}\n`,
		];
	},
};

/** A text that Markdown shows as it is, in one cell. */
function escaped(text: string): string {
	return text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_[\]<>|~#]/g, (sign) => `\\${sign}`);
}
