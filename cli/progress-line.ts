import type { ConversionProgress } from '../src/models/local/convert/convert.ts';
import { duration, statusLine } from './status-line.ts';

/** One line that tells how far a conversion is, how fast, and how long it will take. */
export function progressLine(out: NodeJS.WriteStream) {
	const began = performance.now();
	const line = statusLine(out);
	let before: number | null = null;
	return {
		show({ done, total }: ConversionProgress): void {
			before ??= done;
			const rate = (done - before) / ((performance.now() - began) / 1000);
			line.show(() => {
				const left = rate > 0 ? `, ${duration((total - done) / rate)} left` : '';
				return `${((100 * done) / total).toFixed(1)} % of ${(total / 1e6).toFixed(0)} million weights, ${(rate / 1e6).toFixed(1)} million a second${left}`;
			}, done >= total);
		},
		end: line.end,
	};
}
