/** What lists say of a lesson before any of it is loaded. */
export interface LessonAbout {
	/** The folder's name, for ever: progress and class results are kept under it. */
	readonly name: string;
	/** Its place in the course, from 1. */
	readonly number: number;
	readonly title: string;
	/** What one knows after it, in a sentence. */
	readonly goal: string;
	/** How long it takes, about. */
	readonly minutes: number;
	/** Whether programs really run in it: Python must be loaded then. */
	readonly python: boolean;
}
