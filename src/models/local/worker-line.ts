import * as v from 'valibot';
import type { ErrorCode } from '../../core/errors/index.ts';
import { Failure, isAbort } from '../../core/failure.ts';

/** A worker's codes are the page's: both are of one build. */
const Code = v.custom<ErrorCode>((code) => typeof code === 'string');

const Reply = v.variant('type', [
	v.object({ type: v.literal('progress'), progress: v.unknown() }),
	v.object({ type: v.literal('value'), value: v.unknown() }),
	v.object({ type: v.literal('failure'), code: Code, message: v.string() }),
	v.object({ type: v.literal('stopped') }),
]);
/** What a call to a worker came to. Thrown errors would lose their code on the way. */
type Reply = v.InferOutput<typeof Reply>;

/** In a worker: does what was asked and replies. */
export async function reply(work: () => Promise<unknown>): Promise<Reply> {
	try {
		return { type: 'value', value: await work() };
	} catch (thrown) {
		if (isAbort(thrown)) return { type: 'stopped' };
		if (thrown instanceof Failure)
			return { type: 'failure', code: thrown.code, message: thrown.message };
		return { type: 'failure', code: 'unexpected', message: String(thrown) };
	}
}

/**
 * In a worker: does what was asked, under the signal of its caller, and replies on the caller's line,
 * after all that it told of its progress.
 */
export async function replyOn(
	line: MessagePort,
	work: (signal: AbortSignal, tell: (progress: unknown) => void) => Promise<unknown>,
): Promise<void> {
	const stopped = new AbortController();
	line.addEventListener('message', () => stopped.abort());
	line.start();
	const tell = (progress: unknown) => line.postMessage({ type: 'progress', progress });
	line.postMessage(await reply(() => work(stopped.signal, tell)));
}

/** On the page: the value of a worker's reply. @throws Failure, AbortError */
export function readReply<Value>(reply: unknown, schema: v.GenericSchema<unknown, Value>): Value {
	const read = v.parse(Reply, reply);
	if (read.type === 'failure') throw new Failure(read.code, read.message);
	if (read.type === 'stopped') throw new DOMException('The call was stopped.', 'AbortError');
	return v.parse(schema, read.type === 'value' ? read.value : undefined);
}

/**
 * On the page: calls a worker with a line on which the call can be stopped and which brings its
 * progress and its reply.
 * @throws Failure, AbortError, and what `call` rejects with
 */
export async function withLine<Progress, Value>(
	schemas: {
		readonly progress: v.GenericSchema<unknown, Progress>;
		readonly value: v.GenericSchema<unknown, Value>;
	},
	onProgress: (progress: Progress) => void,
	signal: AbortSignal,
	call: (line: MessagePort) => Promise<void>,
): Promise<Value> {
	signal.throwIfAborted();
	const { port1, port2 } = new MessageChannel();
	const stop = () => port1.postMessage('stop');
	signal.addEventListener('abort', stop);
	try {
		return await new Promise<Value>((resolve, reject) => {
			port1.addEventListener('message', ({ data }) => {
				try {
					const said = v.parse(Reply, data);
					if (said.type === 'progress') onProgress(v.parse(schemas.progress, said.progress));
					else resolve(readReply(said, schemas.value));
				} catch (thrown) {
					reject(thrown);
				}
			});
			port1.start();
			call(port2).catch(reject);
		});
	} finally {
		signal.removeEventListener('abort', stop);
		port1.close();
	}
}
