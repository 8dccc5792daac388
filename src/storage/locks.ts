/** Which runs a tab is at work on. The browser frees a tab's locks when it closes or crashes. */
export interface RunLocks {
	/** Whether the run is now this tab's. */
	hold(id: string): Promise<boolean>;
	release(id: string): void;
	/** The runs that any tab is at work on. */
	held(): Promise<ReadonlySet<string>>;
}

const PREFIX = 'codesteer-run ';

/** Locks of the Web Locks API; without it (an insecure address, Node) those of this tab alone. */
export function createRunLocks(): RunLocks {
	const releases = new Map<string, () => void>();
	const manager = typeof navigator === 'undefined' ? undefined : navigator.locks;
	return {
		hold(id) {
			if (releases.has(id)) return Promise.resolve(true);
			if (!manager) {
				releases.set(id, () => {});
				return Promise.resolve(true);
			}
			return new Promise((resolve, reject) => {
				manager
					.request(PREFIX + id, { ifAvailable: true }, (lock) => {
						resolve(lock !== null);
						if (lock === null) return undefined;
						return new Promise<void>((release) => releases.set(id, release));
					})
					.catch(reject);
			});
		},
		release(id) {
			releases.get(id)?.();
			releases.delete(id);
		},
		async held() {
			const names = new Set(releases.keys());
			for (const { name } of (await manager?.query())?.held ?? [])
				if (name?.startsWith(PREFIX)) names.add(name.slice(PREFIX.length));
			return names;
		},
	};
}
