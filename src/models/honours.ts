import { Failure } from '../core/failure.ts';
import { SAMPLING_KEYS, type Sampling, type SamplingKey, samplingLabel } from '../core/settings.ts';

/**
 * Refuses, before any call, a setting that a model cannot honour: a run must not say that it was
 * sampled as it was not.
 * @param who the model as people see it
 * @throws Failure `setting-not-honoured`
 */
export function requireHonoured(
	sampling: Sampling,
	honours: readonly SamplingKey[],
	who: string,
): void {
	for (const key of SAMPLING_KEYS) {
		const value = sampling[key];
		if (value === undefined || honours.includes(key)) continue;
		throw new Failure(
			'setting-not-honoured',
			`${who} cannot be told "${samplingLabel(key)}" (${value} is set): there is no such setting where it runs, and without it the run would not be what it says. Clear "${samplingLabel(key)}" under Settings, or choose another model.`,
		);
	}
}
