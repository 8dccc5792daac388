/** A day such as "2027-01-14" as people write it: 14 January 2027. */
export function dayInWords(day: string): string {
	return new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', {
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		timeZone: 'UTC',
	});
}

/** Whether a day is over, wherever on earth. */
export function isPast(day: string, now = new Date()): boolean {
	return now.toISOString().slice(0, 10) > day;
}
