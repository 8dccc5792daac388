import { policy } from '../core/trusted-types.ts';

/** Lets workers be started from this site's files, and from what the page itself made, and from nothing else. */
export function allowOwnScripts(): void {
	policy('default', {
		createScriptURL: (address) =>
			new URL(address, location.href).origin === location.origin ? address : null,
	});
}
