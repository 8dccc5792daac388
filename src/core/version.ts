/** The version of this page, which links and files name; the same as in package.json. */
export const APP_VERSION = '0.1.0';
