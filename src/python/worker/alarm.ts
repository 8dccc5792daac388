const SIGALRM = 14;

/** The timer of `signal.alarm`. Between its steps Python asks whether a signal has come. */
export class Alarm {
	#due = Number.POSITIVE_INFINITY;

	/** Sets it anew; 0 switches it off. */
	set(seconds: number): void {
		this.#due = seconds > 0 ? performance.now() + seconds * 1000 : Number.POSITIVE_INFINITY;
	}

	/** The number of the signal that is due, once; else 0. */
	take(): number {
		if (performance.now() < this.#due) return 0;
		this.set(0);
		return SIGALRM;
	}
}
