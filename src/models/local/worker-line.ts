import * as v from 'valibot';
import { Failure, isAbort } from '../../core/failure.ts';

const Reply = v.variant('type', [
	v.object({ type: v.literal('value'), value: v.unknown() }),
	v.object({ type: v.literal('failure'), code: v.string(), message: v.string() }),
	v.object({ type: v.literal('stopped') }),
]);
/** What a call to a worker came to. Thrown errors would lose their code on the way. */
export type Reply = v.InferOutput<typeof Reply>;

/** In a worker: does what was asked, under its caller's signal, and replies. */
export async function replyTo(
	line: MessagePort | null,
	work: (signal: AbortSignal, tell: (progress: unknown) => void) => Promise<unknown>,
): Promise<Reply> {
	const stopped = new AbortController();
	line?.addEventListener('message', () => stopped.abort());
	line?.start();
	try {
		const value = await work(stopped.signal, (progress) => line?.postMessage(progress));
		return { type: 'value', value };
	} catch (thrown) {
		if (isAbort(thrown)) return { type: 'stopped' };
		if (thrown instanceof Failure)
			return { type: 'failure', code: thrown.code, message: thrown.message };
		return { type: 'failure', code: 'unexpected', message: String(thrown) };
	}
}

/** On the page: the value of a worker's reply. @throws Failure, AbortError */
export function readReply<Value>(reply: unknown, schema: v.GenericSchema<unknown, Value>): Value {
	const read = v.parse(Reply, reply);
	if (read.type === 'failure') throw new Failure(read.code, read.message);
	if (read.type === 'stopped') throw new DOMException('The call was stopped.', 'AbortError');
	return v.parse(schema, read.value);
}

/** On the page: a line on which a worker's call can be stopped and tells its progress. */
export async function withLine<Progress, Value>(
	schema: v.GenericSchema<unknown, Progress>,
	onProgress: (progress: Progress) => void,
	signal: AbortSignal,
	work: (line: MessagePort) => Promise<Value>,
): Promise<Value> {
	signal.throwIfAborted();
	const { port1, port2 } = new MessageChannel();
	const stop = () => port1.postMessage('stop');
	port1.addEventListener('message', ({ data }) => onProgress(v.parse(schema, data)));
	port1.start();
	signal.addEventListener('abort', stop);
	try {
		return await work(port2);
	} finally {
		signal.removeEventListener('abort', stop);
		port1.close();
	}
}
