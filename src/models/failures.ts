import { Failure } from '../core/failure.ts';

/** Where a call went, in words that may be shown. */
export interface Destination {
	/** The provider's title. */
	readonly provider: string;
	readonly model: string;
	/** Host and port. */
	readonly host: string;
	readonly needsKey: boolean;
	/** What to do where the browser may not reach it. */
	readonly whenBlocked: string;
}

/** What can go wrong in a call to a model: what happened, why, and what to do. */
const MESSAGES = {
	'no-key': ({ provider, host }: Destination) =>
		`No key for ${provider} at ${host} is in this page. Enter or unlock one under "Models & keys"; if you did not choose that address yourself, choose another model.`,
	'no-model': ({ provider }: Destination) =>
		`No model of ${provider} is chosen. Choose one, or type its name.`,
	'bad-key': ({ provider, needsKey }: Destination) =>
		`${provider} refused the ${needsKey ? 'key' : 'call: it wants another key, or one at all'}. It may be mistyped, expired, or not allowed to use this model. Check it under "Models & keys".`,
	'no-such-model': ({ provider, model, host }: Destination) =>
		`${provider} found no model "${model}" at ${host}. Check the model's name, whether your key may use it, and the address (most end in /v1).`,
	'blocked-cross-origin': ({ host, whenBlocked }: Destination) =>
		`The browser could not call ${host}. Either no server answers there, or it does not let this page call it (CORS), or it refused the call without letting the page see why: it may want a key, or have a fault of its own. ${whenBlocked}`,
	'mixed-content': ({ host }: Destination) =>
		`The browser does not let this page, which came over https, call ${host} over plain http. Use an https address, a server on this computer (localhost), or open this page from your own computer over http.`,
	offline: ({ host }: Destination) =>
		`This computer is offline, so ${host} cannot be reached. Connect it and run again.`,
	'rate-limited': ({ provider }: Destination) =>
		`${provider} limits how often your key may call, and the limit is reached. Wait a while, or run fewer calls at a time.`,
	'no-credit': ({ provider }: Destination) =>
		`Your account with ${provider} has no credit or has reached its spending limit. Top it up with ${provider}, or use another key.`,
	overloaded: ({ provider }: Destination) =>
		`${provider} could not answer: it is overloaded or has a fault of its own. Try again later, or choose another model.`,
	'context-too-long': ({ model }: Destination) =>
		`The conversation is longer than ${model} can read, together with the answer that it may write. Use fewer rounds or answer tokens, an easier level, or a model with a longer context.`,
	'content-filtered': ({ provider }: Destination) =>
		`${provider} withheld the answer: its content filter stopped the question or the reply. Try another seed or another model.`,
	'bad-request': ({ provider }: Destination) =>
		`${provider} did not accept the call. The model may not know one of the settings; try others, or another model.`,
	'time-out': ({ provider, host }: Destination) =>
		`${provider} at ${host} went silent for too long, so the call was given up. Try again, or choose a faster model.`,
	'connection-cut': ({ host }: Destination) =>
		`The connection to ${host} was cut before the answer was complete. Check the network and run again.`,
	'reply-unreadable': ({ provider, host }: Destination) =>
		`${provider} at ${host} sent a reply that this page cannot read. Check that the address is that of the API.`,
	'no-text': ({ model }: Destination) =>
		`${model} ended its reply without any text, so there is no answer to judge. Run again, or choose another model.`,
	'answer-broken-off': ({ provider }: Destination) =>
		`${provider} broke the answer off before it was complete, so there is no answer to judge. Run again, or choose another model.`,
	'model-not-for-chat': ({ provider, model }: Destination) =>
		`${model} answers no conversations of the kind that this page has (chat completions); ${provider} offers it through another interface only. Choose another model.`,
} satisfies Record<string, (destination: Destination) => string>;

export type ModelFailureCode = keyof typeof MESSAGES;

/** The failure of a call. `said` is the provider's own text, already without keys. */
export function modelFailure(code: ModelFailureCode, destination: Destination, said = ''): Failure {
	return new Failure(code, messageOf(code, destination, said));
}

/** A failure that may pass: the call is tried again. */
export class PassingFailure extends Failure {
	/** Half a sentence for people who wait. */
	readonly reason: string;
	/** How long the provider asked to wait; null where it did not say. */
	readonly askedSeconds: number | null;

	constructor(
		code: ModelFailureCode,
		destination: Destination,
		{ reason, said = '', askedSeconds = null }: PassingDetails,
	) {
		super(code, messageOf(code, destination, said));
		this.reason = reason;
		this.askedSeconds = askedSeconds;
	}
}

/** The model came to its limit of tokens before any text: it can be called, but not with so few. */
export class TokensUsedUp extends Failure {
	constructor({ model }: Destination, answerTokens: number) {
		super(
			'no-text',
			`${model} used up its ${answerTokens} answer tokens before it wrote any text, most likely on its own reasoning. Allow more answer tokens in the settings, or less reasoning effort.`,
		);
	}
}

interface PassingDetails {
	readonly reason: string;
	readonly said?: string;
	readonly askedSeconds?: number | null;
}

function messageOf(code: ModelFailureCode, destination: Destination, said: string): string {
	const message = MESSAGES[code](destination);
	return said === '' ? message : `${message} ${destination.provider} said: "${said}"`;
}
