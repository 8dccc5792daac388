const WIDTH = 78;
const EVERY_MS = 250;
/** Where lines are kept, in a file or a log, they come seldom. */
const EVERY_MS_IN_LOGS = 10_000;

/** One line that tells how far a longer work is: rewritten on a terminal, repeated in a log. */
export function statusLine(out: NodeJS.WriteStream) {
	const every = out.isTTY ? EVERY_MS : EVERY_MS_IN_LOGS;
	let shownAt = Number.NEGATIVE_INFINITY;
	let open = false;

	function end(): void {
		if (out.isTTY && open) out.write('\n');
		open = false;
	}

	return {
		/** Shows what there is to say if it is time for it, or where it is `last`. */
		show(words: () => string, last: boolean): void {
			const now = performance.now();
			if (now - shownAt < every && !last) return;
			shownAt = now;
			open = true;
			out.write(out.isTTY ? `\r${words().padEnd(WIDTH)}` : `${words()}\n`);
		},
		/** Ends the line, and says something more below it. */
		say(words: string): void {
			end();
			out.write(`${words}\n`);
		},
		end,
	};
}

/** Seconds in words. */
export function duration(seconds: number): string {
	if (seconds < 60) return `${Math.ceil(seconds)} s`;
	if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${Math.ceil(seconds % 60)} s`;
	return `${Math.floor(seconds / 3600)} h ${Math.ceil((seconds % 3600) / 60)} min`;
}
