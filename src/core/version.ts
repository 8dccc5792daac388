/** Put in by the build (vite.config.ts); not defined where Vite has no part. */
declare const __COMMIT__: string | undefined;

/** The version of this page, the same as in package.json. */
export const APP_VERSION = '0.2.0';

const commit = typeof __COMMIT__ === 'undefined' ? '' : __COMMIT__;

/** What links, files and stored runs say that made them: the version, and the commit where it is known. */
export const BUILD = commit === '' ? APP_VERSION : `${APP_VERSION}+${commit}`;

/** Whether a build, as `BUILD` names it, is of a later version than this page; false for what names none. */
export function isLaterBuild(build: string): boolean {
	const [theirs, ours] = [build, APP_VERSION].map((text) => /^\d+(?:\.\d+){0,3}/.exec(text)?.[0]);
	if (theirs === undefined || ours === undefined) return false;
	return theirs.localeCompare(ours, 'en', { numeric: true }) > 0;
}
