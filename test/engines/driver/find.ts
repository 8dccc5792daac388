export type Role = keyof typeof TAGS;

/** What can have a role, of the elements that the page uses for it. */
const TAGS = {
	alert: '[role=alert]',
	article: 'article',
	button: 'button',
	checkbox: 'input[type=checkbox]',
	combobox: 'select',
	file: 'input[type=file]',
	heading: 'h1, h2, h3, h4',
	link: 'a[href]',
	list: 'ul, ol',
	main: 'main',
	region: 'section',
	row: 'tr',
	spinbutton: 'input[type=number]',
	status: '[role=status]',
	table: 'table',
	textbox: 'input:not([type]), input[type=text], input[type=url], input[type=password], textarea',
};

/** What is looked for: a role, and a name that begins so where one is given. */
export interface Wanted {
	readonly tags: string;
	readonly name: string;
}

export const wanted = (role: Role, name = ''): Wanted => ({ tags: TAGS[role], name });

/** The first visible element in the page that is wanted; null where there is none. Runs in the page. */
export function find({ tags, name }: Wanted): HTMLElement | null {
	const plain = (text: string | null | undefined) => text?.replace(/\s+/g, ' ').trim() ?? '';
	const nameOf = (element: HTMLElement): string => {
		const labels = (element.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean);
		const others = [...((element as HTMLInputElement).labels ?? [])];
		return plain(
			element.getAttribute('aria-label') ??
				(labels.map((id) => document.getElementById(id)?.textContent).join(' ') ||
					others.map((label) => label.textContent).join(' ') ||
					element.textContent),
		);
	};
	const found = [...document.querySelectorAll<HTMLElement>(tags)].filter(
		(element) => element.getClientRects().length > 0,
	);
	return (
		found.find((element) => nameOf(element) === name) ??
		found.find((element) => nameOf(element).startsWith(name)) ??
		null
	);
}
