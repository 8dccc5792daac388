/** What a cell of a table holds. */
export type CsvValue = string | number | boolean | null;

/**
 * Rows as CSV (RFC 4180): lines end in CRLF, texts with commas, quotes or line breaks stand in quotes. A
 * text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, "CSV injection").
 */
export function csvLines(rows: Iterable<readonly CsvValue[]>): string[] {
	return Array.from(rows, (row) => `${row.map(cell).join(',')}\r\n`);
}

function cell(value: CsvValue): string {
	if (value === null) return '';
	if (typeof value !== 'string') return String(value);
	const safe = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
