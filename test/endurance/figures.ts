/** What came of kills. */
export interface Figures {
	readonly kills: { tab: number; browser: number };
	runs: number;
	/** What was shown as finished, and is asked for: replies, what programs printed, verdicts. */
	readonly shown: { reply: number; output: number; verdict: number };
	/** What pages showed and said of that it is not stored yet, until they were killed. */
	marked: number;
	readonly lost: string[];
	readonly faults: string[];
}

export const noFigures = (): Figures => ({
	kills: { tab: 0, browser: 0 },
	runs: 0,
	shown: { reply: 0, output: 0, verdict: 0 },
	marked: 0,
	lost: [],
	faults: [],
});

/** The figures in lines. */
export function inWords({ kills, runs, shown, marked, lost, faults }: Figures): string {
	const all = shown.reply + shown.output + shown.verdict;
	return [
		`kills     ${kills.tab + kills.browser}: ${kills.tab} of a tab, ${kills.browser} of the browser`,
		`runs      ${runs}`,
		`shown     ${shown.reply} replies, ${shown.output} outputs, ${shown.verdict} verdicts`,
		`found     ${all - lost.length}`,
		`lost      ${lost.length}`,
		`marked    ${marked} more, as not stored yet, until they were killed`,
		`faults    ${faults.length}`,
		...[...lost, ...faults].map((one) => `  ${one}`),
	].join('\n');
}
