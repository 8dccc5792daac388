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
		const thing = outliving(() => make(page));
		things.set(page, { thing });
		return thing;
	};
}

/** Makes a thing that outlives the component or effect that asks for it. */
export function outliving<Thing>(make: () => Thing): Thing {
	const made: { thing: Thing }[] = [];
	// What a component or an effect makes ends with it, unless it has a root of its own.
	$effect.root(() => {
		made.push({ thing: make() });
	});
	const [first] = made;
	if (!first) throw new Error('An effect root runs at once.');
	return first.thing;
}
