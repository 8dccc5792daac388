/**
 * The chance that at least one of `k` tries is right, estimated without bias from `right` of `of` tries:
 * 1 - C(of - right, k)/C(of, k) (Chen et al. 2021, "Evaluating large language models trained on code").
 */
export function passAtK(right: number, of: number, k: number): number {
	return 1 - shareOfDraws(of - right, of, k);
}

/** The chance that all of `k` tries are right: C(right, k)/C(of, k) (Yao et al. 2024, "τ-bench"). */
export function passHatK(right: number, of: number, k: number): number {
	return shareOfDraws(right, of, k);
}

/** Of all ways to draw k of `of`, the share that draws only from `inside` of them. */
function shareOfDraws(inside: number, of: number, k: number): number {
	if (!(k >= 1 && k <= of)) throw new RangeError(`${k} of ${of} tries cannot be drawn`);
	let share = 1;
	for (let drawn = 0; drawn < k; drawn++) share *= Math.max(0, inside - drawn) / (of - drawn);
	return share;
}
