/** A file by its name, in whatever case a disk has put that. */
export function fileNamed(files: readonly File[], wanted: string): File | undefined {
	const lower = wanted.toLowerCase();
	return (
		files.find(({ name }) => name === wanted) ??
		files.find(({ name }) => name.toLowerCase() === lower)
	);
}
