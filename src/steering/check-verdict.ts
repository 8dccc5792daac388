/** What a checking program's output says of the answer; `unclear` where it says neither, or both. */
export type CheckVerdict = 'correct' | 'incorrect' | 'unclear';

/** What is read of an output: its end, where programs conclude. */
const LONGEST = 20_000;

/** The form that the project's own words ask for, a line of its own. */
const OWN_FORM = /^\W{0,8}verdict\W{1,8}(correct|incorrect)\W{0,8}$/i;

const BAD =
	'incorrect|wrong|invalid|\\w{0,30}errors?|exceptions?|mistakes?|conflicts?|fail(?:s|ed|ures?)?|false|violat(?:e|es|ed|ing|ions?)|mismatch(?:es|ed)?|differs?|unsatisfied|illegal|discrepanc(?:y|ies)|inconsisten(?:t|cy|cies)|unsuccessful';
const GOOD =
	'correct|valid|(?:is|are|was|were|all|looks|seems) right|true|pass(?:es|ed)?|satisf(?:y|ies|ied)|match(?:es|ed)?|verified|consistent|success(?:ful)?|holds?';
const WORDS = '(?: \\w{1,20}){0,4}';
const DENIED = "(?:not|no|none|nothing|never|cannot|nor|neither|zero|without|0|\\w{1,9}n['’]t)";

/** A bad word that is denied or counted to nothing: "no rule is violated", "Errors: 0". */
const NOTHING_BAD = [
	new RegExp(`\\b${DENIED}${WORDS} (?:${BAD})\\b`, 'gi'),
	new RegExp(
		`\\b(?:${BAD})(?: \\w{1,20}){0,2}["']? ?(?:[:=?]|is|are|was|were) ?(?:0|none|no|nothing|false|null|\\[ ?\\]|\\{ ?\\}|set\\(\\))(?![\\w.])`,
		'gi',
	),
];
const NOT_GOOD = new RegExp(
	`\\b(?:${DENIED}|partially|partly|almost|nearly|only)${WORDS} (?:${GOOD})\\b`,
	'i',
);
const IS_BAD = new RegExp(`\\b(?:${BAD})\\b|^no(?:[,.!;:]|$)|[:?=] ?no$`, 'i');
const IS_GOOD = new RegExp(
	`\\b(?:${GOOD})\\b|(?:^|[:?=] ?)(?:yes|ok|okay)\\b|^right(?: ?[:,.!]|$)`,
	'i',
);

/** What a line asks or is about to find out; it says nothing yet. */
const ABOUT = /\b(?:whether|if|checking|testing|verifying)\b[^.:;,?!]{0,300}|^[^.?!:]{1,300}\?/gi;

/** The right value by its name ("the correct answer is 5"): not that the answer is right. */
const RIGHT_VALUE =
	/\b(?:correct|right|true|valid|expected|actual)(?:(?: (?!that\b|because\b|since\b|as\b|and\b|for\b|with\b|the\b)[a-z]\w{0,20}){1,3} ?(?:[:=]|is|are|was|would be|should be) ?(?!true\b|yes\b)| ?[:=] ?(?=[\d[({"'+-])| (?=\d))([^\s,;]{1,200})/i;
/** The answer that is checked, beside it. */
const GIVEN_VALUE =
	/\b(?:response|given|got|says|said|answered|claim(?:s|ed)?|provided|submitted|found|received)(?: \w{1,20}){0,2} ?[:=]? ?([^\s,;]*\d[^\s,;]*)/i;

/** What may be so is no verdict. */
const HEDGED =
	/\b(?:may|might|could|perhaps|possibly|maybe|unclear|uncertain|unable|not (?:sure|certain|known|clear))\b/i;

/** Some of many: "3 of 5 correct". */
const PART = /\b(\d{1,9}) ?(?:\/|of|out of) ?(\d{1,9})\b/i;

/**
 * Reads what a checking program printed. The own form (`Verdict: Correct`) decides; else what the lines
 * claim, where what speaks against the answer outweighs what speaks for it, and a right value that is
 * not the answer's speaks against it.
 */
export function readCheck(output: string): CheckVerdict {
	const lines = output
		.slice(-LONGEST)
		.split('\n')
		.map((line) => line.replaceAll(/[\s_*`]+/g, ' ').trim())
		.filter((line) => line !== '');
	const own = lines.flatMap((line) => OWN_FORM.exec(line)?.[1]?.toLowerCase() ?? []);
	if (own.length > 0) return own.includes('incorrect') ? 'incorrect' : 'correct';
	const claims = lines.map(claimOf);
	const right = lines.map((line) => RIGHT_VALUE.exec(line)?.[1]).findLast((value) => value);
	const given = lines
		.map((line) => GIVEN_VALUE.exec(line.replace(RIGHT_VALUE, ''))?.[1])
		.findLast((value) => value);
	const differs = right && given && bare(right) !== bare(given);
	if (differs || claims.includes('incorrect'))
		return claims.at(-1) === 'correct' ? 'unclear' : 'incorrect';
	return claims.includes('correct') ? 'correct' : 'unclear';
}

function claimOf(line: string): CheckVerdict {
	let claim = line
		.replaceAll(ABOUT, '')
		.replaceAll(/[✓✔✅]/gu, ' passed ')
		.replaceAll(/[✗✘❌]/gu, ' failed ')
		.trim();
	for (const nothing of NOTHING_BAD) claim = claim.replaceAll(nothing, 'valid');
	if (NOT_GOOD.test(claim) || IS_BAD.test(claim)) return 'incorrect';
	claim = claim.replace(RIGHT_VALUE, '');
	if (!IS_GOOD.test(claim) || HEDGED.test(claim)) return 'unclear';
	const part = PART.exec(claim);
	return part && Number(part[1]) !== Number(part[2]) ? 'incorrect' : 'correct';
}

/** A value without the punctuation of the sentence round it. */
function bare(value: string): string {
	return value.replaceAll(/^["'(]{1,3}|[."'!?)]{1,3}$/g, '');
}
