import { type History, openHistory } from '../../storage/history.ts';
import { database } from '../database.ts';

let opened: Promise<History> | null = null;

/** The page's one history, opened when first asked for. */
export function pageHistory(): Promise<History> {
	opened ??= openHistory(database);
	return opened;
}
