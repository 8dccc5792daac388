import type { Explanations } from './explain.ts';

/** Calls to models, and the keys that they need. */
export const CALLS = {
	'no-key': {
		meaning: 'The page has no key for the provider at this address.',
		whatToDo: 'Enter or unlock one under "Models & keys".',
	},
	'no-model': {
		meaning: 'No model of the provider is chosen.',
		whatToDo: 'Choose one, or type its name.',
	},
	'no-such-provider': {
		meaning: 'A run names a provider of models that this version of the page does not know.',
		whatToDo: 'Choose another model, or open the run with the version that made it.',
	},
	'no-such-model': {
		meaning: 'The provider has no model of this name at this address.',
		whatToDo: "Check the model's name, the address, and whether your key may use it.",
	},
	'bad-key': {
		meaning: 'The provider refused the key: it is mistyped, expired, or not for this model.',
		whatToDo: 'Check it under "Models & keys".',
	},
	'bad-provider-address': {
		meaning: 'The address for a provider is not one that can be called.',
		whatToDo:
			'Give one that starts with https:// or http://, without user name, password, "?" or "#".',
	},
	'blocked-cross-origin': {
		meaning: 'No server answers there, or it does not let this page call it (CORS).',
		whatToDo: 'Start the server, and allow this page there as the message says.',
	},
	'mixed-content': {
		meaning: 'A page that came over https may not call an address over plain http.',
		whatToDo: 'Use an https address, a server on this computer, or a copy of the page over http.',
	},
	offline: {
		meaning: 'This computer has no network.',
		whatToDo: 'Connect it and run again.',
	},
	'rate-limited': {
		meaning: 'The key called more often than the provider allows.',
		whatToDo: 'Wait a while, or run fewer calls at a time.',
	},
	'no-credit': {
		meaning: "The provider's account has no credit or has reached its limit.",
		whatToDo: 'Top it up with the provider, or use another key.',
	},
	overloaded: {
		meaning: 'The provider is overloaded or has a fault of its own.',
		whatToDo: 'Try again later, or choose another model.',
	},
	'over-budget': {
		meaning: "An experiment's budget has no room for what the next call may cost.",
		whatToDo: 'Raise the budget and run what is missing, or choose a cheaper model.',
	},
	'context-too-long': {
		meaning: 'The conversation and the answer are longer than the model can read.',
		whatToDo: 'Use fewer rounds or answer tokens, an easier level, or a longer context.',
	},
	'content-filtered': {
		meaning: "The provider's filter stopped the question or the reply.",
		whatToDo: 'Try another seed or another model.',
	},
	'no-code-interpreter': {
		meaning: "The method needs a code interpreter of the model's provider, and the model has none.",
		whatToDo:
			'Choose a model of OpenAI, Anthropic or Google that has one, or the method "Local code interpreter".',
	},
	'setting-not-honoured': {
		meaning: 'The model cannot be given one of the sampling settings, such as a seed or top-k.',
		whatToDo: 'Leave that setting empty, or choose a model that honours it.',
	},
	'bad-request': {
		meaning: 'The provider did not accept the call, most often because of a setting.',
		whatToDo: 'Try other settings, or another model.',
	},
	'time-out': {
		meaning: 'The model went silent for too long.',
		whatToDo: 'Try again, or choose a faster model.',
	},
	'connection-cut': {
		meaning: 'The connection ended before the answer was complete.',
		whatToDo: 'Check the network and run again.',
	},
	'reply-unreadable': {
		meaning: 'What answered does not speak the language of this API.',
		whatToDo: 'Check that the address is that of the API (most end in /v1).',
	},
	'no-text': {
		meaning:
			'The reply ended without any text: its tokens were used up by reasoning, or the provider gave none.',
		whatToDo: 'Allow more answer tokens in the settings, or run again.',
	},
	'answer-broken-off': {
		meaning: 'The provider broke an answer off before it was complete: what came is no answer.',
		whatToDo: 'Run again, or choose another model.',
	},
	'model-not-for-chat': {
		meaning: 'The provider offers the model through another interface than chat completions only.',
		whatToDo: 'Choose another model.',
	},
	'short-passphrase': {
		meaning: 'The passphrase is too short to protect keys.',
		whatToDo: 'Use a longer one; several words are best.',
	},
	'wrong-passphrase': {
		meaning: 'The passphrase does not open the kept keys.',
		whatToDo: 'Try it again; if it is lost, forget the kept keys and enter them anew.',
	},
	'keys-locked': {
		meaning:
			'The browser already keeps keys under a passphrase, or another tab has changed how it keeps them.',
		whatToDo: 'Unlock them, or forget them first.',
	},
	'keys-unreadable': {
		meaning: 'The kept keys are damaged, or of a newer version of the page.',
		whatToDo: 'Reload the page; else forget them and enter them anew.',
	},
	'keys-not-stored': {
		meaning: 'The browser does not let the page store the keys.',
		whatToDo: 'Use a normal window, or enter the keys in each session.',
	},
	'no-encryption': {
		meaning: 'The browser encrypts only on pages that came over https or from this computer.',
		whatToDo: 'Open the page so, or enter the keys in each session.',
	},
} as const satisfies Explanations;
