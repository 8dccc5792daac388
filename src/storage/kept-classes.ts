import type { PageDatabase } from './page-database.ts';
import { type SingleValue, singleValue } from './single-value.ts';

/** The browser's places for what belongs to classes. */
export interface ClassPlaces {
	/** The classes that a teacher made here. */
	readonly list: SingleValue;
	/** The codes that a teacher took in, by the class's id. */
	codes(id: string): SingleValue;
	/** What students did here, by the class's id. */
	work(id: string): SingleValue;
}

export function classPlaces(database: PageDatabase): ClassPlaces {
	const place = (key: string, consequence: string) =>
		singleValue(database, 'values', key, { code: 'class-not-stored', consequence });
	const codesLoss = 'Save the CSV or keep the codes before this tab is closed.';
	return {
		list: place('classes', 'Keep the address of the class: it is all that the class needs.'),
		codes: (id) => place(`class-codes ${id}`, codesLoss),
		work: (id) => place(`class-work ${id}`, 'Copy your code before this tab is closed.'),
	};
}
