import { Failure } from '../core/failure.ts';
import type { MethodSpec } from '../core/spec.ts';
import type { Method } from './method.ts';

const found = Object.values(
	import.meta.glob<Method>('./methods/*.ts', { eager: true, import: 'method' }),
);

/** "Code/Text" comes after "CodeSteer". */
const byTitle = new Intl.Collator('en', { ignorePunctuation: true });

/** Every method at its newest revision, in the order of lists: what steers first, then by title. */
export const methods: readonly Method[] = found
	.filter(({ id, revision }) => !found.some((one) => one.id === id && one.revision > revision))
	.sort(
		(a, b) => Number(b.usesSteerer) - Number(a.usesSteerer) || byTitle.compare(a.title, b.title),
	);

/** The newest revision of a method. @throws Failure `unknown-method` */
export function newestMethod(id: string): Method {
	const method = methods.find((one) => one.id === id);
	if (method) return method;
	throw unknown(id);
}

/** The method of a spec, at the revision that it names. @throws Failure `unknown-method`, `unknown-method-revision` */
export function findMethod({ id, revision }: MethodSpec): Method {
	const revisions = found.filter((one) => one.id === id);
	const method = revisions.find((one) => one.revision === revision);
	if (method) return method;
	if (revisions.length > 0)
		throw new Failure(
			'unknown-method-revision',
			`This run used revision ${revision} of the method "${id}", which this page does not have. Reload the page to get its newest version, or start a new run.`,
		);
	throw unknown(id);
}

function unknown(id: string): Failure {
	return new Failure(
		'unknown-method',
		`There is no method "${id}"; the methods are ${methods.map((one) => one.id).join(', ')}.`,
	);
}
