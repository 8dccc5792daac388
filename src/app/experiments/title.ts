import type { Experiment } from '../../lab/experiments/experiment.ts';

/** What an experiment is called; a file or a link can bring one without a title. */
export function titleOf({ title }: Pick<Experiment, 'title'>): string {
	return title.trim() === '' ? 'Without a title' : title;
}
