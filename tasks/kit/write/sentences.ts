import { counted } from '../generate/counted.ts';

/** `a`, `a and b`, `a, b and c`; of more than `most`, the first and how many more there are. */
export function listed(words: readonly (string | number)[], most = 12): string {
	const shown = words.length > most ? words.slice(0, most - 1) : words;
	const rest = words.length - shown.length;
	const all = rest > 0 ? [...shown, `${rest} more`] : shown;
	return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}

/** `once`, `twice`, `3 times`. */
export const times = (count: number): string =>
	['not at all', 'once', 'twice'][count] ?? `${count} times`;

/** A text of at most `most` characters: a longer one keeps its beginning and its end. */
export function clipped(text: string, most = 40): string {
	if (text.length <= most) return text;
	const half = Math.floor((most - 1) / 2);
	return `${text.slice(0, half)}…${text.slice(-half)}`;
}

/**
 * The steps of a long working in few lines: all of them if there are at most `most`, else the first,
 * the one that matters and the last, as far as there is room, with a line for each gap.
 * @param matters the index of the step that must be seen; null where none stands out
 * @param noun what a step is called: `move`
 */
export function outline(
	steps: readonly string[],
	matters: number | null,
	most = 4,
	noun = 'step',
): string[] {
	if (steps.length <= most) return [...steps];
	const kept = [matters, 0, steps.length - 1, 1].filter(
		(at): at is number => at !== null && at >= 0 && at < steps.length,
	);
	for (let count = kept.length; count > 0; count--) {
		const lines = withGaps(steps, new Set(kept.slice(0, count)), noun);
		if (lines.length <= most) return lines;
	}
	return steps.slice(matters ?? 0, (matters ?? 0) + 1);
}

function withGaps(steps: readonly string[], kept: ReadonlySet<number>, noun: string): string[] {
	const lines: string[] = [];
	let skipped = 0;
	const close = () => {
		if (skipped > 0) lines.push(`(${counted(skipped, noun)} in the same way)`);
		skipped = 0;
	};
	for (const [at, step] of steps.entries()) {
		if (!kept.has(at)) {
			skipped++;
			continue;
		}
		close();
		lines.push(step);
	}
	close();
	return lines;
}
