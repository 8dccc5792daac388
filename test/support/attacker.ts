import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:http';

export interface Attacker {
	/** `http://127.0.0.1:port`, where every connection is counted. */
	readonly url: string;
	readonly port: number;
	/** What arrived: connections of any kind, and datagrams. */
	readonly arrived: readonly string[];
	close(): Promise<void>;
}

/** A host that the sandbox must never reach: it counts TCP connections and UDP datagrams. */
export async function startAttacker(): Promise<Attacker> {
	const arrived: string[] = [];
	const server = createServer((request, response) => {
		arrived.push(`${request.method} ${request.url}`);
		response.writeHead(200, {
			'access-control-allow-origin': '*',
			'content-type': 'text/javascript',
		});
		response.end('self.reached = true;');
	});
	server.on('connection', () => arrived.push('connection'));
	server.on('upgrade', (_request, socket) => socket.destroy());
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('the server has no port');
	const { port } = address;
	const datagrams = createSocket('udp4', () => arrived.push('datagram'));
	datagrams.bind(port, '127.0.0.1');
	await once(datagrams, 'listening');
	return {
		url: `http://127.0.0.1:${port}`,
		port,
		arrived,
		close: async () => {
			datagrams.close();
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		},
	};
}
