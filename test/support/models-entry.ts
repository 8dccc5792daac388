export { createCloudModel } from '../../src/models/cloud.ts';
export { PATIENCE } from '../../src/models/patience.ts';
export { collect } from './collect.ts';
