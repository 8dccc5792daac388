import type { Explanations } from './explain.ts';

/** Runs: playing, keeping, sharing and opening them. */
export const RUNS = {
	unexpected: {
		meaning: 'Something failed in a way that nobody foresaw.',
		whatToDo: 'Try again; if it happens again, report the message and what led to it.',
	},
	'run-not-started': {
		meaning: 'The run could not begin.',
		whatToDo: 'Do what the message says, and run again.',
	},
	'no-puzzle': {
		meaning: "The run's puzzle cannot be made here: task, params or published data are missing.",
		whatToDo: 'Load the published data, or open the run with the version that made it.',
	},
	'no-person': {
		meaning: 'The run is steered by a person, and nobody can be asked where it runs.',
		whatToDo: 'Run it on the page, or choose another steerer.',
	},
	'run-failed': {
		meaning: 'The run ended in a way that nobody foresaw. What had come is kept.',
		whatToDo: 'Resume it, or report the message and the link.',
	},
	'run-elsewhere': {
		meaning: 'Another tab is at work on this run.',
		whatToDo: 'Watch it there, or stop it there and resume it here.',
	},
	'empty-guidance': {
		meaning: 'The steerer said nothing.',
		whatToDo: 'Run again, or choose another steerer.',
	},
	'no-choice': {
		meaning:
			'The steerer of a Symbolic Agent chose neither code nor text. The published method leaves such a question out: there is no answer, so nothing is judged.',
		whatToDo: 'Resume the run to ask it again, or choose another steerer.',
	},
	'only-reasoning': {
		meaning: 'The model thought, and ended without an answer.',
		whatToDo: 'Allow more answer tokens in the settings, or choose a model that thinks less.',
	},
	'unknown-method': {
		meaning: 'A run names a method that this version of the page does not know.',
		whatToDo: 'Open the run with the version that made it, or choose another method.',
	},
	'unknown-method-revision': {
		meaning: 'A run used a revision of its method that this version of the page does not have.',
		whatToDo: 'Reload the page to get its newest version, or start a new run.',
	},
	'no-such-template': {
		meaning: 'The chosen prompts have no words for something that the method says.',
		whatToDo: 'Choose other prompts.',
	},
	'other-prompts': {
		meaning: 'The prompts at hand are not those that the run used.',
		whatToDo: 'Load the same prompts, or start a new run.',
	},
	'prompts-not-here': {
		meaning: 'The run uses prompts that are not in this browser.',
		whatToDo: 'Load them under Models, or choose the built-in prompts.',
	},
	'prompts-unreadable': {
		meaning: 'The file is not a prompt.py that can be read.',
		whatToDo: 'Choose the prompt.py of the CodeSteer repository.',
	},
	'prompts-incomplete': {
		meaning: 'The prompt.py lacks some of the texts that a run needs.',
		whatToDo: 'Choose the prompt.py of the CodeSteer repository.',
	},
	'prompts-unreachable': {
		meaning: 'The published prompts could not be fetched.',
		whatToDo: 'Download the file yourself and drop it on the page.',
	},
	'progress-not-stored': {
		meaning: 'The browser does not keep how far somebody has come with the lessons.',
		whatToDo: 'Go on; before closing the page, note where you are.',
	},
	'prompts-not-stored': {
		meaning: 'The browser does not let the page store the prompts.',
		whatToDo: 'They can be used until this tab is closed.',
	},
	'replay-differs': {
		meaning: 'The method takes other steps here than the recorded run took.',
		whatToDo: 'Read it as it was recorded, or start a new run with the same settings.',
	},
	'replay-failed': {
		meaning: 'The recorded run could not be replayed.',
		whatToDo: 'Read it as it was recorded, or start a new run with the same settings.',
	},
	'reverify-failed': {
		meaning: 'The run could not be verified anew.',
		whatToDo: 'Try again, or reload the page.',
	},
	'python-unavailable': {
		meaning: 'Python could not be loaded, or it broke.',
		whatToDo: 'Try again, or reload the page.',
	},
	'worker-broken': {
		meaning: 'A part of the page that works in the background could not be loaded, or it broke.',
		whatToDo: 'Try again; reload the page if it stays so.',
	},
	'worker-ended': {
		meaning: 'Work in the background was ended before it was done: the page needed it no more.',
		whatToDo: 'Ask for it again.',
	},
	'generation-failed': {
		meaning: 'Puzzles could not be made.',
		whatToDo: 'Try again, or set the knobs otherwise.',
	},
	'export-failed': {
		meaning: 'A set of puzzles could not be exported.',
		whatToDo: 'Try again, or export fewer.',
	},
	'link-failed': {
		meaning: 'No link could be made.',
		whatToDo: 'Export the run as a file instead.',
	},
	'link-damaged': {
		meaning: 'The link is incomplete or was changed on its way.',
		whatToDo: 'Copy the whole link again, or ask for the run as a file.',
	},
	'link-invalid': {
		meaning: 'The link arrived whole, but what it holds is not a run of this page.',
		whatToDo: 'Ask for the run as a file, or for a new link.',
	},
	'link-feature-missing': {
		meaning: 'The browser lacks something that opening a link needs; the link is whole.',
		whatToDo: 'Open it in a current version of Chrome, Edge, Firefox or Safari.',
	},
	'newer-version': {
		meaning: 'The run was written by a newer version of the page.',
		whatToDo: 'Reload the page to get its newest version.',
	},
	'link-foreign-version': {
		meaning: 'The link has a format that this version of the page does not read.',
		whatToDo: 'Reload the page, or open the link where it was made.',
	},
	'link-too-large': {
		meaning: 'The run is too large for a link.',
		whatToDo: 'Export it as a file, and import the file on the History page.',
	},
	'recording-missing': {
		meaning: 'A recorded run, or the list of them, could not be loaded or read.',
		whatToDo:
			'Look at the connection and reload the page; a newer version may have been published.',
	},
	'file-damaged': {
		meaning: 'The file of runs, or of an experiment, is damaged, incomplete or of another kind.',
		whatToDo: 'Save it again where it comes from.',
	},
	'file-too-large': {
		meaning: 'The file is larger than any that this page writes.',
		whatToDo: 'Export the runs again in parts, and import these.',
	},
	'file-foreign': {
		meaning: 'The file does not hold runs, or an experiment, saved by this page.',
		whatToDo:
			"Choose a .json file that was exported on the History page, or a .zip file saved on an experiment's page.",
	},
	'file-foreign-version': {
		meaning: 'The file has a version that this version of the page does not read.',
		whatToDo: 'Reload the page to get its newest version.',
	},
	'run-damaged': {
		meaning: "The run's entry in the browser's storage cannot be read.",
		whatToDo: 'It can only be deleted.',
	},
	'storage-failed': {
		meaning: 'The browser did not store or read what it was asked.',
		whatToDo: 'Try again; private windows of some browsers store nothing.',
	},
	'storage-none': {
		meaning: 'The browser gives the page no storage: a private window, or blocked site data.',
		whatToDo: 'Open the page in a normal window, and allow it to keep site data.',
	},
	'storage-newer': {
		meaning: 'What the browser keeps was written by a newer version of the page.',
		whatToDo: 'Reload the page to get it.',
	},
	'storage-blocked': {
		meaning: 'Another tab holds an older version of the page open.',
		whatToDo: 'Close it and reload.',
	},
	'storage-full': {
		meaning: 'The browser has no room left for what the page keeps.',
		whatToDo: 'Export runs that you want to keep, delete some, and try again.',
	},
	'storage-damaged': {
		meaning: 'Parts of what the browser keeps for the page are missing.',
		whatToDo: 'Clear the data of this site in the settings of the browser, and reload the page.',
	},
	'storage-silent': {
		meaning: 'The storage of the browser does not answer.',
		whatToDo: 'Close other tabs of this page and try again; else restart the browser.',
	},
	'storage-lost': {
		meaning: "The page lost its connection to the browser's storage.",
		whatToDo: 'Reload the page.',
	},
	'address-not-stored': {
		meaning: 'The browser does not let the page remember the address.',
		whatToDo: 'Give it again in the next session.',
	},
} as const satisfies Explanations;
