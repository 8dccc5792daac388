import type { Explanations } from './explain.ts';

/** Classes: the codes that students bring. */
export const CLASSES = {
	'class-code-unknown': {
		meaning: 'What was given is no code of a class.',
		whatToDo: 'Paste the whole code; it begins with CS1.',
	},
	'class-code-newer': {
		meaning: 'The code was made by a newer version of the page.',
		whatToDo: 'Reload the page to get its newest version.',
	},
	'class-code-damaged': {
		meaning: 'A letter of the code was changed, or a part is missing.',
		whatToDo: 'Copy the whole code again.',
	},
	'class-code-elsewhere': {
		meaning: 'The code belongs to another class.',
		whatToDo: 'Open the page of that class, or give the student the link of this one.',
	},
	'class-code-outdated': {
		meaning:
			"The student's page made other puzzles than this one does: the two have different versions.",
		whatToDo: 'Reload both pages, and have the student give a new code.',
	},
	'class-code-false': {
		meaning:
			'The code says of an answer that it is right, or wrong, and the checker finds otherwise.',
		whatToDo: 'The code was made by hand. Ask the student for the one that the page shows.',
	},
	'class-code-malformed': {
		meaning: 'The code is whole, and holds what no page writes.',
		whatToDo: 'The code was made by hand. Ask the student for the one that the page shows.',
	},
	'class-not-stored': {
		meaning: 'The browser does not let the page store what belongs to a class.',
		whatToDo: 'Save it, or copy the code, before the tab is closed.',
	},
} as const satisfies Explanations;
