/** For each of n things, in a bit set, which of n others it may still belong to. At most 30. */
export type Domains = number[];

/** A rule that narrows the domains of its things, in place; false where it cannot hold any more. */
export type Narrow = (domains: Domains) => boolean;

/**
 * Up to `limit` of the one-to-one assignments that keep all the rules: all of them where fewer come.
 * Exact if each rule tells for itself, of domains of one member each, whether it holds, and never
 * narrows away what could; null where more than `patience` steps would be needed to tell.
 */
export function findBijections(
	size: number,
	rules: readonly Narrow[],
	limit: number,
	patience = Number.POSITIVE_INFINITY,
): number[][] | null {
	const found: number[][] = [];
	let steps = 0;

	function search(domains: readonly number[]): void {
		if (++steps > patience) return;
		const narrowed = settle(domains, rules);
		if (narrowed === null) return;
		let narrowest = 0;
		let branch = -1;
		for (const [i, domain] of narrowed.entries()) {
			const width = count(domain);
			if (width > 1 && (branch < 0 || width < narrowest)) [narrowest, branch] = [width, i];
		}
		if (branch < 0) {
			found.push(narrowed.map(highest));
			return;
		}
		for (let rest = narrowed[branch] ?? 0; rest !== 0 && found.length < limit; rest &= rest - 1)
			search(narrowed.with(branch, rest & -rest));
	}

	search(Array.from({ length: size }, () => below(size)));
	return found.length === limit || steps <= patience ? found : null;
}

/** The lowest and the highest member of a domain that has one. */
export const lowest = (domain: number): number => 31 - Math.clz32(domain & -domain);
export const highest = (domain: number): number => 31 - Math.clz32(domain);
/** All members below, and all above, a member. */
export const below = (member: number): number => (1 << member) - 1;
export const above = (member: number): number => ~((2 << member) - 1);

/** Takes from a domain what is not allowed; false where nothing is left. */
export function restrict(domains: Domains, i: number, allowed: number): boolean {
	const domain = (domains[i] ?? 0) & allowed;
	domains[i] = domain;
	return domain !== 0;
}

function count(domain: number): number {
	let width = 0;
	for (let rest = domain; rest !== 0; rest &= rest - 1) width++;
	return width;
}

/** Narrows until nothing changes; null where something has nothing left to belong to. */
function settle(domains: readonly number[], rules: readonly Narrow[]): Domains | null {
	const now = [...domains];
	for (let before = ''; before !== now.join(); ) {
		before = now.join();
		if (!allDifferent(now)) return null;
		for (const rule of rules) if (!rule(now)) return null;
		if (now.includes(0)) return null;
	}
	return now;
}

/** What is settled is barred to the others; what only one domain holds, that domain takes. */
function allDifferent(domains: Domains): boolean {
	let once = 0;
	let twice = 0;
	for (const domain of domains) {
		twice |= once & domain;
		once |= domain;
	}
	if (once !== below(domains.length)) return false;
	const single = once & ~twice;
	let taken = 0;
	for (const [i, domain] of domains.entries()) {
		const own = domain & single;
		if ((own & (own - 1)) !== 0) return false;
		if (own !== 0) domains[i] = own;
		const fixed = domains[i] ?? 0;
		if (fixed !== 0 && (fixed & (fixed - 1)) === 0) {
			if ((taken & fixed) !== 0) return false;
			taken |= fixed;
		}
	}
	for (const [i, domain] of domains.entries())
		if ((domain & (domain - 1)) !== 0) domains[i] = domain & ~taken;
	return true;
}
