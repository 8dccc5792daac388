// Runs a TypeScript entry of this project in Node through Vite, so that the
// command line and the page share every module, `import.meta.glob` included.
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

const [entry, ...words] = process.argv.slice(2);
const { module } = await runnerImport(resolve(entry), { configFile: false, logLevel: 'error' });
process.exitCode = await module.main(words);
