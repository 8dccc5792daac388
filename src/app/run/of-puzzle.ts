import type { RunSpec } from '../../core/spec.ts';
import { canonicalJson } from '../../ground/canonical.ts';

/** Whether a run that is over is of another puzzle than the one that is chosen now. */
export function isOfOtherPuzzle(
	run: { readonly running: boolean; readonly source: { readonly spec: RunSpec } | null },
	plan: RunSpec | null,
): boolean {
	if (run.running || !run.source || !plan) return false;
	return canonicalJson(run.source.spec.instance) !== canonicalJson(plan.instance);
}
