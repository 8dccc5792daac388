import type { LessonAbout } from '../about.ts';

export const about: LessonAbout = {
	name: 'words-better',
	number: 3,
	title: 'When words are better',
	goal: 'Code is not always the answer: you can say when to ask for words and when for a program.',
	minutes: 8,
	python: false,
};
