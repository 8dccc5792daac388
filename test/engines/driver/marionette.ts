import { once } from 'node:events';
import { connect } from 'node:net';
import * as v from 'valibot';
import { COMMANDS, type Connection, type Parameters } from './commands.ts';

/** Direction, number, error, result. */
const Reply = v.tuple([v.literal(1), v.number(), v.unknown(), v.unknown()]);
const Value = v.object({ value: v.unknown() });

/**
 * Opens a session with Firefox by Marionette, the protocol behind its WebDriver: JSON, each message
 * after its length. The program that elsewhere translates it, geckodriver, is in no Debian.
 */
export async function connectToMarionette(port: number): Promise<Connection> {
	const socket = connect(port, '127.0.0.1');
	await once(socket, 'connect');
	const waiting = new Map<number, (error: unknown, result: unknown) => void>();
	let received = Buffer.alloc(0);
	socket.on('data', (piece) => {
		received = Buffer.concat([received, piece]);
		for (;;) {
			const colon = received.indexOf(':');
			const end = colon + 1 + Number(received.subarray(0, Math.max(0, colon)));
			if (colon < 0 || received.length < end) return;
			const reply = v.safeParse(Reply, JSON.parse(received.toString('utf8', colon + 1, end)));
			received = received.subarray(end);
			if (!reply.success) continue;
			const [, id, error, result] = reply.output;
			waiting.get(id)?.(error, result);
			waiting.delete(id);
		}
	});
	socket.on('close', () => {
		for (const settle of waiting.values()) settle('the browser is gone', null);
		waiting.clear();
	});
	let count = 0;
	const ask = (name: string, parameters: Parameters): Promise<unknown> =>
		new Promise((resolve, reject) => {
			const id = ++count;
			waiting.set(id, (error, result) => {
				if (error === null) resolve(result);
				else reject(new Error(`${name}: ${JSON.stringify(error)}`));
			});
			const text = JSON.stringify([0, id, name, parameters]);
			socket.write(`${Buffer.byteLength(text)}:${text}`);
		});
	await ask('WebDriver:NewSession', {});
	return {
		async send(command, parameters, element) {
			const { marionette } = COMMANDS[command];
			const about = command === 'enterFrame' ? { element } : { id: element };
			const result = await ask(marionette, { ...about, ...parameters });
			const wrapped = v.safeParse(Value, result);
			return wrapped.success ? wrapped.output.value : result;
		},
		async close() {
			await ask('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {});
			socket.destroy();
		},
	};
}
