/** A number's Python name as words. */
export const label = (name: string): string => name.replaceAll('_', ' ');
