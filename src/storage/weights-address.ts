import { singleValue } from './single-value.ts';

/** Where the user has CodeSteer-v1's weights from, if not from the configured address. */
export const keptWeightsAddress = singleValue('codesteer-weights', {
	code: 'address-not-stored',
	message:
		'This browser does not let the page store anything, as in some private windows. The address must be given again in the next session.',
});
