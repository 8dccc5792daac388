/**
 * What a page has one of, and keeps while its parts come and go: made by `make` when it is first
 * asked for. So a run, a download or a conversion goes on while other pages are looked at.
 */
export function lasting<Page extends object, Thing>(
	make: (page: Page) => Thing,
): (page: Page) => Thing {
	const things = new WeakMap<Page, { readonly thing: Thing }>();
	return function thingOf(page): Thing {
		const known = things.get(page);
		if (known) return known.thing;
		// What a component makes ends with it, unless it has a root of its own.
		$effect.root(() => {
			things.set(page, { thing: make(page) });
		});
		return thingOf(page);
	};
}
