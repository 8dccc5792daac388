import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { launchOptions } from '../../../tools/browser/chromium.ts';
import type { Connection } from './commands.ts';
import { connectByHttp } from './http.ts';
import { connectToMarionette } from './marionette.ts';

/** Debian's packages that an engine is tested with, by a program of each. */
const ENGINES = {
	chromium: { 'chromium-driver': 'chromedriver' },
	firefox: { 'firefox-esr': 'firefox-esr' },
	webkit: { 'webkit2gtk-driver': 'WebKitWebDriver', xvfb: 'Xvfb' },
} as const;

export type Engine = keyof typeof ENGINES;
export const ENGINE_NAMES = Object.keys(ENGINES) as readonly Engine[];

/** The packages that this machine lacks for an engine. */
export function missingFor(engine: Engine): string[] {
	const folders = (process.env.PATH ?? '').split(delimiter);
	return Object.entries<string>(ENGINES[engine])
		.filter(([, program]) => !folders.some((folder) => existsSync(join(folder, program))))
		.map(([name]) => name);
}

export interface Browser extends Connection {
	/** The processes that were started for it; the browser's own are among these and their children. */
	readonly processes: readonly number[];
}

const MINI_BROWSER = ['x86_64', 'aarch64']
	.map((machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`)
	.find(existsSync);

/** Starts an engine's browser with a profile of its own, and opens a session. */
export function launch(engine: Engine): Promise<Browser> {
	return { chromium: launchChromium, firefox: launchFirefox, webkit: launchWebKit }[engine]();
}

async function launchChromium(): Promise<Browser> {
	const port = await freePort();
	const driver = start('chromedriver', [`--port=${port}`]);
	const { executablePath: binary, args } = launchOptions;
	const capabilities = { 'goog:chromeOptions': { binary, args: ['--headless=new', ...args] } };
	await answering(port);
	return ending(await connectByHttp(port, capabilities), [driver]);
}

async function launchFirefox(): Promise<Browser> {
	const profile = await mkdtemp(join(tmpdir(), 'firefox-'));
	const words = ['--headless', '--marionette', '--no-remote', '--profile', profile];
	await writeFile(join(profile, 'user.js'), 'user_pref("marionette.port", 0);\n');
	const browser = start('firefox-esr', words);
	const port = Number(await appearing(join(profile, 'MarionetteActivePort')));
	const connection = await connectToMarionette(port);
	return ending(connection, [browser], () => rm(profile, { recursive: true, force: true }));
}

/** Its browser has no headless mode: it gets a screen that nobody sees. */
async function launchWebKit(): Promise<Browser> {
	const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24'], {
		stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
	});
	const [number] = await once(screen.stdio[3] ?? screen, 'data');
	const port = await freePort();
	const driver = start('WebKitWebDriver', [`--port=${port}`], {
		DISPLAY: `:${String(number).trim()}`,
		// As Chromium's, WebKit's own sandbox needs what a container does not give.
		WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
	});
	const options = { binary: MINI_BROWSER, args: ['--automation'] };
	await answering(port);
	return ending(await connectByHttp(port, { 'webkitgtk:browserOptions': options }), [
		driver,
		screen,
	]);
}

function start(program: string, words: string[], environment = {}): ChildProcess {
	const env = { ...process.env, ...environment };
	return spawn(program, words, { stdio: 'ignore', env });
}

/** Ends what was started, first to last, with the session. */
function ending(
	connection: Connection,
	started: readonly ChildProcess[],
	afterwards = async () => {},
): Browser {
	return {
		...connection,
		processes: started.flatMap(({ pid }) => pid ?? []),
		async close() {
			await connection.close();
			for (const child of started) {
				if (child.exitCode !== null || child.signalCode !== null) continue;
				const ended = once(child, 'exit');
				child.kill();
				await ended;
			}
			await afterwards();
		},
	};
}

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	server.close();
	if (address === null || typeof address === 'string') throw new Error('there is no free port');
	return address.port;
}

const answering = (port: number) =>
	patiently(() => fetch(`http://127.0.0.1:${port}/status`).then(({ ok }) => ok || null));

const appearing = (path: string) =>
	patiently(async () => (await readFile(path, 'utf8').catch(() => '')) || null);

async function patiently<Found>(look: () => Promise<Found | null>): Promise<Found> {
	for (let tries = 0; tries < 600; tries++) {
		const found = await look().catch(() => null);
		if (found !== null) return found;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	throw new Error('the browser did not start within a minute');
}
