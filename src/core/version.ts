/** The version of this page, which links and files name; the same as in package.json. */
export const APP_VERSION = '0.1.0';

/** The build of this page: its version, and the commit it was made of where that is known. */
export const BUILD = `${APP_VERSION}`;
