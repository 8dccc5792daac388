import type { OpenExperiment } from './open-experiment.svelte.ts';

/** What a browser offers for work that takes long; each may be missing. */
export interface AttentionBrowser {
	readonly wakeLock?: Pick<WakeLock, 'request'> | undefined;
	readonly notification?: Pick<typeof Notification, 'requestPermission'> &
		(new (
			title: string,
			options: NotificationOptions,
		) => unknown);
}

/** The browser that the page runs in. */
export function thisBrowser(): AttentionBrowser {
	return {
		wakeLock: globalThis.navigator?.wakeLock,
		...(typeof Notification !== 'undefined' && { notification: Notification }),
	};
}

/** Keeps the screen awake while an experiment runs, and tells of its end, where somebody asks for it. */
export class Attention {
	readonly #browser: AttentionBrowser;
	#awake = $state(false);
	#tells = $state(false);
	/** Why something that was asked for is not done, in words; null where nothing is wrong. */
	#fault: string | null = $state(null);
	#lock: Promise<Pick<WakeLockSentinel, 'release'>> | null = null;

	constructor(browser: AttentionBrowser) {
		this.#browser = browser;
	}

	get canStayAwake(): boolean {
		return this.#browser.wakeLock !== undefined;
	}
	get canTell(): boolean {
		return this.#browser.notification !== undefined;
	}
	get awake(): boolean {
		return this.#awake;
	}
	get tells(): boolean {
		return this.#tells;
	}
	get fault(): string | null {
		return this.#fault;
	}

	/** Whether the screen stays awake while it runs. */
	stayAwake(awake: boolean, running: boolean): void {
		this.#awake = awake;
		this.follow(running);
	}

	/** Whether its end is told; the browser asks its user the first time. */
	async tell(tells: boolean): Promise<void> {
		this.#fault = null;
		this.#tells = tells;
		if (!tells) return;
		const answer = await this.#browser.notification?.requestPermission();
		if (answer === 'granted') return;
		this.#tells = false;
		this.#fault =
			'The browser does not let this page notify you. Allow it in the settings of this site.';
	}

	/** Called when it starts, when it ends, and when the page comes to the front again, which frees the lock. */
	follow(running: boolean): void {
		void this.#lock?.then((lock) => lock.release()).catch(() => {});
		this.#lock = null;
		if (!running || !this.#awake) return;
		this.#lock = this.#browser.wakeLock?.request('screen') ?? null;
		this.#lock?.catch(() => {
			this.#fault = 'The browser does not keep the screen awake now: is the battery low?';
		});
	}

	/** Tells that it has come to its end. */
	ended({ kept, counts, missing }: Pick<OpenExperiment, 'kept' | 'counts' | 'missing'>): void {
		const { notification } = this.#browser;
		if (!this.#tells || !notification) return;
		const left = missing > 0 ? `, ${missing} missing` : '';
		new notification(kept.experiment.title, {
			body: `${counts.right} right, ${counts.wrong} wrong, ${counts.errored} errors${left}.`,
		});
	}
}
