/**
 * The commands of WebDriver that the tests need. Drivers take them by HTTP; Firefox itself by the names
 * of its Marionette, with the same parameters.
 */
export const COMMANDS = {
	setTimeouts: { path: 'timeouts', marionette: 'WebDriver:SetTimeouts' },
	navigate: { path: 'url', marionette: 'WebDriver:Navigate' },
	reload: { path: 'refresh', marionette: 'WebDriver:Refresh' },
	run: { path: 'execute/async', marionette: 'WebDriver:ExecuteAsyncScript' },
	enterFrame: { path: 'frame', marionette: 'WebDriver:SwitchToFrame' },
	click: { path: 'element/ID/click', marionette: 'WebDriver:ElementClick' },
	clear: { path: 'element/ID/clear', marionette: 'WebDriver:ElementClear' },
	type: { path: 'element/ID/value', marionette: 'WebDriver:ElementSendKeys' },
} as const;

export type Command = keyof typeof COMMANDS;
export type Parameters = Readonly<Record<string, unknown>>;

/** A way to a browser in which a session is open. */
export interface Connection {
	/** What the command answers; `element` is the id of what it is about. @throws Error in the browser's words */
	send(command: Command, parameters: Parameters, element?: string): Promise<unknown>;
	/** Ends the session and the browser. */
	close(): Promise<void>;
}

/** The key under which WebDriver sends an element. */
export const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
