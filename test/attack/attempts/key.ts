/** What the page keeps; no program may ever see it. */
export const KEY = 'sk-the-key-of-the-page';
