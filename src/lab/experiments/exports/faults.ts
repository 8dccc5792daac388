/** Something of a file that could not be taken. */
export interface FileFault {
	/** The file in the archive, and its line. */
	readonly where: string;
	/** A sentence for people. */
	readonly why: string;
}

/** So many are named: the rest is most often bad for the same reason. */
const NAMED = 20;

/** What could not be taken, the first of it by name. */
export class FileFaults {
	readonly named: FileFault[] = [];
	/** How many more there are. */
	more = 0;

	add(where: string, why: string): void {
		if (this.named.length < NAMED) this.named.push({ where, why });
		else this.more++;
	}
}
