import * as v from 'valibot';
import { isPublished } from '../../src/core/spec.ts';
import { hashOf } from '../../src/ground/hash.ts';
import type { Random } from '../../src/ground/random.ts';
import { type Experiment, plannedRuns } from '../../src/lab/experiments/experiment.ts';
import { loadTask } from '../../tasks/registry.ts';
import { madeContender, madeExperiment } from '../samples/made-experiment.ts';
import { dialects } from '../support/provider-dialects.ts';
import { startProviderServer } from '../support/provider-server.ts';

/** A provider whose replies follow from what it is asked alone, and who knows for which run it is asked. */
export interface ExperimentModel {
	/** An experiment that asks it: each contender has a model of its own. */
	readonly experiment: Experiment;
	/** How many calls were answered. */
	readonly calls: number;
	/** From now on a call for one of these runs is a fault. */
	finished: ReadonlySet<string>;
	/** The runs that were asked for again though they were finished, in the order of such calls. */
	readonly again: string[];
	close(): Promise<void>;
}

const Request = v.object({
	model: v.string(),
	messages: v.array(v.object({ content: v.string() })),
});

interface Asked {
	/** The runs that are asked this: two seeds may give one puzzle. */
	readonly keys: string[];
	readonly question: string;
	readonly right: string;
	readonly wrong: string;
}

/**
 * Starts it on a free local port.
 * @param count instances of each of three tasks
 * @param random how long a reply takes
 */
export async function startExperimentModel(
	count: number,
	random: Random,
): Promise<ExperimentModel> {
	const dialect = dialects.find(({ provider }) => provider === 'compatible');
	if (!dialect) throw new Error('There is no dialect of compatible servers.');
	const server = await startProviderServer();
	const contender = (method: string) =>
		madeContender(method, {
			taskLLM: { provider: 'compatible', model: method, baseUrl: server.origin + dialect.base },
		});
	const experiment = madeExperiment({
		tasks: ['number-multiply', 'letters', 'game-24'],
		methods: ['only-question', 'all-code', 'codesteer'].map(contender),
		count,
	});
	const asked = await askedIn(experiment);
	const again: string[] = [];
	let finished: ReadonlySet<string> = new Set();
	let calls = 0;

	server.reply((body) => {
		const { model, messages } = v.parse(Request, body);
		const said = messages.map(({ content }) => content);
		const one = (asked.get(model) ?? []).find(({ question }) =>
			said.some((text) => text.includes(question)),
		);
		if (!one) return { status: 400, body: 'This is no question of the experiment.' };
		calls++;
		if (one.keys.every((key) => finished.has(key))) again.push(one.keys.join(' or '));
		const text = replyTo(one, hashOf({ model, said }));
		const streamed = dialect.answer({ texts: [text], finish: 'stop' });
		const pieceBytes = Math.ceil(Buffer.byteLength(streamed) / 2);
		return { body: streamed, pieceBytes, pieceMilliseconds: random.int(20, 120) };
	});

	return {
		experiment,
		get calls() {
			return calls;
		},
		get finished() {
			return finished;
		},
		set finished(keys) {
			finished = keys;
		},
		again,
		close: server.close,
	};
}

/** By model, what it is asked for each run. */
async function askedIn(experiment: Experiment): Promise<Map<string, Asked[]>> {
	const asked = new Map<string, Asked[]>();
	for (const { key, spec } of plannedRuns(experiment)) {
		if (isPublished(spec.instance)) continue;
		const { task, params, seed } = spec.instance;
		const instance = (await loadTask(task)).instance(params, seed);
		const { question } = instance;
		const ofModel = asked.get(spec.taskLLM.model) ?? [];
		const known = ofModel.find((one) => one.question === question);
		if (known) known.keys.push(key);
		else ofModel.push({ keys: [key], question, right: instance.solve(), wrong: instance.slip() });
		asked.set(spec.taskLLM.model, ofModel);
	}
	return asked;
}

/** Right or wrong, in words or by a program: by chance, and for the same question the same. */
function replyTo({ right, wrong }: Asked, hash: string): string {
	const digit = Number.parseInt(hash.slice(0, 2), 16);
	const answer = digit % 3 === 0 ? wrong : right;
	if (digit % 2 === 0)
		return `This is it.\n\n\`\`\`python\nprint(${JSON.stringify(answer)})\n\`\`\`\n`;
	return `Step by step: ${answer}`;
}
