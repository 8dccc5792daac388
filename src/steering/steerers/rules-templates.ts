/** The templates of the built-in rules. All are apart from them, because the page needs their names before a run. */
export const RULES_TEMPLATES = [
	'rulesPrint',
	'rulesFaster',
	'rulesRepair',
	'rulesSimple',
	'rulesDoubt',
	'rulesCompute',
] as const;

/** Those of the rule "code first". */
export const CODE_FIRST_TEMPLATES = ['codeFirstMore', 'codeFirstMost'] as const;

/** That of a few-shot steerer. */
export const EXAMPLES_TEMPLATES = ['steererExamples'] as const;
