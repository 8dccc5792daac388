import { createPageDatabase } from '../storage/page-database.ts';

/** The page's one door to what the browser keeps. */
export const database = createPageDatabase();
