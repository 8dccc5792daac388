import type { LessonAbout } from '../about.ts';

export const about: LessonAbout = {
	name: 'sounds-right',
	number: 1,
	title: 'Does it sound right, or is it right?',
	goal: 'A fluent answer is not evidence. A check is, and it can say which rule was broken.',
	minutes: 7,
	python: false,
};
