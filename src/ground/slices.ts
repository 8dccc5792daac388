/** Longer work in one go is seen as a page that hangs. */
const SLICE_MILLISECONDS = 30;

/** A pause to call between pieces of longer work: whoever else needs the thread has it then. */
export function createBreath(): () => Promise<void> {
	let began = performance.now();
	return async () => {
		if (performance.now() - began <= SLICE_MILLISECONDS) return;
		await new Promise((resolve) => setTimeout(resolve));
		began = performance.now();
	};
}

/** Items whose making takes long, all in all, with a breath in between. */
export async function* inSlices<Item>(items: Iterable<Item>): AsyncGenerator<Item, void> {
	const breath = createBreath();
	for (const item of items) {
		await breath();
		yield item;
	}
}
