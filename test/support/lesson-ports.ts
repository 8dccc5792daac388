import type { StagePorts } from '../../src/lessons/stages/kind.ts';
import { steerBy } from './lesson-runs.ts';
import { createNodeSandbox } from './node-sandbox.ts';

/** What lessons are played with in Node: real Python, loaded when it is first needed. */
export function lessonPorts(): StagePorts & { close(): void } {
	const sandbox = createNodeSandbox();
	return {
		python: async () => sandbox,
		steer: (stage, guidance) => steerBy(stage, guidance, sandbox),
		close: () => sandbox.close(),
	};
}
