import type { Interpreter } from './interpreter.ts';

/** Bytes of output after which nothing more is said: the frame has stopped the program by then. */
const OUTPUT_BYTES = 64 * 1024;
const REPORT_DEVICE = 99;

export interface Streams {
	/** The number of the file that takes a program's report. */
	readonly reportFile: number;
	/** Hears of a program's output; starts the count anew. */
	listen(hear: (bytes: Uint8Array) => void): void;
	/** The last thing written to the report file; empty where there is none. */
	takeReport(): string;
}

/** Connects standard output and error, and a file of ours for reports. */
export function openStreams({ python }: Interpreter): Streams {
	let left = 0;
	let hear: (bytes: Uint8Array) => void = () => {};
	let report = '';
	const write = (bytes: Uint8Array): number => {
		const kept = bytes.slice(0, left);
		left -= kept.length;
		if (kept.length > 0) hear(kept);
		return bytes.length;
	};
	python.setStdout({ write, isatty: false });
	python.setStderr({ write, isatty: false });
	const { FS } = python;
	const device = FS.makedev(REPORT_DEVICE, 0);
	FS.registerDevice(device, {
		open: (stream: { seekable: boolean }) => {
			stream.seekable = false;
		},
		write: (_stream: unknown, buffer: Uint8Array, offset: number, length: number) => {
			report = new TextDecoder().decode(buffer.slice(offset, offset + length));
			return length;
		},
	});
	FS.mkdev('/dev/report', device);
	const reportFile: number = FS.open('/dev/report', 1).fd;
	return {
		reportFile,
		listen: (listener) => {
			left = OUTPUT_BYTES + 1;
			hear = listener;
		},
		takeReport: () => {
			const taken = report;
			report = '';
			return taken;
		},
	};
}
