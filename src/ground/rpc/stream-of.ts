/**
 * What `work` tells on its way, as an iterable that returns or throws what `work` does. The work
 * does not wait for its reader. It must know by a signal of its own when to stop: the iterable has
 * ended only when the work has.
 */
export async function* streamOf<Item, Value>(
	work: (tell: (item: Item) => void) => Promise<Value>,
): AsyncGenerator<Item, Value> {
	const told: Item[] = [];
	let ended = false;
	let wake = () => {};
	const working = work((item) => {
		told.push(item);
		wake();
	});
	const end = () => {
		ended = true;
		wake();
	};
	working.then(end, end);
	try {
		for (;;) {
			yield* told.splice(0);
			if (told.length > 0) continue;
			if (ended) return await working;
			await new Promise<void>((resolve) => {
				wake = resolve;
			});
		}
	} finally {
		await working.catch(() => {});
	}
}
