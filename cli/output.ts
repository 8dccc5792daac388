import { Failure } from '../src/core/failure.ts';

/** Writes a row to standard output as a JSON line. */
export function writeRow(row: object): void {
	process.stdout.write(`${JSON.stringify(row)}\n`);
}

/**
 * The exit code of a command's work. Help goes out where it is asked for; of a Failure one line goes
 * to standard error, and the code is 2.
 */
export async function runCommand(
	words: readonly string[],
	help: string,
	work: () => Promise<number>,
): Promise<number> {
	if (words.includes('--help')) {
		process.stdout.write(help);
		return 0;
	}
	// A reader that has seen enough, such as `head`, closes the pipe: that is no fault.
	process.stdout.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code !== 'EPIPE') throw error;
		process.exit(0);
	});
	try {
		return await work();
	} catch (thrown) {
		if (!(thrown instanceof Failure)) throw thrown;
		process.stderr.write(`${thrown.message.replaceAll(/\s+/g, ' ')}\n`);
		return 2;
	}
}
