/** Put in by the build (vite.config.ts); not defined where Vite has no part. */
declare const __COMMIT__: string | undefined;

/** The version of this page, the same as in package.json. */
export const APP_VERSION = '0.2.0';

const commit = typeof __COMMIT__ === 'undefined' ? '' : __COMMIT__;

/** What links, files and stored runs say that made them: the version, and the commit where it is known. */
export const BUILD = commit === '' ? APP_VERSION : `${APP_VERSION}+${commit}`;
