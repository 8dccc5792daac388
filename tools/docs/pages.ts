import { errorsPage } from './errors.ts';
import { schemaFiles } from './schemas.ts';

/** The pages under docs/ that are generated, by path. */
export function generatedPages(): ReadonlyMap<string, string> {
	return new Map([['docs/errors.md', errorsPage()], ...schemaFiles()]);
}
