import * as v from 'valibot';
import { type Connection, ELEMENT } from './commands.ts';
import { find, type Role, type Wanted, wanted } from './find.ts';

const Settled = v.union([v.object({ value: v.unknown() }), v.object({ thrown: v.string() })]);
const FoundElement = v.object({ [ELEMENT]: v.string() });

/** How long something that is looked for may take to come. */
const PATIENCE = 60_000;

/** Waits until an element stays where it is: a driver clicks at a place. Runs in the page. */
async function standStill(given: object): Promise<void> {
	const element = given as HTMLElement;
	element.scrollIntoView({ block: 'nearest' });
	for (let last = ''; ; ) {
		const { x, y } = element.getBoundingClientRect();
		if (last === `${x} ${y}`) return;
		last = `${x} ${y}`;
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
}

/** The browser's one tab, as a person uses it: by roles and names. */
export class Tab {
	readonly #browser: Connection;

	constructor(browser: Connection) {
		this.#browser = browser;
	}

	async goto(url: string): Promise<void> {
		// The same page at another hash is a change of the hash, which some drivers wait in vain for.
		await this.#browser.send('navigate', { url: 'about:blank' });
		await this.#browser.send('navigate', { url });
	}

	async reload(): Promise<void> {
		await this.#browser.send('reload', {});
	}

	/** What a function says in the page, or in the frame that was entered; it knows nothing but its inputs. */
	async run<Inputs extends unknown[], Result>(
		work: (...inputs: Inputs) => Result | Promise<Result>,
		...inputs: Inputs
	): Promise<Result> {
		return (await this.evaluate(`(${work})(...inputs)`, inputs)) as Result;
	}

	/** What an expression comes to. @throws Error with what it threw */
	async evaluate(expression: string, inputs: readonly unknown[] = []): Promise<unknown> {
		// WebKit knows an element again only where it is an input itself.
		const script = `const inputs = [...arguments];
			const tell = inputs.pop();
			(async () => ${expression})().then(
				(value) => tell({ value }),
				(thrown) => tell({ thrown: String(thrown) }));`;
		const settled = v.parse(Settled, await this.#browser.send('run', { script, args: inputs }));
		if ('thrown' in settled) throw new Error(settled.thrown);
		return settled.value;
	}

	/** From now on `run` works in the first frame that a selector finds; null: in the page again. */
	async enter(selector: string | null): Promise<void> {
		await this.#browser.send('enterFrame', {});
		if (selector === null) return;
		const frame = await this.run((css) => document.querySelector(css), selector);
		await this.#browser.send('enterFrame', {}, v.parse(FoundElement, frame)[ELEMENT]);
	}

	/** The text of an element as it is shown; null where there is none. */
	async text(role: Role, name?: string): Promise<string | null> {
		const found = await this.#find(wanted(role, name));
		if (found === null) return null;
		return this.run((element) => (element as unknown as HTMLElement).innerText, found);
	}

	async click(role: Role, name?: string): Promise<void> {
		await this.#act(wanted(role, name), async (id) => {
			await this.run(standStill, { [ELEMENT]: id });
			await this.#browser.send('click', {}, id);
		});
	}

	/** Chooses an option of a combobox by its value or its text. */
	async select(name: string, option: string): Promise<void> {
		const choose = (select: unknown, wanted: string) => {
			const list = select as HTMLSelectElement;
			const found = [...list.options].find(
				({ value, label }) => value === wanted || label.trim().startsWith(wanted),
			);
			if (!found) throw new Error(`no option ${wanted}`);
			list.value = found.value;
			list.dispatchEvent(new Event('input', { bubbles: true }));
			list.dispatchEvent(new Event('change', { bubbles: true }));
		};
		await this.#act(wanted('combobox', name), (id) => this.run(choose, { [ELEMENT]: id }, option));
	}

	async fill(role: 'textbox' | 'spinbutton', name: string, text: string): Promise<void> {
		await this.#act(wanted(role, name), async (id) => {
			await this.#browser.send('clear', {}, id);
			await this.#browser.send('type', { text }, id);
		});
	}

	/** Gives a file to the field of that name. */
	async choose(name: string, path: string): Promise<void> {
		await this.#act(wanted('file', name), (id) => this.#browser.send('type', { text: path }, id));
	}

	async #find(what: Wanted): Promise<{ [ELEMENT]: string } | null> {
		const found = await this.run(find, what);
		return found === null ? null : v.parse(FoundElement, found);
	}

	/** Waits for an element, and again where it moved away meanwhile. */
	async #act(what: Wanted, act: (id: string) => Promise<unknown>): Promise<void> {
		const until = Date.now() + PATIENCE;
		for (;;) {
			const found = await this.#find(what);
			try {
				if (found === null) throw new Error(`There is no ${what.tags} named "${what.name}".`);
				await act(found[ELEMENT]);
				return;
			} catch (thrown) {
				if (Date.now() > until) throw thrown;
				await new Promise((resolve) => setTimeout(resolve, 200));
			}
		}
	}
}
