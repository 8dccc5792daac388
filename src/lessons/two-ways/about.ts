import type { LessonAbout } from '../about.ts';

export const about: LessonAbout = {
	name: 'two-ways',
	number: 2,
	title: 'The same puzzle, two ways',
	goal: 'In words, errors add up with every step; a program that is run does not tire. And it is the running that counts, not the code.',
	minutes: 9,
	python: false,
};
