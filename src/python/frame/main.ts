import { interpreterWithPolls } from '../polls/polls.ts';
import { openings, refuseOpen } from '../self-test.ts';
import { Pool } from './pool.ts';
import type { FrameStart, FromFrame, ToFrame } from './protocol.ts';

/** Runs inside the opaque frame, which has no origin, no storage and no network. */
function listen(): void {
	window.addEventListener(
		'message',
		({ source, data, ports: [port] }: MessageEvent<FrameStart>) => {
			// Only for the page that made it.
			if (source !== window.parent || !port) return;
			void start(data, port);
		},
		{ once: true },
	);
}

/**
 * No browser's policy stops the datagrams of peer connections. Nothing here needs them, and a frame
 * within this one is of another origin: whoever takes this one over does not get them back.
 */
function forgetPeers(): void {
	for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'mozRTCPeerConnection'])
		Reflect.deleteProperty(window, name);
}

/** Whether a worker that is ended stays in its loop. WebKit, by whatever name it goes, has this vendor. */
const polls = navigator.vendor.startsWith('Apple');

async function start(assets: FrameStart, port: MessagePort): Promise<void> {
	const tell = (message: FromFrame) => port.postMessage(message);
	let pool: Pool | null = null;
	let take = (_: Uint8Array | null) => {};
	const arriving = new Promise<Uint8Array | null>((resolve) => {
		take = resolve;
	});
	port.onmessage = ({ data }: MessageEvent<ToFrame>) => {
		if (data.type === 'ping') tell({ type: 'pong' });
		else if (data.type === 'snapshot') take(data.snapshot);
		else if (data.type === 'library') pool?.provide(data.stdlib);
		else if (data.type === 'run') pool?.run(data);
		else pool?.stop(data.id);
	};
	try {
		const script = URL.createObjectURL(new Blob([assets.worker], { type: 'text/javascript' }));
		const bytes = new Uint8Array(assets.wasm);
		const [wasm, snapshot, reached] = await Promise.all([
			WebAssembly.compile(polls ? interpreterWithPolls(bytes) : bytes),
			arriving,
			openings(),
		]);
		refuseOpen(reached);
		const parts = { wasm, stdlib: null, snapshot, polls, testsItself: true };
		pool = new Pool(script, parts, assets.parallel, tell);
	} catch (thrown) {
		const { message } = Object(thrown);
		tell({ type: 'failed', reason: String(message ?? thrown) });
	}
}

forgetPeers();
listen();
