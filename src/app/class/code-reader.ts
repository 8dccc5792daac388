import { onAbort } from '../../ground/abort.ts';

/** What some browsers have to read QR codes with: the Shape Detection API. */
interface CodeReader {
	detect(image: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}

declare global {
	var BarcodeDetector: (new (options: { formats: string[] }) => CodeReader) | undefined;
}

/** Whether this browser can read QR codes from a camera. */
export function hasCodeReader(): boolean {
	return Boolean(globalThis.BarcodeDetector && navigator.mediaDevices);
}

/** A camera's picture is looked at this often. */
const LOOK_MILLISECONDS = 200;

/**
 * Shows the camera in a video and reads QR codes from it until the signal aborts.
 * @param onread gets each text, the same one again only after another
 * @throws DOMException where there is no camera, or it may not be used; AbortError
 */
export async function readCodes(
	video: HTMLVideoElement,
	signal: AbortSignal,
	onread: (text: string) => void,
): Promise<void> {
	const Reader = globalThis.BarcodeDetector;
	if (!Reader) return;
	const stream = await navigator.mediaDevices.getUserMedia({
		video: { facingMode: 'environment' },
	});
	const release = () => {
		for (const track of stream.getTracks()) track.stop();
		video.srcObject = null;
	};
	// A camera that shows nothing yet is let go, too.
	const forget = onAbort(signal, release);
	try {
		signal.throwIfAborted();
		video.srcObject = stream;
		await video.play();
		const reader = new Reader({ formats: ['qr_code'] });
		for (let last = ''; !signal.aborted; ) {
			// A picture that cannot be read is followed by another.
			const [found] = await reader.detect(video).catch(() => []);
			if (found && found.rawValue !== last) {
				last = found.rawValue;
				onread(last);
			}
			await new Promise((resolve) => setTimeout(resolve, LOOK_MILLISECONDS));
		}
	} finally {
		forget();
		release();
	}
}
