import type { LessonAbout } from '../about.ts';

export const about: LessonAbout = {
	name: 'check-yourself',
	number: 5,
	title: 'Check yourself',
	goal: 'A check can be wrong in two ways: it lets something wrong pass, or it raises a false alarm. You can find both, and mend them.',
	minutes: 9,
	python: true,
};
