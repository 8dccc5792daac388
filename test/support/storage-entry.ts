export { openHistory } from '../../src/storage/history.ts';
export { createPageDatabase } from '../../src/storage/page-database.ts';
export { writeRun } from '../../src/storage/run-writer.ts';
export { makeOlder, readAll, withTables } from './storage-older.ts';
