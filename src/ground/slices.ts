/** Longer work in one go is seen as a page that hangs. */
const SLICE_MILLISECONDS = 30;

/** Items whose making takes long, all in all: whoever else needs the thread has it in between. */
export async function* inSlices<Item>(items: Iterable<Item>): AsyncGenerator<Item, void> {
	let began = performance.now();
	for (const item of items) {
		if (performance.now() - began > SLICE_MILLISECONDS) {
			await new Promise((resolve) => setTimeout(resolve));
			began = performance.now();
		}
		yield item;
	}
}
