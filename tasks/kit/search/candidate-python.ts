/**
 * The search of candidate-search.ts in Python: cells are guessed in the same order. `settle` is the
 * Python function of that name; `symbol` is the word for what stands in a cell.
 */
export function candidateSearchPython(symbol: string, settle: string): string {
	return `def filled(mask):
    return mask & (mask - 1) == 0


${settle}

def search(masks):
    if not settle(masks):
        return None
    open_cells = [cell for cell, mask in enumerate(masks) if not filled(mask)]
    if not open_cells:
        return masks
    cell = min(open_cells, key=lambda c: bin(masks[c]).count("1"))
    for ${symbol} in range(size):
        if masks[cell] >> ${symbol} & 1:
            guess = list(masks)
            guess[cell] = 1 << ${symbol}
            found = search(guess)
            if found is not None:
                return found
    return None
`;
}
