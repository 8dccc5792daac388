// The few distributions that the tests and intervals need, each to about nine digits.

/** Lanczos' coefficients for g = 7 and nine terms (Godfrey 2001), good for about fifteen digits. */
const LANCZOS = [
	0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
	-176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
	1.5056327351493116e-7,
] as const;

/** ln Γ(x) for x > 0, by Lanczos' approximation. */
export function logGamma(x: number): number {
	if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
	const at = x - 1;
	const base = at + 7.5;
	let sum: number = LANCZOS[0];
	for (const [index, coefficient] of LANCZOS.entries())
		if (index > 0) sum += coefficient / (at + index);
	return 0.5 * Math.log(2 * Math.PI) + (at + 0.5) * Math.log(base) - base + Math.log(sum);
}

/**
 * The regularised incomplete beta function I_x(a, b), by its continued fraction (Lentz's method; DLMF
 * 8.17.22). It is the distribution function of the beta distribution, and through it of Student's t.
 */
export function incompleteBeta(x: number, a: number, b: number): number {
	if (x <= 0) return 0;
	if (x >= 1) return 1;
	if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
	const logFront =
		logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x);
	return (Math.exp(logFront) / a) * betaFraction(x, a, b);
}

function betaFraction(x: number, a: number, b: number): number {
	const tiny = 1e-300;
	const away = (value: number) => (Math.abs(value) < tiny ? tiny : value);
	let above = 1;
	let below = 1 / away(1 - ((a + b) * x) / (a + 1));
	let fraction = below;
	for (let m = 1; m <= 1000; m++) {
		const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
		const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
		let step = 1;
		for (const term of [even, odd]) {
			below = 1 / away(1 + term * below);
			above = away(1 + term / above);
			step = below * above;
			fraction *= step;
		}
		if (Math.abs(step - 1) < 1e-15) return fraction;
	}
	return fraction;
}

/** The probability that Student's t with `degrees` degrees of freedom is at most `t`; `degrees` may be Infinity. */
export function studentCdf(t: number, degrees: number): number {
	const tail = 0.5 * incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5);
	return t > 0 ? 1 - tail : tail;
}

/** The value that Student's t is below with `probability`, by bisection of its distribution function. */
export function studentQuantile(probability: number, degrees: number): number {
	return invert((t) => studentCdf(t, degrees), probability);
}

/** The probability that a standard normal variable is at most `z`. */
export function normalCdf(z: number): number {
	const tail = 0.5 * upperGamma((z * z) / 2);
	return z > 0 ? 1 - tail : tail;
}

/** The value that a standard normal variable is below with `probability`: 1.959964 for 0.975. */
export function normalQuantile(probability: number): number {
	return invert(normalCdf, probability);
}

/**
 * The regularised upper incomplete gamma function Q(1/2, x), which is erfc(√x): by its series below 2.5,
 * by its continued fraction above (DLMF 8.11.4 and 8.9.2).
 */
function upperGamma(x: number): number {
	const front = Math.exp(-x + 0.5 * Math.log(x) - logGamma(0.5));
	if (x === 0) return 1;
	if (x < 2.5) {
		let term = 2;
		let sum = term;
		for (let n = 1; term > sum * 1e-17; n++) {
			term *= x / (0.5 + n);
			sum += term;
		}
		return 1 - front * sum;
	}
	let b = x + 0.5;
	let c = 1e300;
	let d = 1 / b;
	let fraction = d;
	for (let n = 1; n <= 1000; n++) {
		const a = -n * (n - 0.5);
		b += 2;
		d = 1 / (a * d + b);
		c = b + a / c;
		const step = c * d;
		fraction *= step;
		if (Math.abs(step - 1) < 1e-16) break;
	}
	return front * fraction;
}

/** Where a growing function reaches `target`, between -1e3 and 1e3 and beyond while it does not. */
function invert(grows: (at: number) => number, target: number): number {
	if (!(target > 0 && target < 1)) throw new RangeError(`no quantile of ${target}`);
	if (target === 0.5) return 0;
	let low = -1;
	let high = 1;
	while (grows(low) > target) low *= 2;
	while (grows(high) < target) high *= 2;
	while (high - low > 1e-13 * Math.max(1, Math.abs(low))) {
		const middle = (low + high) / 2;
		if (grows(middle) < target) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}
