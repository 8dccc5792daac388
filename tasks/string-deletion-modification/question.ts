import type { Puzzle, Replacement, Rule } from './puzzle.ts';

export function question({ text, rules }: Puzzle): string {
	const listed = rules.map((rule, index) => `${index + 1}. ${sentence(rule)}`);
	return `Rewrite a string of letters by these rules:

${listed.join('\n')}

In each step go through the list from rule 1 on, apply the first rule whose condition holds for the string as it now stands, once, and ignore the others; then begin the next step at rule 1 again. Stop when no rule applies.

The string of ${text.length} letters is:

${text}

Which string is left in the end?

Give the whole final string between <<< and >>>, without quotes or spaces, in this form: <<<xyz>>>`;
}

/** The rule as an instruction. */
export function sentence(rule: Rule): string {
	switch (rule.kind) {
		case 'even':
			return `If the number of letters "${rule.letter}" in the string is even and not zero, append "${rule.append}" at the end.`;
		case 'longer':
			return `If the string has more than ${rule.than} letters, delete its middle letter: of n letters the one at position floor(n / 2) + 1, counted from 1.`;
		case 'replace':
			return `If ${condition(rule)}, ${action(rule)}${afterwards(rule)}.`;
	}
}

function condition({ where, part }: Replacement): string {
	switch (where) {
		case 'start':
			return `the string starts with "${part}"`;
		case 'end':
			return `the string ends with "${part}"`;
		case 'first':
			return `the string contains "${part}"`;
		case 'later':
			return `the string contains "${part}" elsewhere than at its very start`;
	}
}

function action({ where, part, put }: Replacement): string {
	const place = {
		start: `this "${part}"`,
		end: `this "${part}"`,
		first: `the leftmost "${part}"`,
		later: `the leftmost "${part}" that does not begin at the first letter`,
	};
	return put === '' ? `delete ${place[where]}` : `replace ${place[where]} by "${put}"`;
}

function afterwards({ after }: Replacement): string {
	if (after === 'nothing') return '';
	if (after === 'drop last') return ', and then delete the last letter of the string';
	return 'append' in after
		? `, and then append "${after.append}" at the end`
		: `, and then put "${after.prepend}" in front`;
}
