import { TaskWorker } from '../../lab/task-worker.ts';
import type { PageDatabase } from '../../storage/page-database.ts';
import { publishedData } from '../../storage/published-data.ts';
import { lasting } from '../lasting.svelte.ts';
import { Published } from './published.svelte.ts';

/** The published data of a page. */
export const publishedOf = lasting(
	({ database }: { readonly database: PageDatabase }) =>
		new Published(publishedData(database), () => new TaskWorker()),
);
