import type { LessonAbout } from '../about.ts';

export const about: LessonAbout = {
	name: 'you-steer',
	number: 6,
	title: 'You are the steerer',
	goal: 'Guidance is a policy: a few words move a model. Yours can be better than fixed rules.',
	minutes: 10,
	python: true,
};
