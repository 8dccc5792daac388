/** One published file: its path below (and with) the published data folder's name, and its text. */
export interface OfficialFile {
	readonly path: string;
	text(): string;
}
