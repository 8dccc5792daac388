/** The templates of the built-in rules: apart, because the page needs their names before a run. */
export const RULES_TEMPLATES = [
	'rulesPrint',
	'rulesFaster',
	'rulesRepair',
	'rulesSimple',
	'rulesDoubt',
	'rulesCompute',
] as const;
