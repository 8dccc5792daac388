import { run, type System } from './system.ts';

/** Steps by hand: each application of a method, and a last look at every method when none applies. */
export function steps(system: System): number {
	return run(system).applied.reduce((sum, times) => sum + times, system.methods.length);
}
