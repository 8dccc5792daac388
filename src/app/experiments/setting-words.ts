import { type InstanceSpec, isPublished } from '../../core/spec.ts';
import { paramsInWords } from '../setup/knob-fields.ts';

/** The setting of an instance that is of no level: "published", or its params. */
export function settingInWords(instance: InstanceSpec): string {
	return isPublished(instance) ? 'published' : paramsInWords(instance.params);
}
