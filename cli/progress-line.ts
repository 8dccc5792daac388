import type { ConversionProgress } from '../src/models/local/convert/convert.ts';

const WIDTH = 72;
const EVERY_MS = 250;
/** Where lines are kept, in a file or a log, they come seldom. */
const EVERY_MS_IN_LOGS = 10_000;

/** One line that tells how far a conversion is, how fast, and how long it will take. */
export function progressLine(out: NodeJS.WriteStream) {
	const began = performance.now();
	const every = out.isTTY ? EVERY_MS : EVERY_MS_IN_LOGS;
	let shownAt = 0;
	let before: number | null = null;
	return {
		show({ done, total }: ConversionProgress): void {
			before ??= done;
			const now = performance.now();
			if (now - shownAt < every && done < total) return;
			shownAt = now;
			const rate = (done - before) / ((now - began) / 1000);
			const left = rate > 0 ? `, ${duration((total - done) / rate)} left` : '';
			const text = `${((100 * done) / total).toFixed(1)} % of ${(total / 1e6).toFixed(0)} million weights, ${(rate / 1e6).toFixed(1)} million a second${left}`;
			out.write(out.isTTY ? `\r${text.padEnd(WIDTH)}` : `${text}\n`);
		},
		end(): void {
			if (out.isTTY && before !== null) out.write('\n');
		},
	};
}

function duration(seconds: number): string {
	if (seconds < 60) return `${Math.ceil(seconds)} s`;
	return `${Math.floor(seconds / 60)} min ${Math.ceil(seconds % 60)} s`;
}
