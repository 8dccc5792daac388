import { migrations } from '../../src/core/migrations/index.ts';
import { KeyVault, type SecretStore } from '../../src/models/keys/keys.ts';
import { openHistory } from '../../src/storage/history.ts';
import { createPageDatabase } from '../../src/storage/page-database.ts';
import { keptPromptPacks } from '../../src/storage/prompt-packs.ts';
import { publishedData } from '../../src/storage/published-data.ts';
import { secrets } from '../../src/storage/secrets.ts';
import { keptWeightsAddress } from '../../src/storage/weights-address.ts';
import { fiveRounds } from '../samples/five-rounds.ts';
import {
	address,
	archive,
	entry,
	key,
	model,
	OLDER_NAMES,
	packs,
	passphrase,
	run,
} from './storage-kept.ts';

// What the builds before the one database kept in five, made in a page as they made it.

type Tables = (name: string) => IDBObjectStore;

/** Changes a database with plain calls, after making it where it is new. */
export async function withTables(
	name: string,
	work: (tables: Tables) => void,
	make?: (database: IDBDatabase) => void,
): Promise<void> {
	const opening = indexedDB.open(name);
	opening.onupgradeneeded = () => make?.(opening.result);
	const database = await new Promise<IDBDatabase>((resolve, reject) => {
		opening.onsuccess = () => resolve(opening.result);
		opening.onerror = () => reject(opening.error);
	});
	const change = database.transaction([...database.objectStoreNames], 'readwrite');
	work((table) => change.objectStore(table));
	await new Promise((done, failed) => {
		change.oncomplete = done;
		change.onabort = () => failed(change.error);
	});
	database.close();
}

/** Makes all of them, or those that are named. */
export async function makeOlder(
	names: readonly string[] = ['codesteer-playground', ...OLDER_NAMES],
) {
	const makers: Record<string, () => Promise<void>> = {
		'codesteer-playground': () =>
			withTables(
				'codesteer-playground',
				(tables) => {
					// The take-over moves rows as they are; how older ones are read is tested where they are read.
					const { versions } = migrations;
					tables('runs').put({ ...run, versions, ended: 'finished', correct: false });
					for (const [index, event] of fiveRounds.entries())
						tables('events').put({ run: run.id, index, event });
				},
				(database) => {
					database.createObjectStore('runs', { keyPath: 'id' });
					database.createObjectStore('events', { keyPath: ['run', 'index'] });
				},
			),
		'codesteer-prompts': () => keepValue('codesteer-prompts', packs),
		'codesteer-weights': () => keepValue('codesteer-weights', address),
		'codesteer-keys': async () => keepValue('codesteer-keys', await sealedKeys()),
		'codesteer-published': () =>
			withTables(
				'codesteer-published',
				(tables) => {
					tables('entries').put(entry);
					tables('archives').put(new Blob([archive]), entry.name);
				},
				(database) => {
					database.createObjectStore('entries', { keyPath: 'name' });
					database.createObjectStore('archives');
				},
			),
	};
	for (const name of names) await makers[name]?.();
}

function keepValue(name: string, value: unknown): Promise<void> {
	return withTables(
		name,
		(tables) => tables('values').put(value, 'value'),
		(database) => database.createObjectStore('values'),
	);
}

async function sealedKeys(): Promise<unknown> {
	let kept: unknown;
	const store: SecretStore = {
		read: async () => kept,
		write: async (sealed) => {
			kept = sealed;
		},
		remove: async () => {},
		alone: (work) => work(),
	};
	const vault = new KeyVault(store);
	await vault.set(model, key);
	await vault.keep(passphrase);
	return kept;
}

/** All that the browser keeps, as the present build reads it. */
export async function readAll() {
	const database = createPageDatabase();
	const history = await openHistory(database);
	const vault = new KeyVault(secrets(database));
	if (await vault.kept()) await vault.unlock(passphrase);
	const published = publishedData(database);
	const archive = await published.archive(entry.name);
	return {
		notice: history.notice,
		runs: (await history.list()).runs.map(({ id, status }) => ({ id, status })),
		events: (await history.get(run.id))?.record.events,
		packs: await keptPromptPacks(database).read(),
		address: await keptWeightsAddress(database).read(),
		key: vault.keyFor(model),
		entries: await published.list(),
		archive: archive === null ? undefined : new TextDecoder().decode(archive),
	};
}
