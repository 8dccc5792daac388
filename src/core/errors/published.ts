import type { Explanations } from './explain.ts';

/** The published data, and the command line. */
export const PUBLISHED = {
	'bad-published': {
		meaning: 'Files of published data do not have the form that the task expects.',
		whatToDo: 'Take them anew from where they are published.',
	},
	'bad-zip': {
		meaning: 'The file is not a .zip that can be read.',
		whatToDo: 'Download it again.',
	},
	'zip-too-large': {
		meaning: 'The .zip unpacks to more than any published data has.',
		whatToDo: 'Choose the .zip of published data, or drop its folder.',
	},
	'published-unreadable': {
		meaning: 'Published data could not be read.',
		whatToDo: 'Check that the files are there and are those that were published.',
	},
	'published-not-stored': {
		meaning: 'The browser does not let the page store the published data.',
		whatToDo: 'It can be used until this tab is closed.',
	},
	'no-instance': {
		meaning: 'The published data at hand holds no instance of this id.',
		whatToDo: 'Check the id, and that the data of its task was given.',
	},
	'no-page': {
		meaning: 'There is no built page that a command could drive.',
		whatToDo: 'Run npm run build, or name its folder.',
	},
	'bad-option': {
		meaning: 'An option of the command line is missing or wrong.',
		whatToDo: 'See --help.',
	},
	'bad-verb': {
		meaning: 'The command line knows no verb of this name.',
		whatToDo: 'See --help.',
	},
	'bad-json': {
		meaning: 'A line of the input is not JSON of the expected form.',
		whatToDo: 'Mend the line that the message names.',
	},
	'bad-row': {
		meaning: 'A row of the input contradicts itself or lacks something.',
		whatToDo: 'Mend the row that the message names.',
	},
	'bad-instance': {
		meaning: 'A row of the input names an instance that cannot be made.',
		whatToDo: 'Mend task, params or seed in the row that the message names.',
	},
} as const satisfies Explanations;
