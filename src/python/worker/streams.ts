import type { Interpreter } from './interpreter.ts';
import { type Hear, Printed } from './printed.ts';
import type { Stream } from './protocol.ts';

/** Numbers of devices that the interpreter has none of. */
const REPORT_DEVICE = 99;
const ALARM_DEVICE = 98;

export interface Streams {
	/** The number of the file that takes a program's report, and says what its output lacks. */
	readonly reportFile: number;
	/** The number of the file that takes the seconds to an alarm. */
	readonly alarmFile: number;
	/** Hears of a program's output from now on; where `together`, all of it as standard output. */
	listen(hear: (stream: Stream, ...what: Parameters<Hear>) => void, together: boolean): void;
	/** Passes on what was kept of the program's output to its end. */
	finish(): void;
	/** The last thing written to the report file; empty where there is none. */
	takeReport(): string;
}

/** Connects standard output and error, and files of ours for reports and alarms. */
export function openStreams({ python, setAlarm }: Interpreter): Streams {
	let stdout = new Printed(() => {});
	let stderr = stdout;
	let report = '';
	python.setStdout({ write: (bytes) => write(stdout, bytes), isatty: false });
	python.setStderr({ write: (bytes) => write(stderr, bytes), isatty: false });
	const { FS } = python;
	const open = (name: string, number: number, device: Device): number => {
		FS.registerDevice(FS.makedev(number, 0), {
			open: (stream: { seekable: boolean }) => {
				stream.seekable = false;
			},
			read: (_stream: unknown, buffer: Uint8Array, offset: number) => {
				buffer[offset] = device.read().charCodeAt(0);
				return 1;
			},
			write: (_stream: unknown, buffer: Uint8Array, offset: number, length: number) => {
				device.write(new TextDecoder().decode(buffer.slice(offset, offset + length)));
				return length;
			},
		});
		FS.mkdev(`/dev/${name}`, FS.makedev(number, 0));
		return FS.open(`/dev/${name}`, 2).fd;
	};
	return {
		reportFile: open('report', REPORT_DEVICE, {
			read: () => lackOf(stdout.text()),
			write: (text) => {
				report = text;
			},
		}),
		alarmFile: open('alarm', ALARM_DEVICE, {
			read: () => ' ',
			write: (text) => setAlarm(Number(text)),
		}),
		listen: (hear, together) => {
			stdout = new Printed((...what) => hear('stdout', ...what));
			stderr = together ? stdout : new Printed((...what) => hear('stderr', ...what));
		},
		finish: () => {
			stdout.finish();
			if (stderr !== stdout) stderr.finish();
		},
		takeReport: () => {
			const taken = report;
			report = '';
			return taken;
		},
	};
}

interface Device {
	/** One character. */
	read(): string;
	write(text: string): void;
}

function write(printed: Printed, bytes: Uint8Array): number {
	printed.write(bytes);
	return bytes.length;
}

/** What an output lacks: nothing, an answer in delimiters, or all. The prelude reads the letter. */
function lackOf(output: string): 'n' | 'd' | 'a' {
	if (output.includes('<<<')) return 'n';
	return output.trim() === '' ? 'a' : 'd';
}
