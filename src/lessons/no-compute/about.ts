import type { LessonAbout } from '../about.ts';

export const about: LessonAbout = {
	name: 'no-compute',
	number: 4,
	title: 'A program that does not compute',
	goal: 'A program can run without an error and have worked out nothing. You can tell, and you know what a checker can see of it.',
	minutes: 9,
	python: true,
};
