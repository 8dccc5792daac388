/** From a quantity to a place in pixels, with the quantities that its axis names. */
export interface Scale {
	at(value: number): number;
	readonly ticks: readonly number[];
}

/** Equal steps for equal differences; the ends of the domain are widened to round numbers. */
export function linearScale(
	[low, high]: readonly [number, number],
	[from, to]: readonly [number, number],
	wanted = 5,
): Scale {
	const step = roundStep((high - low || Math.abs(high) || 1) / wanted);
	const first = Math.floor(low / step + 1e-9);
	const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
	const ticks = Array.from({ length: last - first + 1 }, (_, index) =>
		Number(((first + index) * step).toPrecision(12)),
	);
	const [start, end] = [first * step, last * step];
	return { at: (value) => from + ((value - start) / (end - start)) * (to - from), ticks };
}

/** Equal steps for equal factors; the domain is above zero and is widened to 1, 2 or 5 times a power of ten. */
export function logScale(
	[low, high]: readonly [number, number],
	[from, to]: readonly [number, number],
): Scale {
	const all = roundNumbers(Math.floor(Math.log10(low)), Math.ceil(Math.log10(high)) + 1);
	const first = all.findLastIndex((tick) => tick <= low * (1 + 1e-9));
	const last = all.findIndex((tick) => tick >= high * (1 - 1e-9) && tick > (all[first] ?? 0));
	const within = all.slice(first, last + 1);
	const start = Math.log10(within[0] ?? low);
	const end = Math.log10(within.at(-1) ?? high);
	return {
		at: (value) => from + ((Math.log10(value) - start) / (end - start)) * (to - from),
		// More than a few would touch each other: powers of ten are enough then.
		ticks: within.length > 6 ? within.filter(isPowerOfTen) : within,
	};
}

function roundNumbers(from: number, to: number): number[] {
	return Array.from({ length: to - from + 1 }, (_, index) =>
		[1, 2, 5].map((digit) => Number(`${digit}e${from + index}`)),
	).flat();
}

const isPowerOfTen = (value: number) => Number.isInteger(Number(Math.log10(value).toFixed(9)));

/** The smallest of 1, 2 and 5 times a power of ten that is not below. */
function roundStep(least: number): number {
	const power = 10 ** Math.floor(Math.log10(least));
	const digit = [1, 2, 5].find((one) => one * power >= least * (1 - 1e-9)) ?? 10;
	return digit * power;
}
