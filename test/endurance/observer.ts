/** Something that a page showed as finished. */
export interface Sight {
	readonly kind: 'reply' | 'output' | 'verdict';
	/** The reply's own name, or what a program printed; of a verdict, the last reply that it judges. */
	readonly name: string;
	/** The verdict's word; else empty. */
	readonly word: string;
	/** Whether the page said beside it that it is not stored yet, or that nothing is. */
	readonly marked: boolean;
}

declare global {
	interface Window {
		tellSights(sights: readonly Sight[]): Promise<void>;
	}
}

/** Runs in each page from its beginning, alone: what it sees leaves it at once, so that no kill takes it along. */
export function observe(): void {
	const told = new Set<string>();

	/** All that belongs to one run: the largest part of the page with no other run's rounds in it. */
	function panelOf(rounds: Element): Element {
		let panel = rounds;
		for (
			let next = panel.parentElement;
			next && next !== document.body && next.querySelectorAll(ROUNDS).length === 1;
			next = next.parentElement
		)
			panel = next;
		return panel;
	}
	const ROUNDS = 'section[aria-label="Rounds"]';
	const textOf = (element: Element | null | undefined) => element?.textContent ?? '';
	const names = (text: string, pattern: RegExp) => text.match(pattern) ?? [];

	function look(): void {
		const sights: Sight[] = [];
		for (const rounds of document.querySelectorAll(ROUNDS)) {
			const panel = panelOf(rounds);
			const marked =
				panel.querySelector('.notice.warn[role="alert"]') !== null ||
				[...panel.querySelectorAll('.notice.warn')].some((notice) =>
					textOf(notice).includes('Not stored yet'),
				);
			const see = (kind: Sight['kind'], name: string, word = '') => {
				const key = `${kind} ${name} ${marked}`;
				if (told.has(key)) return;
				told.add(key);
				sights.push({ kind, name, word, marked });
			};
			let last: string | undefined;
			// A reply can be looked at raw when it has come whole.
			for (const button of rounds.querySelectorAll('button[aria-label^="Raw: "]'))
				for (const name of names(textOf(button.closest('section')), /reply-\d{6}/g)) {
					see('reply', name);
					last = name;
				}
			for (const name of names(textOf(rounds), /output-\d{6}/g)) see('output', name);
			const verdict = panel.querySelector('section[aria-label="Verdict"] strong');
			if (verdict && last) see('verdict', last, textOf(verdict).trim());
		}
		if (sights.length > 0) void window.tellSights(sights);
	}
	const changes = { subtree: true, childList: true, characterData: true };
	new MutationObserver(look).observe(document, changes);
}
