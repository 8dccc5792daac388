import * as v from 'valibot';
import { COMMANDS, type Connection, ELEMENT, type Parameters } from './commands.ts';

const Answer = v.object({ value: v.unknown() });
const NewSession = v.object({ sessionId: v.string() });

/** Opens a session with a driver that listens at a port of this machine. */
export async function connectByHttp(port: number, capabilities: Parameters): Promise<Connection> {
	const ask = async (method: string, path: string, body?: Parameters): Promise<unknown> => {
		const response = await fetch(`http://127.0.0.1:${port}/${path}`, {
			method,
			...(body && { body: JSON.stringify(body) }),
		});
		const { value } = v.parse(Answer, await response.json());
		if (response.ok) return value;
		throw new Error(`${path}: ${JSON.stringify(value)}`);
	};
	const opened = await ask('POST', 'session', { capabilities: { alwaysMatch: capabilities } });
	const { sessionId } = v.parse(NewSession, opened);
	return {
		send(command, parameters, element) {
			const path = COMMANDS[command].path.replace('ID', element ?? '');
			const id = element === undefined ? null : { [ELEMENT]: element };
			const body = command === 'enterFrame' ? { id } : parameters;
			return ask('POST', `session/${sessionId}/${path}`, body);
		},
		close: async () => void (await ask('DELETE', `session/${sessionId}`)),
	};
}
