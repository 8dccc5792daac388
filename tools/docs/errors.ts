import { ERRORS } from '../../src/core/errors/index.ts';

/** docs/errors.md: every code, what it means and what to do. */
export function errorsPage(): string {
	const parts = Object.entries(ERRORS).map(([title, codes]) => {
		const rows = Object.entries(codes).map(
			([code, { meaning, whatToDo }]) => `| \`${code}\` | ${meaning} | ${whatToDo} |`,
		);
		return [
			`## ${title}`,
			'',
			'| code | what happened | what to do |',
			'| --- | --- | --- |',
			...rows,
		];
	});
	return [
		'# Error codes',
		'',
		'<!-- Written by `npm run docs` from src/core/errors. -->',
		'',
		'Each error that the page and the commands know has a code. Where a run or a link fails, the page',
		'shows it in brackets behind the words; in a trace it is the `code` of the `error` event. Codes can',
		'be quoted and searched for. The words on the page say more: which file, address or provider.',
		'',
		...parts.flatMap((lines) => [...lines, '']),
	].join('\n');
}
