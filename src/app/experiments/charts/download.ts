import { saveBytes } from '../../ui/save.ts';

/** Of all that a style sheet can say of a picture, what our charts let it say. */
const PROPERTIES = [
	'fill',
	'fill-opacity',
	'stroke',
	'stroke-width',
	'stroke-opacity',
	'stroke-dasharray',
	'stroke-linejoin',
	'stroke-linecap',
	'font-family',
	'font-size',
	'font-weight',
	'text-anchor',
];
/** Pixels of a PNG for each of the page's, and around the picture. */
const SCALE = 2;
const MARGIN = 16;

/** The colours of a saved picture: those of the page, or light ones for paper. */
export type PictureScheme = 'page' | 'light';

/** Saves a chart as an SVG file that needs no style sheet. */
export function saveSvg(chart: SVGSVGElement, name: string, scheme: PictureScheme): void {
	saveBytes(`${name}.svg`, new TextEncoder().encode(standalone(chart, scheme).text));
}

/** Saves a chart as a PNG file. @throws where the browser cannot draw it */
export async function savePng(
	chart: SVGSVGElement,
	name: string,
	scheme: PictureScheme,
): Promise<void> {
	const { text, width, height } = standalone(chart, scheme);
	const image = new Image();
	image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
	await image.decode();
	const canvas = document.createElement('canvas');
	canvas.width = width * SCALE;
	canvas.height = height * SCALE;
	canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
	const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
	if (!blob) throw new Error('The browser could not make a PNG of this chart.');
	saveBytes(`${name}.png`, new Uint8Array(await blob.arrayBuffer()));
}

/** A chart as a document of its own, with its styles written out and a background. */
function standalone(chart: SVGSVGElement, scheme: PictureScheme) {
	const { width, height } = chart.getBoundingClientRect();
	const copy = chart.cloneNode(true);
	if (!(copy instanceof SVGSVGElement)) throw new TypeError('A chart is an SVG.');
	// Styles are known of what is in the page only, and in the page's colours: nothing is drawn before
	// it has its own again.
	const { classList } = document.documentElement;
	classList.toggle('for-paper', scheme === 'light');
	copy.style.setProperty('position', 'absolute');
	copy.style.setProperty('visibility', 'hidden');
	chart.after(copy);
	const background = writeOut(copy);
	copy.remove();
	classList.remove('for-paper');
	copy.removeAttribute('style');
	const [whole, high] = [width + 2 * MARGIN, height + 2 * MARGIN];
	copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
	copy.setAttribute('viewBox', `${-MARGIN} ${-MARGIN} ${whole} ${high}`);
	copy.setAttribute('width', String(whole));
	copy.setAttribute('height', String(high));
	const paper = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
	for (const [attribute, value] of Object.entries({
		x: -MARGIN,
		y: -MARGIN,
		width: whole,
		height: high,
	}))
		paper.setAttribute(attribute, String(value));
	paper.setAttribute('fill', background);
	copy.prepend(paper);
	return { text: new XMLSerializer().serializeToString(copy), width: whole, height: high };
}

/** Writes what the style sheets say into each element's attributes; returns the background. */
function writeOut(chart: SVGSVGElement): string {
	const styled = [...chart.querySelectorAll<SVGElement>('*')].map((element) => {
		const style = getComputedStyle(element);
		return [element, PROPERTIES.map((name) => [name, style.getPropertyValue(name)])] as const;
	});
	const background = getComputedStyle(chart).getPropertyValue('background-color');
	for (const [element, properties] of styled) {
		element.removeAttribute('class');
		element.removeAttribute('style');
		for (const [name, value] of properties) if (name && value) element.setAttribute(name, value);
	}
	chart.removeAttribute('class');
	return background;
}
