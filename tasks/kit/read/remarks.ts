const REMARK = /[a-z]{2,} [a-z]{2,}/;
const DENIAL = /^\((?:not|instead of|rather than)\b/i;

/** A text without remarks in words that stand in brackets. */
export const withoutRemarks = (text: string): string =>
	withoutBracketed(text, (group) => REMARK.test(group));

/** A text without what stands in brackets to be rejected: "12 (not 13)". */
export const withoutDenials = (text: string): string =>
	withoutBracketed(text, (group) => DENIAL.test(group));

/** Without the outermost pairs of round brackets of a kind. Linear in the length of the text. */
function withoutBracketed(text: string, isOfKind: (group: string) => boolean): string {
	if (!text.includes('(')) return text;
	let kept = '';
	let [from, open, depth] = [0, 0, 0];
	for (let at = 0; at < text.length; at++) {
		if (text[at] === '(' && depth++ === 0) open = at;
		if (text[at] !== ')' || depth === 0 || --depth > 0) continue;
		if (!isOfKind(text.slice(open, at + 1))) continue;
		kept += text.slice(from, open);
		from = at + 1;
	}
	return kept + text.slice(from);
}
