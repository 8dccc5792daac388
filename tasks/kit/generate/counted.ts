/** "1 roll", "3 rolls". */
export const counted = (count: number, noun: string, plural = `${noun}s`): string =>
	`${count} ${count === 1 ? noun : plural}`;
