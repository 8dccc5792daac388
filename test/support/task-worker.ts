import { untilAborted } from '../../src/ground/abort.ts';
import type { GeneratedRow } from '../../src/lab/generation.ts';
import { createTaskService } from '../../src/lab/task-service.ts';
import type { TaskWorker } from '../../src/lab/task-worker.ts';

type Calls = Pick<TaskWorker, 'example' | 'generate' | 'readPublished' | 'close'>;

/** What the tasks' worker does, on this thread. */
export function taskWorker(other: Partial<Calls> = {}): Calls & { readonly closed: boolean } {
	const service = createTaskService();
	let closed = false;
	return {
		example: (request, signal) => untilAborted(service.example(request), signal),
		async generate(request, onProgress, signal) {
			const rows: GeneratedRow[] = [];
			for await (const more of service.generate(request)) {
				signal.throwIfAborted();
				rows.push(...more);
				onProgress(rows.length);
			}
			return rows;
		},
		readPublished: (name, files, signal) =>
			untilAborted(service.readPublished(name, files), signal),
		close: () => {
			closed = true;
		},
		...other,
		get closed() {
			return closed;
		},
	};
}
