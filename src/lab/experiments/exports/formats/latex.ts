import type { TableFormat } from '../result-format.ts';
import { tableOf } from '../table.ts';

export const latexFormat: TableFormat = {
	id: 'latex',
	title: 'LaTeX table',
	summary: 'Task by contender with intervals, for a paper; needs booktabs.',
	suffix: '-table.tex',
	readsTraces: false,
	write({ results }) {
		const { columns, rows, averages, notes } = tableOf(results);
		const line = (cells: readonly string[]) => `  ${cells.map(escaped).join(' & ')} \\\\\n`;
		return [
			'% Needs \\usepackage{booktabs}.\n',
			'\\begin{table}\n\\centering\n',
			`\\caption{${escaped(results.title)}. ${notes.map(escaped).join(' ')}}\n`,
			`\\begin{tabular}{l${'r'.repeat(columns.length - 1)}}\n  \\toprule\n`,
			line(columns),
			'  \\midrule\n',
			...rows.map(line),
			'  \\midrule\n',
			...averages.map(line),
			'  \\bottomrule\n\\end{tabular}\n\\end{table}\n',
		];
	},
};

const SIGNS: Readonly<Record<string, string>> = {
	'\\': '\\textbackslash{}',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}',
	'–': '--',
	'·': '$\\cdot$',
	'×': '$\\times$',
	'<': '\\textless{}',
	'>': '\\textgreater{}',
	'|': '\\textbar{}',
	'"': "''",
};

/** A text that LaTeX shows as it is. */
function escaped(text: string): string {
	return text
		.replaceAll(/\s+/g, ' ')
		.replaceAll(/[\\~^–·×<>|"&%$#_{}]/g, (sign) => SIGNS[sign] ?? `\\${sign}`);
}
