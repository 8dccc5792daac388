import { findMethod } from '../../steering/methods.ts';
import { contendersOf, type Experiment } from './experiment.ts';

/**
 * Whatever comes from a link, a file or the storage can name a method that only another version has:
 * its pages could neither name nor run it.
 * @throws Failure `unknown-method`, `unknown-method-revision`
 */
export function needMethods(experiment: Experiment): void {
	for (const { method } of contendersOf(experiment).values()) findMethod(method);
}
