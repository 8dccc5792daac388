/** What a colour's name is painted with. */
interface Paint {
	readonly ground: string;
	/** What is written on it. */
	readonly text: string;
}

const LIGHT = '#ffffff';
const DARK = '#1c1c1c';
const PAINTS: Readonly<Record<string, Paint>> = {
	red: { ground: '#c62828', text: LIGHT },
	blue: { ground: '#1f5fbf', text: LIGHT },
	green: { ground: '#2c7a31', text: LIGHT },
	yellow: { ground: '#f4c91c', text: DARK },
	orange: { ground: '#ef8a1d', text: DARK },
	purple: { ground: '#7d35a8', text: LIGHT },
	pink: { ground: '#f19abb', text: DARK },
	brown: { ground: '#6f4526', text: LIGHT },
};
/** For a colour that no drawing knows. */
const GREY: Paint = { ground: '#66707c', text: LIGHT };

export const paintOf = (colour: string): Paint => PAINTS[colour] ?? GREY;

/** Two letters tell the colours apart. */
export const initials = (colour: string): string =>
	colour.charAt(0).toUpperCase() + colour.charAt(1);
