/** Milliseconds of processor time that work takes: a busy machine is not its fault. */
export function milliseconds(work: () => void): number {
	const start = process.cpuUsage();
	work();
	const { user, system } = process.cpuUsage(start);
	return (user + system) / 1000;
}
