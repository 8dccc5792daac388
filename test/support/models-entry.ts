export { createCloudModel } from '../../src/models/cloud/cloud.ts';
export { PATIENCE } from '../../src/models/cloud/patience.ts';
export { collect, greedy } from './collect.ts';
