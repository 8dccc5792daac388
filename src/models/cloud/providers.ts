import { Failure } from '../../core/failure.ts';
import type { Provider } from './provider.ts';

const found = import.meta.glob<Provider>('./providers/*.ts', { eager: true, import: 'provider' });

/** Every provider, by title; the one whose address the user gives is last. */
export const providers: readonly Provider[] = Object.values(found).sort(
	(a, b) => Number(a.ownAddress) - Number(b.ownAddress) || (a.title < b.title ? -1 : 1),
);

/** The provider of this id. @throws Failure `no-such-provider` */
export function providerOf(id: string): Provider {
	const provider = providers.find((candidate) => candidate.id === id);
	if (provider) return provider;
	throw new Failure(
		'no-such-provider',
		`This page knows no model provider "${id}". It knows ${providers.map((each) => each.id).join(', ')}. Choose another model.`,
	);
}
