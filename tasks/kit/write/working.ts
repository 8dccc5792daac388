/** How somebody gets to an answer by hand, as two to six short sentences or so, and where that ends. */
export interface Working {
	readonly lines: readonly string[];
	/** In the question's format. */
	readonly answer: string;
}
