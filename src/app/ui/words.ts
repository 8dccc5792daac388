/** A number with thousands separated. */
export function count(value: number): string {
	return value.toLocaleString('en');
}

/** Weights of a model as people count them: `8,030 million`. */
export function weightsInWords(weights: number): string {
	return weights < 1e7 ? count(Math.round(weights)) : `${count(Math.round(weights / 1e6))} million`;
}

/** `1 round`, `2 rounds`. */
export function plural(value: number, noun: string, several = `${noun}s`): string {
	return `${count(value)} ${value === 1 ? noun : several}`;
}

/** Seconds as people read them: `80 ms`, `2.4 s`, `1 min 5 s`; number and unit stay on one line. */
export function duration(seconds: number): string {
	if (seconds < 0.9995) return `${Math.round(seconds * 1000)}\u00a0ms`;
	if (seconds < 59.95) return `${seconds.toFixed(1)}\u00a0s`;
	const whole = Math.round(seconds);
	return `${Math.floor(whole / 60)}\u00a0min\u00a0${whole % 60}\u00a0s`;
}

/** Dollars; small sums keep two significant digits. */
export function dollars(cost: number): string {
	if (cost === 0) return '$0';
	return `$${cost < 0.01 ? cost.toPrecision(2) : cost.toFixed(2)}`;
}

/** A round's number as people count: the first answer is round 1, though events number it 0. */
export function roundNumber(round: number): number {
	return round + 1;
}

/** What a field takes, in words. */
export function wholeNumber(low: number, high: number): string {
	return `a whole number from ${low} to ${high}`;
}

/** What is wrong with a field that takes a whole number; null where nothing is. */
export function wholeNumberFault(text: string, low: number, high: number): string | null {
	const number = /^\d{1,10}$/.test(text.trim()) ? Number(text) : Number.NaN;
	return number >= low && number <= high ? null : `Enter ${wholeNumber(low, high)}.`;
}
