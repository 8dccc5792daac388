export { openHistory } from '../../src/storage/history.ts';
export { createPageDatabase } from '../../src/storage/page-database.ts';
export { keptPromptPacks } from '../../src/storage/prompt-packs.ts';
export { publishedData } from '../../src/storage/published-data.ts';
export { writeRun } from '../../src/storage/run-writer.ts';
export { secrets } from '../../src/storage/secrets.ts';
export { keptWeightsAddress } from '../../src/storage/weights-address.ts';
