/** Files of these folders and names, as one regular expression. */
const filesOf = (...parts: readonly string[]) => new RegExp(`/(${parts.join('|')})\\.ts$`);

/**
 * What every page needs, and the start page with it. Small files that are needed together travel
 * together: one file compresses better than twenty. What is missing here still comes, in a file of its
 * own; the bench measures the whole.
 */
export const FIRST_VIEW = filesOf(
	'src/core/failure',
	'src/ground/(canonical|hash)',
	'src/storage/(page-database|single-value|prompt-packs|secrets)',
	'src/models/(keys/keys|cloud/(address|providers|providers/[^/]+)|local/built-in/prompt-api)',
	'src/steering/(prompts|packs/released)',
	'src/app/((services|location|python|models/keys/keys|models/prompts/prompts|models/local/local-models)\\.svelte|models/local/local-models-browser)',
	'src/app/(start/[^/]+|ui/(clipboard|save|day))',
);

/** What every page with a choice of puzzles, methods and models needs besides. */
export const FORM = filesOf(
	// The lists of tasks and of models, methods and settings.
	'tasks/([^/]+/about|catalogue|task)',
	'src/models/(registry|scripted/kind|cloud/(kinds|sampling)|local/(stored-kinds?|[^/]+/kind))',
	'src/steering/(methods|template-names|methods/[^/]+|steerers/rules-templates)',
	'src/core/(settings|spec|run|run-id)',
	'tasks/kit/(params|schema)',
	'src/ground/(abort|random)',
	'src/app/(ui/words|setup/(knob-fields|puzzle-address|setup-address|setting-texts|model-options)|run/titles)',
);
