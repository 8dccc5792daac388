import { spawn } from 'node:child_process';

/** Burns in slices while it is told to, and ends with whoever started it. */
const BURNER = `
let burning = false;
process.stdin.on('data', (told) => { burning = told.toString().endsWith('+'); turn(); });
process.stdin.on('end', () => process.exit());
function turn() {
	const until = Date.now() + 20;
	while (burning && Date.now() < until);
	if (burning) setImmediate(turn);
}`;

/** Processes that keep processors busy. */
export interface Burners {
	burn(on: boolean): void;
	/** Ends them. */
	close(): void;
}

/** Starts so many processes, idle at first. */
export function startBurners(count: number): Burners {
	const processes = Array.from({ length: count }, () =>
		spawn(process.execPath, ['-e', BURNER], { stdio: ['pipe', 'ignore', 'inherit'] }),
	);
	return {
		burn(on) {
			for (const { stdin } of processes) stdin.write(on ? '+' : '-');
		},
		close() {
			for (const one of processes) one.kill('SIGKILL');
		},
	};
}
