/** What a component that reads a state would show, from first to last: for tests that it is told of changes. */
export function watched<Value>(read: () => Value): {
	readonly shown: readonly Value[];
	readonly stop: () => void;
} {
	const shown: Value[] = [];
	const stop = $effect.root(() => {
		$effect(() => {
			shown.push(read());
		});
	});
	return { shown, stop };
}
