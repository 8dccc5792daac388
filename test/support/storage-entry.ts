export { openHistory } from '../../src/storage/history.ts';
export { writeRun } from '../../src/storage/run-writer.ts';
